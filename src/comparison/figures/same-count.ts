import { contains, type Figure } from '../../domain/index.js'
import { shared } from '../context-words.js'
import { groupBy } from '../group-by.js'
import type { FigureMention } from './figure-mention.js'
import { magnitude, sameValue, valueKey } from './figure-value.js'

/** Mentions that are of one thing. `sure` is false when the words around give little to tell by. */
export interface FigureCluster {
  readonly mentions: readonly FigureMention[]
  readonly sure: boolean
}

/** Clusters of a table of numbers are left as they are: comparing each with each would tell nothing. */
const MAX_CLUSTERS = 60

/**
 * Groups counts, shares and sums of money: first those of one value, then values of which the words around say that they are of one thing.
 * Two values that one sentence gives, or one account in words hardly alike, are of two things.
 */
export function clusterOthers(mentions: readonly FigureMention[]): FigureCluster[] {
  const out: FigureCluster[] = []
  for (const group of groupBy(mentions, (m) => `${m.thing.kind}|${m.thing.key}|${m.thing.part}|${m.background}`)) {
    const clusters: FigureMention[][] = []
    for (const ofOneValue of groupBy(group, (m) => valueKey(m.figure))) {
      for (const mention of ofOneValue) {
        const home = clusters.find((c) => sameValue(c[0]!, mention) && affinity(c, [mention], 0) >= leastFor(mention))
        if (home) home.push(mention)
        else clusters.push([mention])
      }
    }
    out.push(
      ...(clusters.length > MAX_CLUSTERS ? clusters.map((mentions) => ({ mentions, sure: true })) : merge(clusters)),
    )
  }
  return out
}

/** Small sums and shares meet by chance: more of the words around them must be the same. */
function leastFor({ thing, figure }: FigureMention): number {
  return thing.common && thing.kind !== 'count' && magnitude(figure) < SMALL_SUM ? 2 : 1
}

const SMALL_SUM = 1000

function merge(clusters: FigureMention[][]): FigureCluster[] {
  const merged: { mentions: FigureMention[]; sure: boolean }[] = []
  // Widely told values first: a stray number joins them rather than the other way round.
  for (const cluster of [...clusters].sort((a, b) => b.length - a.length)) {
    let best: (typeof merged)[number] | null = null
    let bestAffinity = 0
    for (const candidate of merged) {
      const found = mergeAffinity(candidate.mentions, cluster, clusters)
      if (found > bestAffinity) {
        best = candidate
        bestAffinity = found
      }
    }
    if (best) {
      const oneValue = best.mentions.every((m) => sameValue(m, cluster[0]!))
      best.sure &&= oneValue || (bestAffinity >= SURE_AFFINITY && !mayBeOfTwo(best.mentions, cluster))
      best.mentions.push(...cluster)
    } else merged.push({ mentions: [...cluster], sure: true })
  }
  return merged
}

/**
 * «حصل الوفاق على 54 مقعدا», «نصيب ساحلان 71 مقعدا»: no name of the one side's sentences is one of the other's. Gatherings («ألفا شخص»)
 * are of one only when both are of one day.
 */
function mayBeOfTwo(a: readonly FigureMention[], b: readonly FigureMention[]): boolean {
  const [ours, theirs] = [a, b].map((side) => new Set(side.flatMap(namesAround)))
  if (ours!.size > 0 && theirs!.size > 0 && ![...ours!].some((name) => theirs!.has(name))) return true
  const { kind, common } = a[0]!.thing
  // Two shares may be of two halves of one whole: only a verb of reaching says what they are of.
  if (kind === 'share') return !a.some((x) => b.some((y) => x.subject && y.subject))
  return common && kind === 'count' && !a.some((x) => b.some((y) => x.day === y.day))
}

/** The persons, bodies and places that the sentence of a figure names, as their accounts know them. */
function namesAround({ account, sentence }: FigureMention): string[] {
  return account.reading.names.filter((n) => contains(sentence, n)).map((n) => account.speaker(n.name).key)
}

/** Shares need one word more: market reports word every price alike. */
const MERGE_AFFINITY = 3
const SURE_AFFINITY = 4
/** Share of the shorter context that two contexts must have in common for two values to be of one thing. */
const MERGE_SHARE = 0.4
const WITHIN_ACCOUNT_SHARE = 0.5
const WITHIN_ACCOUNT_FACTOR = 1.5
/** Independent sources that count a noun, beyond which it is what the event is about. */
const MANY_SOURCES = 3
const MAX_COUNT_FACTOR = 2.5

