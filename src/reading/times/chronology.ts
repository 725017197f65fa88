import type { ParsedLine } from './parsed-line.js'
import type { PointParts, TimeMatch } from './time-parts.js'

const ENTRY_MARKS: ReadonlySet<string> = new Set([':', '-', '–', '—'])

/**
 * Gives the dates of a chronology their year: lines that open with a date and a colon («30 يناير 2013: …», «3 مايو: …») run forward,
 * so that an entry without a year is of the last one that was written, and so are the dates inside it.
 */
export function withChronologyYears(lines: readonly ParsedLine[]): readonly ParsedLine[] {
  let last: { year: number; place: number } | null = null
  return lines.map((parsed) => {
    const entry = entryOf(parsed)
    if (!entry) return parsed
    const place = placeOf(entry)
    if (entry.year !== undefined) {
      last = { year: entry.year, place }
      return dated(parsed, entry.year)
    }
    if (!last) return parsed
    last = { year: place < last.place ? last.year + 1 : last.year, place }
    return dated(parsed, last.year)
  })
}

/** The date that a line opens with, when a mark sets it apart from what happened. */
function entryOf({ line, matches }: ParsedLine): PointParts | null {
  const first = matches[0]
  if (first?.from !== 0 || first.parts.kind !== 'point') return null
  const { month, calendar, which, weekday, dayOffset } = first.parts
  if (month === undefined || calendar || which || weekday !== undefined || dayOffset !== undefined) return null
  return ENTRY_MARKS.has(line.norm(first.to)) ? first.parts : null
}

function placeOf({ month, day }: PointParts): number {
  return month! * 32 + (day ?? 0)
}

function dated(parsed: ParsedLine, year: number): ParsedLine {
  return { ...parsed, matches: parsed.matches.map((match) => inYear(match, year)) }
}

function inYear(match: TimeMatch, year: number): TimeMatch {
  const { parts } = match
  if (parts.kind !== 'point' || parts.month === undefined || parts.calendar) return match
  if (parts.year !== undefined || parts.which || parts.unit || parts.dayOffset !== undefined) return match
  return { ...match, parts: { ...parts, year } }
}
