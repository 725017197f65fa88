import type { InventedArticle } from './invented-news.js'
import { inventedNews, seeded } from './invented-news.js'

/** How an outlet lists its articles, and whether the list holds their whole text. */
export const MANNERS = ['rss-full', 'rss', 'atom', 'news-sitemap', 'json-full', 'rdf'] as const

export interface PublishedArticle extends InventedArticle {
  readonly path: string
  /** Compressed moment of publication. */
  readonly at: number
}

/** Articles that a list holds: the newest. */
const LISTED = 50
/** Texts in lists are long enough to be taken for whole, those of pages just long enough to be articles. */
const FULL_CHARACTERS = 760
const PAGE_CHARACTERS = 400

/** An invented outlet that publishes so many articles between two moments, at moments of its own. */
export class Outlet {
  readonly name: string
  readonly manner: (typeof MANNERS)[number]
  private readonly moments: readonly number[]
  /** Made once while they are listed. */
  private readonly newest = new Map<number, PublishedArticle>()

  constructor(
    readonly number: number,
    count: number,
    from: number,
    until: number,
  ) {
    this.name = `صحيفة الريحان ${number}`
    this.manner = MANNERS[number % MANNERS.length]!
    const random = seeded(number + 1)
    this.moments = Array.from({ length: count }, () => from + random() * (until - from)).sort((x, y) => x - y)
  }

  get count(): number {
    return this.moments.length
  }

  /** How many are published at a moment. */
  publishedAt(now: number): number {
    let low = 0
    let high = this.moments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.moments[middle]! <= now) low = middle + 1
      else high = middle
    }
    return low
  }

  article(index: number): PublishedArticle {
    const known = this.newest.get(index)
    if (known) return known
    const characters = this.manner.endsWith('full') ? FULL_CHARACTERS : PAGE_CHARACTERS
    const news = inventedNews(this.number * 100_000 + index, characters)
    const article = { ...news, path: `/news/${index}`, at: this.moments[index]! }
    this.newest.set(index, article)
    this.newest.delete(index - 2 * LISTED)
    return article
  }

  /** The newest, newest first. */
  listedAt(now: number): readonly PublishedArticle[] {
    const count = this.publishedAt(now)
    return Array.from({ length: Math.min(LISTED, count) }, (_, i) => this.article(count - 1 - i))
  }
}
