import { DIRECTIONS, EDGE_WORDS, SEASONS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PointParts, TimeMatch } from '../time-parts.js'
import { isHijriYear, yearAt } from '../year-tail.js'
import { fold, foldWord, type TimeParser } from './parser.js'

type Unit = NonNullable<PointParts['unit']>

const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['W', 'الأسبوع الاسبوع'],
      ['M', 'الشهر'],
      ['Y', 'العام السنة السنه'],
      ['DEC', 'العقد'],
      ['CEN', 'القرن'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [foldWord(word), unit] as const)),
)

const KINDS = fold('الدراسي المالي الجامعي المالية الدراسية الأكاديمي الكروي التدريبي الأكاديمية')
const HIJRI = fold('الهجري الهجرية')
const THIS = fold('هذا هذه')
/** «آخر العام» is its end, «أول أسبوع» one that is counted. */
const ORDINALS_ASIDE = fold('أول آخر')

/**
 * Weeks, months, years and seasons by their distance: «[الأسبوع الماضي]», «[هذا العام]», «[نهاية الشهر الجاري]», «[الشهر قبل الماضي]»,
 * «[نهاية الأسبوع]», «[مطلع العام الهجري]», «[العام الدراسي المقبل]», «[مطلع العام]».
 */
export const relativeUnit: TimeParser = {
  starts: [...UNITS.keys(), ...THIS, ...EDGE_WORDS, 'عطلة'],
  parse(line, from) {
    let at = from
    const definite = line.norm(at + 1).startsWith('ال')
    const edge = EDGE_WORDS.has(line.host(at)) && (definite || !ORDINALS_ASIDE.has(line.host(at)))
    if (edge) at++
    if (edge && line.norm(at) === 'عطلة') at++
    if (line.host(from) === 'عطلة') {
      if (line.norm(from + 1) !== 'نهاية') return null
      at = from + 2
    }
    const demonstrative = THIS.has(line.norm(at)) || (at === from && THIS.has(line.host(at)))
    if (demonstrative) at++
    const season = demonstrative ? SEASONS.get(line.norm(at)) : undefined
    if (season)
      return line.match(from, at + 1, { kind: 'point', yearPart: season, unit: 'Y', shift: 0 }, 'ar/time/this-season')
    const unit = UNITS.get(at === from ? line.host(at) : line.norm(at))
    if (!unit) return null
    // «نهاية الأسبوع», «نهاية هذا الأسبوع»
    const edgeAt = demonstrative ? at - 2 : at - 1
    const weekend = unit === 'W' && edgeAt >= from && line.norm(edgeAt) === 'نهاية'
    return withUnit(line, from, at + 1, unit, demonstrative, edge || weekend, weekend)
  },
}

function withUnit(
  line: TimeLine,
  from: number,
  after: number,
  unit: Unit,
  demonstrative: boolean,
  edge: boolean,
  weekend: boolean,
): TimeMatch | null {
  let to = after
  const hijri = HIJRI.has(line.norm(to))
  if (hijri || KINDS.has(line.norm(to))) to++
  const base = { kind: 'point', unit, ...(hijri && { hijriUnit: true }), ...(weekend && { weekend }) } as const
  const direction = DIRECTIONS.get(line.norm(to))
  if (direction) {
    const shift = direction === 'past' ? -1 : direction === 'future' ? 1 : 0
    return line.match(
      from,
      to + 1,
      { ...base, shift },
      `ar/time/${direction === 'this' ? 'this' : direction === 'past' ? 'last' : 'next'}-unit`,
    )
  }
  const behind = line.norm(to) === 'ما' ? to + 1 : to
  if (line.norm(behind) === 'قبل' && DIRECTIONS.get(line.norm(behind + 1)) === 'past')
    return line.match(from, behind + 2, { ...base, shift: -2 }, 'ar/time/unit-before-last')
  if (line.norm(behind) === 'بعد' && DIRECTIONS.get(line.norm(behind + 1)) === 'future')
    return line.match(from, behind + 2, { ...base, shift: 2 }, 'ar/time/unit-after-next')
  // «هذا العام 2015», «لهذا العام 1436هـ»
  const numbered = demonstrative && unit === 'Y' ? yearAt(line, to) : null
  if (numbered && (numbered.hijri || isHijriYear(numbered.year)))
    return line.match(from, numbered.to, { kind: 'point', year: numbered.year, calendar: 'hijri' }, 'ar/time/this-unit')
  if (numbered) return line.match(from, numbered.to, { kind: 'point', year: numbered.year }, 'ar/time/this-unit')
  if (demonstrative) return line.match(from, to, { ...base, shift: 0 }, 'ar/time/this-unit')
  if (hijri && edge) {
    const newYear = line.norm(to) === 'الجديد' ? 1 : 0
    return line.match(from, to + newYear, { ...base, shift: 1 }, 'ar/time/hijri-new-year', { unsure: true })
  }
  // «نهاية العام» is this year's, unless the next word makes it another's («نهاية العام التالي», «نهاية الأسبوع الأول»).
  if (!edge || unit === 'CEN' || unit === 'DEC' || to > after) return null
  if (line.norm(to).startsWith('ال') && !FOLLOWERS.has(line.norm(to))) return null
  if (line.isNumber(to)) return null
  if (SAME.has(line.norm(to))) return null
  return line.match(from, to, { ...base, shift: 0 }, 'ar/time/edge-of-unit', { unsure: true })
}

/** «منتصف العام نفسه» is of the year told before. */
const SAME = fold('نفسه نفسها ذاته ذاتها')
const FOLLOWERS = fold('إلى الى')
