import { wordFact } from '../../../text/words.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import { isOfThem } from '../phrase-ends.js'
import { opensActAt } from './asides.js'
import type { FrameStep } from './state.js'

const MAX_LIST = 18
/** «باسمه», «باسميهما»: on whose behalf. */
const isOnBehalf = wordFact((norm) => /^باسم(?:ه|ها|هم|هما|يهما)?$/.test(norm))
const isMostOfThem = wordFact((norm) => /^و(?:غالبيت|معظم|اغلب|بعض|اكثر)(?:ها|هم|هن)$/.test(norm))

/**
 * «أقرت شركات [منها الساحل والنهر] بحدوث …», «طالبت نحو مئة امرأة[، من بينهن مدرسات،] بفتح …»:
 * some of those who speak; «أعرب الملك [باسمه واسم شعبه] عن …»: on whose behalf.
 */
export const membersOfSubject: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  // «نفت النقابات، [وغالبيتها من البلدة،] علمها بـ»
  if (isMostOfThem(tokens[i]!.word) && isComma(s.c, i - 1) && s.subject) {
    for (let j = i + 1; j < Math.min(s.limit, i + MAX_LIST); j++) if (isComma(s.c, j)) return j
  }
  const named =
    isOfThem(tokens[i]!.word) ||
    isOnBehalf(tokens[i]!.word) ||
    (/^و?من$/.test(tokens[i]!.norm) && i + 1 < s.limit && isOfThem(tokens[i + 1]!.word))
  if (!named || !s.subject) return null
  for (let j = i + 2; j < Math.min(s.limit, i + MAX_LIST); j++)
    if (opensActAt(s, j) || contentOpensAt(s.c, j, s.limit)) return j
  return null
}
