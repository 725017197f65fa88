import { hijriMonthDays, hijriMonthStart, hijriOf } from '../../arabic/calendar-hijri.js'
import { civilDate, dayNumber, daysInMonth, isoDay, two, weekdayOf } from './civil-day.js'
import { dayWithin, nthWeekday } from './day-of-month.js'
import type { PointParts, Tense } from './time-parts.js'

export interface DateValue {
  readonly value: string
  /** The year or month was inferred from the day of writing. */
  readonly anchored: boolean
  /** The day as a number, when it is one day. */
  readonly day: number | null
}

/**
 * Points that name a place on the calendar (a date, month, year, decade, century), with what they leave out taken from the day of
 * writing. Null when they name none, or leave out what is not known.
 */
export function explicitPoint(parts: PointParts, tense: Tense, reference: number | null): DateValue | null {
  if (parts.decade !== undefined) return plain(`${Math.floor(parts.decade / 10)}X`)
  if (parts.century !== undefined) return plain(two(parts.century / 100))
  if (parts.calendar === 'hijri') return hijri(parts, tense, reference)
  if (parts.yearPart !== undefined) return parts.year === undefined ? null : plain(`${parts.year}-${parts.yearPart}`)
  if (parts.month === undefined)
    return parts.day !== undefined || parts.nth !== undefined
      ? dayWithoutMonth(parts, tense, reference)
      : yearOnly(parts)
  const year = parts.year ?? inferredYear(parts, tense, reference)
  return year === null ? null : dated(parts, year, parts.year === undefined)
}

function plain(value: string): DateValue {
  return { value, anchored: false, day: null }
}

function yearOnly({ year, lastYear }: PointParts): DateValue | null {
  if (year === undefined) return null
  const first = String(year).padStart(4, '0')
  return plain(lastYear === undefined ? first : `${first}/${lastYear}`)
}

function dated(parts: PointParts, year: number, anchored: boolean): DateValue | null {
  const { day, lastDay, lastMonth } = parts
  const month = parts.month!
  const prefix = `${year}-${two(month)}`
  const length = daysInMonth(year, month)
  const start = nthWeekday(parts, weekdayOf(dayNumber(year, month, 1)), length) ?? day
  if (start === undefined) {
    if (lastMonth === undefined) return { value: prefix, anchored, day: null }
    // «شهري نوفمبر ويناير»: a year that is written is that of the second month, one that is inferred that of the first.
    const over = lastMonth < month
    const firstYear = over && !anchored ? year - 1 : year
    return { value: `${firstYear}-${two(month)}/${over ? firstYear + 1 : year}-${two(lastMonth)}`, anchored, day: null }
  }
  const safe = dayWithin(start, length)
  const first = `${prefix}-${two(safe)}`
  if (lastDay === undefined) return { value: first, anchored, day: dayNumber(year, month, safe) }
  // «من 28 إلى 3 مارس» starts in the month before.
  if (day !== undefined && lastDay > 0 && lastDay < day) {
    const before = civilDate(dayNumber(year, month, 1) - 1)
    return { value: `${before.year}-${two(before.month)}-${two(day)}/${prefix}-${two(lastDay)}`, anchored, day: null }
  }
  return { value: `${first}/${prefix}-${two(dayWithin(lastDay, length))}`, anchored, day: null }
}

function dayWithoutMonth(parts: PointParts, tense: Tense, reference: number | null): DateValue | null {
  if (reference === null) return null
  if (parts.unit !== 'M') return parts.nth === undefined ? dayAlone(parts, tense, reference) : null
  const now = civilDate(reference)
  const index = now.year * 12 + now.month - 1 + (parts.shift ?? 0)
  return dated({ ...parts, month: (index % 12) + 1 }, Math.floor(index / 12), true)
}

/** Months around that of writing in which a day that leaves its month out is looked for: a weekday with its day comes again in fewer. */
const MONTHS_AROUND = 11

/** «[الأربعاء 27]», «[يوم 27]»: the nearest such day, on the side of the tense where no weekday settles it. */
function dayAlone({ day, weekday }: PointParts, tense: Tense, reference: number): DateValue | null {
  const now = civilDate(reference)
  const fits = (found: number) => {
    if (weekday !== undefined) return weekdayOf(found) === weekday
    return tense === 'past' ? found <= reference : tense === 'future' ? found >= reference : true
  }
  let best: number | null = null
  for (let month = -MONTHS_AROUND; month <= MONTHS_AROUND; month++) {
    const index = now.year * 12 + now.month - 1 + month
    const year = Math.floor(index / 12)
    if (day! > daysInMonth(year, (index % 12) + 1)) continue
    const found = dayNumber(year, (index % 12) + 1, day!)
    if (fits(found) && (best === null || Math.abs(found - reference) < Math.abs(best - reference))) best = found
  }
  return best === null ? null : { value: isoDay(best), anchored: true, day: best }
}

