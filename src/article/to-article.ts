import { decodeHTMLStrict } from 'entities'
import type { Article } from '../domain/index.js'
import { articleIdOf, canonicalAddress } from '../ingest/address.js'
import type { ArticleFields, InputFailure, RawRecord } from '../ingest/input.js'
import { languageDoubt } from './language-doubt.js'
import { type ExtractedPage, extractPage } from './page/extract-page.js'
import { statedPublication } from './stated-publication.js'

/**
 * One record as an article, or why it is none.
 * A plain text is the whole article, its title null. Fields are taken as they are given; a page's own metadata fill what they leave open.
 * A `published` that is no date leaves the day open, and the text may still settle it: an article is not lost for it.
 */
export function toArticle(record: RawRecord): Article | InputFailure {
  const { content, fallbackId } = record
  if (content.kind === 'text')
    return checked(record, { ...NOTHING_KNOWN, id: fallbackId, text: wellFormed(content.text) })
  if (content.kind === 'html') return articleFrom(record, extractPage(content.html, content.url))
  const { fields } = content
  if (fields.text?.trim()) return checked(record, { ...given(record), text: plain(fields.text) })
  if (!fields.html?.trim()) return failed(record, 'empty', 'neither text nor page')
  const page = extractPage(fields.html, fields.url ?? null)
  if (!page.ok && record.otherwise?.trim()) return checked(record, { ...given(record), text: plain(record.otherwise) })
  return articleFrom(record, page)
}

/** A record as the article that was found in its page. */
export function articleFrom(record: RawRecord, page: ExtractedPage): Article | InputFailure {
  if (!page.ok) return failed(record, 'no-article', page.reason)
  const known = given(record)
  // The address at which a page was fetched may be one of many; that of a record was chosen.
  const url = record.content.kind === 'html' ? (page.url ?? known.url) : (known.url ?? page.url)
  return checked(
    record,
    {
      id: known.id,
      outlet: known.outlet ?? page.outlet,
      url,
      title: known.title ?? page.title,
      author: known.author ?? page.author,
      published: known.published ?? page.published,
      ...(page.section && { section: page.section }),
      ...(page.live && { live: true }),
      text: page.text,
    },
    page.language,
  )
}

function given({ content, fallbackId }: RawRecord) {
  const fields: ArticleFields =
    content.kind === 'record' ? content.fields : content.kind === 'html' ? { url: content.url } : {}
  return {
    id: fields.id?.trim() ? wellFormed(fields.id) : fallbackId,
    outlet: blankToNull(fields.outlet),
    url: blankToNull(fields.url),
    title: blankToNull(fields.title),
    author: blankToNull(fields.author),
    published: statedPublication(fields.published),
  }
}

function checked(record: RawRecord, article: Article, language: string | null = null): Article | InputFailure {
  if (!article.text.trim()) return failed(record, 'empty', 'only white space')
  const doubt = languageDoubt(article.title ? `${article.title}\n${article.text}` : article.text, language)
  if (doubt) return failed(record, 'not-arabic', doubt)
  return record.fromWeb ? knownByAddress(article, record.seen ?? null) : article
}

/** How far the clock of another time zone may run ahead of an archive's. */
const ZONES_MS = 24 * 60 * 60 * 1000

/** A page of the web: its address is its id, and a publication after the page was seen is a mistake of the page's. */
function knownByAddress(article: Article, seen: string | null): Article {
  const address = article.url === null ? null : canonicalAddress(article.url)
  const { published } = article
  const late = published && seen && Date.parse(published.at ?? published.day) > Date.parse(seen) + ZONES_MS
  return {
    ...article,
    ...(address && { id: articleIdOf(address), url: address }),
    published: late ? null : published,
  }
}

function failed({ origin }: RawRecord, code: InputFailure['code'], detail: string): InputFailure {
  return { origin, code, detail }
}

const NOTHING_KNOWN = { outlet: null, url: null, title: null, author: null, published: null } as const

function blankToNull(value: string | null | undefined): string | null {
  return value?.trim() ? plain(value) : null
}

/**
 * The characters that a field means. Archives made from pages often keep the page's character references («&quot;», «&#8221;»), which
 * would hide its quotation marks.
 */
function plain(text: string): string {
  return wellFormed(text.includes('&') ? decodeHTMLStrict(text) : text)
}

/** A lone half of a surrogate pair cannot be written as UTF-8; it becomes U+FFFD, one unit for one, so that offsets hold. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text
}
