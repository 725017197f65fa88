import { DIRECTIONS } from './time-lexicon.js'
import type { TimeLine } from './time-line.js'
import type { PointParts } from './time-parts.js'

export interface YearTail {
  readonly to: number
  readonly parts: Pick<PointParts, 'year' | 'unit' | 'shift'>
  readonly hijri: boolean
}

const YEAR_WORDS = new Set(['عام', 'العام', 'سنة', 'السنة', 'سنه'])

/** Years that a Hijri date of the news can have; written like Gregorian ones of the Middle Ages. */
const HIJRI_FIRST = 1300
const HIJRI_LAST = 1500

/** True for a number that, without further sign, is a Hijri year. */
export function isHijriYear(year: number): boolean {
  return year >= HIJRI_FIRST && year <= HIJRI_LAST
}

const ERAS = new Set(['هجري', 'هجرية', 'للهجرة', 'ميلادي', 'ميلادية', 'للميلاد'])

/** The end of a year that a token starts («2018», «2018م», «1436 هـ»), with its calendar, or null. */
export function yearAt(line: TimeLine, at: number): { to: number; year: number; hijri: boolean } | null {
  const mark = line.norm(at + 1)
  // «150 للهجرة», «767 ميلادية»: with its era in a word, three digits are a year.
  const year = line.year(at) ?? (ERAS.has(mark) ? line.whole(at, 100, 999) : null)
  if (year === null) return null
  const glued = line.tokens[at + 1]?.glued === true
  if (mark === 'ه' || mark === 'هجري' || mark === 'هجرية' || mark === 'للهجرة') return { to: at + 2, year, hijri: true }
  if (
    mark === 'ميلادي' ||
    mark === 'ميلادية' ||
    mark === 'للميلاد' ||
    (mark === 'م' && (glued || line.norm(at + 2) !== '.'))
  )
    return { to: at + 2, year, hijri: false }
  return { to: at + 1, year, hijri: false }
}

/** A year in words behind «عام»: «ألفين وثمانية عشر». */
export function wordedYearAt(line: TimeLine, at: number): { to: number; year: number } | null {
  if (line.isNumber(at)) return null
  const number = line.cardinal(at)
  return number && number.value >= 1900 && number.value <= 2100 ? { to: number.to, year: number.value } : null
}

/** The year behind a day and month or a month: «2018», «عام 2018», «من عام 2018», «، 2018», «من العام الماضي». */
export function yearTailAt(line: TimeLine, from: number, hijriMonth: boolean): YearTail | null {
  let at = from
  if (
    (line.norm(at) === '،' || line.norm(at) === ',' || line.norm(at) === '/' || line.norm(at) === '-') &&
    line.year(at + 1)
  )
    at++
  if (line.norm(at) === 'من' || (line.norm(at) === 'في' && YEAR_WORDS.has(line.host(at + 1)))) at++
  const word = YEAR_WORDS.has(line.host(at))
  const relative = word && line.host(at).startsWith('ال') ? DIRECTIONS.get(line.norm(at + 1)) : undefined
  if (relative) {
    const numbered = yearAt(line, at + 2)
    if (numbered) return { to: numbered.to, parts: { year: numbered.year }, hijri: numbered.hijri }
    return {
      to: at + 2,
      parts: { unit: 'Y', shift: relative === 'past' ? -1 : relative === 'future' ? 1 : 0 },
      hijri: false,
    }
  }
  if (line.norm(at) === 'هذا' && line.norm(at + 1) === 'العام')
    return { to: at + 2, parts: { unit: 'Y', shift: 0 }, hijri: false }
  if (at > from && !word && line.norm(at - 1) === 'من') return null
  const spelled = word ? wordedYearAt(line, at + 1) : null
  if (spelled && !hijriMonth) return { to: spelled.to, parts: { year: spelled.year }, hijri: false }
  const year = yearAt(line, word ? at + 1 : at)
  if (!year) return null
  const hijri = year.hijri || (hijriMonth && isHijriYear(year.year))
  if (hijri !== hijriMonth) return null
  return { to: year.to, parts: { year: year.year }, hijri }
}
