import { foldWord } from '../../arabic/fold.js'
import { isDate } from '../times/civil-day.js'
import type { ParsedLine } from '../times/parsed-line.js'
import { quotedTokens } from '../times/quoted-tokens.js'
import { tenseInClause } from '../times/tense.js'
import type { PointParts, Tense, TimeMatch } from '../times/time-parts.js'
import { type DateRole, type DateSide, type DayClue, type Evidence, type NamedDay, notation } from './day-clue.js'
import { isPrintedDate, opensDateline } from './printed-date.js'

/** What a rule sees of one expression. */
interface Sight {
  readonly parsed: ParsedLine
  readonly match: TimeMatch
  readonly parts: PointParts
  readonly quoted: boolean
  /** From its own modifier, or a verb of its clause; */
  readonly tense: Tense
  /** else from the nearest sign around, which is less sure. */
  readonly around: Tense
  /** No bare weekday stands before it in the text. */
  readonly firstWeekday: boolean
}

type EvidenceRule = readonly [id: string, rule: (sight: Sight) => DayClue | null]

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
        : { kind: 'weekday', role: 'today', weekday: ((((parts.weekday - 1 - parts.dayOffset) % 7) + 7) % 7) + 1 },
  ],
  // «الرياض [26 شوال 1436 هـ] الموافق [11 أغسطس 2015 م] واس»
  [
    'ar/day/dateline-date',
    ({ parsed, match, parts }) => (opensDateline(parsed, match, parts) ? dated(parts, 0) : null),
  ],
  // «تاريخ النشر: [11 أغسطس 2015]» in the furniture or at the head of the page
  ['ar/day/printed-date', ({ parsed, match, parts }) => (isPrintedDate(parsed, match, parts) ? dated(parts, 0) : null)],
  // «[الثامن والعشرين من نوفمبر الجاري]»
  [
    'ar/day/this-month',
    ({ parts }) =>
      parts.which === 'this' && parts.month !== undefined && !parts.calendar
        ? { kind: 'month', role: 'this', month: parts.month, year: parts.year ?? null }
        : null,
  ],
  // «[22 من الشهر الجاري]»
  [
    'ar/day/day-of-month',
    ({ parts, tense, around }) =>
      parts.unit === 'M' && parts.day !== undefined && parts.month === undefined
        ? {
            kind: 'day-of-month',
            role: sideOf(tense, around),
            day: parts.lastDay ?? parts.day,
            shift: parts.shift ?? 0,
          }
        : null,
  ],
  // «سيشرف على اجتماعات … [يومي 22 و23 نوفمبر]»
  [
    'ar/day/two-days-ahead',
    ({ parsed, match, parts, tense, quoted }) =>
      !quoted && tense === 'future' && pairOfDays(parts) && !nextOfSeries(parsed, match) ? onDate('pair', parts) : null,
  ],
  // «أصدرا بيانا في [الحادي عشر من نوفمبر]», «المقررة في [الثامن والعشرين من نوفمبر]»
  ['ar/day/date-past', ({ parts, tense }) => (tense === 'past' ? onDate('told', parts) : null)],
  ['ar/day/date-ahead', ({ parts, tense }) => (tense === 'future' ? onDate('ahead', parts) : null)],
  ['ar/day/date-named', ({ parts, around }) => onDate(sideOf(null, around), parts)],
  // «[نوفمبر الماضي]», «أعلن في [نوفمبر]», «في [مارس 2018]»
  ['ar/day/month-named', ({ parts, tense, around }) => month(parts, tense ?? around)],
  // «[العام الجاري 2015]»
  [
    'ar/day/this-year',
    ({ match, parts, parsed }) =>
      yearAlone(parts) && namesThisYear(parsed, match) ? { kind: 'year', role: 'this', year: parts.year! } : null,
  ],
  // «انتخب في [2017]»
  [
    'ar/day/year-past',
    ({ parts, around }) =>
      yearAlone(parts) && around !== 'future'
        ? { kind: 'year', role: 'told', year: parts.lastYear ?? parts.year! }
        : null,
  ],
  // «وأجريت المحادثات [يوم الخميس]»: a Thursday or the days after
  ['ar/day/weekday-past', weekdayClue],
]

/** Everything that the text says of its day of publication, in reading order; what several places say alike is kept of each. */
export function gatherEvidence(lines: readonly ParsedLine[]): Evidence[] {
  const out: Evidence[] = []
  let firstWeekday = true
  for (const parsed of lines) {
    const quoted = quotedTokens(parsed.line)
    for (const match of parsed.matches) {
      if (match.parts.kind !== 'point') continue
      const tense = ownTense(parsed, match, match.parts)
      const sight: Sight = {
        parsed,
        match,
        parts: match.parts,
        quoted: quoted[match.from] === true,
        tense,
        around: tense ?? match.tense ?? null,
        firstWeekday,
      }
      for (const [rule, read] of RULES) {
        if (parsed.clutter && rule !== 'ar/day/printed-date') continue
        const clue = read(sight)
        if (!clue) continue
        if (clue.kind === 'weekday' && clue.role !== 'today' && parsed.field === 'text') firstWeekday = false
        out.push(evidence(parsed, match, clue, rule))
        // «الجاري» fixes the month, and its date still lies on one side.
        const more = rule === 'ar/day/this-month' && tense && onDate(tense === 'past' ? 'told' : 'ahead', match.parts)
        if (more) out.push(evidence(parsed, match, more, tense === 'past' ? 'ar/day/date-past' : 'ar/day/date-ahead'))
        break
      }
    }
  }
  return out
}

