import { hijriMonthStart } from '../../arabic/calendar-hijri.js'
import type { StatedPublication } from '../../domain/index.js'
import { civilDate, isoDay, parseIsoDay, weekdayOf } from '../times/civil-day.js'
import type { DayClue, Evidence } from './day-clue.js'

/** Zones that Arabic newsrooms write in lie between these, in hours from UTC: Washington and the Gulf. */
const WEST_HOURS = -5
const EAST_HOURS = 4
/** An article can appear this long after midnight of the day that it calls today. */
const NIGHT_HOURS = 6
const MS_PER_HOUR = 3_600_000

/**
 * What the text says against its metadata, in one line, or null. The day before counts as right where the article may have
 * appeared in the night after; so does any day that the instant has in a zone of newsrooms.
 */
export function conflictWith(stated: StatedPublication, evidence: readonly Evidence[]): string | null {
  const day = parseIsoDay(stated.day)
  if (day === null) return null
  const days = possibleDays(day, stated.at)
  const against = evidence.filter((e) => fits(e.clue, day) !== null)
  const first = against.find((e) => !days.some((d) => fits(e.clue, d)))
  if (!first) return null
  // One word against others that agree with the metadata is the article's slip, or another day's text within it.
  const agreeing = against.filter((e) => fits(e.clue, day)).length
  if (agreeing > 0 && against.length - agreeing <= agreeing) return null
  return `metadata says ${stated.day}, the text says ${first.says} («${first.text}»)`
}

/** Whether a day is the day that the clue calls today; null for clues that do not speak of the day of writing itself. */
function fits(clue: DayClue, day: number): boolean | null {
  if (clue.kind === 'weekday') return clue.role === 'today' ? weekdayOf(day) === clue.weekday : null
  if (clue.kind === 'hijri-date') return hijriMonthStart(clue.year, clue.month) + clue.day - 1 + clue.offset === day
  if (clue.kind !== 'date' || clue.role !== 'today') return null
  const date = civilDate(day - clue.offset)
  const { year, month, day: ofMonth } = clue.named
  return date.month === month && date.day === ofMonth && (year === null || year === date.year)
}

function possibleDays(day: number, at: string | null): number[] {
  // A day without an hour: the text may have been written on the evening before.
  if (at === null || !at.includes('T')) return [day, day - 1]
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) return [day, day - 1]
  const out = new Set([day])
  for (const hours of [WEST_HOURS, EAST_HOURS, EAST_HOURS - NIGHT_HOURS]) {
    const local = parseIsoDay(isoDay(Math.floor((instant + hours * MS_PER_HOUR) / (24 * MS_PER_HOUR))))
    if (local !== null) out.add(local)
  }
  return [...out]
}
