import { termKey } from './sparse-vector.js'
import { BACKGROUND_ARTICLES, STEM_LEVELS } from './stem-frequencies-lexicon.js'

/** How many background articles each stem stands in, by hashed stem. */
const BACKGROUND: ReadonlyMap<number, number> = decode(STEM_LEVELS)

/** What a stem below the background's least count is taken for. */
const UNSEEN = 3

/** A stem in more than one article of eight says nothing of the story. */
const COMMON_SHARE = 1 / 8

/**
 * Document frequencies: a fixed background, and what the library has added to it, so that a name that is new to the background and
 * fills the library's news for a month loses the weight of a rare word.
 */
export class TermFrequencies {
  private readonly library = new Map<number, number>()
  private articles = 0

  /** Counts an article's distinct terms. */
  count(terms: Iterable<number>): void {
    this.articles++
    for (const term of terms) this.library.set(term, (this.library.get(term) ?? 0) + 1)
  }

  /** Inverse document frequency, natural logarithm; 0 for terms too common to tell stories apart. */
  idf(term: number): number {
    const all = BACKGROUND_ARTICLES + this.articles
    const count = (BACKGROUND.get(term) ?? UNSEEN) + (this.library.get(term) ?? 0)
    return count > all * COMMON_SHARE ? 0 : Math.log(all / count)
  }
}

function decode(levels: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const line of levels.split('\n')) {
    const [level, ...stems] = line.split(' ')
    const count = 2 ** (Number(level) / 8)
    for (const stem of stems) counts.set(termKey(stem), count)
  }
  return counts
}