/** How near a date must lie, and how far its like on the other side, to be meant against the sign of the verbs around. */
const NEAR_DAYS = 60
const FAR_DAYS = 300

/** The year of a month or day that is named without one. Days compare by date, months as wholes. */
function inferredYear(parts: PointParts, tense: Tense, reference: number | null): number | null {
  if (reference === null) return null
  const now = civilDate(reference)
  if (parts.unit === 'Y') return now.year + (parts.shift ?? 0)
  const { which } = parts
  const month = parts.month!
  const last = parts.lastDay ?? parts.day
  const ordinal = (year: number) =>
    last === undefined ? dayNumber(year, month, 1) : dayNumber(year, month, dayWithin(last, daysInMonth(year, month)))
  const here = last === undefined ? dayNumber(now.year, now.month, 1) : reference
  if (parts.dayOffset !== undefined || which === 'this') return nearestYear(ordinal, here, now.year)
  const strict = which !== undefined
  const behind =
    [now.year, now.year - 1].find((year) => (strict ? ordinal(year) < here : ordinal(year) <= here)) ?? now.year - 1
  const ahead =
    [now.year, now.year + 1].find((year) => (strict ? ordinal(year) > here : ordinal(year) >= here)) ?? now.year + 1
  if (which === 'past') return behind
  if (which === 'future') return ahead
  const back = here - ordinal(behind)
  const forth = ordinal(ahead) - here
  if (tense === 'future') return back <= NEAR_DAYS && forth >= FAR_DAYS ? behind : ahead
  if (tense === 'past') return forth <= NEAR_DAYS && back >= FAR_DAYS ? ahead : behind
  return forth * 2 < back ? ahead : behind
}

function nearestYear(ordinal: (year: number) => number, here: number, year: number): number {
  return [year, year - 1, year + 1].reduce((best, y) =>
    Math.abs(ordinal(y) - here) < Math.abs(ordinal(best) - here) ? y : best,
  )
}

function hijri(parts: PointParts, tense: Tense, reference: number | null): DateValue | null {
  if (parts.feast) return reference === null ? null : nearestFeast(parts.day!, reference)
  const { month, day, lastDay, which } = parts
  let { year } = parts
  if (month === undefined) {
    if (year === undefined) return null
    const end = hijriMonthStart((parts.lastYear ?? year) + 1, 1) - 1
    return plain(`${isoDay(hijriMonthStart(year, 1))}/${isoDay(end)}`)
  }
  const anchored = year === undefined
  if (year === undefined) {
    if (reference === null) return null
    const now = hijriOf(reference)
    const start = (y: number) => hijriMonthStart(y, month) + (day ?? 1) - 1
    const end = (y: number) => (day === undefined ? start(y) + hijriMonthDays(y, month) - 1 : start(y))
    if (parts.unit === 'Y') year = now.year + (parts.shift ?? 0)
    else if (which === 'past') year = end(now.year) < reference ? now.year : now.year - 1
    else if (which === 'future') year = start(now.year) > reference ? now.year : now.year + 1
    else if (tense === 'future' && gap(start, end, now.year, reference) > NEAR_DAYS)
      year = end(now.year) >= reference ? now.year : now.year + 1
    else
      year = [now.year, now.year - 1, now.year + 1].reduce((a, b) =>
        gap(start, end, b, reference) < gap(start, end, a, reference) ? b : a,
      )
  }
  const first = hijriMonthStart(year, month)
  const length = hijriMonthDays(year, month)
  const from = nthWeekday(parts, weekdayOf(first), length) ?? day
  if (from === undefined) return { value: `${isoDay(first)}/${isoDay(first + length - 1)}`, anchored, day: null }
  const start = first + dayWithin(from, length) - 1
  if (lastDay === undefined) return { value: isoDay(start), anchored, day: start }
  return { value: `${isoDay(start)}/${isoDay(first + dayWithin(lastDay, length) - 1)}`, anchored, day: null }
}

/** The feasts that are called «العيد» alone: their Hijri month and first day. */
const GREAT_FEASTS = [
  [10, 1],
  [12, 10],
] as const

/** A day of the one of the two great feasts that is nearest to the day of writing. */
function nearestFeast(day: number, reference: number): DateValue {
  const { year } = hijriOf(reference)
  const days = [year - 1, year, year + 1].flatMap((y) =>
    GREAT_FEASTS.map(([month, first]) => hijriMonthStart(y, month) + first - 1 + day - 1),
  )
  const nearest = days.reduce((a, b) => (Math.abs(b - reference) < Math.abs(a - reference) ? b : a))
  return { value: isoDay(nearest), anchored: true, day: nearest }
}

function gap(start: (y: number) => number, end: (y: number) => number, year: number, day: number): number {
  return day < start(year) ? start(year) - day : day > end(year) ? day - end(year) : 0
}
