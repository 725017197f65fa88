import { decodeHTMLStrict } from 'entities'
import type { Article } from '../domain/index.js'
import type { InputFailure, RawRecord } from '../ingest/input.js'
import { languageDoubt } from './language-doubt.js'
import { extractPage } from './page/extract-page.js'
import { statedPublication } from './stated-publication.js'

/**
 * One record as an article, or why it is none.
 * A plain text is the whole article, its title null. Fields are taken as they are given; a page's own metadata fill what they leave open.
 * A `published` that is no date leaves the day open, and the text may still settle it: an article is not lost for it.
 */
export function toArticle(record: RawRecord): Article | InputFailure {
  const { origin, fallbackId, content } = record
  const fail = (code: InputFailure['code'], detail: string): InputFailure => ({ origin, code, detail })
  const made = ((): Article | InputFailure => {
    if (content.kind === 'text') return { ...NOTHING_KNOWN, id: fallbackId, text: wellFormed(content.text) }
    const fields = content.kind === 'html' ? { html: content.html, url: content.url } : content.fields
    const given = {
      id: 'id' in fields && fields.id?.trim() ? wellFormed(fields.id) : fallbackId,
      outlet: blankToNull('outlet' in fields ? fields.outlet : null),
      url: blankToNull(fields.url),
      title: blankToNull('title' in fields ? fields.title : null),
      author: blankToNull('author' in fields ? fields.author : null),
      published: statedPublication('published' in fields ? fields.published : null),
    }
    if ('text' in fields && fields.text?.trim()) return { ...given, text: plain(fields.text) }
    if (!fields.html?.trim()) return fail('empty', 'neither text nor page')
    const page = extractPage(fields.html)
    if (!page.ok) return fail('no-article', page.reason)
    return {
      id: given.id,
      outlet: given.outlet ?? page.outlet,
      url: given.url ?? page.url,
      title: given.title ?? page.title,
      author: given.author ?? page.author,
      published: given.published ?? page.published,
      text: page.text,
    }
  })()
  if ('code' in made) return made
  if (!made.text.trim()) return fail('empty', 'only white space')
  const doubt = languageDoubt(made.title ? `${made.title}\n${made.text}` : made.text)
  return doubt ? fail('not-arabic', doubt) : made
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
