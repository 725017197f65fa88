import { hijriMonthStart } from '../../../arabic/calendar-hijri.js'
import { dayNumber, daysInMonth, weekdayOf } from '../../times/civil-day.js'
import type { DateSide, DayClue, NamedDay } from '../day-clue.js'
import { type CalendarDay, type FeatureGroup, FIRST_BIN, type Meter } from './feature-table.js'

/** Upper ends of the bins of a distance in days, from the third bin on; the first two are distances on the wrong side. */
const DAY_BINS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 120] as const
/** A date may lie so far on the wrong side: its verb may be another's, its day that of another zone. */
const SLIP_DAYS = 3
/** A date without a year that is told as past is looked for from so many days ahead of a day on, backwards. */
const WRONG_SIDE_DAYS = 60
const FAR = Number.MAX_SAFE_INTEGER

const SIDES = {
  told: 'pastDate',
  'maybe-told': 'maybePastDate',
  ahead: 'aheadDate',
  'maybe-ahead': 'maybeAheadDate',
  pair: 'pairAhead',
  named: 'namedDate',
} as const satisfies Readonly<Record<DateSide | 'pair', FeatureGroup>>
type Side = keyof typeof SIDES

interface PlacedDate {
  readonly side: Side
  readonly weekday: number | null
  /** Its day in each year of the period; one day where its year is named. */
  readonly days: readonly number[]
}

/**
 * Days from the dates that a text names: of each side the nearest counts, since older ones say no more.
 * @param years first and last year of the period
 */
export function dateMeters(clues: readonly DayClue[], years: readonly [number, number]): Meter[] {
  const meters: Meter[] = []
  const dates: PlacedDate[] = []
  const monthDays = clues.filter((c) => c.kind === 'day-of-month')
  for (const clue of clues) {
    if (clue.kind === 'hijri-date')
      meters.push(datedToday([hijriMonthStart(clue.year, clue.month) + clue.day - 1 + clue.offset]))
    else if (clue.kind === 'date') {
      const days = placesOf(clue.named, years)
      if (clue.role === 'today') meters.push(datedToday(days.map((d) => d + clue.offset)))
      else dates.push({ side: clue.role, weekday: clue.weekday, days })
    }
  }
  if (dates.length || monthDays.length) meters.push(distances(dates, monthDays))
  return meters
}

function datedToday(days: readonly number[]): Meter {
  return ({ day }, add) => {
    const off = day - nearest(days, day)
    add(FIRST_BIN.datedToday + (off === 0 ? 0 : off === 1 ? 1 : off === -1 ? 2 : 3))
  }
}

function distances(
  dates: readonly PlacedDate[],
  monthDays: readonly Extract<DayClue, { kind: 'day-of-month' }>[],
): Meter {
  return (at, add) => {
    const found = { told: FAR, 'maybe-told': FAR, ahead: FAR, 'maybe-ahead': FAR, pair: FAR, named: FAR }
    let fit = false
    let misfit = false
    for (const { side, weekday, days } of dates) {
      const place = placeFor(side, days, at.day)
      found[side] = smaller(side, found[side], distanceOn(side, at.day - place))
      if (weekday === null) continue
      if (weekdayOf(place) === weekday) fit = true
      else misfit = true
    }
    for (const { role, day, shift } of monthDays) {
      const since = -daysToDayOfMonth(day, shift, at)
      found[role] = smaller(role, found[role], distanceOn(role, since))
    }
    for (const side of Object.keys(SIDES) as Side[]) {
      const distance = found[side]
      if (distance === FAR) continue
      add(FIRST_BIN[SIDES[side]] + dayBin(side === 'named' ? Math.abs(distance) : distance))
      if (side === 'named') add(FIRST_BIN.namedBehind + (distance >= 0 ? 1 : 0))
    }
    if (fit || misfit) add(FIRST_BIN.datedWeekday + (misfit ? 1 : 0))
  }
}

/** Days since a date told, days to one ahead; negative on the wrong side. */
function distanceOn(side: Side, since: number): number {
  return side === 'ahead' || side === 'maybe-ahead' || side === 'pair' ? -since : since
}

function smaller(side: Side, a: number, b: number): number {
  return side === 'named' ? (Math.abs(b) < Math.abs(a) ? b : a) : Math.min(a, b)
}

function dayBin(distance: number): number {
  if (distance < 0) return distance < -SLIP_DAYS ? 0 : 1
  const bin = DAY_BINS.findIndex((end) => distance <= end)
  return 2 + (bin < 0 ? DAY_BINS.length : bin)
}

/** In which of its years a date is meant, seen from a day. */
function placeFor(side: Side, days: readonly number[], day: number): number {
  if (days.length === 1) return days[0]!
  if (side === 'named') return nearest(days, day)
  if (side === 'told' || side === 'maybe-told') return days.findLast((d) => d <= day + WRONG_SIDE_DAYS) ?? days[0]!
  return days.find((d) => d >= day - WRONG_SIDE_DAYS) ?? days.at(-1)!
}

function nearest(days: readonly number[], day: number): number {
  let found = days[0]!
  for (const d of days) if (Math.abs(d - day) < Math.abs(found - day)) found = d
  return found
}

function placesOf({ year, month, day }: NamedDay, [from, to]: readonly [number, number]): number[] {
  const inYear = (y: number) => dayNumber(y, month, Math.min(day, daysInMonth(y, month)))
  if (year !== null) return [inYear(year)]
  const out: number[] = []
  for (let y = from - 1; y <= to + 1; y++) out.push(inYear(y))
  return out
}

/** Days from a day to the one that is called «22 من الشهر الجاري» (shift 0), of last month (−1) or the next (1). */
function daysToDayOfMonth(named: number, shift: number, { year, month, dayOfMonth }: CalendarDay): number {
  if (shift === 0) return named - dayOfMonth
  if (shift > 0) return daysInMonth(year, month) - dayOfMonth + named
  return named - dayOfMonth - (month === 1 ? 31 : daysInMonth(year, month - 1))
}
