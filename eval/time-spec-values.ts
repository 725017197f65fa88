import { civilDate, dayNumber, daysInMonth, parseIsoDay } from '../src/reading/times/civil-day.js'
import type { ExpectedTime, Resolution } from './time-spec-cases.js'

/**
 * Whether our TIMEX3 values mean what an expected time of theirs means. Their conventions are converted where the meaning is the same:
 * - a date without year or a bare weekday has two candidates, behind and ahead: either is right;
 * - a range is one time of theirs and two of ours («من … إلى …»); its end is the last day or year named, or what is behind it;
 * - the hours of a range have the day that is told before them or with the last of them («غدا بين … و…», «من … إلى … غدا»);
 * - a range counted from the day of writing («الأيام الثلاثة الماضية») is a duration of the same length with us;
 * - «T08» is «T08:00», and seconds of the clock are left out;
 * - a length is compared in seconds, with their 30 days a month and 365 a year; half a year is six months;
 * - a part of a day («2016-11-07TMO») has the day of one of their candidates and the part of their timex; a set of them («كل صباح») has
 *   no day.
 */
export function sameMeaning(given: readonly string[], expected: ExpectedTime): boolean {
  const { timex, resolutions, type } = expected
  const values = sharedDay(given.flatMap((value) => (/^\d[^P]*\//.test(value) ? value.split('/') : [value])))
  if (timex === null) return true
  const [first, last] = [values[0]!, values.at(-1)!]
  if (values.length === 1 && plainTimex(first) === plainTimex(timex)) return true
  switch (type) {
    case 'duration':
      return values.length === 1 && resolutions.some((r) => sameSeconds(lengthOf(first), Number(r.duration)))
    case 'time':
      return values.length === 1 && clockOf(first) === clockOf(timex)
    case 'timerange':
      return values.length === 1 ? partOf(first) === timex : sameClocks(first, last, timex)
    case 'set':
      return values.length === 1 && first.replace('XXXX-XX-XX', '') === timex
    default:
      if (partOf(first)) return values.length === 1 && partOf(timex) === partOf(first) && startsOn(first, resolutions)
      return resolutions.some((resolution) => sameSpan(first, last, resolution)) || sameLength(values, timex)
  }
}

function sharedDay(values: readonly string[]): readonly string[] {
  const day = values.map((value) => /^\d{4}-\d\d-\d\d/.exec(value)?.[0]).find(Boolean)
  const hours = values.filter((value) => /T\d\d/.test(value))
  if (!day || values.length < 2 || hours.length < values.length - 1 || !hours.length) return values
  return hours.map((value) => (value.startsWith('T') ? day + value : value))
}

function plainTimex(value: string): string {
  return value.replace(/T(\d\d)$/, 'T$1:00').replace(/T(\d\d:\d\d):\d\d/, 'T$1')
}

/** `T08:30` of a value, with or without its day; null where it has none. */
function clockOf(value: string): string | null {
  return /T\d\d:\d\d/.exec(plainTimex(value))?.[0] ?? null
}

function partOf(value: string): string | null {
  return /T(?:MO|AF|EV|NI)$/.exec(value)?.[0] ?? null
}

/** `(T05,T07,PT2H)` against two clocks. */
function sameClocks(first: string, last: string, timex: string): boolean {
  const [start, end] = timex.replace(/[()]/g, '').split(',')
  return clockOf(first) === clockOf(start ?? '') && clockOf(last) === clockOf(end ?? '')
}

/** `(2016-11-04,2016-11-07,P3D)` against a duration. */
function sameLength(values: readonly string[], timex: string): boolean {
  const length = /,(P[^,)]+)\)$/.exec(timex)?.[1]
  return length !== undefined && values.length === 1 && sameSeconds(lengthOf(values[0]!), lengthOf(length))
}

/** Half a year in days is not quite six months; no two lengths that news tells apart are so near. */
const SAME_LENGTH = 0.02

function sameSeconds(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= SAME_LENGTH * Math.max(a, b)
}

const SECONDS: Readonly<Record<string, number>> = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 }
const CLOCK_SECONDS: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 }

