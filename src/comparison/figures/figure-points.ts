import type { Certainty, Figure, Point, PointType, Position } from '../../domain/index.js'
import { type Account, textOf, witnessAt } from '../account.js'
import { WEIGHTS, type WeighedPoint } from '../order-points.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import { compatible } from './compatible.js'
import type { Thing } from './counted-thing.js'
import { deniedCasualties } from './denied-casualties.js'
import { figureLabel } from './figure-label.js'
import { type FigureMention, figureMentions } from './figure-mention.js'
import { magnitude, sameValue, valueKey, valueLabel } from './figure-value.js'
import { clusterOthers, type FigureCluster } from './same-count.js'
import { clusterPeople } from './same-people.js'
import { isSuperseded, isTollUpdate } from './toll-update.js'

/** Points on figures: each a thing that is counted, with the values that the accounts give. */
export function figurePoints(accounts: readonly Account[]): WeighedPoint[] {
  const mentions = accounts.flatMap(figureMentions)
  const people = mentions.filter((m) => m.thing.kind === 'people')
  const others = mentions.filter((m) => m.thing.kind !== 'people')
  const denied = accounts.flatMap(deniedCasualties)
  return [...withDenials(clusterPeople(people), denied), ...clusterOthers(others)].map((cluster) => ({
    point: figurePoint(cluster),
    weight: weightOf(cluster.mentions[0]!.thing),
  }))
}

/** A denial of casualties takes its position where most sources count them; alone it is no point. */
function withDenials(clusters: readonly FigureCluster[], denied: readonly FigureMention[]): readonly FigureCluster[] {
  const sources = (c: FigureCluster) => new Set(c.mentions.map((m) => m.account.source)).size
  const holds = (c: FigureCluster, m: FigureMention) => c.mentions.some((other) => other.account === m.account)
  const homes = new Map<FigureCluster, FigureMention[]>()
  for (const mention of denied) {
    const home = clusters
      .filter(
        ({ mentions: [first] }) => first!.thing.key === mention.thing.key && !first!.thing.part && !first!.background,
      )
      .sort((a, b) => sources(b) - sources(a) || Number(holds(b, mention)) - Number(holds(a, mention)))[0]
    if (home) homes.set(home, [...(homes.get(home) ?? []), mention])
  }
  return clusters.map((c) => ({ ...c, mentions: [...c.mentions, ...(homes.get(c) ?? [])] }))
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
export function figurePoint(cluster: FigureCluster, about = figureLabel(cluster.mentions)): Point {
  const { sure } = cluster
  const mentions = withoutUnsureValues(cluster.mentions)
  const first = mentions[0]!
  const { thing } = first
  const byValue = new Map<string, FigureMention[]>()
  for (const mention of mentions) {
    // «40 على الأقل» and «أكثر من 40» are one toll.
    const key = thing.kind === 'people' ? String(magnitude(mention.figure)) : valueKey(mention.figure)
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
    certainty: certaintyOf(mentions, sure && !(type.startsWith('differs') && areOfTwo(mentions))),
  }
}

/** «40 على الأقل» and «أكثر من 40» are two wordings of one toll. */
function typeOf(mentions: readonly FigureMention[], positions: readonly Position[]): PointType {
  const people = mentions[0]!.thing.kind === 'people'
  // What lies in the past grows no more.
  const growing = people && !mentions.some((m) => m.background)
  const oneNumber = new Set(mentions.map((m) => magnitude(m.figure))).size === 1
  const same = (people && oneNumber) || mentions.every((a) => mentions.every((b) => areOneCount(a, b, mentions)))
  if (same) return new Set(positions.flatMap((p) => p.sources)).size > 1 ? 'agreed' : 'only-one'
  return growing && isTollUpdate(mentions) ? 'updated' : pointType(positions)
}

/** One count by its numbers, or because an account gives it either way: 703 million in its headline, «more than 703 million» in its text. */
function areOneCount(a: FigureMention, b: FigureMention, all: readonly FigureMention[]): boolean {
  if (canBothBe(a.figure, b.figure)) return true
  return (
    magnitude(a.figure) === magnitude(b.figure) &&
    all.some((x) => sameValue(x, a) && all.some((y) => y.account === x.account && sameValue(y, b)))
  )
}

function canBothBe(a: Figure, b: Figure): boolean {
  return valueKey(a) === valueKey(b) || compatible(a, b)
}

/** A number of which the reading is not sure bears out what others say; where others are sure it makes no position of its own. */
function withoutUnsureValues(mentions: readonly FigureMention[]): readonly FigureMention[] {
  const sure = mentions.filter((m) => m.figure.certainty !== 'unsure')
  if (sure.length === 0) return mentions
  return mentions.filter((m) => sure.includes(m) || sure.some((s) => magnitude(s.figure) === magnitude(m.figure)))
}

/** Prices and indices move by the hour: two of them may be of two moments. */
const MARKET = /^(?:[اأ]وق$|بلاتين|بلاديوم|فض$|ذهب|برنت|خام|نفط|سهم|اسهم|بورص|تعامل|تداول|اغلاق|سعر|اسعار|موشر|[اأ]وقي)/

function areOfTwo(mentions: readonly FigureMention[]): boolean {
  if (tellsTwo(mentions) || new Set(mentions.map(isOfSeveral)).size > 1) return true
  if (mentions[0]!.thing.kind === 'people') return false
  return mentions.some((m) => [...m.context].some((word) => MARKET.test(word)))
}

/** «قتل 16 شخصا في [هجومين منفصلين]»: the toll of several happenings, of which another account may tell one. */
function isOfSeveral({ account, sentence }: FigureMention): boolean {
  const text = textOf(account, sentence.field).slice(sentence.start, sentence.end)
  return /هجومين|تفجيرين|انفجارين|حادثين|غارتين|منفصل|متفرق/u.test(text)
}

/** Within this factor two tolls of one account («67», «68 ناجيا») are two tellings of one. */
const CLOSE_TOLLS = 1.05

/** An account with two standing tolls («28 قتيلا في الحي», «43 قتيلا في المدينة») tells of two things. */
function tellsTwo(mentions: readonly FigureMention[]): boolean {
  const standing = mentions.filter((m) => !m.risen && !isSuperseded(m, mentions))
  return standing.some((a) =>
    standing.some(
      (b) =>
        a.account === b.account &&
        magnitude(a.figure) > magnitude(b.figure) * CLOSE_TOLLS &&
        !canBothBe(a.figure, b.figure),
    ),
  )
}

function certaintyOf(mentions: readonly FigureMention[], sure: boolean): Certainty {
  if (!sure || mentions.every((m) => m.figure.certainty === 'unsure')) return 'unsure'
  return 'likely'
}
