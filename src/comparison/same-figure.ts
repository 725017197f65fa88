import type { Figure } from '../domain/index.js'
import { shared } from './context-words.js'
import type { FigureMention } from './figure-mention.js'
import { magnitude, valueKey } from './figure-value.js'
import { groupBy } from './group-by.js'

/** Mentions that are of one thing. `sure` is false when the words around give little to tell by. */
export interface FigureCluster {
  readonly mentions: readonly FigureMention[]
  readonly sure: boolean
}

/** Tolls of one event lie within this factor of one another; beyond it one of them is of another event. */
const MAX_TOLL_FACTOR = 5

/**
 * Groups people in one state (the dead, the wounded …).
 * Parts («بينهم 5 أطفال») are of their own. A general count («قتيلا», «أشخاص») and a particular one («عمال») are of one thing when no
 * account gives both; two particular ones are not.
 */
export function clusterPeople(mentions: readonly FigureMention[]): FigureCluster[] {
  const out: FigureCluster[] = []
  const past = backgroundValues(mentions)
  const isPast = (m: FigureMention) => m.background || past.has(pastKey(m))
  for (const whole of groupBy(mentions, (m) => `${m.thing.key}|${m.thing.part}|${isPast(m)}`)) {
    const group = whole[0]!.thing.part ? whole : withoutFractions(whole)
    const part = group[0]!.thing.part
    const kinds = groupBy(group, (m) => m.thing.people ?? '')
    const general = kinds.find((k) => k[0]!.thing.people === null) ?? []
    const taken = new Set(general.map((m) => m.account.id))
    const settled = new Set(general.map((m) => m.account.source)).size > 1
    const main = [...general]
    let sure = true
    for (const kind of kinds) {
      if (kind === general) continue
      const known = kind.every((m) => general.some((g) => sameValue(g, m)))
      const joins = !part && general.length > 0 && kind.every((m) => !taken.has(m.account.id) || agrees(m, general))
      // Where several sources give a toll of people, another of «عمال» alone may be a part of it.
      if (joins && (known || !settled)) {
        main.push(...kind)
        sure &&= known
      } else out.push(...tolls(kind, isOfOneMatter(kind)))
    }
    if (main.length) out.push(...tolls(main, sure))
  }
  return out
}

const MATTER_WORDS = 3

/** Particular people in several numbers («17 متمردا», «36 متمردا») are surely the same only where accounts tell of them in like words. */
function isOfOneMatter(mentions: readonly FigureMention[]): boolean {
  const others = mentions.filter((m) => !sameValue(m, mentions[0]!))
  return others.every((a) =>
    mentions.some((b) => a.account !== b.account && !sameValue(a, b) && shared(a.context, b.context) >= MATTER_WORDS),
  )
}

/** Small numbers meet by chance; beyond this the same number is the same count. */
const TELLING_VALUE = 100

/** Counts that some sentence calls of a longer time («منذ ست سنوات … 400 ألف»): so are the same numbers where nothing is said of it. */
function backgroundValues(mentions: readonly FigureMention[]): ReadonlySet<string> {
  return new Set(mentions.filter((m) => m.background && magnitude(m.figure) >= TELLING_VALUE).map(pastKey))
}

function pastKey({ thing, figure }: FigureMention): string {
  return `${thing.key}|${valueKey(figure)}`
}

/** An account that gives a general and a particular count of one value («43 قتيلا», «43 فلسطينيا») means the same people. */
function agrees(mention: FigureMention, general: readonly FigureMention[]): boolean {
  return general.some((m) => m.account.id === mention.account.id && valueKey(m.figure) === valueKey(mention.figure))
}

/**
 * An account's toll is the first that it gives. A smaller number that it gives afterwards («جثتين نقلتا أمس») counts some of them and is
 * left out, unless it is of people of another kind, an earlier toll by its sentence, or another account's own.
 */
function withoutFractions(mentions: readonly FigureMention[]): FigureMention[] {
  const tolls = new Map<string, FigureMention>()
  for (const mention of mentions) {
    const toll = tolls.get(mention.account.id)
    if (!toll || order(mention) < order(toll)) tolls.set(mention.account.id, mention)
  }
  return mentions.filter((m) => {
    const toll = tolls.get(m.account.id)!
    if (magnitude(m.figure) >= magnitude(toll.figure) || m.earlier) return true
    if (m.thing.people !== null && m.thing.people !== toll.thing.people) return true
    return [...tolls.values()].some((t) => t.account.id !== m.account.id && valueKey(t.figure) === valueKey(m.figure))
  })
}

function order({ figure }: FigureMention): number {
  return figure.field === 'title' ? figure.start - 1e9 : figure.start
}

/**
 * Where an account tells one toll of one day and another of the next («قتل 40 مدنيا الجمعة», «وقتل ثمانية السبت»), tolls are of their days;
 * else a later one is taken to count on. Those without a day go with the day of the same number, else with no other.
 */
function tolls(mentions: readonly FigureMention[], sure: boolean): FigureCluster[] {
  const apart = mentions.some((a) =>
    mentions.some(
      (b) =>
        a.account === b.account && a.day && b.day && a.day !== b.day && !a.earlier && !b.earlier && !sameValue(a, b),
    ),
  )
  if (!apart) return byMagnitude(mentions, sure)
  const dayOf = (m: FigureMention) => m.day ?? mentions.find((other) => other.day && sameValue(other, m))?.day ?? ''
  return groupBy(mentions, dayOf).flatMap((day) => byMagnitude(day, sure))
}

function sameValue(a: FigureMention, b: FigureMention): boolean {
  return valueKey(a.figure) === valueKey(b.figure)
}

function byMagnitude(mentions: readonly FigureMention[], sure: boolean): FigureCluster[] {
  const sorted = [...mentions].sort((a, b) => magnitude(a.figure) - magnitude(b.figure))
  const runs: FigureMention[][] = []
  for (const mention of sorted) {
    const last = runs.at(-1)?.at(-1)
    if (last && magnitude(mention.figure) <= magnitude(last.figure) * MAX_TOLL_FACTOR) runs.at(-1)!.push(mention)
    else runs.push([mention])
  }
  return runs.map((run) => ({ mentions: run, sure }))
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
    for (const sameValue of groupBy(group, (m) => valueKey(m.figure))) {
      for (const mention of sameValue) {
        const home = clusters.find(
          (c) => valueKey(c[0]!.figure) === valueKey(mention.figure) && affinity(c, [mention], 0) >= 1,
        )
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
      best.mentions.push(...cluster)
      best.sure &&= bestAffinity >= SURE_AFFINITY || oneValue
    } else merged.push({ mentions: [...cluster], sure: true })
  }
  return merged
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
  const { thing, figure } = a[0]!
  if (ofOtherDays(a, b)) return 0
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