/** An ISO 8601 period in seconds; null for what is none or has no number. */
export function lengthOf(value: string): number | null {
  const found = /^P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?$/.exec(value)
  if (!found) return null
  let seconds = 0
  for (const [, n, unit] of (found[1] ?? '').matchAll(/([\d.]+)([YMWD])/g)) seconds += Number(n) * SECONDS[unit!]!
  for (const [, n, unit] of (found[2] ?? '').matchAll(/([\d.]+)([HMS])/g)) seconds += Number(n) * CLOCK_SECONDS[unit!]!
  return seconds
}

function startsOn(value: string, resolutions: readonly Resolution[]): boolean {
  return resolutions.some((r) => (r.startDateTime ?? '').slice(0, 10) === value.slice(0, 10))
}

function sameSpan(first: string, last: string, resolution: Resolution): boolean {
  const single = resolution.date ?? resolution.dateTime
  if (single !== undefined) return first === last && isMoment(first, single)
  const start = resolution.startDate ?? resolution.startDateTime
  const end = resolution.endDate ?? resolution.endDateTime
  if (start === undefined || end === undefined) return false
  if (resolution.startDateTime !== undefined) return isMoment(first, start) && isMoment(withDay(last, first), end)
  const [from, to] = [daySpan(first), daySpan(last)]
  const endDay = parseIsoDay(end)
  return (
    from !== null &&
    to !== null &&
    from.start === parseIsoDay(start) &&
    [to.start, to.end - 1, to.end].includes(endDay ?? Number.NaN)
  )
}

/** The end of a range that is only a clock is on the day of its start. */
function withDay(value: string, other: string): string {
  return value.startsWith('T') ? other.slice(0, 10) + value : value
}

/** `2016-11-07 16:12:00` or `2016-11-07` against a value; a clock without a day of ours is on any day. */
function isMoment(value: string, moment: string): boolean {
  const [day, time] = moment.split(' ')
  const clock = clockOf(value)
  if (value.slice(0, 10) !== day) return false
  return time === undefined ? clock === null && value.length === 10 : clock === `T${time.slice(0, 5)}`
}

/** First day and day behind the last of a value that names days of the calendar. */
export function daySpan(value: string): { readonly start: number; readonly end: number } | null {
  const [from, to] = value.split('/')
  if (to !== undefined) {
    const [a, b] = [daySpan(from!), daySpan(to)]
    return a && b && { start: a.start, end: b.end }
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? parseIsoDay(value) : null
  if (day !== null) return { start: day, end: day + 1 }
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) return weekSpan(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month) return monthsSpan(Number(month[1]), Number(month[2]), 1)
  const share = /^(\d{4})-([QH])(\d)$/.exec(value)
  if (share) {
    const months = share[2] === 'Q' ? 3 : 6
    return monthsSpan(Number(share[1]), (Number(share[3]) - 1) * months + 1, months)
  }
  if (/^\d{4}$/.test(value)) return monthsSpan(Number(value), 1, 12)
  if (/^\d{3}X$/.test(value)) return monthsSpan(Number(value.slice(0, 3)) * 10, 1, 120)
  return /^\d\d$/.test(value) ? monthsSpan(Number(value) * 100, 1, 1200) : null
}

function weekSpan(year: number, week: number, weekend: boolean): { start: number; end: number } {
  const fourth = dayNumber(year, 1, 4)
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (week - 1)
  return weekend ? { start: monday + 5, end: monday + 7 } : { start: monday, end: monday + 7 }
}

function monthsSpan(year: number, month: number, count: number): { start: number; end: number } {
  const last = civilDate(dayNumber(year, month + count - 1, 1))
  return {
    start: dayNumber(year, month, 1),
    end: dayNumber(last.year, last.month, 1) + daysInMonth(last.year, last.month),
  }
}
