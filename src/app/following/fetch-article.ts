import { statedPublication } from '../../article/stated-publication.js'
import { toArticle } from '../../article/to-article.js'
import type { Article, ListedArticle } from '../../domain/index.js'
import { articleIdOf, canonicalAddress } from '../../ingest/address.js'
import { decodeHtml } from '../../ingest/decode-text.js'
import { isWholeText } from '../../ingest/feeds/full-text.js'
import type { Fetcher } from '../../ingest/fetching/fetcher.js'
import type { InputFailure } from '../../ingest/input.js'
import type { WantedAddress } from '../../store/source-store.js'
import { type Mishap, mishapOf } from './trouble.js'

export type ArticleOutcome =
  | {
      readonly kind: 'article'
      readonly article: Article
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'mishap'; readonly mishap: Mishap }
  | { readonly kind: 'stopped' }

/**
 * The article of an address that a list named: from the list itself where it holds the whole text, else from its page; what the page
 * leaves open (title, byline, date, outlet) is taken from the list.
 * @param outlet the source's name
 */
export async function fetchArticle(
  fetcher: Fetcher,
  { listed, etag, lastModified }: WantedAddress,
  outlet: string | null,
  signal: AbortSignal,
): Promise<ArticleOutcome> {
  if (listed.html && isWholeText(listed.html)) {
    const article = readPage(listed.html, listed.url, listed, outlet)
    // A list whose markup cannot be read as an article is no reason to leave the page alone.
    if (!('code' in article)) return { kind: 'article', article, etag: null, lastModified: null }
  }
  const outcome = await fetcher.fetch({ url: listed.url, as: 'page', etag, lastModified, signal })
  if (outcome.kind === 'unchanged') return outcome
  if (outcome.kind !== 'fetched') {
    const mishap = mishapOf(outcome)
    return mishap ? { kind: 'mishap', mishap } : { kind: 'stopped' }
  }
  const made = readPage(decodeHtml(outcome.bytes), canonicalAddress(outcome.url) ?? listed.url, listed, outlet)
  if ('code' in made) return { kind: 'mishap', mishap: mishapOfInput(made) }
  return { kind: 'article', article: made, etag: outcome.etag, lastModified: outcome.lastModified }
}

function readPage(html: string, url: string, listed: ListedArticle, outlet: string | null): Article | InputFailure {
  const made = toArticle({ origin: url, fallbackId: articleIdOf(url), content: { kind: 'html', html, url } })
  if ('code' in made) return made
  const address = (made.url && canonicalAddress(made.url)) || url
  return {
    ...made,
    id: articleIdOf(address),
    url: address,
    outlet: made.outlet ?? outlet,
    title: made.title ?? listed.title,
    author: made.author ?? listed.author,
    published: made.published ?? statedPublication(listed.published),
  }
}

function mishapOfInput({ code, detail }: InputFailure): Mishap {
  const told = code === 'empty' || code === 'not-arabic' || code === 'too-large' ? code : 'no-article'
  return { code: told, detail, leaveAlone: 0 }
}
