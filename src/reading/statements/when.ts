import { foldWord } from '../../arabic/fold.js'
import { wordFact } from '../../text/words.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'

/** Parts of a day or of a longer time, which tell when before the name of the day or month. */
const PARTS = new Set(
  'فجر صباح ضحى ظهر عصر مساء ليل ليلة عشية غداة منتصف مطلع نهاية بداية أواخر أوائل أواسط ختام يوم نهار شهر'
    .split(' ')
    .map(foldWord),
)
const isPart = wordFact((norm) => PARTS.has(norm) || (norm[0] === 'و' && PARTS.has(norm.slice(1))))

const SPANS = new Set('أسبوع شهر عام سنة موسم'.split(' ').map(foldWord))
const isSpan = wordFact((norm) => SPANS.has(norm.replace(/^و?ال/, '')) && /^و?ال/.test(norm))
const NEXT_OR_LAST = /^ال(?:ماضي|جاري|مقبل|حالي|قادم|فائت|منصرم|سابق|تالي)ة?$/

const NOW = new Set('اليوم أمس الأمس الغد غد'.split(' ').map(foldWord))

/**
 * The end of a noun of time with what makes it one: «[وفجر الأربعاء] توعد», «[الأسبوع الماضي]», «[نهاية آذار/مارس]». It tells when, and is
 * nobody who speaks. Null where none begins at a token.
 */
export function whenEnd(c: Context, i: number): number | null {
  const { tokens } = c.stream
  const next = tokens[i + 1]
  if (next?.kind !== 'word' || c.personAt(i)) return null
  if (isSpan(tokens[i]!.word)) return NEXT_OR_LAST.test(next.norm) ? i + 2 : null
  if (!isPart(tokens[i]!.word)) return null
  const inner = whenEnd(c, i + 1)
  if (inner !== null) return inner
  if (!NOW.has(next.norm) && !isSpan(next.word) && (flagsOf(next.norm) & Flag.Calendar) === 0) return null
  return NEXT_OR_LAST.test(tokens[i + 2]?.norm ?? '') ? i + 3 : i + 2
}
