/** Days of the Gregorian calendar as whole numbers from 1970-01-01, so that adding and comparing are plain arithmetic. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MS_PER_DAY = 86_400_000

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

export function civilDate(day: number): CivilDate {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The day number of a string that starts with `YYYY-MM-DD`, or null. */
export function parseIsoDay(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return isDate(year, month, day) ? dayNumber(year, month, day) : null
}

/** ISO weekday, Monday 1 to Sunday 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** ISO 8601 week, `2018-W08`. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4
  const { year } = civilDate(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${year}-W${two(week)}`
}

export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
