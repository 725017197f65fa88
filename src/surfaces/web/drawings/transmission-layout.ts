import type { TransmissionPath } from '../../../app/library.js'

export interface PlacedNode {
  readonly name: string
  readonly layer: number
  /** Row from the top, in rows. */
  readonly row: number
  readonly anonymous: boolean
}

export interface PlacedLink {
  readonly from: PlacedNode
  readonly to: PlacedNode
  /** Where it passes the layers between the two, in a lane of its own and not behind the nodes there. */
  readonly by: readonly { readonly layer: number; readonly row: number }[]
  readonly statements: number
  readonly unsure: boolean
}

export interface TransmissionLayout {
  readonly layers: number
  readonly rows: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
  /** Speakers that the drawing has no room for; the table has them. */
  readonly hidden: number
}

const MOST_SPEAKERS = 12
const MOST_CARRIERS = 2

/** The height of a lane, in rows: a line needs less than a name. */
const LANE = 0.5

interface Placed {
  readonly layer: number
  /** Rows that it takes. */
  readonly size: number
  row: number
}

interface Node extends Placed {
  readonly name: string
  readonly anonymous: boolean
}

/**
 * Places outlets in the first layer, those who passed statements on in the middle, speakers in the last; in each layer by the middle of
 * what a node is joined to, so that few links cross (the barycentre heuristic of Sugiyama, Tagawa & Toda 1981). Links over more than one
 * layer have places in those between, as there; those from one node share theirs.
 */
export function layOutTransmission(paths: readonly TransmissionPath[]): TransmissionLayout {
  const named = paths.filter((p) => p.speaker !== null)
  const quoted = new Map<string, number>()
  for (const { speaker, statements } of named) quoted.set(speaker!, (quoted.get(speaker!) ?? 0) + statements)
  const shown = new Set(
    [...quoted]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_SPEAKERS)
      .map(([name]) => name),
  )
  const drawn = named.filter((p) => shown.has(p.speaker!))
  const last = 1 + Math.max(0, ...drawn.map((p) => Math.min(p.through.length, MOST_CARRIERS)))
  const nodes = new Map<string, Node>()
  const node = (name: string, layer: number, anonymous: boolean) => {
    const key = `${layer} ${name}`
    const known = nodes.get(key) ?? { name, layer, anonymous, size: 1, row: 0 }
    nodes.set(key, known)
    return known
  }
  const lanes = new Map<string, Placed>()
  const lanesBetween = (from: Node, to: Node) =>
    Array.from({ length: to.layer - from.layer - 1 }, (_, i) => {
      const layer = from.layer + 1 + i
      const key = `${from.layer} ${from.name}|${layer}`
      const known = lanes.get(key) ?? { layer, size: LANE, row: 0 }
      lanes.set(key, known)
      return known
    })
  const links = new Map<string, { from: Node; by: Placed[]; to: Node; statements: number; unsure: boolean }>()
  for (const { outlet, through, speaker, anonymous, statements, unsure } of drawn) {
    const way = [
      node(outlet, 0, false),
      ...through.slice(0, MOST_CARRIERS).map((name, i) => node(name, i + 1, false)),
      node(speaker!, last, anonymous),
    ]
    for (let i = 1; i < way.length; i++) {
      const [from, to] = [way[i - 1]!, way[i]!]
      const key = `${from.layer} ${from.name}|${to.layer} ${to.name}`
      const known = links.get(key) ?? { from, by: lanesBetween(from, to), to, statements: 0, unsure: true }
      known.statements += statements
      known.unsure &&= unsure
      links.set(key, known)
    }
  }
  const places = [...nodes.values(), ...lanes.values()]
  const layers = Array.from({ length: last + 1 }, (_, layer) => places.filter((n) => n.layer === layer))
  const rows = Math.ceil(Math.max(1, ...layers.map(heightOf)))
  for (const layer of layers) spread(layer, rows)
  const joined = [...links.values()]
  const beside = neighbours(joined)
  for (let sweep = 0; sweep < 4; sweep++) {
    for (const layer of sweep % 2 ? [...layers].reverse() : layers) {
      const middle = new Map(layer.map((n) => [n, middleOf(n, beside.get(n) ?? [])]))
      layer.sort((a, b) => middle.get(a)! - middle.get(b)!)
      spread(layer, rows)
    }
  }
  return { layers: last + 1, rows, nodes: [...nodes.values()], links: joined, hidden: quoted.size - shown.size }
}

function heightOf(layer: readonly Placed[]): number {
  return layer.reduce((sum, { size }) => sum + size, 0)
}

/** Gives the places of a layer rows at even distances around the middle. */
function spread(layer: readonly Placed[], rows: number): void {
  const step = Math.min(rows / heightOf(layer), 2.5)
  let reached = (rows - step * heightOf(layer)) / 2
  for (const place of layer) {
    place.row = reached + (place.size * step - 1) / 2
    reached += place.size * step
  }
}

/** What each place is joined to in the layers next to its own. */
function neighbours(links: readonly { from: Placed; by: readonly Placed[]; to: Placed }[]) {
  const beside = new Map<Placed, Placed[]>()
  const join = (a: Placed, b: Placed) => {
    const known = beside.get(a)
    if (known) known.push(b)
    else beside.set(a, [b])
  }
  for (const { from, by, to } of links) {
    const way = [from, ...by, to]
    for (let i = 1; i < way.length; i++) {
      join(way[i - 1]!, way[i]!)
      join(way[i]!, way[i - 1]!)
    }
  }
  return beside
}

function middleOf(place: Placed, beside: readonly Placed[]): number {
  return beside.length ? beside.reduce((sum, { row }) => sum + row, 0) / beside.length : place.row
}
