import type { PointParts } from './time-parts.js'

/** A day of a month counted from its start, or, below zero, from its end (−1 is the last), kept within the month's length. */
export function dayWithin(day: number, length: number): number {
  return day < 0 ? Math.max(1, length + 1 + day) : Math.min(day, length)
}

/**
 * The day of the month of «أول جمعة من مارس» (`nth` 1) or «آخر خميس من مارس» (−1); null where the month has no such day.
 * @param firstWeekday ISO weekday of the month's first day
 */
export function nthWeekday({ weekday, nth }: PointParts, firstWeekday: number, length: number): number | null {
  if (weekday === undefined || nth === undefined) return null
  const first = ((weekday - firstWeekday + 7) % 7) + 1
  if (nth < 0) return first + 7 * Math.floor((length - first) / 7)
  const day = first + 7 * (nth - 1)
  return day <= length ? day : null
}
