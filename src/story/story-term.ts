import { stem } from '../arabic/stem.js'

/**
 * The term under which a word is compared between outlets: its stem without the long vowels inside it. «صاروخ» and «صواريخ»,
 * «ترامب» and «ترمب», «أميركي» and «أمريكي» are one term; words that meet by chance differ in the rest of their articles.
 * Two-letter remains are kept as stems, and words of other scripts as they are.
 */
export function storyTerm(norm: string): string {
  const stemmed = stem(norm)
  const bare = stemmed.replace(/[اويىئؤءآ]/g, '')
  return bare.length >= 3 ? bare : stemmed
}
