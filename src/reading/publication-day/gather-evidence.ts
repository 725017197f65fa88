import { isDate } from '../times/civil-day.js'
import type { ParsedLine } from '../times/parse-times.js'
import { tenseInClause } from '../times/tense.js'
import type { PointParts, TimeMatch } from '../times/time-parts.js'
import { type DayConstraint, type Evidence, notation } from './day-constraint.js'

/** What a rule sees of one expression. */
interface Sight {
  readonly parsed: ParsedLine
  readonly match: TimeMatch
  readonly parts: PointParts
  /** Index of the line among those with times, and how many there are. */
  readonly quoted: boolean
  readonly tense: 'past' | 'future' | null
}

type EvidenceRule = readonly [id: string, rule: (sight: Sight) => DayConstraint | null]

/** How near an event of two named days («يومي 22 و23 نوفمبر») is when it is spoken of without «المقبل»: within the week. */
const NEAR_DAYS = 7

/** In order: the first that speaks takes the expression. */
const RULES: readonly EvidenceRule[] = [
  // «اليوم الأربعاء [22 نوفمبر]», «أمس 5 مارس 2018»
  [
    'ar/day/dated-today',
    ({ parts, quoted }) => (quoted || parts.dayOffset === undefined ? null : dated(parts, -parts.dayOffset)),
  ],
  // «[أمس الاثنين]»: today is Tuesday
  [
    'ar/day/weekday-of-today',
    ({ parts, quoted }) =>
      quoted || parts.dayOffset === undefined || parts.weekday === undefined || parts.lastWeekday !== undefined
        ? null
        : { kind: 'weekday', weekday: ((((parts.weekday - 1 - parts.dayOffset) % 7) + 7) % 7) + 1 },
  ],
  // «الرياض [26 شوال 1436 هـ] الموافق [11 أغسطس 2015 م] واس»
  ['ar/day/dateline-date', (sight) => (opensDateline(sight) ? dated(sight.parts, 0) : null)],
  // «تاريخ النشر: [11 أغسطس 2015]» in the furniture or at the head of the page
  ['ar/day/printed-date', (sight) => (isPrintedDate(sight) ? dated(sight.parts, 0) : null)],
  // «[الثامن والعشرين من نوفمبر الجاري]»
  [
    'ar/day/this-month',
    ({ parts }) =>
      parts.which === 'this' && parts.month !== undefined && !parts.calendar
        ? { kind: 'month', month: parts.month, year: parts.year ?? null }
        : null,
  ],
  // «[العام الجاري 2015]»
  [
    'ar/day/this-year',
    ({ match, parts, parsed }) =>
      parts.year !== undefined && parts.month === undefined && !parts.calendar && namesThisYear(parsed, match)
        ? { kind: 'year', year: parts.year }
        : null,
  ],
  // «[نوفمبر الماضي]»
  ['ar/day/last-month-named', ({ parts }) => beyondMonth(parts)],
  // «سيشرف على اجتماعات … [يومي 22 و23 نوفمبر]»
  [
    'ar/day/two-days-ahead',
    ({ parts, tense, quoted }) =>
      !quoted && tense === 'future' && pairOfDays(parts)
        ? { kind: 'within', named: named(parts)!, days: NEAR_DAYS }
        : null,
  ],
  // «أصدرا بيانا في [الحادي عشر من نوفمبر]», «المقررة في [الثامن والعشرين من نوفمبر]»
  ['ar/day/date-past', ({ parts, tense }) => (tense === 'past' ? side('after', parts) : null)],
  ['ar/day/date-ahead', ({ parts, tense }) => (tense === 'future' ? side('before', parts) : null)],
  // «وأجريت المحادثات [يوم الخميس]»: a Thursday or the days after
  [
    'ar/day/weekday-past',
    ({ parts, match, quoted }) =>
      !quoted && bareWeekday(parts) && match.tense !== 'future'
        ? { kind: 'weekday-on', weekday: parts.weekday! }
        : null,
  ],
]

