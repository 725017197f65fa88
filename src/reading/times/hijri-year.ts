import { hijriMonthStart } from '../../arabic/calendar-hijri.js'
import { civilDate } from './civil-day.js'

/** Days of a mean Gregorian and of a mean Hijri year, and the Gregorian year in which the Hijri calendar starts. */
const GREGORIAN_YEAR = 365.2425
const HIJRI_YEAR = 354.36707
const FIRST_YEAR = 622

/** The Hijri year whose month begins within a Gregorian year, the earlier where there are two; null where none does. */
export function hijriYearIn(gregorianYear: number, month: number): number | null {
  const about = Math.floor(((gregorianYear - FIRST_YEAR) * GREGORIAN_YEAR) / HIJRI_YEAR)
  for (let year = about - 1; year <= about + 2; year++)
    if (civilDate(hijriMonthStart(year, month)).year === gregorianYear) return year
  return null
}
