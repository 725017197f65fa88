import type { Reading } from '../domain/index.js'

/** When the happening was, by the times that stand near the lead. Empty lists where the lead does not say. */
export interface EventDays {
  /** Full days, since 1970-01-01. */
  readonly days: readonly number[]
  /** ISO weekdays, of full days too. */
  readonly weekdays: readonly number[]
}

/** How two accounts' days stand to one another; `next` a day apart, as happenings of a night are told. */
export type DayRelation = 'same' | 'next' | 'different' | 'unknown'

/** A lead names the day of its happening early; later times are of what came before and comes after. */
const FIRST_TIMES = 2

/**
 * The days named in the headline and in the text before `leadEnd`.
 * Takes resolved days, days without a year (by their weekday they say nothing) and bare weekdays (`XXXX-WXX-4`).
 */
export function eventDays(reading: Reading, leadEnd: number): EventDays {
  const days: number[] = []
  const weekdays: number[] = []
  let taken = 0
  for (const time of reading.times) {
    if (taken === FIRST_TIMES) break
    if (time.type !== 'date' || time.certainty === 'unsure') continue
    if (time.field === 'text' && time.start >= leadEnd) continue
    const stated = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0]
    const weekday = /^XXXX-WXX-([1-7])/.exec(time.value)?.[1]
    if (!stated && !weekday) continue
    const day = stated ? Date.parse(stated) / DAY_MS : null
    if (day !== null) days.push(day)
    weekdays.push(day === null ? Number(weekday) : weekdayOf(day))
    taken++
  }
  return { days, weekdays }
}

/**
 * Same when a day (or, without full days on both sides, a weekday) is named by both; next when both name days and none is shared, but
 * two follow one another; else different.
 */
export function compareDays(a: EventDays, b: EventDays): DayRelation {
  if (a.weekdays.length === 0 || b.weekdays.length === 0) return 'unknown'
  const full = a.days.length === a.weekdays.length && b.days.length === b.weekdays.length
  if (full) {
    if (a.days.some((d) => b.days.includes(d))) return 'same'
    return a.days.some((x) => b.days.some((y) => Math.abs(x - y) === 1)) ? 'next' : 'different'
  }
  if (a.weekdays.some((d) => b.weekdays.includes(d))) return 'same'
  const follow = (x: number, y: number) => (x % 7) + 1 === y
  return a.weekdays.some((x) => b.weekdays.some((y) => follow(x, y) || follow(y, x))) ? 'next' : 'different'
}

const DAY_MS = 86_400_000

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
