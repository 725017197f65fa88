import { civilDate, daysInMonth, weekdayOf } from '../times/civil-day.js'
import type { DayClue } from './day-clue.js'
import { DAY_WEIGHTS } from './day-weights.js'
import { accountMeters } from './features/account-features.js'
import { dateMeters } from './features/date-features.js'
import { type CalendarDay, FEATURES, type FeatureGroup, type Meter } from './features/feature-table.js'
import { monthMeters } from './features/month-features.js'
import { weekdayMeters } from './features/weekday-features.js'

/** A period in day numbers, both days included. */
export interface DayPeriod {
  readonly from: number
  readonly to: number
}

export interface WeighedDay {
  readonly day: number
  readonly probability: number
}

/** The weights by the number of their feature. */
const WEIGHTS = (Object.keys(FEATURES) as FeatureGroup[]).flatMap((group) => DAY_WEIGHTS[group])

/**
 * The days of a period with their probability, in the order of the calendar; the article is taken to be from one of them.
 * @param others days of publication of the other accounts of its event, as far as they are known
 */
export function weighDays(
  clues: readonly DayClue[],
  period: DayPeriod,
  others: readonly number[] = [],
  weights: readonly number[] = WEIGHTS,
): WeighedDay[] {
  const scores: number[] = []
  let score = 0
  const add = (feature: number) => {
    score += weights[feature]!
  }
  const meters = metersFor(clues, period, others)
  eachDay(period, (at) => {
    score = 0
    for (const meter of meters) meter(at, add)
    scores.push(score)
  })
  let best = Number.NEGATIVE_INFINITY
  for (const s of scores) if (s > best) best = s
  let sum = 0
  const odds = scores.map((s) => {
    const o = Math.exp(s - best)
    sum += o
    return o
  })
  return odds.map((o, i) => ({ day: period.from + i, probability: o / sum }))
}

/** What measures the days of a period against the clues. */
export function metersFor(clues: readonly DayClue[], { from, to }: DayPeriod, others: readonly number[]): Meter[] {
  const years = [civilDate(from).year, civilDate(to).year] as const
  return [...weekdayMeters(clues), ...dateMeters(clues, years), ...monthMeters(clues), ...accountMeters(others)]
}

/** Calls `each` with the days of a period in turn; one object is used for all. */
export function eachDay({ from, to }: DayPeriod, each: (at: CalendarDay) => void): void {
  const { year, month, day } = civilDate(from)
  const at = { day: from, weekday: weekdayOf(from), year, month, dayOfMonth: day }
  let length = daysInMonth(year, month)
  while (at.day <= to) {
    each(at)
    at.day++
    at.weekday = (at.weekday % 7) + 1
    if (++at.dayOfMonth <= length) continue
    at.dayOfMonth = 1
    if (++at.month > 12) {
      at.month = 1
      at.year++
    }
    length = daysInMonth(at.year, at.month)
  }
}
