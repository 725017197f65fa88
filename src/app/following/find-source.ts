import type { TroubleCode } from '../../domain/index.js'
import { decodeHtml } from '../../ingest/decode-text.js'
import { feedLinks, robotsSitemaps, usualAddresses } from '../../ingest/feeds/discover.js'
import type { Fetcher } from '../../ingest/fetching/fetcher.js'
import { type FetchedListing, fetchListing, readAnswer } from './fetch-listing.js'
import { mishapOf } from './trouble.js'

/** A feed or sitemap that answers, and what it holds at this moment. */
export interface FoundSource {
  readonly kind: 'found'
  readonly feed: string
  /** The page that led to it. */
  readonly home: string | null
  readonly listing: FetchedListing
}

export type FindOutcome =
  | FoundSource
  /** The address itself could not be had. */
  | { readonly kind: 'mishap'; readonly code: TroubleCode; readonly detail: string }
  /** A page, and nothing at any of the addresses tried. */
  | { readonly kind: 'nothing'; readonly tried: readonly string[] }
  | { readonly kind: 'stopped' }

/**
 * The feed or news sitemap to follow an outlet by. The address may be that of a feed or sitemap itself; of a page, the feeds that it
 * declares are tried in its order, then those that it links to, the sitemaps of robots.txt, and the usual places; the first that answers
 * with entries is taken, else the first that is a feed at all.
 * @param address canonical
 */
export async function findSource(fetcher: Fetcher, address: string, signal: AbortSignal): Promise<FindOutcome> {
  const looksLikeList = /(?:\.(?:xml|rss|rdf|atom|json)(?:\.gz)?|\/(?:rss|feed|atom))\/?(?:\?.*)?$/i.test(address)
  const asked = looksLikeList ? (/sitemap/i.test(address) ? 'sitemap' : 'feed') : 'page'
  const outcome = await fetcher.fetch({ url: address, as: asked, signal })
  if (outcome.kind !== 'fetched') {
    const mishap = outcome.kind === 'unchanged' ? null : mishapOf(outcome)
    return mishap ? { ...mishap, kind: 'mishap' } : { kind: 'stopped' }
  }
  const answer = await readAnswer(fetcher, outcome, 0, signal)
  if (answer.kind === 'stopped') return answer
  if (answer.kind === 'listing') {
    return { kind: 'found', feed: answer.movedTo ?? address, home: answer.home, listing: answer }
  }
  if (looksLikeList && answer.kind === 'mishap') return { ...answer.mishap, kind: 'mishap' }
  return search(fetcher, outcome.url, feedLinks(decodeHtml(outcome.bytes), outcome.url), signal)
}

async function search(
  fetcher: Fetcher,
  page: string,
  named: readonly string[],
  signal: AbortSignal,
): Promise<FindOutcome> {
  const tried = new Set<string>()
  let empty: FoundSource | null = null
  const first = async (addresses: readonly string[]): Promise<FoundSource | 'stopped' | null> => {
    for (const address of addresses) {
      if (tried.has(address)) continue
      tried.add(address)
      const found = await tryFeed(fetcher, address, /sitemap/i.test(address) ? 'sitemap' : 'feed', signal)
      if (found === 'stopped') return found
      if (found && found.listing.entries.length > 0) return { ...found, home: found.listing.home ?? page }
      if (found) empty ??= { ...found, home: found.listing.home ?? page }
    }
    return null
  }
  const found =
    (await first(named)) ??
    (await first(await sitemapsOfRobots(fetcher, page, signal))) ??
    empty ??
    (await first(usualAddresses(page))) ??
    empty
  if (found === 'stopped') return { kind: 'stopped' }
  return found ?? { kind: 'nothing', tried: [...tried] }
}

async function sitemapsOfRobots(fetcher: Fetcher, page: string, signal: AbortSignal): Promise<readonly string[]> {
  const url = new URL('/robots.txt', page).href
  const outcome = await fetcher.fetch({ url, as: 'robots', signal })
  return outcome.kind === 'fetched' ? robotsSitemaps(decodeHtml(outcome.bytes), url) : []
}

async function tryFeed(
  fetcher: Fetcher,
  feed: string,
  kind: 'feed' | 'sitemap',
  signal: AbortSignal,
): Promise<FoundSource | 'stopped' | null> {
  const asked = { feed, kind, etag: null, lastModified: null, changedSince: 0 }
  const outcome = await fetchListing(fetcher, asked, signal)
  if (outcome.kind === 'stopped') return 'stopped'
  if (outcome.kind !== 'listing') return null
  return { kind: 'found', feed: outcome.movedTo ?? feed, home: outcome.home, listing: outcome }
}
