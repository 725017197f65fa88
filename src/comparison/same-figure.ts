import { shared } from './context-words.js'
import type { FigureMention } from './figure-mention.js'
import { magnitude, valueKey } from './figure-value.js'

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
  for (const group of groupBy(mentions, (m) => `${m.thing.key}|${m.thing.part}|${m.background}`)) {
    const part = group[0]!.thing.part
    const kinds = groupBy(group, (m) => m.thing.people ?? '')
    const general = kinds.find((k) => k[0]!.thing.people === null) ?? []
    const taken = new Set(general.map((m) => m.account.id))
    const main = [...general]
    for (const kind of kinds) {
      if (kind === general) continue
      if (!part && general.length && kind.every((m) => !taken.has(m.account.id))) main.push(...kind)
      else out.push(...byMagnitude(kind, true))
    }
    if (main.length) out.push(...byMagnitude(main, main.length === general.length))
  }
  return out
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
          (c) => valueKey(c[0]!.figure) === valueKey(mention.figure) && affinity(c, [mention]) >= 1,
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
      best.mentions.push(...cluster)
      best.sure &&= bestAffinity >= SURE_AFFINITY
    } else merged.push({ mentions: [...cluster], sure: true })
  }
  return merged
}

const MERGE_AFFINITY = 3
const SURE_AFFINITY = 4
const WITHIN_ACCOUNT_AFFINITY = 4
const MAX_COUNT_FACTOR = 4

function mergeAffinity(
  a: readonly FigureMention[],
  b: readonly FigureMention[],
  all: readonly FigureMention[][],
): number {
  const common = affinity(a, b)
  const sameAccount = a.some((x) => b.some((y) => x.account.id === y.account.id))
  if (a.some((x) => b.some((y) => x.account.id === y.account.id && sameSentence(x, y)))) return 0
  if (sameAccount) return common >= WITHIN_ACCOUNT_AFFINITY ? common : 0
  if (common >= MERGE_AFFINITY) return common
  // A noun that each account counts once: «11 سفينة» here, «14 سفينة» there.
  const { thing, figure } = a[0]!
  if (thing.kind !== 'count' || thing.common || common < 1) return 0
  const ratio = magnitude(figure) / magnitude(b[0]!.figure)
  if (ratio > MAX_COUNT_FACTOR || ratio < 1 / MAX_COUNT_FACTOR) return 0
  const accounts = all.flat().map((m) => `${m.account.id}|${valueKey(m.figure)}`)
  const once = new Set(accounts).size === new Set(all.flat().map((m) => m.account.id)).size
  return once ? 1 : 0
}

function sameSentence(a: FigureMention, b: FigureMention): boolean {
  return a.sentence.field === b.sentence.field && a.sentence.start === b.sentence.start
}

/** The most content words that a mention of one side shares with one of the other. */
function affinity(a: readonly FigureMention[], b: readonly FigureMention[]): number {
  let best = 0
  for (const x of a) for (const y of b) best = Math.max(best, shared(x.context, y.context))
  return best
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return [...groups.values()]
}
