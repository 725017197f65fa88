import { hijriMonthStart } from '../../arabic/calendar-hijri.js'
import type { DayEvidence } from '../../domain/index.js'
import { civilDate, dayNumber, daysInMonth, two, weekdayOf } from '../times/civil-day.js'

/** A day and month, with its year where the text gives it. */
export interface NamedDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/**
 * What one piece of the text says of the day of publication:
 * `weekday` it is that weekday («أمس الاثنين» says Tuesday); `weekday-on` it is that weekday or one of the six days after it; `date` it is
 * so many days (`offset`) after a named day; `month`/`year` it lies in that month or year; `after`/`before` it is not before (not after)
 * a named day; `within` it is one of the days up to a named day; `after-month`/`before-month` it lies after (before) a named month.
 */
export type DayConstraint =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'weekday-on'; readonly weekday: number }
  | { readonly kind: 'date'; readonly named: NamedDay; readonly offset: number }
  | {
      readonly kind: 'hijri-date'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly offset: number
    }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'after' | 'before'; readonly named: NamedDay }
  | { readonly kind: 'within'; readonly named: NamedDay; readonly days: number }
  | { readonly kind: 'after-month' | 'before-month'; readonly month: number }

export interface Evidence extends DayEvidence {
  readonly constraint: DayConstraint
}

/** A date without a year is hardly farther than this from the day of writing on the side where its verb puts it. */
const REACH_DAYS = 330

/** Whether a day can be the day of publication as far as one constraint goes. */
export function allows(constraint: DayConstraint, day: number): boolean {
  switch (constraint.kind) {
    case 'weekday':
      return weekdayOf(day) === constraint.weekday
    case 'weekday-on':
      return true
    case 'date': {
      const date = civilDate(day - constraint.offset)
      const { named } = constraint
      return date.month === named.month && date.day === named.day && (named.year === null || named.year === date.year)
    }
    case 'hijri-date':
      return hijriMonthStart(constraint.year, constraint.month) + constraint.day - 1 + constraint.offset === day
    case 'month': {
      const date = civilDate(day)
      return date.month === constraint.month && (constraint.year === null || constraint.year === date.year)
    }
    case 'year':
      return civilDate(day).year === constraint.year
    case 'after':
      return constraint.named.year !== null
        ? day >= fixed(constraint.named)
        : day - lastUpTo(constraint.named, day) <= REACH_DAYS
    case 'before':
      return constraint.named.year !== null
        ? day <= fixed(constraint.named)
        : firstFrom(constraint.named, day) - day <= REACH_DAYS
    case 'within': {
      const ahead = (constraint.named.year !== null ? fixed(constraint.named) : firstFrom(constraint.named, day)) - day
      return ahead >= 0 && ahead < constraint.days
    }
    case 'after-month':
    case 'before-month':
      return civilDate(day).month !== constraint.month
  }
}

function fixed({ year, month, day }: NamedDay): number {
  return inYear(year!, month, day)
}

function inYear(year: number, month: number, day: number): number {
  return dayNumber(year, month, Math.min(day, daysInMonth(year, month)))
}

function lastUpTo(named: NamedDay, day: number): number {
  const { year } = civilDate(day)
  const here = inYear(year, named.month, named.day)
  return here <= day ? here : inYear(year - 1, named.month, named.day)
}

function firstFrom(named: NamedDay, day: number): number {
  const { year } = civilDate(day)
  const here = inYear(year, named.month, named.day)
  return here >= day ? here : inYear(year + 1, named.month, named.day)
}

/** The small notation of `DayEvidence.says`. */
export function notation(constraint: DayConstraint): string {
  switch (constraint.kind) {
    case 'weekday':
      return `weekday=${constraint.weekday}`
    case 'weekday-on':
      return `weekday>=${constraint.weekday}`
    case 'date': {
      const { year, month, day } = constraint.named
      if (year !== null) return `day=${dateText(civilDate(dayNumber(year, month, day) + constraint.offset))}`
      const date = civilDate(dayNumber(2001, month, day) + constraint.offset)
      return `day=${two(date.month)}-${two(date.day)}`
    }
    case 'hijri-date':
      return `day=${dateText(civilDate(hijriMonthStart(constraint.year, constraint.month) + constraint.day - 1 + constraint.offset))}`
    case 'month':
      return `month=${constraint.year === null ? '' : `${constraint.year}-`}${two(constraint.month)}`
    case 'year':
      return `year=${constraint.year}`
    case 'after':
    case 'before':
      return `${constraint.kind}=${namedText(constraint.named)}`
    case 'within':
      return `before=${namedText(constraint.named)} within=${constraint.days}`
    case 'after-month':
      return `after=${two(constraint.month)}`
    case 'before-month':
      return `before=${two(constraint.month)}`
  }
}

function namedText({ year, month, day }: NamedDay): string {
  return `${year === null ? '' : `${year}-`}${two(month)}-${two(day)}`
}

function dateText({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${two(month)}-${two(day)}`
}
