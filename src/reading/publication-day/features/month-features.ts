import type { DayClue, MonthRole } from '../day-clue.js'
import { FIRST_BIN, type Meter } from './feature-table.js'

const MONTHS = 12

/** Months and years from those that a text names; the newest of each kind, since older ones say no more. */
export function monthMeters(clues: readonly DayClue[]): Meter[] {
  const named = clues.filter((c) => c.kind === 'month')
  const yearless = (role: MonthRole) => named.filter((c) => c.role === role && c.year === null).map((c) => c.month)
  const meters: Meter[] = []
  for (const { role, month } of named)
    if (role === 'this') meters.push((at, add) => add(FIRST_BIN.thisMonth + (at.month === month ? 0 : 1)))
  const last = yearless('last')
  const next = yearless('next')
  const told = yearless('told')
  const ahead = yearless('ahead')
  // «مارس الماضي» in a March is that of the year before.
  if (last.length) meters.push(nearestMonth(FIRST_BIN.lastMonth, last, (at, m) => (at - m + MONTHS - 1) % MONTHS))
  if (next.length) meters.push(nearestMonth(FIRST_BIN.nextMonth, next, (at, m) => (m - at + MONTHS - 1) % MONTHS))
  if (told.length) meters.push(nearestMonth(FIRST_BIN.toldMonth, told, (at, m) => (at - m + MONTHS) % MONTHS))
  if (ahead.length) meters.push(nearestMonth(FIRST_BIN.aheadMonth, ahead, (at, m) => (m - at + MONTHS) % MONTHS))
  const dated = named.filter((c) => c.role === 'told' && c.year !== null).map((c) => c.year! * MONTHS + c.month)
  if (dated.length) {
    const newest = Math.max(...dated)
    meters.push((at, add) => {
      const gap = at.year * MONTHS + at.month - newest
      add(FIRST_BIN.yearMonth + (gap < 0 ? 7 : gap > 11 ? 6 : gap > 5 ? 5 : gap > 2 ? 4 : gap + 1))
    })
  }
  return [...meters, ...yearMeters(clues)]
}

function nearestMonth(
  first: number,
  months: readonly number[],
  distance: (at: number, month: number) => number,
): Meter {
  const binOf = Array.from({ length: MONTHS + 1 }, (_, at) => monthBin(Math.min(...months.map((m) => distance(at, m)))))
  return (at, add) => add(first + binOf[at.month]!)
}

function monthBin(distance: number): number {
  return distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 8 ? 5 : 6
}

function yearMeters(clues: readonly DayClue[]): Meter[] {
  const meters: Meter[] = []
  for (const clue of clues) {
    if ((clue.kind === 'year' || clue.kind === 'month') && clue.role === 'this' && clue.year !== null)
      meters.push((at, add) => add(FIRST_BIN.thisYear + (at.year === clue.year ? 0 : 1)))
  }
  const newest = newestYear(clues)
  if (newest !== null)
    meters.push((at, add) => {
      const gap = at.year - newest
      add(FIRST_BIN.newestYear + (gap < 0 ? 0 : gap <= 1 ? 1 : gap === 2 ? 2 : 3))
    })
  return meters
}

/** The newest year that a text names and does not put ahead of itself, or null. */
export function newestYear(clues: readonly DayClue[]): number | null {
  let newest: number | null = null
  for (const clue of clues) {
    const year =
      clue.kind === 'date' ? clue.named.year : clue.kind === 'year' || clue.kind === 'month' ? clue.year : null
    const ahead = 'role' in clue && (clue.role === 'ahead' || clue.role === 'maybe-ahead' || clue.role === 'next')
    if (year !== null && !ahead && (newest === null || year > newest)) newest = year
  }
  return newest
}
