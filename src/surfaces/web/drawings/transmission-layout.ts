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

interface Node {
  readonly name: string
  readonly layer: number
  readonly anonymous: boolean
  weight: number
  row: number
}

/**
 * Places outlets in the first layer, those who passed statements on in the middle, speakers in the last; in each layer by the middle of
 * what a node is joined to, so that few links cross (the barycentre heuristic of Sugiyama, Tagawa & Toda 1981).
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
  const node = (name: string, layer: number, anonymous: boolean, weight: number) => {
    const key = `${layer} ${name}`
    const known = nodes.get(key) ?? { name, layer, anonymous, weight: 0, row: 0 }
    known.weight += weight
    nodes.set(key, known)
    return known
  }
  const links = new Map<string, { from: Node; to: Node; statements: number; unsure: boolean }>()
  for (const { outlet, through, speaker, anonymous, statements, unsure } of drawn) {
    const way = [
      node(outlet, 0, false, statements),
      ...through.slice(0, MOST_CARRIERS).map((name, i) => node(name, i + 1, false, statements)),
      node(speaker!, last, anonymous, statements),
    ]
    for (let i = 1; i < way.length; i++) {
      const [from, to] = [way[i - 1]!, way[i]!]
      const key = `${from.layer} ${from.name}|${to.layer} ${to.name}`
      const known = links.get(key) ?? { from, to, statements: 0, unsure: true }
      known.statements += statements
      known.unsure &&= unsure
      links.set(key, known)
    }
  }
  const layers = Array.from({ length: last + 1 }, (_, layer) => [...nodes.values()].filter((n) => n.layer === layer))
  const rows = Math.max(1, ...layers.map((l) => l.length))
  for (const layer of layers) spread(layer, rows)
  const joined = [...links.values()]
  for (let sweep = 0; sweep < 4; sweep++) {
    for (const layer of sweep % 2 ? [...layers].reverse() : layers) {
      const middle = new Map(layer.map((n) => [n, middleOf(n, joined)]))
      layer.sort((a, b) => middle.get(a)! - middle.get(b)!)
      spread(layer, rows)
    }
  }
  return { layers: last + 1, rows, nodes: [...nodes.values()], links: joined, hidden: quoted.size - shown.size }
}

/** Gives the nodes of a layer rows at even distances around the middle. */
function spread(layer: readonly Node[], rows: number): void {
  const step = layer.length > 1 ? Math.min(rows / layer.length, 2.5) : 0
  const first = (rows - 1 - step * (layer.length - 1)) / 2
  layer.forEach((n, i) => {
    n.row = first + i * step
  })
}

function middleOf(node: Node, links: readonly { from: Node; to: Node }[]): number {
  const others = links.flatMap(({ from, to }) => (from === node ? [to.row] : to === node ? [from.row] : []))
  return others.length ? others.reduce((a, b) => a + b, 0) / others.length : node.row
}
