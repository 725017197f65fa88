import { stemmer } from '@orama/stemmers/arabic'
import { searchKey } from './fold.js'

/** Arabic has a small working vocabulary; a bounded cache saves the 2.5 µs that Snowball takes a word. */
const CACHE_LIMIT = 200_000
const cache = new Map<string, string>()

/**
 * Light stem for search and grouping: Snowball's Arabic stemmer over the word folded by `searchKey`.
 * «للمدينة», «المدينه» and «مدينة» give one stem. Not for display.
 */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const key = searchKey(word)
  const found = stemmer(key) || key
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(word, found)
  return found
}
