import type { Point, Position } from '../../domain/index.js'
import { contains } from '../../domain/index.js'
import { type Account, textOf, witnessAt } from '../account.js'
import { shared } from '../context-words.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import { sentenceAround } from '../sentence.js'
import { type DayMention, eventDays } from './event-days.js'

const SURE_WORDS = 2
/** A dated sentence this much like another account's is of the same happening, wherever in the head it stands. */
const SAME_HAPPENING_WORDS = 4

interface Choice {
  readonly mention: DayMention
  /** Content words shared with the dated sentence of another account. */
  readonly words: number
}

/** The day of the event, as each account's head has it. */
export function whenPoints(accounts: readonly Account[]): Point[] {
  const candidates = accounts.map(eventDays).filter((days) => days.length > 0)
  if (candidates.length < 2) return []
  const chosen = candidates.flatMap((own) => choose(own, candidates.filter((c) => c !== own).flat()) ?? [])
  if (chosen.length === 0) return []
  const groups = withoutOtherHappenings(groupDays(chosen.map((c) => c.mention)))
  const positions = groups.map((group) =>
    position(
      group.find((m) => /^\d/.test(m.day))?.day ?? group[0]!.day,
      group.map((m) => ({ witness: witnessAt(m.account, m.time), source: m.account.source })),
    ),
  )
  const first = chosen[0]!.mention
  return [
    {
      id: `when-${first.account.id}-${first.time.field}-${first.time.start}`,
      kind: 'when',
      about: 'يوم الحدث',
      type: pointType(positions),
      positions,
      certainty:
        chosen.every((c) => c.words >= SURE_WORDS) && !mayBeOfTwo(groups) && !isLone(positions) ? 'likely' : 'unsure',
    },
  ]
}

/**
 * True of days that differ where one of them has one source alone: it may be the day of what came of the happening, a funeral or a search
 * taken up again, rather than another account of it.
 */
function isLone(positions: readonly Position[]): boolean {
  return positions.length > 1 && positions.some(({ sources }) => sources.length < 2)
}

/**
 * Of an account's days, the one of its first dated sentence that another account's head has too; else the first, unless its sentence is like no other account's
 * and a later one is clearly like a dated sentence of another. A first day whose sentence shares nothing with any other is of something that only this account tells: null.
 */
function choose(own: readonly DayMention[], others: readonly DayMention[]): Choice | null {
  const choices = own.map((mention) => ({
    mention,
    words: Math.max(...others.map((other) => shared(mention.context, other.context))),
  }))
  const first = choices[0]!
  const met = choices.find(
    (c) =>
      c.words >= SURE_WORDS &&
      c.mention.sentence === first.mention.sentence &&
      others.some((other) => meets(c.mention, other)),
  )
  if (met) return met
  if (first.words >= SURE_WORDS) return first
  const like = choices.reduce((a, b) => (b.words > a.words ? b : a))
  if (like.words >= SAME_HAPPENING_WORDS) return like
  return first.words >= 1 ? first : null
}

/** One day by what both say, in sentences that share words. */
function meets(a: DayMention, b: DayMention): boolean {
  const same = a.day === b.day || (a.weekday !== null && a.weekday === b.weekday && !(isFull(a) && isFull(b)))
  return same && shared(a.context, b.context) >= SURE_WORDS
}

function isFull(mention: DayMention): boolean {
  return /^\d{4}/.test(mention.day)
}

const CONTRADICTING_WORDS = 4

/**
 * Two days contradict each other only where a sentence with the one is like a sentence with the other and dates the same action; else they date
 * two happenings (a killing and the funeral, a shipwreck and the search that is taken up again), and the day that fewer accounts have is
 * left to the timeline; so is a day of what came before («دهشته من هدف [أحرزه الفريق السبت]»), in a relative clause. So are the days of a matter that goes on and is told anew each day.
 */
function withoutOtherHappenings(groups: readonly DayMention[][]): DayMention[][] {
  const largest = groups.reduce((a, b) => (b.length > a.length ? b : a))
  const day = largest.find(isFull)?.day
  const areOfOne = (a: DayMention, b: DayMention) =>
    a.relative === b.relative && shared(a.context, b.context) >= leastWords(a, b) && contradicts(a, b)
  return groups.filter(
    (group) =>
      group === largest || group.some((a) => !(day && namesDay(a, day)) && largest.some((b) => areOfOne(a, b))),
  )
}

/** Of sentences that do not tell what happened more words must be the same; those that tell two things are never alike. */
function leastWords(a: DayMention, b: DayMention): number {
  if (a.action === null || b.action === null) return SURELY_CONTRADICTING_WORDS
  return a.action === b.action ? CONTRADICTING_WORDS : Number.POSITIVE_INFINITY
}

/** «اعتذر الجمعة عن تصريحات أدلى بها الاثنين»: a sentence that names the others' day too does not contradict it. */
function namesDay({ account, time }: DayMention, day: string): boolean {
  const sentence = sentenceAround(textOf(account, time.field), time)
  return account.reading.times.some((t) => t !== time && contains(sentence, t) && t.value.startsWith(day))
}

/** «أمس» of an article whose day of publication is not known. */
function isOfUnknownDay({ time }: DayMention): boolean {
  return time.value.startsWith('XXXX-XX-XX')
}

const SURELY_CONTRADICTING_WORDS = 6

/**
 * Several days, one of which may be another's or nobody's: it stands in nothing but relative clauses or words that count from an unknown
 * day, or in sentences not much like those of the others.
 */
function mayBeOfTwo(groups: readonly DayMention[][]): boolean {
  if (groups.length < 2) return false
  if (groups.some((group) => group.every((m) => m.relative || isOfUnknownDay(m)))) return true
  return !groups.every((group) =>
    group.some((a) =>
      groups.some(
        (other) => other !== group && other.some((b) => shared(a.context, b.context) >= SURELY_CONTRADICTING_WORDS),
      ),
    ),
  )
}

const DAY_MS = 86_400_000

/** Published about one time, they place it at different distances from their own day. */
function contradicts(a: DayMention, b: DayMention): boolean {
  const [x, y] = [a.account.reading.published?.day, b.account.reading.published?.day]
  if (!x || !y || !isFull(a) || !isFull(b)) return true
  const [from, to] = [Date.parse(x), Date.parse(y)]
  return Math.abs(from - to) <= DAY_MS && from - Date.parse(a.day) !== to - Date.parse(b.day)
}

/** One group a day. Where some account gives a weekday only, all are compared by their weekdays. */
function groupDays(mentions: readonly DayMention[]): DayMention[][] {
  const open = mentions.some((m) => m.day.startsWith('XXXX-W'))
  const groups = new Map<string, DayMention[]>()
  for (const mention of mentions) {
    const key = open && mention.weekday !== null ? `W${mention.weekday}` : mention.day
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
