import type { DayClue, WeekdayRole } from '../day-clue.js'
import { FIRST_BIN, type Meter } from './feature-table.js'

const ROLES = ['today', 'lead', 'told', 'last', 'ahead', 'next'] as const satisfies readonly WeekdayRole[]

/** Days since each named weekday; one that the opening names is not counted again further down. */
export function weekdayMeters(clues: readonly DayClue[]): Meter[] {
  const weekdays = clues.filter((c) => c.kind === 'weekday')
  const lead = new Set(weekdays.filter((c) => c.role === 'lead').map((c) => c.weekday))
  const meters: Meter[] = []
  for (const role of ROLES) {
    const named = weekdays.filter((c) => c.role === role).map((c) => c.weekday)
    for (const weekday of new Set(named)) {
      if (role === 'told' && lead.has(weekday)) continue
      meters.push(since(weekday, FIRST_BIN[role]))
    }
    if (role === 'today' && named.length > 1 && named.every((w) => w === named[0]))
      meters.push(since(named[0]!, FIRST_BIN.todayTwice))
  }
  return meters
}

function since(weekday: number, first: number): Meter {
  return (at, add) => add(first + ((at.weekday - weekday + 7) % 7))
}
