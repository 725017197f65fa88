import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Mention } from './mention.js'

const OMAN = 'سلطنة عمان'
const AMMAN = 'عمّان'
/** What both are written as, for almost nobody writes the vowels. */
const WRITTEN = 'عمان'

const OF_OMAN = /^(?:[وفبكل]|لل)?(?:ال)?(?:عماني(?:ة|ين|ون|ا)?|مسقط|سلطنة|صلالة|صحار|قابوس)$/
const OF_JORDAN = /^(?:[وفبكل]|لل)?(?:ال)?(?:ا?ردن(?:ي|ية|يين|يون|يا)?|هاشمية|زرقاء|اربد)$/

/**
 * Tells Oman from Amman: by the vowel that is written («عُمان», «عمّان»), else by the country that the article speaks of otherwise. Where
 * it speaks of both or of neither the capital stands, unsure.
 */
export function withOmanTold(mentions: readonly Mention[], passages: AnalysedArticle['passages']): readonly Mention[] {
  if (!mentions.some(isEither)) return mentions
  const counts = { oman: 0, jordan: 0 }
  for (const { tokens } of passages)
    for (const { norm } of tokens) {
      if (OF_OMAN.test(norm)) counts.oman++
      else if (OF_JORDAN.test(norm)) counts.jordan++
    }
  return mentions.map((mention) => {
    if (!isEither(mention)) return mention
    if (/\u064F/.test(mention.text)) return { ...mention, known: OMAN }
    if (/\u0651/.test(mention.text)) return { ...mention, known: AMMAN }
    if (counts.oman === counts.jordan) return { ...mention, known: AMMAN, certainty: 'unsure' }
    return { ...mention, known: counts.oman > counts.jordan ? OMAN : AMMAN }
  })
}

function isEither({ words, known }: Mention): boolean {
  return words.length === 1 && words[0] === WRITTEN && (known === OMAN || known === AMMAN)
}