/** Everything that the text says of its day of publication, in reading order; what several places say alike is kept of each. */
export function gatherEvidence(lines: readonly ParsedLine[]): Evidence[] {
  const out: Evidence[] = []
  for (const parsed of lines) {
    const quoted = quotedTokens(parsed)
    for (const match of parsed.matches) {
      if (match.parts.kind !== 'point') continue
      const sight: Sight = {
        parsed,
        match,
        parts: match.parts,
        quoted: quoted[match.from] === true,
        tense: tenseInClause(parsed.line, match.from),
      }
      for (const [rule, read] of RULES) {
        if (parsed.clutter && rule !== 'ar/day/printed-date') continue
        const constraint = read(sight)
        if (!constraint) continue
        out.push(evidence(parsed, match, constraint, rule))
        // «الجاري» fixes the month, and its date still lies on one side.
        const more =
          rule === 'ar/day/this-month' && sight.tense && side(sight.tense === 'past' ? 'after' : 'before', match.parts)
        if (more)
          out.push(evidence(parsed, match, more, sight.tense === 'past' ? 'ar/day/date-past' : 'ar/day/date-ahead'))
        break
      }
    }
  }
  return out
}

function evidence({ field, line }: ParsedLine, match: TimeMatch, constraint: DayConstraint, rule: string): Evidence {
  const { start, end } = match
  return {
    span: { field, start, end },
    text: line.text.slice(start, end),
    says: notation(constraint),
    rule,
    constraint,
  }
}

function dated(parts: PointParts, offset: number): DayConstraint | null {
  if (parts.day === undefined || parts.month === undefined || parts.lastDay !== undefined) return null
  if (parts.calendar === 'hijri')
    return parts.year === undefined
      ? null
      : { kind: 'hijri-date', year: parts.year, month: parts.month, day: parts.day, offset }
  const day = named(parts)
  return day && { kind: 'date', named: day, offset }
}

function named(parts: PointParts): { year: number | null; month: number; day: number } | null {
  const { year = null, month, day } = parts
  if (month === undefined || day === undefined || parts.calendar) return null
  return isDate(year ?? 2000, month, day) ? { year, month, day } : null
}

function side(kind: 'after' | 'before', parts: PointParts): DayConstraint | null {
  if (parts.dayOffset !== undefined || parts.unit !== undefined) return null
  const day = named(parts)
  if (!day) return null
  // What lasts to a last day is not over before it.
  return { kind, named: kind === 'before' || parts.lastDay === undefined ? day : { ...day, day: parts.lastDay } }
}

function beyondMonth(parts: PointParts): DayConstraint | null {
  if (parts.month === undefined || parts.calendar || parts.year !== undefined || parts.unit !== undefined) return null
  if (parts.which === 'past') return { kind: 'after-month', month: parts.lastMonth ?? parts.month }
  return parts.which === 'future' ? { kind: 'before-month', month: parts.month } : null
}

function pairOfDays(parts: PointParts): boolean {
  return (
    parts.lastDay !== undefined &&
    parts.day !== undefined &&
    parts.lastDay - parts.day === 1 &&
    parts.which === undefined &&
    named(parts) !== null
  )
}

function bareWeekday(parts: PointParts): boolean {
  const { weekday, lastWeekday, dayOffset, which, unit, day, month } = parts
  return weekday !== undefined && [lastWeekday, dayOffset, which, unit, day, month].every((x) => x === undefined)
}

const YEAR_THIS = new Set(['الجاري', 'الحالي', 'الجارية', 'الحالية'])

function namesThisYear({ line }: ParsedLine, match: TimeMatch): boolean {
  for (let i = match.from; i < match.to; i++) if (YEAR_THIS.has(line.norm(i))) return true
  return false
}

/** A full date that fills at least half of a short line near the top is printed there by the page. */
const PRINTED_LINES = 4
const PRINTED_MAX_WORDS = 14

function isPrintedDate({ parsed, match, parts }: Sight): boolean {
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
function opensDateline({ parsed, match, parts }: Sight): boolean {
  if (match.from > DATELINE_REACH + 4 || parts.year === undefined || parts.day === undefined) return false
  const first = parsed.matches[0]!
  if (first.from > DATELINE_REACH) return false
  return AGENCY_MARKS.has(parsed.line.norm(match.to))
}

const OPENING = new Set(['"', '“', '«', '„'])
const CLOSING = new Set(['"', '”', '»'])

/** For each token, whether it stands inside quotation marks of its line: what is said there may have been said on another day. */
function quotedTokens({ line }: ParsedLine): readonly boolean[] {
  let open = false
  return line.tokens.map(({ norm }) => {
    if (open && CLOSING.has(norm)) open = false
    else if (!open && OPENING.has(norm)) open = true
    return open
  })
}
