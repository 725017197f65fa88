import { monthAt } from '../../../arabic/calendar.js'
import { DIRECTIONS, LAST_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PointParts, TimeMatch } from '../time-parts.js'
import { wordedYearAt, yearAt } from '../year-tail.js'
import { fold, type TimeParser } from './parser.js'

const YEAR_WORDS = fold('عام العام سنة السنة')
const KINDS = fold('المالي المالية الدراسي الهجري')
const FIRST = fold('الأولى الأول')
const LAST = LAST_WORDS

/**
 * Shares of a year: «[الربع الثاني من العام الجاري]», «[النصف الأول من 2018]», «[الأشهر العشرة الأولى من هذا العام]», «[الربع الأخير من العام]».
 */
export const yearShare: TimeParser = {
  starts: ['الربع', 'النصف', 'الثلث', ...fold('الأشهر الشهور الشهرين')],
  parse(line, from) {
    const host = line.host(from)
    if (host === 'الاشهر' || host === 'الشهور' || host === 'الشهرين') return firstMonths(line, from)
    const kind = host === 'الربع' ? 'Q' : host === 'النصف' ? 'H' : null
    const count = kind === 'Q' ? 4 : 2
    if (!kind) return null
    const ordinal = LAST.has(line.norm(from + 1)) ? { to: from + 2, value: count } : line.ordinal(from + 1)
    if (!ordinal || ordinal.value > count) return null
    const year = ofYear(line, ordinal.to)
    if (year)
      return line.match(
        from,
        year.to,
        { kind: 'point', yearPart: `${kind}${ordinal.value}`, ...year.parts },
        'ar/time/share-of-year',
      )
    const month =
      line.norm(ordinal.to) === 'من'
        ? monthAt(line.tokens, line.norm(ordinal.to + 1) === 'شهر' ? ordinal.to + 2 : ordinal.to + 1)
        : null
    if (month && kind === 'H') return null
    const which = DIRECTIONS.get(line.norm(ordinal.to))
    return which
      ? line.match(
          from,
          ordinal.to + 1,
          { kind: 'point', yearPart: `${kind}${ordinal.value}`, which },
          'ar/time/share-of-year',
        )
      : null
  },
}

/** «من العام», «من عام 2018», «من هذا العام», «من العام الجاري», «للعام 2018», «2018». */
function ofYear(line: TimeLine, at: number): { to: number; parts: Partial<PointParts> } | null {
  let i = at
  const of = line.norm(i) === 'من' || line.norm(i) === 'في' || line.norm(i) === 'عام'
  if (line.norm(i) === 'من' || line.norm(i) === 'في') i++
  const demonstrative = line.norm(i) === 'هذا' || line.norm(i) === 'هذه'
  if (demonstrative) i++
  const word = YEAR_WORDS.has(line.host(i))
  if (!word) {
    const year = yearAt(line, i)
    return year && !year.hijri ? { to: year.to, parts: { year: year.year } } : null
  }
  if (demonstrative) return { to: i + 1, parts: { unit: 'Y', shift: 0 } }
  const year = yearAt(line, i + 1)
  if (year) return year.hijri ? null : { to: year.to, parts: { year: year.year } }
  const spelled = wordedYearAt(line, i + 1)
  if (spelled) return { to: spelled.to, parts: { year: spelled.year } }
  if (!line.host(i).startsWith('ال') || !of) return null
  if (KINDS.has(line.norm(i + 1))) i++
  const direction = DIRECTIONS.get(line.norm(i + 1))
  if (!direction) return { to: i + 1, parts: { unit: 'Y', shift: 0 } }
  const numbered = yearAt(line, i + 2)
  if (numbered) return { to: numbered.to, parts: { year: numbered.year } }
  return { to: i + 2, parts: { unit: 'Y', shift: direction === 'past' ? -1 : direction === 'future' ? 1 : 0 } }
}

function firstMonths(line: TimeLine, from: number): TimeMatch | null {
  const dual = line.host(from) === 'الشهرين'
  const count = dual ? { to: from + 1, value: 2 } : line.cardinal(line.norm(from + 1) === 'ال' ? from + 2 : from + 1)
  if (
    !count ||
    count.value < 2 ||
    count.value > 11 ||
    !(FIRST.has(line.norm(count.to)) || line.norm(count.to) === 'الاولين')
  )
    return null
  const year = ofYear(line, count.to + 1)
  if (!year) return null
  return line.match(
    from,
    year.to,
    { kind: 'point', month: 1, lastMonth: count.value, ...year.parts },
    'ar/time/first-months',
  )
}
