import { shared } from '../context-words.js'
import { groupBy } from '../group-by.js'
import type { FigureMention } from './figure-mention.js'
import { magnitude, sameValue, valueKey } from './figure-value.js'
import { canBeOneKind } from './people-kinds.js'
import type { FigureCluster } from './same-count.js'
import { speakerOf } from './toll-update.js'

/** Tolls of one event lie within this factor of one another; beyond it one of them is of another event. */
const MAX_TOLL_FACTOR = 5

/**
 * Groups people in one state (the dead, the wounded …).
 * Parts («بينهم 5 أطفال») are of their own. A general count («قتيلا», «أشخاص») and a particular one («عمال») are of one thing when no
 * account gives both, or has two speakers give them; so are two particular ones that name the same people («30 عنصرا», «12 جنديا»).
 */
export function clusterPeople(mentions: readonly FigureMention[]): FigureCluster[] {
  const past = backgroundValues(mentions)
  const isPast = (m: FigureMention) => m.background || past.has(pastKey(m))
  const isPart = (m: FigureMention) => m.thing.part || mentions.some((other) => isPartElsewhere(m, other))
  return groupBy(mentions, (m) => `${m.thing.key}|${isPart(m)}|${isPast(m)}`).flatMap((group) =>
    isPart(group[0]!) ? clusterParts(group) : clusterWholes(group),
  )
}

/** «ثلاثة موظفين قتلوا» where another account has «من بين القتلى ثلاثة موظفين». */
function isPartElsewhere({ account, thing, figure }: FigureMention, other: FigureMention): boolean {
  return (
    thing.people !== null &&
    other.thing.part &&
    other.account !== account &&
    other.thing.key === thing.key &&
    other.thing.people === thing.people &&
    magnitude(other.figure) === magnitude(figure)
  )
}

function clusterParts(mentions: readonly FigureMention[]): FigureCluster[] {
  return byKind(mentions).flatMap((kind) =>
    kind[0]!.thing.people === null ? tolls(kind, true) : tolls(kind, isOfOneMatter(kind)),
  )
}

function clusterWholes(mentions: readonly FigureMention[]): FigureCluster[] {
  const kinds = byKind(withoutFractions(mentions))
  const general = kinds.find((kind) => kind[0]!.thing.people === null) ?? []
  const main = [...general]
  const out: FigureCluster[] = []
  let sure = true
  for (const same of ofOnePeople(kinds.filter((kind) => kind !== general))) {
    if (canJoin(same, general)) {
      main.push(...same)
      sure &&= same.every((m) => general.some((g) => sameValue(g, m))) || tellAlike(same, general)
    } else out.push(...tolls(same, isOfOneMatter(same)))
  }
  return [...tolls(main, sure), ...out]
}

function byKind(mentions: readonly FigureMention[]): FigureMention[][] {
  return groupBy(mentions, (m) => m.thing.people ?? '')
}

/** Whether a particular count is of the people that general ones count. */
function canJoin(particular: readonly FigureMention[], general: readonly FigureMention[]): boolean {
  if (general.length === 0) return false
  const ownAccounts = new Set(general.map((m) => m.account.id))
  if (!particular.every((m) => !ownAccounts.has(m.account.id) || agrees(m, general) || rivals(m, general))) return false
  const known = particular.every((m) => general.some((g) => sameValue(g, m)))
  // Where several sources give a toll of people, another of «عمال» alone may be a part of it, unless it is greater.
  const settled = new Set(general.map((m) => m.account.source)).size > 1
  return known || !settled || (tellAlike(particular, general) && exceed(particular, general))
}

function exceed(particular: readonly FigureMention[], general: readonly FigureMention[]): boolean {
  const most = Math.max(...general.map((m) => magnitude(m.figure)))
  return particular.every(({ figure }) => magnitude(figure) > most && magnitude(figure) <= most * MAX_TOLL_FACTOR)
}

/** A greater count that another speaker of the same account gives, in like words: «قال المتمردون إنهم قتلوا 30 جنديا». */
function rivals(mention: FigureMention, general: readonly FigureMention[]): boolean {
  const own = general.filter((g) => g.account === mention.account)
  return own.every((g) => areOfTwoSpeakers(g, mention)) && exceed([mention], own) && likeAny(mention, own)
}

