import { contentOpensAt, isComma } from '../content-openers.js'
import { opensActAt } from './asides.js'
import type { FrameStep } from './state.js'

const MAX_LIST = 18
/** «باسمه», «باسميهما»: on whose behalf. */
const ON_BEHALF = /^باسم(?:ه|ها|هم|هما|يهما)?$/
const MOST_OF_THEM = /^و(?:غالبيت|معظم|اغلب|بعض|اكثر)(?:ها|هم|هن)$/
const OF_THEM = /^و?(?:من|بين|ضمن)ه(?:ا|م|ن|ما)$/

/**
 * «أقرت شركات [منها الساحل والنهر] بحدوث …», «طالبت نحو مئة امرأة[، من بينهن مدرسات،] بفتح …»:
 * some of those who speak; «أعرب الملك [باسمه واسم شعبه] عن …»: on whose behalf.
 */
export const membersOfSubject: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  // «نفت النقابات، [وغالبيتها من البلدة،] علمها بـ»
  if (MOST_OF_THEM.test(tokens[i]!.norm) && isComma(s.c, i - 1) && s.subject) {
    for (let j = i + 1; j < Math.min(s.limit, i + MAX_LIST); j++) if (isComma(s.c, j)) return j
  }
  const named =
    OF_THEM.test(tokens[i]!.norm) ||
    ON_BEHALF.test(tokens[i]!.norm) ||
    (/^و?من$/.test(tokens[i]!.norm) && OF_THEM.test(tokens[i + 1]?.norm ?? ''))
  if (!named || !s.subject) return null
  for (let j = i + 2; j < Math.min(s.limit, i + MAX_LIST); j++)
    if (opensActAt(s, j) || contentOpensAt(s.c, j, s.limit)) return j
  return null
}
