import type { ArticleOutcome } from './article-outcome.js'
import { isOfHost } from './trouble.js'

/** A page that has so many times the text of its entry says that entries hold only openings; furniture that was left in does not. */
const LONGER = 1.25

type Taken = Extract<ArticleOutcome, { kind: 'article' }>

/**
 * Whether the long texts in a source's list are its articles or only their openings, which no entry tells by itself. The first of a
 * source is compared with its page; what came of that holds as long as the process runs.
 */
export class ListTexts {
  private readonly whole = new Map<string, boolean>()

  /** True when the texts of the source's list are its articles; null when that is not known yet. */
  areWhole(source: string): boolean | null {
    return this.whole.get(source) ?? null
  }

  /** Of an article as its list and as its page give it, the one to take; remembers what they tell of the source. */
  choose(source: string, listed: Taken, page: ArticleOutcome): ArticleOutcome {
    if (page.kind === 'stopped') return page
    if (page.kind === 'article') {
      const opening = page.article.text.length > LONGER * listed.article.text.length
      this.whole.set(source, !opening)
      return opening ? page : listed
    }
    // A page that cannot be read at all has nothing to add; of a host that fails just now nothing is known.
    if (page.kind === 'mishap' && !isOfHost(page.mishap.code)) this.whole.set(source, true)
    return listed
  }
}
