import { quantityAt } from '../quantity.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { toldUnitAt } from '../told-unit.js'
import { modifierEnd } from './duration.js'
import { fold, type TimeParser } from './parser.js'

const AFTER = fold('بعد بعدها')
const BEFORE = fold('قبل قبلها')
const THAT = fold('ذلك ذاك تلك')
/** Only these units are counted from a day or year that was told; an hour after it stays an amount. */
const UNITS: ReadonlySet<string> = new Set(['D', 'W', 'M', 'Y'])

/**
 * Times counted from the last one that the text told: «في [اليوم التالي]», «في [الشهر نفسه]», «[العام ذاته]», «[بعد ذلك بيومين]»,
 * «[بعدها بأسبوع]». «25 من الشهر نفسه» and «مارس من العام التالي» are of month-date.
 */
export const told: TimeParser = {
  starts: [...AFTER, ...BEFORE, ...fold('اليوم الليلة الأسبوع الشهر العام السنة نفس ذات ذلك تلك')],
  parse(line, from) {
    const host = line.host(from)
    if (AFTER.has(host)) return counted(line, from, 1)
    if (BEFORE.has(host)) return counted(line, from, -1)
    const found = toldUnitAt(line, from)
    if (!found) return null
    const { unit, shift } = found
    // «ذلك اليوم» may be told by an event that has no date in the text.
    const unsure = THAT.has(host)
    return line.match(from, found.to, { kind: 'told', unit, shift }, 'ar/time/told-unit', { unsure })
  },
}

/** «بعد ذلك بنحو شهرين», «قبلها بيوم». */
function counted(line: TimeLine, from: number, sign: 1 | -1): TimeMatch | null {
  let at = from + 1
  if (!line.host(from).endsWith('ها')) {
    if (!THAT.has(line.norm(at))) return null
    at++
  }
  if (!line.norm(at).startsWith('ب')) return null
  if (line.norm(at) === 'ب') at++
  const found = quantityAt(line, modifierEnd(line, at))
  if (found?.amounts.length !== 1 || found.definite) return null
  const { amount, unit } = found.amounts[0]!
  if (amount === null || !UNITS.has(unit)) return null
  return line.match(
    from,
    found.to,
    { kind: 'told', unit: unit as 'D' | 'W' | 'M' | 'Y', shift: sign * amount, counted: true },
    'ar/time/told-counted',
  )
}
