import type { StatedPublication } from '../../domain/index.js'
import { isoDay, parseIsoDay } from '../times/civil-day.js'
import { allows, type Evidence } from './day-constraint.js'

/** Zones that Arabic newsrooms write in lie between these, in hours from UTC: Washington and the Gulf. */
const WEST_HOURS = -5
const EAST_HOURS = 4
/** An article can appear this long after midnight of the day that it calls today. */
const NIGHT_HOURS = 6
const MS_PER_HOUR = 3_600_000

/** Only these words speak of the day of writing itself. */
const DIRECT = new Set(['weekday', 'date', 'hijri-date'])

/**
 * What the text says against its metadata, in one line, or null. The day before counts as right where the article may have
 * appeared in the night after; so does any day that the instant has in a zone of newsrooms.
 */
export function conflictWith(stated: StatedPublication, evidence: readonly Evidence[]): string | null {
  const day = parseIsoDay(stated.day)
  if (day === null) return null
  const days = possibleDays(day, stated.at)
  const against = evidence.filter((e) => DIRECT.has(e.constraint.kind))
  const first = against.find((e) => !days.some((d) => allows(e.constraint, d)))
  if (!first) return null
  // One word against others that agree with the metadata is the article's slip, or another day's text within it.
  const agreeing = against.filter((e) => allows(e.constraint, day)).length
  if (agreeing > 0 && against.length - agreeing <= agreeing) return null
  return `metadata says ${stated.day}, the text says ${first.says} («${first.text}»)`
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
