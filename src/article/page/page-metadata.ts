import type { StatedPublication } from '../../domain/index.js'
import { statedPublication } from '../stated-publication.js'
import { type PageDocument, plainText } from './dom.js'
import { type JsonLdArticle, readJsonLd } from './json-ld.js'
import { articleAddress } from './page-address.js'

export interface PageMetadata {
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: StatedPublication | null
  /** The part of the paper or site that it stands in («محليات»). */
  readonly section: string | null
  /** Language that the page says it is in, as ISO 639 (`ar`); often untrue. */
  readonly language: string | null
}

const TITLE = ['og:title', 'twitter:title', 'dc.title']
const AUTHOR = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author']
const OUTLET = ['og:site_name', 'application-name', 'dc.publisher']
const SECTION = ['article:section', 'articlesection', 'parsely-section', 'section']
const LANGUAGE = ['content-language', 'language', 'dc.language', 'og:locale']
const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'date',
]

/** What a page says of itself, with its JSON-LD for what is read there besides. */
export interface StatedByPage {
  readonly meta: PageMetadata
  readonly ld: JsonLdArticle
}

/**
 * JSON-LD first (it is written for machines), then Open Graph and other `<meta>`, then the page's own marks.
 * @param fetched the address at which the page was fetched, if it was
 */
export function readMetadata(document: PageDocument, fetched: string | null): StatedByPage {
  const values = metaValues(document)
  const first = (names: readonly string[]) => names.map((name) => values.get(name)).find((value) => value) ?? null
  const linked = [document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), values.get('og:url')]
  const ld = readJsonLd(document, articleAddress(linked, fetched))
  const outlet = clean(ld.outlet) ?? first(OUTLET)
  const author = [ld.author, ...AUTHOR.map((name) => values.get(name))].map(clean).find((a) => a && !isAddress(a))
  const meta: PageMetadata = {
    title: withoutSiteName(clean(ld.title) ?? first(TITLE) ?? heading(document), outlet),
    author: author ?? null,
    outlet,
    url: articleAddress([...linked, ld.url], fetched),
    published:
      [ld.published, ...PUBLISHED.map((name) => values.get(name)), ...timeElements(document)]
        .map(statedPublication)
        .find((p) => p !== null) ?? null,
    section: clean(ld.section) ?? first(SECTION) ?? linkedSection(document),
    language: languageOf([document.documentElement?.getAttribute('lang'), ld.language, first(LANGUAGE)]),
  }
  return { meta, ld }
}

/** Values of `<meta>` by lower-case name, property or itemprop; the first of a name counts. */
function metaValues(document: PageDocument): Map<string, string> {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv')
    const value = clean(element.getAttribute('content'))
    if (name && value && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), value)
  }
  return values
}

/** The one heading of the first rank, else the window title. */
function heading(document: PageDocument): string | null {
  const headings = document.querySelectorAll('h1')
  const only = headings.length === 1 ? plainText(headings[0]) : null
  return only ?? windowTitle(document)
}

export function windowTitle(document: PageDocument): string | null {
  return plainText(document.querySelector('head title'))
}

/** `<time>` elements that say the day of publication; one inside a list of links dates another article. */
function timeElements(document: PageDocument): (string | null)[] {
  const marked = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article header time, article time',
  )
  const all = document.querySelectorAll('time[datetime]')
  const only = all.length === 1 ? all[0] : null
  return [marked?.getAttribute('datetime') ?? null, only?.getAttribute('datetime') ?? null]
}

/** The section as the page marks it for machines or for its theme. */
function linkedSection(document: PageDocument): string | null {
  const marked = document.querySelector('[itemprop="articleSection"], a[rel~="category"]')
  return plainText(marked) ?? clean(marked?.getAttribute('content'))
}

/** «Headline | Site», «Headline - Site» without the site. */
function withoutSiteName(title: string | null, outlet: string | null): string | null {
  if (!title || !outlet) return title
  for (const mark of ['|', '-', '–', '—', '::', '•', ':']) {
    if (title.endsWith(outlet)) {
      const head = title.slice(0, -outlet.length).trimEnd()
      if (head.endsWith(mark)) return head.slice(0, -mark.length).trimEnd() || title
    }
  }
  return title
}

/** `ar` for any of «ar-SA», «ar_AR», «AR». */
function languageOf(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const language = /^\s*([a-z]{2,3})(?:[-_].*)?$/is.exec(value ?? '')?.[1]
    if (language) return language.toLowerCase()
  }
  return null
}

function clean(value: string | null | undefined): string | null {
  return value?.replace(/\s+/g, ' ').trim() || null
}

function isAddress(value: string): boolean {
  return /^https?:|^\/\/|^www\./i.test(value)
}
