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
  /** Articles that each term of the table stands in: of the background, of the library, and of the latest. */
  private background = new Float32Array(1024)
  private library = new Uint32Array(1024)
  private recent = new Float32Array(1024)
  /** How often the latest had been halved when a term's count was brought up to date. */
  private halvedAt = new Uint16Array(1024)
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
      const place = this.placeOf(terms[i]!)
      this.library[place]!++
      this.recent[place] = this.recentOf(place) + 1
      this.halvedAt[place] = this.halvings
    }
  }

  /** Inverse document frequency among the latest articles, with the background for what they are too few to tell. */
  recentIdf(term: number): number {
    const place = this.table.find(term)
    const background = place < 0 ? (BACKGROUND.get(term) ?? UNSEEN) : this.background[place]!
    const recent = place < 0 ? 0 : this.recentOf(place)
    const before = background / BACKGROUND_ARTICLES
    const lately = Math.max(0, recent - SOME_ARTICLES) / (this.recentArticles + PRIOR_ARTICLES)
    return before > COMMON_SHARE ? 0 : -Math.log(Math.min(1, before + lately))
  }

  /** Inverse document frequency, natural logarithm; 0 for terms too common to tell stories apart. */
  idf(term: number): number {
    const place = this.table.find(term)
    const all = BACKGROUND_ARTICLES + this.articles
    const count = place < 0 ? (BACKGROUND.get(term) ?? UNSEEN) : this.background[place]! + this.library[place]!
    return count > all * COMMON_SHARE ? 0 : Math.log(all / count)
  }

  private placeOf(term: number): number {
    const known = this.table.size
    const place = this.table.findOrAdd(term)
    if (place < known) return place
    if (place === this.library.length) this.makeRoom()
    this.background[place] = BACKGROUND.get(term) ?? UNSEEN
    this.halvedAt[place] = this.halvings
    return place
  }

  /** Halved as often as the latest were since the term was last met; a count below two is forgotten. */
  private recentOf(place: number): number {
    let recent = this.recent[place]!
    for (let i = this.halvings - this.halvedAt[place]!; i > 0 && recent > 0; i--) recent = recent < 2 ? 0 : recent / 2
    return recent
  }

  private makeRoom(): void {
    const size = 2 * this.library.length
    const larger = <T extends Float32Array | Uint32Array | Uint16Array>(array: T, next: T): T => {
      next.set(array)
      return next
    }
    this.background = larger(this.background, new Float32Array(size))
    this.library = larger(this.library, new Uint32Array(size))
    this.recent = larger(this.recent, new Float32Array(size))
    this.halvedAt = larger(this.halvedAt, new Uint16Array(size))
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
