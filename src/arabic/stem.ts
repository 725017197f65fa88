import { wordFact } from '../text/words.js'
import { searchKey } from './fold.js'
import { WAW_INITIAL } from './lexicons/waw-initial-lexicon.js'

/** News has a small working vocabulary; a bounded cache makes most words a look-up. */
const CACHE_LIMIT = 200_000
const cache = new Map<string, string>()

const ARTICLES = ['بال', 'كال', 'فال', 'ال', 'لل']
const PRONOUNS = ['هما', 'هم', 'ها', 'نا', 'ه']
/** Endings of number, gender, relation and case, longest first; one is taken off, and after it the alef of «شخصا» or the ي of «سوري». */
const ENDINGS = ['يات', 'يون', 'يين', 'يان', 'يه', 'يا', 'ات', 'ان', 'ون', 'ين', 'ه', 'ي', 'ا']
const SHORTEST_STEM = 3

/**
 * Light stem for grouping and comparison, where two words under one stem must mean much the same; not for display. Search, which would
 * rather find too much, has `searchTerm`.
 * The method is light10 (Larkey, Ballesteros and Connell, “Light Stemming for Arabic Information Retrieval”, 2007: conjunction, article,
 * endings), with two differences: a و that belongs to the word stays («وزير»), and pronouns of the plural are endings too.
 * «للمدينة», «والمدينه» and «مدينتها» give one stem. Broken plurals keep stems of their own.
 */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const found = stemOf(searchKey(word))
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(word, found)
  return found
}

/** The stem of a token's word, looked up once for all tokens written so. */
export const stemOfWord = wordFact(stem)

/** The lexicon's stems as this stemmer makes them. */
const wawInitial = new Set([...WAW_INITIAL].map(withoutSuffixes))

function stemOf(key: string): string {
  const bare = withoutSuffixes(withoutArticle(key))
  if (key[0] !== 'و' || wawInitial.has(bare)) return bare
  const rest = withoutArticle(key.slice(1))
  return rest.length >= SHORTEST_STEM ? withoutSuffixes(rest) : bare
}

function withoutArticle(word: string): string {
  const article = ARTICLES.find((a) => word.startsWith(a) && word.length - a.length >= SHORTEST_STEM)
  return article ? word.slice(article.length) : word
}

function withoutSuffixes(word: string): string {
  const pronoun = endingOf(word, PRONOUNS)
  let stem = word.slice(0, word.length - pronoun.length)
  // Before a pronoun ة is written ت: «وزارتها» is «وزارة» + «ها»; the ت of «محادثاتها» is the plural's.
  if (pronoun && stem.endsWith('ت') && !stem.endsWith('ات') && stem.length > SHORTEST_STEM) stem = stem.slice(0, -1)
  return stem.slice(0, stem.length - endingOf(stem, ENDINGS).length)
}

/** The ending of a list that a word has with enough before it, or ''. */
function endingOf(word: string, endings: readonly string[]): string {
  return endings.find((e) => word.endsWith(e) && word.length - e.length >= SHORTEST_STEM) ?? ''
}
