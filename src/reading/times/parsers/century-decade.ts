import { DECADES, DIRECTIONS, EDGE_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { fold, foldWord, type TimeParser } from './parser.js'

const YEARS_BEFORE_DECADE = new Set(['سنوات', 'أعوام', 'سنين', 'فترة', 'عقد'].map(foldWord))
const AGE = new Set(['العمر', 'عمره', 'عمرها', 'عمرهم'].map(foldWord))

/** «[القرن الماضي]» is of relative-unit; here «[القرن الحادي والعشرين]», «[القرن الـ19]», «[ثمانينيات القرن الماضي]», «[التسعينات]». */
export const centuryDecade: TimeParser = {
  starts: ['القرن', ...DECADES.keys(), ...EDGE_WORDS],
  parse(line, from) {
    // «أواخر القرن التاسع عشر», «مطلع التسعينيات»; «أول القرون» is counted.
    const edge = EDGE_WORDS.has(line.host(from))
    const at = edge ? from + 1 : from
    if ((edge ? line.norm(at) : line.host(at)) === 'القرن') return century(line, from, at)
    return DECADES.has(edge ? line.norm(at) : line.host(at)) ? decade(line, from, at) : null
  },
}

function century(line: TimeLine, from: number, at: number): TimeMatch | null {
  const number = centuryAt(line, at)
  if (!number) return null
  const era = line.norm(number.to)
  const hijri = HIJRI.has(era)
  const to = hijri || GREGORIAN.has(era) ? number.to + 1 : number.to
  const first = (number.value - 1) * 100
  return line.match(from, to, { kind: 'point', century: hijri ? gregorianOf(first, 100) : first }, 'ar/time/century')
}

const HIJRI = fold('الهجري الهجرية للهجرة')
const GREGORIAN = fold('الميلادي الميلادية للميلاد')

/** The Gregorian century or decade that the middle of a Hijri one falls into; the Hijri year has 0.97 of a Gregorian one. */
function gregorianOf(first: number, length: 10 | 100): number {
  const middle = (first + length / 2) * 0.970224 + 621.57
  return Math.floor(middle / length) * length
}

function centuryAt(line: TimeLine, at: number): { to: number; value: number } | null {
  if (line.norm(at) !== 'القرن' && line.host(at) !== 'القرن') return null
  const article = line.norm(at + 1) === 'ال' ? 1 : 0
  const digits = line.whole(at + 1 + article, 1, 21)
  if (digits) return { to: at + 2 + article, value: digits }
  const ordinal = line.ordinal(at + 1)
  if (ordinal && ordinal.value <= 21) return { to: ordinal.to, value: ordinal.value }
  // «القرن الواحد والعشرين»
  const cardinal = line.cardinal(at + 1)
  return cardinal && cardinal.value <= 21 && line.norm(at + 1).startsWith('ال')
    ? { to: cardinal.to, value: cardinal.value }
    : null
}

function decade(line: TimeLine, from: number, at: number): TimeMatch | null {
  const name = at === from ? line.host(at) : line.norm(at)
  const tens = DECADES.get(name)!
  let to = at + 1
  let base = 1900
  let hijri = false
  if (line.norm(to) === 'من') to++
  if (AGE.has(line.norm(to)) || AGE.has(line.norm(to - 1))) return null
  const named = centuryAt(line, to)
  if (named) {
    base = (named.value - 1) * 100
    to = named.to
  } else if (line.norm(to) === 'القرن' && DIRECTIONS.get(line.norm(to + 1)) === 'past') {
    to += 2
  } else {
    hijri = HIJRI.has(line.norm(at + 1))
    to = at + (hijri || GREGORIAN.has(line.norm(at + 1)) ? 2 : 1)
    // Without a century «خمسينات» may be an age or a price: the article, or «في», and the years after 1940 only.
    if (!line.norm(at).endsWith(name) || !name.startsWith('ال') || tens < 40) return null
  }
  const years = at === from && YEARS_BEFORE_DECADE.has(line.norm(from - 1)) && line.norm(from - 1) !== 'فترة'
  return line.match(
    years ? from - 1 : from,
    to,
    { kind: 'point', decade: hijri ? gregorianOf(1300 + tens, 10) : base + tens },
    'ar/time/decade',
  )
}
