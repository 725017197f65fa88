import type { ParsedLine } from '../times/parsed-line.js'
import type { PointParts, TimeMatch } from '../times/time-parts.js'

/** A full date that fills at least half of a short line near the top is printed there by the page. */
const PRINTED_LINES = 4
const PRINTED_MAX_WORDS = 14

/** True for a full date in the furniture of a page, or on a short line of its own at its head. */
export function isPrintedDate(parsed: ParsedLine, match: TimeMatch, parts: PointParts): boolean {
  if (parts.year === undefined || parts.day === undefined) return false
  if (parsed.clutter) return true
  const { tokens } = parsed.line
  const words = tokens.filter((t) => t.kind !== 'punctuation').length
  const timed = tokens.slice(match.from, match.to).filter((t) => t.kind !== 'punctuation').length
  return parsed.field === 'text' && parsed.index < PRINTED_LINES && words <= PRINTED_MAX_WORDS && 2 * timed >= words
}

const DATELINE_REACH = 6
const AGENCY_MARKS = new Set(['واس', 'قنا', 'وام', 'بنا', 'كونا', 'بترا', 'سبا', 'وات', 'واج'])

/** A full date within the first words of a line, with an agency's name right behind it. */
export function opensDateline(parsed: ParsedLine, match: TimeMatch, parts: PointParts): boolean {
  if (match.from > DATELINE_REACH + 4 || parts.year === undefined || parts.day === undefined) return false
  const first = parsed.matches[0]!
  if (first.from > DATELINE_REACH) return false
  return AGENCY_MARKS.has(parsed.line.norm(match.to))
}