function evidence({ field, line }: ParsedLine, match: TimeMatch, clue: DayClue, rule: string): Evidence {
  const { start, end } = match
  return { span: { field, start, end }, text: line.text.slice(start, end), says: notation(clue), rule, clue }
}

function dated(parts: PointParts, offset: number): DayClue | null {
  if (parts.day === undefined || parts.month === undefined || parts.lastDay !== undefined) return null
  if (parts.calendar === 'hijri')
    return parts.year === undefined
      ? null
      : { kind: 'hijri-date', year: parts.year, month: parts.month, day: parts.day, offset }
  const day = named(parts)
  return day && { kind: 'date', role: 'today', named: day, offset, weekday: null }
}

function named(parts: PointParts): NamedDay | null {
  const { year = null, month, day } = parts
  if (month === undefined || day === undefined || parts.calendar) return null
  return isDate(year ?? 2000, month, day) ? { year, month, day } : null
}

const SINCE = new Set(['منذ', 'ومنذ'])

/** «24 يونيو [المقبل]», «[منذ] 18 فبراير», else the verb of the clause. */
function ownTense({ line }: ParsedLine, match: TimeMatch, { which }: PointParts): Tense {
  if (which === 'past' || which === 'future') return which
  if (SINCE.has(line.norm(match.from - 1))) return 'past'
  return tenseInClause(line, match.from)
}

function onDate(role: Exclude<DateRole, 'today'>, parts: PointParts): DayClue | null {
  if (parts.dayOffset !== undefined || parts.unit !== undefined) return null
  const day = named(parts)
  if (!day) return null
  // What lasts to a last day is not over before it.
  const last =
    (role === 'told' || role === 'maybe-told') && parts.lastDay !== undefined ? { ...day, day: parts.lastDay } : day
  return { kind: 'date', role, named: last, offset: 0, weekday: parts.weekday ?? null }
}

function sideOf(tense: Tense, around: Tense): DateSide {
  if (tense) return tense === 'past' ? 'told' : 'ahead'
  return around === null ? 'named' : around === 'past' ? 'maybe-told' : 'maybe-ahead'
}

function month(parts: PointParts, tense: Tense): DayClue | null {
  if (parts.month === undefined || parts.day !== undefined || parts.calendar || parts.unit !== undefined) return null
  const year = parts.year ?? null
  const clue = { kind: 'month', month: parts.lastMonth ?? parts.month, year } as const
  if (parts.which === 'past') return { ...clue, role: 'last' }
  if (parts.which === 'future') return { ...clue, month: parts.month, role: 'next' }
  if (tense === 'past' || (year !== null && tense === null)) return { ...clue, role: 'told' }
  return tense === 'future' ? { ...clue, month: parts.month, role: 'ahead' } : null
}

function yearAlone(parts: PointParts): boolean {
  return parts.year !== undefined && parts.month === undefined && !parts.calendar
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

const SERIES = new Set('المقبل المقبلة القادم القادمة التالي التالية المقرر المقررة'.split(' ').map(foldWord))
const SERIES_REACH = 4

/** «ستعقد اجتماعها [التالي] يومي 28 و29 يوليو»: the next of its kind can be weeks away. */
function nextOfSeries({ line }: ParsedLine, match: TimeMatch): boolean {
  for (let i = match.from - 1; i >= match.from - SERIES_REACH; i--) if (SERIES.has(line.norm(i))) return true
  return false
}

/** A lead names its day early. */
const LEAD_LINES = 4

function weekdayClue({ parsed, match, parts, quoted, firstWeekday }: Sight): DayClue | null {
  const { weekday, lastWeekday, dayOffset, which, unit, day, month } = parts
  if (quoted || weekday === undefined) return null
  if ([lastWeekday, dayOffset, unit, day, month].some((x) => x !== undefined)) return null
  const clue = { kind: 'weekday', weekday } as const
  if (which === 'past') return { ...clue, role: 'last' }
  if (which === 'future') return { ...clue, role: 'next' }
  if (which !== undefined) return null
  if (match.tense === 'future') return { ...clue, role: 'ahead' }
  return { ...clue, role: firstWeekday && parsed.index < LEAD_LINES ? 'lead' : 'told' }
}

const YEAR_THIS = new Set(['الجاري', 'الحالي', 'الجارية', 'الحالية'])

function namesThisYear({ line }: ParsedLine, match: TimeMatch): boolean {
  for (let i = match.from; i < match.to; i++) if (YEAR_THIS.has(line.norm(i))) return true
  return false
}
