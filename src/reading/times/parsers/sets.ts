import { bareWeekdayNamed, weekdayNamed } from '../../../arabic/calendar.js'
import { quantityAt } from '../quantity.js'
import { PART_WORDS, UNIT_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { NUMBER_HEADS } from '../time-word.js'
import { durationValue } from '../values.js'
import { foldWord, type TimeParser } from './parser.js'

const ADVERBS: ReadonlyMap<string, string> = new Map(
  [
    ['يوميا', 'P1D'],
    ['أسبوعيا', 'P1W'],
    ['شهريا', 'P1M'],
    ['سنويا', 'P1Y'],
  ].map(([word, value]) => [foldWord(word!), value!]),
)

/** How far back a number makes the adverb a rate («100 ألف دولار سنويا»), which is no time of its own. */
const RATE_REACH = 6

/** Times that come again: «[كل يوم جمعة]», «[كل عام]», «[كل ثلاثة أشهر]», «تقام [سنويا]». */
export const sets: TimeParser = {
  starts: ['كل', ...ADVERBS.keys()],
  parse(line, from) {
    const adverb = ADVERBS.get(line.host(from))
    if (adverb) return isRate(line, from) ? null : set(line, from, from + 1, adverb, 'ar/time/set-adverb')
    const next = line.norm(from + 1)
    if (line.norm(from) !== 'كل' && line.host(from) !== 'كل') return null
    const part = PART_WORDS.get(next)
    const at = from + (part || next === 'يوم' ? 2 : 1)
    const weekday = bareWeekdayNamed(line.norm(at)) ?? weekdayNamed(line.norm(at))
    if (weekday) return set(line, from, at + 1, `XXXX-WXX-${weekday}${part ?? ''}`, 'ar/time/every-weekday')
    if (part)
      return part === 'TNI' || !/^ال|^جديد$|^يوم$/.test(line.norm(from + 2))
        ? set(line, from, from + 2, `XXXX-XX-XX${part}`, 'ar/time/every-part')
        : null
    const found = quantityAt(line, from + 1)
    // «كل بضعة أعوام», but «كل سنوات الحرب» is all of them.
    const vague = found?.count === 'vague'
    if (!found || found.definite || (vague && found.to < from + 3)) return null
    // «كل عام وأنتم بخير» is a greeting.
    if (/^وانت/.test(line.norm(found.to))) return null
    if (found.count === 'bare' && UNIT_WORDS.get(next)?.times !== 1) return null
    return set(line, from, found.to, durationValue(found.amounts), 'ar/time/every-unit')
  },
}

function set(line: TimeLine, from: number, to: number, value: string, rule: string): TimeMatch {
  return line.match(from, to, { kind: 'set', value }, rule)
}

function isRate(line: TimeLine, at: number): boolean {
  for (let i = Math.max(0, at - RATE_REACH); i < at; i++)
    if (line.isNumber(i) || line.norm(i) === '%' || NUMBER_HEADS.has(line.host(i))) return true
  return false
}
