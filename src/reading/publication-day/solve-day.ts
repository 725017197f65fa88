import { civilDate, dayNumber, isoDay, two } from '../times/civil-day.js'
import { allows, type DayConstraint, type Evidence } from './day-constraint.js'

export interface SolvedDay {
  readonly day: string | null
  readonly candidates: readonly string[]
}

/** More days than this are no shortlist: the evidence says it better. */
const MAX_CANDIDATES = 20

/** A period in day numbers, both days included. */
export interface DayPeriod {
  readonly from: number
  readonly to: number
}

/**
 * The days that satisfy every constraint: one is the answer, a few are candidates. Without a year, in the text or by the period, days
 * are named by month and day only, and none of them is the answer.
 */
export function solveDay(evidence: readonly Evidence[], period: DayPeriod | null): SolvedDay {
  const constraints = evidence.map((e) => e.constraint)
  const year = yearOf(constraints)
  if (year === null && !period) return { day: null, candidates: yearless(constraints) }
  const inYear = year === null ? null : { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) }
  const from = Math.max(period?.from ?? inYear!.from, inYear?.from ?? period!.from)
  const to = Math.min(period?.to ?? inYear!.to, inYear?.to ?? period!.to)
  const days = allowed(constraints, from, to)
  // A period of a single day needs no word of the text; more days need one that says something.
  if (!constraints.some(fixesSomething) && from !== to) return { day: null, candidates: [] }
  // Bounds alone (a date past, a month to come) rest on tenses and can be a day out: they shorten the list, they do not answer.
  if (days.length === 1 && (from === to || constraints.some(namesTheDay)))
    return { day: isoDay(days[0]!), candidates: [isoDay(days[0]!)] }
  return { day: null, candidates: days.length <= MAX_CANDIDATES ? days.map(isoDay) : [] }
}

function fixesSomething(constraint: DayConstraint): boolean {
  return constraint.kind !== 'weekday-on'
}

function namesTheDay(constraint: DayConstraint): boolean {
  return constraint.kind === 'weekday' || constraint.kind === 'date' || constraint.kind === 'hijri-date'
}

function allowed(constraints: readonly DayConstraint[], from: number, to: number): number[] {
  const out: number[] = []
  for (let day = from; day <= to; day++) if (constraints.every((c) => allows(c, day))) out.push(day)
  return out
}

/** The year that the words themselves give the day of publication. */
function yearOf(constraints: readonly DayConstraint[]): number | null {
  for (const c of constraints) {
    if (c.kind === 'year') return c.year
    if (c.kind === 'month' && c.year !== null) return c.year
    if (c.kind === 'date' && c.named.year !== null)
      return civilDate(dayNumber(c.named.year, c.named.month, c.named.day) + c.offset).year
    if (c.kind === 'hijri-date') {
      // Found below by trying: a Hijri year lies over two Gregorian ones.
      const first = Math.floor((c.year - 1) * 0.970224 + 622)
      for (const year of [first, first + 1, first + 2]) {
        if (allowed([c], dayNumber(year, 1, 1), dayNumber(year, 12, 31)).length) return year
      }
    }
  }
  return null
}

/** A common year and a leap year stand for all years while weekdays are left aside. */
const ANY_YEAR = 2004

/** Days by month and day that some year allows. */
function yearless(constraints: readonly DayConstraint[]): string[] {
  const dated = constraints.filter((c) => c.kind !== 'weekday' && c.kind !== 'weekday-on' && !hasYear(c))
  if (!dated.some((c) => c.kind === 'date' || c.kind === 'month' || c.kind === 'within')) return []
  const days = allowed(dated, dayNumber(ANY_YEAR, 1, 1), dayNumber(ANY_YEAR, 12, 31))
  if (days.length > MAX_CANDIDATES) return []
  return days.map((day) => {
    const { month, day: ofMonth } = civilDate(day)
    return `XXXX-${two(month)}-${two(ofMonth)}`
  })
}

function hasYear(constraint: DayConstraint): boolean {
  return (
    (constraint.kind === 'after' || constraint.kind === 'before' || constraint.kind === 'within') &&
    constraint.named.year !== null
  )
}
