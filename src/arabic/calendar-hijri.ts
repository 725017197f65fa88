/**
 * The Hijri calendar as Saudi Arabia counts it (umm al-qura, months as announced), through `Intl`. Days are counted from 1970-01-01.
 * Outside 1300–1600 AH `Intl` falls back to the arithmetic calendar, which can be a day off.
 */
export interface HijriDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MS_PER_DAY = 86_400_000
const FORMAT = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The Hijri date of a day counted from 1970-01-01. */
export function hijriOf(day: number): HijriDate {
  const found = { year: 0, month: 0, day: 0 }
  for (const part of FORMAT.formatToParts(day * MS_PER_DAY)) {
    if (part.type === 'year' || part.type === 'month' || part.type === 'day')
      found[part.type] = Number.parseInt(part.value, 10)
  }
  return found
}

/** Mean length of a Hijri month, and 1 Muharram of year 1, in days from 1970-01-01. */
const MEAN_MONTH_DAYS = 29.530589
const EPOCH_DAY = -492_148

/** Months that Saudi Arabia announced on another day than the printed calendar had, by index: Ramadan 1434 and 1439. */
const ANNOUNCED: readonly (readonly [year: number, month: number, start: string])[] = [
  [1434, 9, '2013-07-10'],
  [1439, 9, '2018-05-17'],
]

const monthStarts = new Map<number, number>(
  ANNOUNCED.map(([year, month, start]) => [(year - 1) * 12 + (month - 1), Date.parse(start) / MS_PER_DAY]),
)

/** First day of a Hijri month, in days from 1970-01-01. Months count on past 12 and below 1. */
export function hijriMonthStart(year: number, month: number): number {
  const index = (year - 1) * 12 + (month - 1)
  const known = monthStarts.get(index)
  if (known !== undefined) return known
  // The mean month is off by two days at most; from its middle, the day of the month tells the start.
  const middle = Math.round(EPOCH_DAY + index * MEAN_MONTH_DAYS) + 14
  const start = middle - hijriOf(middle).day + 1
  monthStarts.set(index, start)
  return start
}

/** Length of a Hijri month, 29 or 30 days. */
export function hijriMonthDays(year: number, month: number): number {
  return hijriMonthStart(year, month + 1) - hijriMonthStart(year, month)
}
