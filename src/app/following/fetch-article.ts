import { statedPublication } from '../../article/stated-publication.js'
import { toArticle } from '../../article/to-article.js'
import { wholeArticle } from '../../article/whole-article.js'
import type { Article, ListedArticle } from '../../domain/index.js'
import { articleIdOf } from '../../ingest/address.js'
import { mediaType } from '../../ingest/archives/header-fields.js'
import { decodeHtml } from '../../ingest/decode-text.js'
import { isWholeText } from '../../ingest/feeds/full-text.js'
import type { Fetched, Fetcher } from '../../ingest/fetching/fetcher.js'
import type { InputFailure, RawRecord } from '../../ingest/input.js'
import type { WantedAddress } from '../../store/source-store.js'
import type { ArticleOutcome } from './article-outcome.js'
import type { ListTexts } from './list-texts.js'
import { isOfHost, type Mishap, mishapOf } from './trouble.js'

/** What is known of an article besides its page. */
interface Known {
  readonly listed: ListedArticle
  /** The source's name. */
  readonly outlet: string | null
  /** The moment at which it is fetched: it was not published later. */
  readonly now: number
}

type Wanted = Pick<WantedAddress, 'source' | 'listed' | 'etag' | 'lastModified'>

/**
 * The article of an address that a list named: from the list itself where it holds the whole text, else from its page (or pages); what
 * the page leaves open (title, byline, date, outlet) is taken from the list.
 */
export async function fetchArticle(
  fetcher: Fetcher,
  wanted: Wanted,
  known: Pick<Known, 'outlet' | 'now'> & { readonly texts: ListTexts },
  signal: AbortSignal,
): Promise<ArticleOutcome> {
  const { source, listed } = wanted
  const about = { outlet: known.outlet, now: known.now, listed }
  try {
    const inList = articleInList(about)
    const areWhole = inList && known.texts.areWhole(source)
    if (inList && areWhole) return inList
    const page = await fetchPage(fetcher, wanted, about, signal)
    return inList && areWhole === null ? known.texts.choose(source, inList, page) : page
  } catch (error) {
    // A page on which our reading fails must not end the following of all others.
    return { kind: 'mishap', mishap: { code: 'fault', detail: (error as Error).message, leaveAlone: 0 } }
  }
}

/** The article as its list gives it; null where the list holds none, or plainly but its opening. */
function articleInList(known: Known): Extract<ArticleOutcome, { kind: 'article' }> | null {
  const { html, url } = known.listed
  if (!html || !isWholeText(html)) return null
  const made = toArticle(recordOf(html, url, known.now))
  return 'code' in made ? null : { kind: 'article', article: filled(made, known), etag: null, lastModified: null }
}

async function fetchPage(
  fetcher: Fetcher,
  { listed, etag, lastModified }: Wanted,
  known: Known,
  signal: AbortSignal,
): Promise<ArticleOutcome> {
  const outcome = await fetcher.fetch({ url: listed.url, as: 'page', etag, lastModified, signal })
  if (outcome.kind === 'fetched') return readPage(fetcher, outcome, known, signal)
  if (outcome.kind === 'unchanged') return outcome
  const mishap = mishapOf(outcome)
  return mishap ? { kind: 'mishap', mishap } : { kind: 'stopped' }
}

/** Reads a page, and the further pages that its article is cut into. */
async function readPage(fetcher: Fetcher, page: Fetched, known: Known, signal: AbortSignal): Promise<ArticleOutcome> {
  let cutShort: ArticleOutcome | null = null
  const nextPage = async (address: string): Promise<string | null> => {
    const outcome = await fetcher.fetch({ url: address, as: 'page', signal })
    if (outcome.kind === 'fetched') return htmlOf(outcome)
    const mishap = outcome.kind === 'unchanged' ? null : mishapOf(outcome)
    // A page that is not there is left out; one that cannot be had now makes the article wait, or half of it would pass for all.
    if (!mishap) cutShort = { kind: 'stopped' }
    else if (isOfHost(mishap.code)) cutShort = { kind: 'mishap', mishap }
    return null
  }
  const made = await wholeArticle(recordOf(htmlOf(page), page.url, known.now), nextPage)
  if (cutShort) return cutShort
  if ('code' in made) return { kind: 'mishap', mishap: mishapOfInput(made) }
  const { etag, lastModified } = page
  return { kind: 'article', article: filled(made, known), etag, lastModified }
}

function htmlOf({ bytes, contentType }: Fetched): string {
  return decodeHtml(bytes, mediaType(contentType ?? undefined).charset)
}

function recordOf(html: string, url: string, now: number): RawRecord {
  const seen = new Date(now).toISOString()
  return { origin: url, fallbackId: articleIdOf(url), fromWeb: true, seen, content: { kind: 'html', html, url } }
}

function filled(article: Article, { listed, outlet }: Known): Article {
  return {
    ...article,
    outlet: article.outlet ?? outlet,
    title: article.title ?? listed.title,
    author: article.author ?? listed.author,
    published: article.published ?? statedPublication(listed.published),
  }
}

function mishapOfInput({ code, detail }: InputFailure): Mishap {
  const told = code === 'empty' || code === 'not-arabic' || code === 'too-large' ? code : 'no-article'
  return { code: told, detail, leaveAlone: 0 }
}
