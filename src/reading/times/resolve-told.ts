import { civilDate, isoDay, isoWeek, parseIsoDay, two } from './civil-day.js'
import type { ToldParts } from './time-parts.js'

/** The calendar value that was told last before an expression, as far as others may be counted from it. */
export interface ToldTime {
  readonly value: string
  /** Its day, month and year are of the Hijri calendar, though its value is not. */
  readonly hijri: boolean
}

/** The value of a time counted from the one told last; null where that does not fix it. */
export function toldValue(parts: ToldParts, told: ToldTime | null): string | null {
  if (!told) return null
  const { unit, shift } = parts
  // «اليوم التالي» of a range is the day behind it.
  const [first, last = first] = told.value.split('/') as [string, string?]
  const base = shift > 0 ? last : first
  if (told.hijri && unit !== 'D') return null
  switch (unit) {
    case 'D':
    case 'W': {
      const day = parseIsoDay(base)
      if (day === null) return null
      // So many weeks after a day are told as a day, «الأسبوع التالي» as a week.
      return unit === 'D' ? isoDay(day + shift) : parts.counted ? isoDay(day + 7 * shift) : isoWeek(day + 7 * shift)
    }
    case 'M':
      return monthFrom(parts, base)
    case 'Y':
      return /^\d{4}/.test(base) && !/^\d{3}X/.test(base) ? inYear(parts, Number(base.slice(0, 4)) + shift) : null
  }
}

function monthFrom(parts: ToldParts, base: string): string | null {
  const found = /^(\d{4})-(\d\d)(?!\d)/.exec(base)
  if (!found) return null
  const index = Number(found[1]) * 12 + Number(found[2]) - 1 + parts.shift
  return inYear({ ...parts, month: (index % 12) + 1 }, Math.floor(index / 12))
}

function inYear({ month, day, lastDay }: ToldParts, year: number): string | null {
  if (month === undefined) return String(year)
  const prefix = `${year}-${two(month)}`
  if (day === undefined) return prefix
  const date = parseIsoDay(`${prefix}-${two(day)}`)
  if (date === null || civilDate(date).month !== month) return null
  return lastDay === undefined ? isoDay(date) : `${isoDay(date)}/${prefix}-${two(lastDay)}`
}
