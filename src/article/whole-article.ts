import type { Article } from '../domain/index.js'
import type { InputFailure, RawRecord } from '../ingest/input.js'
import { type ExtractedPage, extractPage } from './page/extract-page.js'
import { joinPages } from './page/join-pages.js'
import { articleFrom, toArticle } from './to-article.js'

/**
 * Gets a page that an article's page leads to: its HTML, or null where it cannot be had.
 * @param address absolute, of the same site or of its AMP version
 */
export type NextPage = (address: string) => Promise<string | null>

/** Pages of one article beyond which the rest is left. */
const MAX_PAGES = 10

/**
 * The article of a fetched page as a whole: pages that it is cut into are fetched and joined, and where the page itself holds no text (it is
 * drawn by scripts) its AMP version is read instead. A record that is no page is read as `toArticle` reads it.
 */
export async function wholeArticle(record: RawRecord, nextPage: NextPage): Promise<Article | InputFailure> {
  const { content } = record
  if (content.kind !== 'html') return toArticle(record)
  const first = extractPage(content.html, content.url)
  if (first.ok) return articleFrom(record, joinPages(first, await followingPages(first, content.url, nextPage)))
  const amp = first.links?.amp
  const html = amp ? await nextPage(amp) : null
  return articleFrom(record, html === null ? first : extractPage(html, content.url))
}

async function followingPages(
  first: ExtractedPage,
  address: string | null,
  nextPage: NextPage,
): Promise<readonly ExtractedPage[]> {
  const pages: ExtractedPage[] = []
  const seen = new Set([address])
  for (let next = first.links?.next ?? null; next && !seen.has(next) && pages.length < MAX_PAGES - 1; ) {
    seen.add(next)
    const html = await nextPage(next)
    if (html === null) break
    const page = extractPage(html, next)
    pages.push(page)
    next = page.links?.next ?? null
  }
  return pages
}
