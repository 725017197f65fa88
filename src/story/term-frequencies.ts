import { BACKGROUND_ARTICLES, STEM_LEVELS } from './stem-frequencies-lexicon.js'
import { termKey } from './term-key.js'
import { TermTable } from './term-table.js'

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

/**
 * Document frequencies: a fixed background, and what the library has added to it, so that a name that is new to the background and
 * fills the library's news for a month loses the weight of a rare word.
 */
export class TermFrequencies {
  private readonly table = new TermTable()
  /** COUNTS floats for each term of the table, side by side: they are read together, and memory is what they wait for. */
  private counts = new Float32Array(COUNTS * 1024)
  private halvings = 0
  private articles = 0
  private recentArticles = 0

  /** Counts an article's distinct terms. */
  count(terms: ArrayLike<number>): void {
    this.articles++
    if (this.recentArticles >= RECENT_ARTICLES) {
      // Forgets by halves, so that what filled the news a week ago counts little.
      this.halvings++
      this.recentArticles /= 2
    }
    this.recentArticles++
    for (let i = 0; i < terms.length; i++) {
      const at = COUNTS * this.placeOf(terms[i]!)
      const recent = this.recentAt(at)
      this.counts[at + LIBRARY]!++
      this.counts[at + RECENT] = recent + 1
      this.counts[at + HALVED] = this.halvings
    }
  }

  /** Inverse document frequency among the latest articles, with the background for what they are too few to tell. */
  recentIdf(term: number): number {
    const place = this.table.find(term)
    const background = place < 0 ? backgroundOf(term) : this.counts[COUNTS * place + BEFORE]!
    const recent = place < 0 ? 0 : this.recentAt(COUNTS * place)
    const before = background / BACKGROUND_ARTICLES
    const lately = Math.max(0, recent - SOME_ARTICLES) / (this.recentArticles + PRIOR_ARTICLES)
    return before > COMMON_SHARE ? 0 : -Math.log(Math.min(1, before + lately))
  }

  /** Inverse document frequency, natural logarithm; 0 for terms too common to tell stories apart. */
  idf(term: number): number {
    const place = this.table.find(term)
    const at = COUNTS * place
    const count = place < 0 ? backgroundOf(term) : this.counts[at + BEFORE]! + this.counts[at + LIBRARY]!
    const all = BACKGROUND_ARTICLES + this.articles
    return count > all * COMMON_SHARE ? 0 : Math.log(all / count)
  }

  private placeOf(term: number): number {
    const known = this.table.size
    const place = this.table.findOrAdd(term)
    if (place < known) return place
    const at = COUNTS * place
    if (at === this.counts.length) {
      const counts = new Float32Array(2 * at)
      counts.set(this.counts)
      this.counts = counts
    }
    this.counts[at + BEFORE] = backgroundOf(term)
    this.counts[at + HALVED] = this.halvings
    return place
  }

  /** Halved as often as the latest were since the term was last met; a count below two is forgotten. */
  private recentAt(at: number): number {
    let recent = this.counts[at + RECENT]!
    for (let i = this.halvings - this.counts[at + HALVED]!; i > 0 && recent > 0; i--)
      recent = recent < 2 ? 0 : recent / 2
    return recent
  }
}

/** What is counted of a term: articles of the background, of the library and of the latest; and how often these had been halved by then. */
const COUNTS = 4
const BEFORE = 0
const LIBRARY = 1
const RECENT = 2
const HALVED = 3

function backgroundOf(term: number): number {
  return BACKGROUND.get(term) ?? UNSEEN
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
