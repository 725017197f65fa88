import type { Reading, Span, Time } from '../../domain/index.js'
import { contains } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Account, inClutter, textOf } from '../account.js'
import { contentStems, neighbours } from '../context-words.js'
import { isFutureVerb } from '../future-verb.js'
import { sentenceAround } from '../sentence.js'
import { datedAction } from './day-action.js'

/** A day on which an account, near its head, lets something happen. */
export interface DayMention {
  readonly account: Account
  readonly time: Time
  /** `YYYY-MM-DD`, `XXXX-MM-DD` or `XXXX-WXX-D`. */
  readonly day: string
  /** ISO weekday, where the day fixes one. */
  readonly weekday: number | null
  readonly context: ReadonlySet<string>
  /** The class of the action that its words date to it, where they tell. */
  readonly action: string | null
  /** In a clause on somebody or something («خلفا لحكومته [التي استقالت الاثنين]»), and perhaps of what came before. */
  readonly relative: boolean
  /** Where its sentence starts. */
  readonly sentence: number
}

/** The event stands in the headline and the first sentences; later times are of what came before and comes after. */
const LEAD_LENGTH = 400
/** An event is news for some days; a day further back is of its background. */
const NEWS_DAYS = 6
const FUTURE = /مقبل|قادم|غدا|لاحق/

/**
 * Days tied to what an account's head tells of. Left out: when something was said («أعلن أمس الثلاثاء أن …», but not what the content
 * itself dates), what is yet to come, and anything that fixes no day.
 */
export function eventDays(account: Account): DayMention[] {
  const { reading } = account
  const start = leadStart(reading)
  const out: DayMention[] = []
  for (const time of reading.times) {
    if (time.type !== 'date' || time.certainty === 'unsure' || FUTURE.test(time.text)) continue
    if (inClutter(reading, time)) continue
    if (time.field === 'text' && (time.start < start || time.start > start + LEAD_LENGTH)) continue
    const day = dayOf(time, reading)
    if (!day || isOld(reading, day) || datesTheSaying(account, time) || isToCome(account, time, day)) continue
    const { before, after } = neighbours(account, time, 16)
    if (BOUNDS.has(before[0]?.norm ?? '')) continue
    out.push({
      account,
      time,
      day,
      weekday: weekdayOf(day),
      context: contentStems([...before, ...after]),
      action: datedAction(before, after),
      relative: isInRelativeClause(before),
      sentence: sentenceAround(textOf(account, time.field), time).start,
    })
  }
  return out
}

function isInRelativeClause(before: readonly Token[]): boolean {
  const end = before.findIndex((t) => t.kind !== 'word')
  return (end < 0 ? before : before.slice(0, end)).some((t) => /^(?:التي|الذي|الذين|اللذين)$/.test(t.norm))
}

/** «[حتى] ظهر الاثنين», «[منذ] الأحد»: the end of a count or the start of a state, not a day of the event. */
const BOUNDS: ReadonlySet<string> = new Set([
  'حتي',
  'وحتي',
  'منذ',
  'ومنذ',
  'قبل',
  'بعد',
  'لغاية',
  'يوافق',
  'الموافق',
  'يصادف',
  'تصادف',
  'ويصادف',
])

function isOld(reading: Reading, day: string): boolean {
  const published = reading.published?.day
  return !!published && /^\d{4}/.test(day) && Date.parse(published) - Date.parse(day) > NEWS_DAYS * 86_400_000
}

/** The days that the words of a span name: weekdays where they are known, else days without a year. */
export function daysWithin(reading: Reading, at: Span): ReadonlySet<string> {
  const days = new Set<string>()
  for (const time of reading.times) {
    if (time.type !== 'date' || time.certainty === 'unsure' || !contains(at, time)) continue
    const day = dayOf(time, reading)
    if (day) days.add(String(weekdayOf(day) ?? day))
  }
  return days
}

function leadStart(reading: Reading): number {
  const { headline } = reading.layout
  return headline?.field === 'text' ? headline.start : 0
}

function dayOf(time: Time, reading: Reading): string | null {
  const found = /^(?:\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|XXXX-WXX-[1-7])(?=$|T)/.exec(time.value)?.[0]
  if (found) return found
  if (!/^XXXX-XX-XX/.test(time.value)) return null
  // «أمس» with no day of publication: the weekday of writing, if the text names it, tells the weekday.
  const today = reading.published?.evidence
    .map((e) => /^weekday=([1-7])$/.exec(e.says)?.[1])
    .find((d) => d !== undefined)
  const back = daysBack(time.text)
  if (today === undefined || back === null) return null
  return `XXXX-WXX-${((Number(today) - 1 - back + 14) % 7) + 1}`
}

function daysBack(words: string): number | null {
  if (/أول|اول|قبل/.test(words)) return /أمس|امس/.test(words) ? 2 : null
  if (/أمس|امس|البارحة/.test(words)) return 1
  return /اليوم/.test(words) ? 0 : null
}

export function weekdayOf(day: string): number | null {
  const open = /^XXXX-WXX-([1-7])$/.exec(day)
  if (open) return Number(open[1])
  if (!/^\d{4}-/.test(day)) return null
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

const REACH_OF_CUE = 45

/** A time beside the words of reporting and outside what is reported dates the saying, not the event. */
export function datesTheSaying(account: Account, time: Span): boolean {
  const sentence = sentenceAround(textOf(account, time.field), time)
  let covered = false
  let beside = false
  for (const { cueSpan, contentSpan } of account.reading.statements) {
    if (contains(contentSpan, time)) covered = true
    else if (cueSpan && contains(sentence, cueSpan)) {
      const gap = time.start >= cueSpan.end ? time.start - cueSpan.end : cueSpan.start - time.end
      const between = cueSpan.end <= time.start && time.end <= contentSpan.start
      if (between || gap <= REACH_OF_CUE) beside = true
    }
  }
  return beside && !covered
}

function isToCome(account: Account, time: Time, day: string): boolean {
  const published = account.reading.published?.day
  if (published && /^\d{4}/.test(day) && day > published) return true
  return neighbours(account, time, 6).before.some((t) => t.kind === 'word' && isFutureVerb(t.word))
}
