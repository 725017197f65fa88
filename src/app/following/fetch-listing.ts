import type { ListedArticle, Source } from '../../domain/index.js'
import { newsFirst } from '../../ingest/feeds/discover.js'
import type { SitemapReference } from '../../ingest/feeds/listing.js'
import { readListing } from '../../ingest/feeds/read-listing.js'
import type { Fetched, Fetcher } from '../../ingest/fetching/fetcher.js'
import { type Mishap, mishapOf } from './trouble.js'

/** What to ask for. */
export interface Asked extends Pick<Source, 'feed' | 'kind' | 'etag' | 'lastModified'> {
  /** Sitemaps of an index that say that they changed before then are passed over; milliseconds since 1970. */
  readonly changedSince: number
}

export interface FetchedListing {
  readonly kind: 'listing'
  readonly title: string | null
  readonly home: string | null
  readonly entries: readonly ListedArticle[]
  /** True for a sitemap that may list everything that the outlet ever published. */
  readonly everything: boolean
  readonly as: Source['kind']
  /** Where the list stands now, if it has moved for good. */
  readonly movedTo: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

export type ListingOutcome =
  | FetchedListing
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'mishap'; readonly mishap: Mishap }
  | { readonly kind: 'stopped' }

/** Sitemaps of an index that are fetched in one round. */
const MOST_SITEMAPS = 3

/** Fetches and reads an outlet's feed or sitemap; of an index of sitemaps, the newest or those of news. */
export async function fetchListing(fetcher: Fetcher, asked: Asked, signal: AbortSignal): Promise<ListingOutcome> {
  const { feed, kind, etag, lastModified } = asked
  const outcome = await fetcher.fetch({ url: feed, as: kind, etag, lastModified, signal })
  if (outcome.kind === 'unchanged') return outcome
  if (outcome.kind !== 'fetched') {
    const mishap = mishapOf(outcome)
    return mishap ? { kind: 'mishap', mishap } : { kind: 'stopped' }
  }
  return readAnswer(fetcher, outcome, asked.changedSince, signal)
}

/** What an answer lists; the sitemaps that an index names are fetched. */
export async function readAnswer(
  fetcher: Fetcher,
  outcome: Fetched,
  changedSince: number,
  signal: AbortSignal,
): Promise<ListingOutcome> {
  const listing = await readListing(outcome.bytes, outcome.url, outcome.contentType)
  const answered = { movedTo: outcome.movedPermanently, etag: outcome.etag, lastModified: outcome.lastModified }
  switch (listing.kind) {
    case 'feed': {
      const { title, home, entries } = listing
      return { kind: 'listing', title, home, entries, everything: false, as: 'feed', ...answered }
    }
    case 'sitemap': {
      const { title, entries, news } = listing
      return { kind: 'listing', title, home: null, entries, everything: !news, as: 'sitemap', ...answered }
    }
    case 'sitemap-index':
      return await fetchIndexed(fetcher, listing.sitemaps, changedSince, outcome.movedPermanently, signal)
    default:
      return noFeed(listing.reason)
  }
}

async function fetchIndexed(
  fetcher: Fetcher,
  sitemaps: readonly SitemapReference[],
  changedSince: number,
  movedTo: string | null,
  signal: AbortSignal,
): Promise<ListingOutcome> {
  const chosen = chooseSitemaps(sitemaps, changedSince)
  const read: FetchedListing[] = []
  for (const { url } of chosen) {
    const outcome = await fetcher.fetch({ url, as: 'sitemap', signal })
    if (outcome.kind === 'unchanged') continue
    if (outcome.kind !== 'fetched') {
      const mishap = mishapOf(outcome)
      return mishap ? { kind: 'mishap', mishap } : { kind: 'stopped' }
    }
    const listing = await readListing(outcome.bytes, outcome.url, outcome.contentType)
    if (listing.kind !== 'sitemap') return noFeed(`${url} is no sitemap`)
    const { title, entries, news } = listing
    const nothing = { movedTo: null, etag: null, lastModified: null }
    read.push({ kind: 'listing', title, home: null, entries, everything: !news, as: 'sitemap', ...nothing })
  }
  return {
    kind: 'listing',
    title: read.find((one) => one.title)?.title ?? null,
    home: null,
    entries: read.flatMap((one) => one.entries),
    everything: read.some((one) => one.everything),
    as: 'sitemap',
    movedTo,
    // An index need not change when one of its sitemaps does, so it is read each time.
    etag: null,
    lastModified: null,
  }
}

/** Those of news if any says so, else those that changed last; an index without dates has its newest at its end or its beginning. */
function chooseSitemaps(all: readonly SitemapReference[], changedSince: number): readonly SitemapReference[] {
  const recent = all.filter(({ updated }) => !(Date.parse(updated ?? '') < changedSince))
  const dated = recent.filter((one) => !Number.isNaN(Date.parse(one.updated ?? '')))
  const newest =
    dated.length > 0
      ? [...dated].sort((x, y) => Date.parse(y.updated!) - Date.parse(x.updated!))
      : [...new Set([...recent.slice(-1), ...recent])]
  return newsFirst(newest, (one) => one.url).slice(0, MOST_SITEMAPS)
}

function noFeed(detail: string): ListingOutcome {
  return { kind: 'mishap', mishap: { code: 'no-feed', detail, leaveAlone: 0 } }
}
