import type { StatedPublication } from '../../domain/index.js'
import { statedPublication } from '../stated-publication.js'
import type { PageDocument } from './dom.js'
import { readJsonLd } from './json-ld.js'

export interface PageMetadata {
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: StatedPublication | null
}

const TITLE = ['og:title', 'twitter:title', 'dc.title']
const AUTHOR = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author']
const OUTLET = ['og:site_name', 'application-name', 'dc.publisher']
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

/** What a page says of itself: JSON-LD first (it is written for machines), then Open Graph and other `<meta>`, then the page's own marks. */
export function readMetadata(document: PageDocument): PageMetadata {
  const ld = readJsonLd(document)
  const meta = metaValues(document)
  const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null
  const outlet = clean(ld.outlet) ?? first(OUTLET)
  const author = [ld.author, ...AUTHOR.map((name) => meta.get(name))].map(clean).find((a) => a && !isAddress(a)) ?? null
  return {
    title: withoutSiteName(clean(ld.title) ?? first(TITLE) ?? heading(document), outlet),
    author,
    outlet,
    url: firstAddress([
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      meta.get('og:url'),
      ld.url,
    ]),
    published:
      [ld.published, ...PUBLISHED.map((name) => meta.get(name)), ...timeElements(document)]
        .map(statedPublication)
        .find((p) => p !== null) ?? null,
  }
}

/** Values of `<meta>` by lower-case name, property or itemprop; the first of a name counts. */
function metaValues(document: PageDocument): Map<string, string> {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const value = clean(element.getAttribute('content'))
    if (name && value && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), value)
  }
  return values
}

/** The one heading of the first rank, else the window title. */
function heading(document: PageDocument): string | null {
  const headings = document.querySelectorAll('h1')
  const only = headings.length === 1 ? clean(headings[0]?.textContent) : null
  return only ?? clean(document.querySelector('head title')?.textContent)
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

function clean(value: string | null | undefined): string | null {
  return value?.replace(/\s+/g, ' ').trim() || null
}

function isAddress(value: string): boolean {
  return /^https?:|^\/\/|^www\./i.test(value)
}

function firstAddress(values: readonly (string | null | undefined)[]): string | null {
  return values.map(clean).find((value) => value && /^https?:\/\//i.test(value)) ?? null
}
