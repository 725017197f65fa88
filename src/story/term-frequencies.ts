import { termKey } from './sparse-vector.js'
import { BACKGROUND_ARTICLES, STEM_LEVELS } from './stem-frequencies-lexicon.js'

/** How many background articles each stem stands in, by hashed stem. */
const BACKGROUND: ReadonlyMap<number, number> = decode(STEM_LEVELS)

/** What a stem below the background's least count is taken for. */
const UNSEEN = 3

/** A stem in more than one article of eight says nothing of the story. */
const COMMON_SHARE = 1 / 8

/** Articles held as the latest news, at most; then the older half counts half. */
const RECENT_ARTICLES = 800
/** As many articles as may tell of one happening before its words count as those of a longer matter. */
const SOME_ARTICLES = 4
/** The fewest articles that a share is taken of. */
const PRIOR_ARTICLES = 100

/** Articles that a term stands in: of the background, of the library, and of the latest. */
interface TermCounts {
  readonly background: number
  library: number
  recent: number
}

/**
 * Document frequencies: a fixed background, and what the library has added to it, so that a name that is new to the background and
 * fills the library's news for a month loses the weight of a rare word.
 */
export class TermFrequencies {
  private readonly counts = new Map<number, TermCounts>()
  private articles = 0
  private recentArticles = 0

  /** Counts an article's distinct terms. */
  count(terms: Iterable<number>): void {
    this.articles++
    if (this.recentArticles >= RECENT_ARTICLES) this.halveRecent()
    this.recentArticles++
    for (const term of terms) {
      const known = this.counts.get(term)
      if (known) {
        known.library++
        known.recent++
      } else this.counts.set(term, { background: BACKGROUND.get(term) ?? UNSEEN, library: 1, recent: 1 })
    }
  }

  /** Inverse document frequency among the latest articles, with the background for what they are too few to tell. */
  recentIdf(term: number): number {
    const { background, recent } = this.countsOf(term)
    const before = background / BACKGROUND_ARTICLES
    const lately = Math.max(0, recent - SOME_ARTICLES) / (this.recentArticles + PRIOR_ARTICLES)
    return before > COMMON_SHARE ? 0 : -Math.log(Math.min(1, before + lately))
  }

  /** Inverse document frequency, natural logarithm; 0 for terms too common to tell stories apart. */
  idf(term: number): number {
    const { background, library } = this.countsOf(term)
    const all = BACKGROUND_ARTICLES + this.articles
    const count = background + library
    return count > all * COMMON_SHARE ? 0 : Math.log(all / count)
  }

  private countsOf(term: number): TermCounts {
    return this.counts.get(term) ?? { background: BACKGROUND.get(term) ?? UNSEEN, library: 0, recent: 0 }
  }

  /** Forgets by halves, so that what filled the news a week ago counts little. */
  private halveRecent(): void {
    for (const counts of this.counts.values()) counts.recent = counts.recent < 2 ? 0 : counts.recent / 2
    this.recentArticles /= 2
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
