import { decodeHTML } from 'entities'
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import type { ListedArticle } from '../../domain/index.js'
import { canonicalAddress } from '../address.js'
import type { Listing } from './listing.js'

type Feed = Extract<Listing, { kind: 'feed' }>
type Draft = Partial<Record<keyof ListedArticle, string | null | undefined>>

/** Feeds hold tens of entries, seldom hundreds. */
const MAX_ENTRIES = 1_000

/**
 * An RSS, Atom, RDF or JSON Feed. Entries without an address of their own are left out.
 * @param url where it came from: relative addresses stand on it
 * @throws whatever the parser throws on text that is none of these
 */
export function readFeed(text: string, url: string): Feed {
  const parsed = parseFeed(text, { maxItems: MAX_ENTRIES })
  const { title, home, drafts } = DRAFTS[parsed.format](parsed.feed as never)
  const base = (home && canonicalAddress(home, url)) || url
  const entries = drafts.flatMap((draft): ListedArticle[] => {
    const address = draft.url ? canonicalAddress(draft.url, base) : null
    if (!address) return []
    const { html, published, updated } = draft
    return [
      {
        url: address,
        title: line(draft.title),
        author: line(draft.author),
        published: published ?? null,
        updated: updated ?? null,
        html: html?.trim() ? html : null,
      },
    ]
  })
  return { kind: 'feed', title: line(title), home: home ? canonicalAddress(home, url) : null, entries }
}

interface Drafts {
  readonly title: string | undefined
  readonly home: string | undefined
  readonly drafts: readonly Draft[]
}

/** How each format says the same things. */
const DRAFTS = {
  rss: (feed: RssFeed.Feed<string>): Drafts => ({
    title: feed.title,
    home: feed.link,
    drafts: (feed.items ?? []).map((item) => ({
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      author: names(item.dc?.creators ?? item.authors?.map((a) => a.name)),
      published: item.pubDate ?? item.dc?.dates?.[0],
      updated: item.dcterms?.modified?.[0] ?? item.atom?.updated,
      html: longer(item.content?.encoded, item.description),
    })),
  }),
  atom: (feed: AtomFeed.Feed<string>): Drafts => ({
    title: feed.title?.value,
    home: alternate(feed.links),
    drafts: (feed.entries ?? []).map((entry) => ({
      url: alternate(entry.links),
      title: entry.title?.value,
      author: names((entry.authors ?? feed.authors)?.map((a) => a.name)),
      published: entry.published ?? entry.updated,
      updated: entry.updated,
      html: longer(entry.content?.value, entry.summary?.value),
    })),
  }),
  rdf: (feed: RdfFeed.Feed<string>): Drafts => ({
    title: feed.title,
    home: feed.link,
    drafts: (feed.items ?? []).map((item) => ({
      url: item.link ?? item.rdf?.about,
      title: item.title,
      author: names(item.dc?.creators),
      published: item.dc?.dates?.[0],
      html: longer(item.content?.encoded, item.description),
    })),
  }),
  json: (feed: JsonFeed.Feed<string>): Drafts => ({
    title: feed.title,
    home: feed.home_page_url,
    drafts: (feed.items ?? []).map((item) => ({
      url: item.url ?? item.id,
      title: item.title,
      author: names((item.authors ?? feed.authors)?.map((a) => a.name)),
      published: item.date_published,
      updated: item.date_modified,
      html: longer(item.content_html, paragraphs(item.content_text ?? item.summary)),
    })),
  }),
}

function alternate(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  const pages = (links ?? []).filter((link) => !link.rel || link.rel === 'alternate')
  return (pages.find((link) => !link.type || /html/i.test(link.type)) ?? pages[0])?.href
}

function names(all: readonly (string | undefined)[] | undefined): string | undefined {
  return all?.filter((name) => name?.trim()).join('، ') || undefined
}

function longer(a: string | undefined, b: string | undefined): string | undefined {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a
}

/** Plain text as the markup that says the same. */
function paragraphs(text: string | undefined): string | undefined {
  return text
    ?.split(/\n+/)
    .map((one) => `<p>${one.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')
}

/** A title as one line of text: feeds escape its markup once or twice. */
function line(text: string | null | undefined): string | null {
  if (!text) return null
  const plain = decodeHTML(decodeHTML(text).replace(/<[^<>]*>/g, ' '))
  return plain.replace(/\s+/g, ' ').trim() || null
}
