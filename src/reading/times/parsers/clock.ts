import { two } from '../civil-day.js'
import { type ClockTime, clockAt, type DayHalfMatch, dayHalfAt, hourIn } from '../clock-time.js'
import { zoneEnd } from '../clock-zone.js'
import { PART_ADVERBS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { fold, type TimeParser } from './parser.js'

const BEFORE_CLOCK = fold('عند حتى حوالي نحو بين من إلى تمام قبل بعد منذ في وحتى')
/** Behind these a lone number with a part of day is an hour, and no count («قتل 3 مساء الأحد»). */
const BEFORE_HOUR = fold('عند حتى من إلى تمام وحتى والى')
const RANGE_STARTS = fold('من بين وبين')
const RANGE_JOINTS = fold('إلى حتى وحتى والى - –')

/**
 * Clock times: «[الساعة 14:00 بتوقيت غرينتش]», «[الساعة السابعة صباحا]», «[الثالثة والنصف عصرا]», «[16:39 ت م]», «عند [8:30 مساء]»,
 * «من [الثانية] إلى [الرابعة عصرا]». The hour is of the day's half that a part of day behind it, or behind the end of its range, names.
 */
export const clock: TimeParser = {
  starts: [
    ...fold('الساعة الساعه الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية'),
  ],
  numbers: true,
  parse(line, from) {
    const host = line.host(from)
    const named = host === 'الساعة' || host === 'الساعه'
    let at = named ? from + 1 : from
    const bracket = named && line.norm(at) === '('
    if (bracket) at++
    if (named && line.norm(at) === 'ال') at++
    const time = clockAt(line, at, named || closesRange(line, from))
    if (!time) return null
    let to = time.to
    if (bracket && line.norm(to) === ')') to++
    const half = halfBehind(line, to, time)
    if (half) to = half.to
    // «20:30 بالتوقيت المحلي (17:30 ت غ)»
    const zone = zoneEnd(line, zoneEnd(line, to))
    const end = half || zone > to ? null : rangeEnd(line, to, named, from)
    const alone = end || standsAlone(line, from, time, named, half, zone > to)
    if (!alone) return behindDay(line, from, time)
    const later = half || end || zone > to ? null : hourAfter(line, from, time)
    const hour = half ? hourIn(time.hour, half.half) : end ? hourBefore(time, end) : (later ?? time.hour)
    const value = `T${two(hour)}:${two(time.minute)}`
    // A clock that a wire prints at the end («16:39 ت م») is the hour of its publication.
    const wire = !named && zone > to && time.digits && line.norm(to) === 'ت' && from <= 1
    const day = wire ? { dayOffset: 0 } : {}
    const halfKnown = half || end || later !== null ? ({ halfKnown: true } as const) : {}
    return line.match(from, Math.max(to, zone), { kind: 'point', clock: value, ...halfKnown, ...day }, 'ar/time/clock')
  },
}

const OPENS_HOUR = fold('في عند')
/** What may follow an hour of a day («غدا في [السابعة] على ملعب المدينة»), and not a thing that is seventh. */
const AFTER_HOUR = fold('على في إلى حتى بعد قبل و مع')

/** «غدا في [السابعة]»: an hour only behind a day. */
function behindDay(line: TimeLine, from: number, time: ClockTime): TimeMatch | null {
  const next = line.norm(time.to)
  const closed = line.tokens[time.to]?.kind !== 'word' || AFTER_HOUR.has(next)
  if (time.digits || !closed || !OPENS_HOUR.has(line.norm(from - 1))) return null
  const clock = `T${two(time.hour)}:${two(time.minute)}`
  return line.match(from, time.to, { kind: 'point', clock }, 'ar/time/clock', { weak: true })
}

/** The half of the day behind a clock; «ص» and «م» only behind minutes in digits. */
function halfBehind(line: TimeLine, at: number, time: ClockTime): DayHalfMatch | null {
  const half = dayHalfAt(line, at)
  const mark = half?.half === 'AM' || half?.half === 'PM'
  return mark && !(time.digits && (line.norm(at - 2) === ':' || line.norm(at - 1).includes('.'))) ? null : half
}

const AT_ONE = fold('عند تمام حتى وحتى قبل بعد منذ قبيل نحو حوالي إلى')

/** Whether the words make a clock of a number or ordinal: «الساعة», a part of day, a zone, a share of the hour. */
function standsAlone(
  line: TimeLine,
  from: number,
  time: ClockTime,
  named: boolean,
  half: DayHalfMatch | null,
  zoned: boolean,
): boolean {
  // «لا يتعدى الساعة الواحدة», «100 كلم في الساعة الواحدة» is one hour.
  if (named && line.norm(from + 1) === 'الواحدة') return half !== null || zoned || AT_ONE.has(line.norm(from - 1))
  if (named) return true
  const before = line.norm(from - 1)
  const minutes = time.digits && line.norm(from + 1) === ':'
  if (!half && !zoned && !(minutes && BEFORE_CLOCK.has(before))) return time.shared && !time.digits
  // «الثانية صباحا» is a time, «الثانية مساء الاثنين» may be a thing that is second: only behind a preposition.
  if (!time.digits && !half) return time.shared || zoned
  if (!time.digits && half?.ofDay && !time.shared) return BEFORE_CLOCK.has(before) || closesRange(line, from)
  const dotted = line.tokens[from]!.norm.includes('.')
  if (time.digits && !minutes && !dotted && half?.ofDay && !zoned)
    return time.hour <= 12 && (BEFORE_HOUR.has(before) || (before === 'و' && closesRange(line, from)))
  return true
}

/** «من الثانية إلى [الرابعة]», «بين الثانية و[الرابعة]», «من 7 إلى [8.30]»: an hour stands before. */
function closesRange(line: TimeLine, at: number): boolean {
  const glued = line.norm(at) !== line.host(at) && line.norm(at).startsWith('و')
  const joint = glued ? at : at - 1
  if (!glued && !RANGE_JOINTS.has(line.norm(joint)) && line.norm(joint) !== 'و') return false
  const hour = PART_ADVERBS.has(line.norm(joint - 1)) ? joint - 2 : joint - 1
  return line.whole(hour, 0, 24) !== null || clockAt(line, hour, false) !== null
}

/** The hour of an end that says no half of the day, behind a start that does: «من 4:30 مساء حتى [9:30]» is in the evening too. */
function hourAfter(line: TimeLine, at: number, time: ClockTime): number | null {
  if (!RANGE_JOINTS.has(line.norm(at - 1)) || !PART_ADVERBS.has(line.norm(at - 2)) || time.hour >= 12) return null
  const minutes = line.norm(at - 4) === ':' ? 2 : 0
  const start = clockAt(line, at - 3 - minutes, false)
  const half = dayHalfAt(line, at - 2)
  if (!start || !half) return null
  const first = hourIn(start.hour, half.half)
  const afternoon = first < 12 ? time.hour <= first : time.hour + 12 > first
  return afternoon ? time.hour + 12 : time.hour
}

interface RangeEnd {
  readonly time: ClockTime
  readonly half: DayHalfMatch
}

/**
 * The end of a range whose start, ending at `at`, says no half of the day itself: «من 5 [إلى 6 مساء]», «بين الثانية [والرابعة عصرا]».
 * Behind a dash only of a named hour or behind «من»: «2-1 مساء الأحد» is a score.
 */
function rangeEnd(line: TimeLine, at: number, named: boolean, from: number): RangeEnd | null {
  if (!named && !RANGE_STARTS.has(line.norm(from - 1))) return null
  const glued = line.norm(at).startsWith('و') && line.host(at) !== line.norm(at)
  if (!glued && !RANGE_JOINTS.has(line.norm(at)) && line.norm(at) !== 'و') return null
  let i = glued ? at : at + 1
  if (line.host(i) === 'الساعة') i++
  const time = clockAt(line, i, true)
  const half = time && halfBehind(line, time.to, time)
  return half && { time, half }
}

/** The hour of the start that makes the range shorter than half a day: «من 10 إلى 2 مساء» starts before noon. */
function hourBefore(start: ClockTime, { time, half }: RangeEnd): number {
  const end = hourIn(time.hour, half.half)
  const hour = hourIn(start.hour, half.half)
  const late = hour * 60 + start.minute > end * 60 + time.minute
  return late && start.hour <= 12 ? (hour + 12) % 24 : hour
}
