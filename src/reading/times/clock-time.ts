import { weekdayNamed } from '../../arabic/calendar.js'
import { fold } from './fold-words.js'
import { bareAt } from './parsers/part-of-day.js'
import { DEFINITE_PART_WORDS, PART_ADVERBS, PART_WORDS } from './time-lexicon.js'
import type { TimeLine } from './time-line.js'
import type { PartOfDay } from './time-parts.js'

/** An hour and minute as written, before the half of the day is known. */
export interface ClockTime {
  readonly to: number
  readonly hour: number
  readonly minute: number
  readonly digits: boolean
  /** «والنصف», «إلا ربعا»: only hours have such shares. */
  readonly shared: boolean
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ['النصف', 30],
  ['الربع', 15],
  ['الثلث', 20],
  ['نصف', 30],
  ['ربع', 15],
  ['ثلث', 20],
])
const MINUTES = fold('دقيقة دقائق')
const BEHIND_MINUTES = fold('بتوقيت بالتوقيت صباحا مساء ظهرا فجرا')

/** «14:00», «8.30», «السابعة», «الثالثة والنصف», «الرابعة إلا عشر دقائق»; `named` behind «الساعة». */
export function clockAt(line: TimeLine, at: number, named: boolean): ClockTime | null {
  const token = line.tokens[at]
  if (token?.kind === 'number') {
    const dotted = /^(\d{1,2})\.(\d\d)$/.exec(token.norm)
    if (dotted) return named ? timeOf(Number(dotted[1]), Number(dotted[2]), at + 1) : null
    const hour = line.whole(at, 0, 24)
    if (hour === null) return null
    if (line.norm(at + 1) === ':' && line.tokens[at + 2]?.glued) {
      const minute = line.whole(at + 2, 0, 59)
      if (minute === null || line.tokens[at + 2]!.end - line.tokens[at + 2]!.start !== 2) return null
      const seconds = line.norm(at + 3) === ':' && line.whole(at + 4, 0, 59) !== null ? 2 : 0
      return timeOf(hour, minute, at + 3 + seconds)
    }
    return afterHour(line, at + 1, hour, true)
  }
  const ordinal = line.ordinal(at)
  if (ordinal && line.host(at).startsWith('ال') && ordinal.value <= 12)
    return afterHour(line, ordinal.to, ordinal.value, false)
  if (line.host(at) === 'الواحدة') return afterHour(line, at + 1, 1, false)
  return null
}

function timeOf(hour: number, minute: number, to: number): ClockTime | null {
  return (hour < 24 && minute < 60) || (hour === 24 && minute === 0)
    ? { to, hour, minute, digits: true, shared: false }
    : null
}

/** «والنصف», «والربع», «إلا ربعا», «إلا خمس دقائق», «و20 دقيقة», «وعشر دقائق». */
function afterHour(line: TimeLine, at: number, hour: number, digits: boolean): ClockTime {
  const next = line.norm(at)
  const share = next.startsWith('و') ? SHARES.get(next.slice(1)) : undefined
  // «الثانية والنصف الأول» is two things that are counted.
  if (share && !line.ordinal(at + 1) && !line.norm(at + 1).startsWith('الا'))
    return { to: at + 1, hour, minute: share, digits, shared: true }
  if (next === 'الا') {
    const less = line
      .norm(at + 1)
      .replace(/^ال/, '')
      .replace(/ا$/, '')
    const counted = SHARES.has(less) ? null : line.cardinal(at + 1)
    const minutes = SHARES.get(less) ?? (counted && MINUTES.has(line.norm(counted.to)) ? counted.value : null)
    if (minutes && minutes <= 30) {
      const to = counted ? counted.to + 1 : at + 2
      return { to, hour: hour === 0 ? 23 : hour - 1, minute: 60 - minutes, digits, shared: true }
    }
  }
  const lone = next === 'و' ? 1 : 0
  // «بين 5 و6 مساء» are two hours.
  if (line.norm(at - 2) === 'بين' || line.norm(at - 3) === 'بين')
    return { to: at, hour, minute: 0, digits, shared: false }
  if (lone || (next.startsWith('و') && line.host(at) !== next)) {
    const minutes = line.cardinal(at + lone)
    if (minutes && minutes.value > 0 && minutes.value < 60) {
      if (MINUTES.has(line.norm(minutes.to)))
        return { to: minutes.to + 1, hour, minute: minutes.value, digits, shared: true }
      if (BEHIND_MINUTES.has(line.norm(minutes.to)))
        return { to: minutes.to, hour, minute: minutes.value, digits, shared: false }
    }
  }
  return { to: at, hour, minute: 0, digits, shared: false }
}

/** What tells the half of the day: a part of it, or the marks «ص» and «م». */
export type DayHalf = PartOfDay | 'AM' | 'PM'

export interface DayHalfMatch {
  readonly to: number
  readonly half: DayHalf
  /** The part belongs to the day that follows («السابعة من [مساء الأحد]»), which `to` leaves in place or takes in. */
  readonly ofDay: boolean
}

const DAYS = fold('يوم اليوم أمس الأمس غد الغد غدا')

/** A part of day behind a clock: «صباحا», «مساء», «من مساء» (the day then follows), «بعد الظهر», «في المساء», «ص». */
export function dayHalfAt(line: TimeLine, at: number): DayHalfMatch | null {
  const word = line.norm(at)
  if (word === 'ص' || word === 'م') return { to: at + 1, half: word === 'ص' ? 'AM' : 'PM', ofDay: false }
  const next = line.norm(at + 1)
  const dayFollows = DAYS.has(next) || weekdayNamed(next) !== undefined
  const adverb = PART_ADVERBS.get(word)
  if (adverb) return { to: at + 1, half: adverb, ofDay: PART_WORDS.has(word) && dayFollows }
  const of = word === 'من' || word === 'في' ? 1 : 0
  const definite = of ? DEFINITE_PART_WORDS.get(next) : undefined
  if (definite) return { to: at + 2, half: definite, ofDay: false }
  const found = bareAt(line, at + of)
  if (!found) return null
  if (of) return PART_WORDS.has(next) || next === 'بعد' ? { to: found.to, half: found.part, ofDay: true } : null
  return { to: found.to, half: found.part, ofDay: dayFollows && word !== 'بعد' && word !== 'قبل' }
}

/** The hour of 24 for an hour of 12 in a part of the day. */
export function hourIn(hour: number, half: DayHalf): number {
  if (hour > 12) return hour
  switch (half) {
    case 'AM':
    case 'TMO':
      return hour === 12 ? 0 : hour
    case 'PM':
      return hour === 12 ? 12 : hour + 12
    case 'TAF':
      return hour >= 10 ? hour : hour + 12
    case 'TEV':
      return hour === 12 ? 0 : hour + 12
    case 'TNI':
      return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour
  }
}