function areOfTwoSpeakers(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [speakerOf(a), speakerOf(b)]
  return x !== null && y !== null && x !== y
}

/** Kinds of people brought together where different accounts, or different speakers, count the same people by other nouns. */
function ofOnePeople(kinds: readonly FigureMention[][]): FigureMention[][] {
  const out: FigureMention[][] = []
  for (const kind of kinds) {
    const home = out.find((unit) => areOnePeople(unit, kind))
    if (home) home.push(...kind)
    else out.push([...kind])
  }
  return out
}

function areOnePeople(unit: readonly FigureMention[], kind: readonly FigureMention[]): boolean {
  const alike = unit.every((a) => canBeOneKind(a.thing.people!, kind[0]!.thing.people!))
  // An account that counts both counts two groups, unless two speakers count them.
  const apart = (a: FigureMention, b: FigureMention) =>
    a.account === b.account && !sameValue(a, b) && !areOfTwoSpeakers(a, b)
  if (!alike || unit.some((a) => kind.some((b) => apart(a, b)))) return false
  return unit.some((a) => kind.some((b) => sameValue(a, b) && a.account !== b.account)) || tellAlike(unit, kind)
}

function tellAlike(some: readonly FigureMention[], others: readonly FigureMention[]): boolean {
  return some.some((m) => likeAny(m, others))
}

function likeAny(mention: FigureMention, others: readonly FigureMention[]): boolean {
  return others.some((m) => shared(m.context, mention.context) >= MATTER_WORDS)
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
 * left out, unless it is of people of another kind, an earlier toll by its sentence, another speaker's, or another account's own.
 */
function withoutFractions(mentions: readonly FigureMention[]): FigureMention[] {
  const tolls = new Map<string, FigureMention>()
  for (const mention of mentions) {
    const toll = tolls.get(mention.account.id)
    if (!toll || order(mention) < order(toll)) tolls.set(mention.account.id, mention)
  }
  return mentions.filter((m) => {
    const toll = tolls.get(m.account.id)!
    if (magnitude(m.figure) >= magnitude(toll.figure) || m.earlier || isOtherCount(m, toll)) return true
    if (m.thing.people !== null && m.thing.people !== toll.thing.people) return true
    return [...tolls.values()].some((t) => t.account.id !== m.account.id && valueKey(t.figure) === valueKey(m.figure))
  })
}

/** What another speaker says of the whole («وقالت الحكومة إن 12 شخصا قتلوا»), not of some of them. */
function isOtherCount(mention: FigureMention, toll: FigureMention): boolean {
  if (mention.thing.key !== 'dead' && mention.thing.key !== 'injured') return false
  const within = magnitude(toll.figure) <= magnitude(mention.figure) * MAX_TOLL_FACTOR
  return within && areOfTwoSpeakers(mention, toll) && !mention.handled
}

function order({ figure }: FigureMention): number {
  return figure.field === 'title' ? figure.start - 1e9 : figure.start
}

/**
 * Where an account tells tolls of two days («قتل 40 مدنيا الجمعة», «وقتل ثمانية السبت»), and the second is no count so far of the first, tolls are of
 * their days. Those without a day go with the day of the same number, else with no other.
 */
function tolls(mentions: readonly FigureMention[], sure: boolean): FigureCluster[] {
  const apart = mentions.some((a) => mentions.some((b) => areOfTwoDays(a, b)))
  if (!apart) return byMagnitude(mentions, sure)
  const dayOf = (m: FigureMention) => m.day ?? mentions.find((other) => other.day && sameValue(other, m))?.day ?? ''
  return groupBy(mentions, dayOf).flatMap((day) => byMagnitude(day, sure))
}

/** A later toll that is smaller; or greater, each dated to its day, with no word of growing. */
function areOfTwoDays(a: FigureMention, b: FigureMention): boolean {
  if (a.account !== b.account || !a.day || !b.day || a.day >= b.day || sameValue(a, b)) return false
  const isCount = (m: FigureMention) => m.risen || (m.earlier && !m.earlierNews)
  return !isCount(a) && !isCount(b)
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
