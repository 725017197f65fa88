import { hijriMonthStart, hijriOf } from '../../arabic/calendar-hijri.js'
import { civilDate, isoDay, isoWeek, two, weekdayOf } from './civil-day.js'
import type { PointParts, TimeMatch } from './time-parts.js'
import { isComing } from './weekday-direction.js'

/** The day of that weekday nearest to a day. */
function nearestWeekday(day: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return ahead > 3 ? day + ahead - 7 : day + ahead
}

/** Last such weekday on or before a day. */
export function weekdayUpTo(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7)
}

/** First such weekday on or after a day. */
function weekdayFrom(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7)
}

/**
 * A weekday by its modifier, else by its clause: the last one up to the day of writing, or the first one from it.
 * «الماضي» and «المقبل» leave the day of writing itself out.
 */
export function weekdayNear(parts: PointParts, clause: Pick<TimeMatch, 'tense' | 'lean'>, reference: number): string {
  const { lastWeekday, which, unit, shift } = parts
  const ahead = (parts.weekday! - weekdayOf(reference) + 7) % 7
  const weekday = parts.weekday!
  const length = lastWeekday === undefined ? 0 : (lastWeekday - weekday + 7) % 7
  let first: number
  if (unit === 'W') {
    const monday = reference + 7 * (shift ?? 0) - weekdayOf(reference) + 1
    first = monday + weekday - 1
  } else if (which === 'past') first = weekdayUpTo(reference - 1, ((weekday + length - 1) % 7) + 1) - length
  else if (which === 'future') first = weekdayFrom(reference + 1, weekday)
  else if (which === 'this') first = nearestWeekday(reference, weekday)
  else if (isComing(clause.lean ?? null, clause.tense ?? null, ahead)) first = weekdayFrom(reference, weekday)
  else first = weekdayUpTo(reference, weekday)
  // «الخميس قبل الماضي»
  if (unit === undefined && which !== undefined) first += 7 * (shift ?? 0)
  return length ? `${isoDay(first)}/${isoDay(first + length)}` : isoDay(first)
}

/** Weeks, months, years, decades, centuries and parts of the year by their distance from the day of writing. */
export function relativeUnitValue(parts: PointParts, reference: number): string | null {
  const { unit, yearPart, hijriUnit } = parts
  const shift = parts.shift ?? 0
  const { year, month } = civilDate(reference)
  if (yearPart !== undefined) {
    if (unit === 'Y') return `${year + shift}-${yearPart}`
    return `${yearOfPart(yearPart, parts.which ?? 'this', year, month)}-${yearPart}`
  }
  if (hijriUnit && (unit === 'Y' || unit === 'M')) return hijriUnitValue(unit, shift, reference)
  switch (unit) {
    case 'W':
      return isoWeek(reference + 7 * shift) + (parts.weekend ? '-WE' : '')
    case 'M': {
      const index = year * 12 + month - 1 + shift
      return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
    }
    case 'Y':
      return String(year + shift)
    case 'DEC':
      return `${Math.floor(year / 10) + shift}X`
    case 'CEN':
      return String(Math.floor(year / 100) + shift)
    default:
      return null
  }
}

/** The new Hijri year is named by the month that it starts in, other Hijri units by their first and last day. */
function hijriUnitValue(unit: 'Y' | 'M', shift: number, reference: number): string {
  const now = hijriOf(reference)
  if (unit === 'Y' && shift > 0) return isoDay(hijriMonthStart(now.year + shift, 1)).slice(0, 7)
  const first = unit === 'Y' ? hijriMonthStart(now.year + shift, 1) : hijriMonthStart(now.year, now.month + shift)
  const next =
    unit === 'Y' ? hijriMonthStart(now.year + shift + 1, 1) : hijriMonthStart(now.year, now.month + shift + 1)
  return `${isoDay(first)}/${isoDay(next - 1)}`
}

const FIRST_MONTHS: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
}

function yearOfPart(part: string, which: 'past' | 'this' | 'future', year: number, month: number): number {
  const first = FIRST_MONTHS[part] ?? 1
  const last = first + (part.startsWith('H') ? 5 : 2)
  if (which === 'past') return month > last ? year : year - 1
  if (which === 'future') return month < first ? year : year + 1
  return year
}
