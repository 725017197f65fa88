import type { Source } from '../../domain/index.js'
import { addressKey } from '../../ingest/address.js'
import type { Fetcher } from '../../ingest/fetching/fetcher.js'
import type { AddressRecord, SourceStore } from '../../store/source-store.js'
import { type FetchedListing, fetchListing, type ListingOutcome } from './fetch-listing.js'
import type { FoundSource } from './find-source.js'
import { keysOf, siftAddresses } from './new-addresses.js'
import { backoff, FIRST_INTERVAL, nextInterval, spread } from './schedule.js'
import { type Mishap, troubleAfter } from './trouble.js'

/** The moment, and chance. */
export interface Circumstances {
  readonly now: number
  readonly random: () => number
}

const DAY = 24 * 60 * 60 * 1000

/** A source after a round, and how many addresses were new in it. */
export interface RoundResult {
  readonly source: Source
  readonly fresh: number
}

/**
 * One round of a source: its list is fetched, and what is new in it is wanted.
 * @returns null when it was stopped before anything was known, or is not followed any more
 */
export async function runRound(
  store: SourceStore,
  fetcher: Fetcher,
  source: Source,
  circumstances: () => Circumstances,
  signal: AbortSignal,
): Promise<RoundResult | null> {
  const outcome = await fetchListing(fetcher, { ...source, changedSince: (source.lastGood ?? 0) - DAY }, signal)
  if (outcome.kind === 'stopped') return null
  // It may have been unfollowed, by another process, while its host was asked.
  if (!(await store.list()).some((still) => still.id === source.id)) return null
  return writeDown(store, source, outcome, circumstances())
}

/** The page and the name of an outlet as a list of subscriptions has them. */
export interface Told {
  readonly home?: string | null
  readonly name?: string | null
}

/** Takes up a source that was just found; what its list held is wanted at once. */
export async function takeUp(
  store: SourceStore,
  address: string,
  found: FoundSource,
  told: Told,
  circumstances: Circumstances,
): Promise<RoundResult> {
  const { feed, listing } = found
  const source: Source = {
    id: addressKey(feed),
    feed,
    kind: listing.as,
    home: found.home ?? (address === feed ? (told.home ?? null) : address),
    name: listing.title ?? told.name ?? null,
    followedAt: circumstances.now,
    etag: null,
    lastModified: null,
    interval: FIRST_INTERVAL,
    due: circumstances.now,
    leaveUntil: null,
    lastGood: null,
    lastNew: null,
    trouble: null,
    ended: false,
  }
  return writeDown(store, source, listing, circumstances)
}

type Known = ReadonlyMap<string, AddressRecord>

/** Validators and addresses in one transaction: after a kill either the list is fetched again, or what it said is known. */
async function writeDown(
  store: SourceStore,
  source: Source,
  outcome: Exclude<ListingOutcome, { kind: 'stopped' }>,
  circumstances: Circumstances,
): Promise<RoundResult> {
  const known: Known = outcome.kind === 'listing' ? await store.addresses(keysOf(outcome.entries)) : new Map()
  const { source: after, addresses, fresh } = afterRound(source, outcome, known, circumstances)
  await store.put({ sources: [after], addresses })
  return { source: after, fresh }
}

interface AfterRound extends RoundResult {
  readonly addresses: readonly AddressRecord[]
}

/** The source and its addresses as they are after an outcome. */
function afterRound(
  source: Source,
  outcome: Exclude<ListingOutcome, { kind: 'stopped' }>,
  known: Known,
  { now, random }: Circumstances,
): AfterRound {
  if (outcome.kind === 'mishap')
    return { source: afterMishap(source, outcome.mishap, now, random), addresses: [], fresh: 0 }
  const sifted = outcome.kind === 'listing' ? sift(source, outcome, known, now) : { records: [], fresh: 0 }
  const listed = outcome.kind === 'listing' ? outcome.entries.length : 0
  // What a first round finds tells nothing of the outlet's pace.
  const interval =
    source.lastGood === null ? source.interval : nextInterval(source.interval, { fresh: sifted.fresh, listed })
  const after: Source = {
    ...source,
    ...(outcome.kind === 'listing' && learnt(source, outcome)),
    interval,
    due: now + spread(interval, random),
    leaveUntil: null,
    lastGood: now,
    lastNew: sifted.fresh > 0 ? now : source.lastNew,
    trouble: null,
  }
  return { source: after, addresses: sifted.records, fresh: sifted.fresh }
}

function sift(source: Source, listing: FetchedListing, known: Known, now: number) {
  const { entries, everything } = listing
  return siftAddresses({ source: source.id, entries, everything, first: source.lastGood === null }, known, now)
}

function learnt(source: Source, { title, home, movedTo, etag, lastModified }: FetchedListing): Partial<Source> {
  return { feed: movedTo ?? source.feed, name: source.name ?? title, home: source.home ?? home, etag, lastModified }
}

function afterMishap(source: Source, mishap: Mishap, now: number, random: () => number): Source {
  const trouble = troubleAfter(source.trouble, mishap, now)
  return {
    ...source,
    due: now + backoff(trouble.times, random, mishap.leaveAlone),
    leaveUntil: mishap.leaveAlone > 0 ? now + mishap.leaveAlone : null,
    trouble,
    ended: mishap.code === 'gone',
  }
}