function mergeAffinity(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  all: readonly FigureMention[][],
): number {
  const sameAccount = a.some((x) => b.some((y) => x.account.id === y.account.id))
  if (a.some((x) => b.some((y) => x.account.id === y.account.id && sameSentence(x, y)))) return 0
  if (haveTheSameAccounts(a, b)) return 0
  const { thing, figure } = a[0]!
  if (ofOtherDays(a, b) || ofOtherMeasures(a, b)) return 0
  const common = affinity(a, b, MERGE_SHARE)
  const factor = ratio(figure, b[0]!.figure)
  if (sameAccount) {
    const close = factor <= WITHIN_ACCOUNT_FACTOR && thing.kind !== 'count'
    return close && affinity(a, b, WITHIN_ACCOUNT_SHARE) >= SURE_AFFINITY ? common : 0
  }
  if (factor > MAX_COUNT_FACTOR) return 0
  if (thing.kind !== 'people' && ofOneSubject(a, b, all)) return SURE_AFFINITY
  if (common >= (thing.kind === 'share' ? MERGE_AFFINITY + 1 : MERGE_AFFINITY)) return common
  // A noun that each account counts once: «11 سفينة» here, «14 سفينة» there. Where several count it, it needs no other word in common.
  if (thing.kind !== 'count' || thing.common) return 0
  const counting = new Set(all.flat().map((m) => m.account.source)).size
  if (affinity(a, b, 0) < 1 && counting < MANY_SOURCES) return 0
  const accounts = all.flat().map((m) => `${m.account.id}|${valueKey(m.figure)}`)
  const once = new Set(accounts).size === new Set(all.flat().map((m) => m.account.id)).size
  return once ? 1 : 0
}

/** «نفذت الأحد عائلة من ستة أفراد», «نفذته الاثنين أسرة من خمسة»: each side dates itself, to days that the other has not. */
function ofOtherDays(a: readonly FigureMention[], b: readonly FigureMention[]): boolean {
  const [ours, theirs] = [a, b].map((side) => new Set(side.flatMap((m) => m.day ?? [])))
  return ours!.size > 0 && theirs!.size > 0 && ![...ours!].some((day) => theirs!.has(day))
}

/** «أغلق على 72 دولارا», «ارتفع بمقدار دولارين»: a height, and how far it is from the one before. */
function ofOtherMeasures(a: readonly FigureMention[], b: readonly FigureMention[]): boolean {
  return a.some((x) => x.measure && b.some((y) => y.measure && x.measure !== y.measure))
}

/**
 * Said of the same by a verb of reaching in either account («المتأخرات تصل إلى 14 مليون دينار», «المتأخرات لا تتجاوز تسعة ملايين»), where no
 * account says two numbers of it, as a report on several months does.
 */
function ofOneSubject(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  all: readonly FigureMention[][],
): boolean {
  const same = (x: FigureMention, y: FigureMention) =>
    x.subject !== null &&
    y.subject !== null &&
    shared(x.subject.stems, y.subject.stems) === Math.min(x.subject.stems.size, y.subject.stems.size) &&
    Math.abs(x.subject.stems.size - y.subject.stems.size) <= 1
  const pair = a.flatMap((x) => b.filter((y) => same(x, y)).map(() => x))[0]
  if (!pair) return false
  const values = new Map<string, Set<string>>()
  for (const m of all.flat()) {
    if (m.subject && same(m, pair))
      values.set(m.account.id, (values.get(m.account.id) ?? new Set()).add(valueKey(m.figure)))
  }
  return [...values.values()].every((own) => own.size === 1)
}

function ratio(a: Figure, b: Figure): number {
  const [x, y] = [magnitude(a), magnitude(b)]
  return x === y ? 1 : Math.max(x, y) / Math.min(x, y)
}

/** Where every account that gives the one gives the other too, they are of two things. */
function haveTheSameAccounts(a: readonly FigureMention[], b: readonly FigureMention[]): boolean {
  const [ours, theirs] = [a, b].map((side) => new Set(side.map((m) => m.account.id)))
  return ours!.size > 1 && ours!.size === theirs!.size && [...ours!].every((id) => theirs!.has(id))
}

function sameSentence(a: FigureMention, b: FigureMention): boolean {
  return a.sentence.field === b.sentence.field && a.sentence.start === b.sentence.start
}

/** The most content words that a mention of one side shares with one of the other, where they are at least this share of the shorter. */
function affinity(a: readonly FigureMention[], b: readonly FigureMention[], least: number): number {
  let best = 0
  for (const x of a) {
    for (const y of b) {
      const common = movesApart(x, y) ? 0 : shared(x.context, y.context)
      if (common > best && common >= least * Math.min(x.context.size, y.context.size)) best = common
    }
  }
  return best
}

const UP = /^(?:ا?رتفع|ا?رتفاع|صعد|صعود|قفز|زاد|زياد|مرتفع|يرتفع|ترتفع)/
const DOWN = /^(?:ا?نخفض|ا?نخفاض|تراجع|هبط|هبوط|هابط|خسر|خسار|منخفض|متراجع|ينخفض|تنخفض)/

/** «ارتفعت بأكثر من [3 %]» and «تراجعت بأكثر من [3 %]». */
function movesApart(a: FigureMention, b: FigureMention): boolean {
  if (a.thing.kind !== 'share' && a.thing.kind !== 'money') return false
  const [x, y] = [directionOf(a), directionOf(b)]
  return x * y < 0
}

function directionOf({ context }: FigureMention): number {
  const has = (way: RegExp) => Number([...context].some((word) => way.test(word)))
  return has(UP) - has(DOWN)
}
