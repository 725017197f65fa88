import { hijriMonthStart } from '../../arabic/calendar-hijri.js'
import { civilDate, dayNumber, daysInMonth, weekdayOf } from '../times/civil-day.js'
import type { DayClue, NamedDay } from './day-clue.js'

/** A date without a year is hardly farther than this from the day of writing on the side where its verb puts it. */
const REACH_DAYS = 330
/** How near an event of two named days («يومي 22 و23 نوفمبر») is when it is spoken of without «المقبل»: within the week. */
const NEAR_DAYS = 7

/** Whether a day can be the day of publication as far as one clue goes, taken at its word. Clues that only make a day likelier allow all. */
export function allows(clue: DayClue, day: number): boolean {
  switch (clue.kind) {
    case 'weekday':
      return clue.role !== 'today' || weekdayOf(day) === clue.weekday
    case 'hijri-date':
      return hijriMonthStart(clue.year, clue.month) + clue.day - 1 + clue.offset === day
    case 'date':
      return allowsDate(clue, day)
    case 'day-of-month': {
      if (clue.shift !== 0 || !isSure(clue.role)) return true
      const { day: ofMonth } = civilDate(day)
      return clue.role === 'told' ? ofMonth >= clue.day : ofMonth <= clue.day
    }
    case 'month': {
      const { year, month } = civilDate(day)
      if (clue.role === 'this') return month === clue.month && (clue.year === null || clue.year === year)
      if (clue.role === 'told' || clue.role === 'ahead' || clue.year !== null) return true
      return month !== clue.month
    }
    case 'year':
      return clue.role === 'told' || civilDate(day).year === clue.year
  }
}

function isSure(role: string): boolean {
  return role === 'told' || role === 'ahead'
}

function allowsDate({ role, named, offset }: Extract<DayClue, { kind: 'date' }>, day: number): boolean {
  switch (role) {
    case 'today': {
      const date = civilDate(day - offset)
      return date.month === named.month && date.day === named.day && (named.year === null || named.year === date.year)
    }
    case 'told':
      return named.year !== null ? day >= fixed(named) : day - lastUpTo(named, day) <= REACH_DAYS
    case 'ahead':
      return named.year !== null ? day <= fixed(named) : firstFrom(named, day) - day <= REACH_DAYS
    case 'pair': {
      const left = (named.year !== null ? fixed(named) : firstFrom(named, day)) - day
      return left >= 0 && left < NEAR_DAYS
    }
    default:
      return true
  }
}

/** Whether the clue names the day itself or its weekday; bounds rest on tenses and can be a day out. */
export function namesTheDay(clue: DayClue): boolean {
  if (clue.kind === 'hijri-date') return true
  return (clue.kind === 'weekday' || clue.kind === 'date') && clue.role === 'today'
}

/** Whether the clue, taken at its word, rules out any day. */
export function limits(clue: DayClue): boolean {
  switch (clue.kind) {
    case 'weekday':
      return clue.role === 'today'
    case 'date':
      return isSure(clue.role) || clue.role === 'today' || clue.role === 'pair'
    case 'day-of-month':
      return clue.shift === 0 && isSure(clue.role)
    case 'month':
      return clue.role === 'this' || (clue.year === null && (clue.role === 'last' || clue.role === 'next'))
    case 'year':
      return clue.role === 'this'
    case 'hijri-date':
      return true
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
