import { two } from './civil-day.js'
import type { PointParts } from './time-parts.js'

/** The value of a point while the day of writing is not known: what the words fix, and X for what they do not. */
export function openPoint(parts: PointParts): string {
  const { month, lastMonth, weekday, lastWeekday, unit, calendar } = parts
  // A day counted from the month's end has no number until the year is known.
  const fromEnd = (parts.day ?? 1) < 0 || (parts.lastDay ?? 1) < 0
  const [day, lastDay] = fromEnd ? [undefined, undefined] : [parts.day, parts.lastDay]
  if (calendar === 'hijri') return day === undefined ? 'XXXX-XX' : 'XXXX-XX-XX'
  if (month !== undefined) {
    const first = `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
    if (lastDay !== undefined) return `${first}/XXXX-${two(month)}-${two(lastDay)}`
    return lastMonth === undefined ? first : `${first}/XXXX-${two(lastMonth)}`
  }
  if (day !== undefined) return `XXXX-XX-${two(day)}${lastDay === undefined ? '' : `/XXXX-XX-${two(lastDay)}`}`
  if (weekday !== undefined) return `XXXX-WXX-${weekday}${lastWeekday === undefined ? '' : `/XXXX-WXX-${lastWeekday}`}`
  if (parts.yearPart !== undefined) return `XXXX-${parts.yearPart}`
  if (unit === 'W') return `XXXX-WXX${parts.weekend ? '-WE' : ''}`
  if (unit === 'M') return 'XXXX-XX'
  if (unit === 'DEC') return 'XXX'
  if (unit === 'CEN') return 'XX'
  return unit === 'Y' ? 'XXXX' : 'XXXX-XX-XX'
}
