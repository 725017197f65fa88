import { hijriMonthStart } from '../../arabic/calendar-hijri.js'
import type { DayEvidence } from '../../domain/index.js'
import { civilDate, dayNumber, two } from '../times/civil-day.js'

/** A day and month, with its year where the text gives it. */
export interface NamedDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/**
 * What one piece of the text says of the day of publication.
 *
 * - `weekday`: as `today`, it is that weekday («أمس الاثنين» says Tuesday); `lead` and `told`, that weekday is named bare and lies behind, in
 *   the opening or later; `last` and `next`, it is named with الماضي or المقبل; `ahead`, it is still to come.
 * - `date`: as `today`, it is `offset` days after a named day; `told` and `ahead`, a verb puts the named day behind or ahead; `named`, no
 *   verb tells; `pair`, two days in a row are ahead («يومي 22 و23 نوفمبر»).
 * - `day-of-month`: a day of this month, the last or the next («22 من الشهر الجاري»).
 * - `month` and `year`: it lies in that one (`this`), or that one lies behind or ahead.
 */
export type DayClue =
  | { readonly kind: 'weekday'; readonly role: WeekdayRole; readonly weekday: number }
  | {
      readonly kind: 'date'
      readonly role: DateRole
      readonly named: NamedDay
      readonly offset: number
      readonly weekday: number | null
    }
  | {
      readonly kind: 'hijri-date'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly offset: number
    }
  | {
      readonly kind: 'day-of-month'
      readonly role: DateSide
      readonly day: number
      readonly shift: number
    }
  | { readonly kind: 'month'; readonly role: MonthRole; readonly month: number; readonly year: number | null }
  | { readonly kind: 'year'; readonly role: 'this' | 'told'; readonly year: number }

export type WeekdayRole = 'today' | 'lead' | 'told' | 'last' | 'ahead' | 'next'
/** `maybe-`: not its own verb tells the side, but the nearest sign around. */
export type DateSide = 'told' | 'maybe-told' | 'ahead' | 'maybe-ahead' | 'named'
export type DateRole = DateSide | 'today' | 'pair'
/** `last` and `next` carry الماضي and المقبل. */
export type MonthRole = 'this' | 'told' | 'last' | 'ahead' | 'next'

export interface Evidence extends DayEvidence {
  readonly clue: DayClue
}

/** The small notation of `DayEvidence.says`. */
export function notation(clue: DayClue): string {
  switch (clue.kind) {
    case 'weekday':
      return `weekday${WEEKDAY_SIGN[clue.role]}${clue.weekday}`
    case 'date':
      return dateNotation(clue.role, clue.named, clue.offset)
    case 'hijri-date':
      return `day=${dateText(hijriMonthStart(clue.year, clue.month) + clue.day - 1 + clue.offset)}`
    case 'day-of-month': {
      const month = ['last-month', 'this-month', 'next-month'][clue.shift + 1]
      return `${SIDE[clue.role]}=${month}-${two(clue.day)}`
    }
    case 'month': {
      const named = `${clue.year === null ? '' : `${clue.year}-`}${two(clue.month)}`
      return `${clue.role === 'this' ? 'month' : clue.role === 'told' || clue.role === 'last' ? 'after' : 'before'}=${named}`
    }
    case 'year':
      return `year${clue.role === 'this' ? '=' : '>='}${clue.year}`
  }
}

const WEEKDAY_SIGN: Readonly<Record<WeekdayRole, string>> = {
  today: '=',
  lead: '>=',
  told: '>=',
  last: '>',
  ahead: '<=',
  next: '<',
}
const SIDE = { told: 'after', 'maybe-told': 'near', ahead: 'before', 'maybe-ahead': 'near', named: 'near' } as const

function dateNotation(role: DateRole, { year, month, day }: NamedDay, offset: number): string {
  if (role === 'today') {
    const date = dayNumber(year ?? 2001, month, day) + offset
    return `day=${year === null ? dateText(date).slice(5) : dateText(date)}`
  }
  const named = `${year === null ? '' : `${year}-`}${two(month)}-${two(day)}`
  return `${role === 'pair' ? 'before' : SIDE[role]}=${named}`
}

function dateText(day: number): string {
  const date = civilDate(day)
  return `${date.year}-${two(date.month)}-${two(date.day)}`
}
