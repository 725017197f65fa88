import type { Certainty, Point, PointType, Position } from '../domain/index.js'
import { type Account, textOf, witnessAt } from './account.js'
import { CASUALTY_LABELS } from './casualty-lexicon.js'
import { type FigureMention, figureMentions, type Thing } from './figure-mention.js'
import { magnitude, valueKey, valueLabel } from './figure-value.js'
import { WEIGHTS, type WeighedPoint } from './order-points.js'
import { pointType } from './point-type.js'
import { position } from './positions.js'
import { clusterOthers, clusterPeople, type FigureCluster } from './same-figure.js'

/** Points on figures: each a thing that is counted, with the values that the accounts give. */
export function figurePoints(accounts: readonly Account[]): WeighedPoint[] {
  const mentions = accounts.flatMap(figureMentions)
  const people = mentions.filter((m) => m.thing.kind === 'people')
  const others = mentions.filter((m) => m.thing.kind !== 'people')
  return [...clusterPeople(people), ...clusterOthers(others)].map((cluster) => ({
    point: figurePoint(cluster),
    weight: weightOf(cluster.mentions[0]!.thing),
  }))
}

export function weightOf({ kind, casualty, part }: Thing): number {
  if (kind === 'money' || kind === 'share' || kind === 'count') return WEIGHTS[kind]
  if (!part && (casualty === 'dead' || casualty === 'injured' || casualty === 'missing')) return WEIGHTS[casualty]
  return WEIGHTS.people
}

/**
 * A thing that is counted, with a position for each value.
 * @param about what it is, where the words around its figures do not say it best
 */
export function figurePoint({ mentions, sure }: FigureCluster, about = aboutOf(mentions)): Point {
  const first = mentions[0]!
  const { thing } = first
  const byValue = new Map<string, FigureMention[]>()
  for (const mention of mentions) {
    const key = valueKey(mention.figure)
    byValue.set(key, [...(byValue.get(key) ?? []), mention])
  }
  const unit = thing.kind === 'share' ? '%' : thing.kind === 'money' ? (first.figure.what ?? '') : null
  const positions = [...byValue.values()]
    .sort((a, b) => magnitude(a[0]!.figure) - magnitude(b[0]!.figure))
    .map((same) =>
      position(
        valueLabel(
          same.map((m) => m.figure),
          unit,
        ),
        same.map((m) => ({ witness: witnessAt(m.account, m.figure, m.statement), source: m.account.source })),
      ),
    )
  const type = typeOf(mentions, positions)
  return {
    id: `figure-${first.account.id}-${first.figure.field}-${first.figure.start}`,
    kind: 'figure',
    about,
    type,
    positions,
    certainty: certaintyOf(mentions, sure),
  }
}

/** «40 على الأقل» and «أكثر من 40» are two wordings of one toll. */
function typeOf(mentions: readonly FigureMention[], positions: readonly Position[]): PointType {
  const people = mentions[0]!.thing.kind === 'people'
  // What lies in the past grows no more.
  const growing = people && !mentions.some((m) => m.background)
  const oneNumber = new Set(mentions.map((m) => magnitude(m.figure))).size === 1
  if (!people || !oneNumber) return pointType(positions, growing)
  return new Set(positions.flatMap((p) => p.sources)).size > 1 ? 'agreed' : 'only-one'
}

function certaintyOf(mentions: readonly FigureMention[], sure: boolean): Certainty {
  if (!sure || mentions.some((m) => m.figure.certainty === 'unsure')) return 'unsure'
  return 'likely'
}

const ABOUT_WORDS = 4

/** What the point is about: the class of people, or the counted noun with the words that follow it. */
function aboutOf(mentions: readonly FigureMention[]): string {
  const { thing, figure, account } = mentions[0]!
  if (thing.casualty) {
    const label = CASUALTY_LABELS[thing.casualty]
    const noun = mentions.find((m) => m.thing.people !== null)?.figure.what
    const particular = mentions.every((m) => m.thing.people !== null) ? noun : null
    if (!particular) return label
    return thing.part ? `${particular} (من ${label})` : `${label}: ${particular}`
  }
  const rest = textOf(account, figure.field).slice(figure.end, figure.end + 80)
  const tail = (/^[^\n.،؛:!؟()«»"“”]*/.exec(rest)?.[0] ?? '').trim().split(/\s+/).slice(0, ABOUT_WORDS).join(' ')
  return [figure.what ?? '', tail].filter(Boolean).join(' ')
}
