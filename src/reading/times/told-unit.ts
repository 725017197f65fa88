import { fold } from './fold-words.js'
import { DIRECTIONS } from './time-lexicon.js'
import type { TimeLine } from './time-line.js'
import type { ToldParts } from './time-parts.js'

export interface ToldUnit {
  readonly to: number
  readonly unit: ToldParts['unit']
  /** Units behind (−1) or ahead of the one told last. */
  readonly shift: number
}

const UNITS: ReadonlyMap<string, ToldParts['unit']> = new Map([
  ['اليوم', 'D'],
  ['الليلة', 'D'],
  ['الاسبوع', 'W'],
  ['الشهر', 'M'],
  ['العام', 'Y'],
  ['السنة', 'Y'],
])
const YEARS = fold('العام عام السنة سنة')
const SAME = fold('نفسه نفسها ذاته ذاتها عينه عينها')
const SAME_BEFORE = fold('نفس ذات')
const THAT = fold('ذلك تلك')
const NEXT = fold('التالي التالية الموالي الموالية اللاحق')
const PREVIOUS = fold('السابق السابقة')
const RELATIVE = fold('الذي التي')
const FOLLOWED = fold('يليه يليها تلاه تلاها تليه تليها')
const PRECEDED = fold('سبقه سبقها يسبقه يسبقها سبقته')

/** A unit that is told by another time of the text: «الشهر نفسه», «نفس اليوم», «ذلك العام», «العام التالي», «اليوم السابق». */
export function toldUnitAt(line: TimeLine, at: number): ToldUnit | null {
  const head = line.host(at)
  if (SAME_BEFORE.has(head) || THAT.has(head)) {
    const unit = UNITS.get(line.norm(at + 1))
    return unit && !toldBehind(line, at + 2) ? { to: at + 2, unit, shift: 0 } : null
  }
  const unit = UNITS.get(head)
  if (!unit || isAdjective(line, at)) return null
  const next = line.norm(at + 1)
  // «الشهر نفسه من العام الماضي» is told by its year.
  const ofYear = line.norm(at + 2) === 'من' && YEARS.has(line.norm(at + 3))
  if (SAME.has(next)) return ofYear ? null : { to: at + 2, unit, shift: 0 }
  // «اليوم التالي للانتخابات» is told by what follows.
  const shift = NEXT.has(next) ? 1 : PREVIOUS.has(next) ? -1 : 0
  if (shift) return line.norm(at + 2).startsWith('لل') || line.norm(at + 2) === 'ل' ? null : { to: at + 2, unit, shift }
  if (!RELATIVE.has(next)) return null
  const clause = line.norm(at + 2)
  return FOLLOWED.has(clause) || PRECEDED.has(clause)
    ? { to: at + 3, unit, shift: FOLLOWED.has(clause) ? 1 : -1 }
    : null
}

/** «نفس اليوم [من العام الماضي]», «نفس الشهر [العام الماضي]», «وافق على ذلك الأسبوع [الماضي]»: what follows tells the time. */
function toldBehind(line: TimeLine, at: number): boolean {
  const next = line.norm(at)
  const year = next === 'في' ? line.norm(at + 1) : next
  return next === 'من' || DIRECTIONS.has(next) || YEARS.has(year)
}

/** «الأمين [العام] نفسه», «الرأي [العام]»: the word for a year is also "general". */
function isAdjective(line: TimeLine, at: number): boolean {
  const before = line.norm(at - 1)
  return line.norm(at) === 'العام' && before.startsWith('ال') && before !== 'الي'
}
