import { createHash } from 'node:crypto'
import { statedPublication } from '../../article/stated-publication.js'
import type { ListedArticle } from '../../domain/index.js'
import { addressKey } from '../../ingest/address.js'
import type { AddressRecord } from '../../store/source-store.js'
import { mayLookAgain } from './schedule.js'

const DAY = 24 * 60 * 60 * 1000

/** Of a list of everything, what an outlet published or changed longer ago than this stays where it is. */
const STILL_NEWS = 2 * DAY
/** Of a list of everything, so many addresses are wanted in one round at most: a site that renames all its pages has not published them. */
const MOST_OF_EVERYTHING = 2_000

/** A known address that is still listed is written down as seen when it was last so long ago: far less than it takes to be forgotten. */
const SEEN_AGAIN = 30 * DAY

/** What a round makes of a list. */
export interface Sifted {
  /** Records to write: new addresses, and known ones of which the list says something new. */
  readonly records: readonly AddressRecord[]
  /** How many of the addresses were not known before. */
  readonly fresh: number
}

/** A list as a source gave it. */
export interface ListOf {
  readonly source: string
  readonly entries: readonly ListedArticle[]
  readonly everything: boolean
  /** True when nothing was ever taken from the source. */
  readonly first: boolean
}

export function keysOf(entries: readonly ListedArticle[]): readonly string[] {
  return [...new Set(entries.map((entry) => addressKey(entry.url)))]
}

/**
 * Which addresses of a list are to be fetched: those that nobody has listed before, and those whose entry changed since they were looked
 * at. A key is decided on once, whatever its spellings; the first entry counts.
 */
export function siftAddresses(list: ListOf, known: ReadonlyMap<string, AddressRecord>, now: number): Sifted {
  const records = new Map<string, AddressRecord>()
  const seen = new Set<string>()
  const fresh: AddressRecord[] = []
  for (const entry of list.entries) {
    const key = addressKey(entry.url)
    if (seen.has(key)) continue
    seen.add(key)
    const before = known.get(key)
    if (!before) fresh.push(newRecord(key, entry, list, now))
    else {
      const after = changedRecord(before, entry, now)
      if (after || now - before.seen > SEEN_AGAIN) records.set(key, { ...(after ?? before), seen: now })
    }
  }
  const wanted = list.everything ? newestOf(fresh, list.first, now) : fresh
  for (const record of wanted) records.set(record.key, record)
  return { records: [...records.values()], fresh: wanted.filter((record) => record.state === 'wanted').length }
}

/** Of a site's every page: when it is new, all but the last days' are passed over; later on, whatever is new, the newest first. */
function newestOf(fresh: readonly AddressRecord[], first: boolean, now: number): readonly AddressRecord[] {
  const changed = ({ listed }: AddressRecord) =>
    momentOf(listed?.published ?? null) ?? momentOf(listed?.updated ?? null) ?? (first ? 0 : now)
  const newest = fresh
    .filter((record) => changed(record) > now - STILL_NEWS)
    .sort((x, y) => changed(y) - changed(x))
    .slice(0, MOST_OF_EVERYTHING)
  const wanted = new Set(newest)
  return fresh.map((record) => (wanted.has(record) ? record : { ...record, state: 'passed', listed: null }))
}

function newRecord(key: string, listed: ListedArticle, { source }: ListOf, now: number): AddressRecord {
  const published = momentOf(listed.published) ?? momentOf(listed.updated) ?? now
  return {
    key,
    source,
    host: new URL(listed.url).host,
    state: 'wanted',
    at: now,
    seen: now,
    // A clock that is wrong, or a wrong zone, must not put an article into the future.
    published: Math.min(published, now),
    signature: signatureOf(listed),
    listed,
    looks: 0,
    etag: null,
    lastModified: null,
    trouble: null,
  }
}

/** What becomes of a known address whose entry says something else than before; null when it stays as it is. */
function changedRecord(before: AddressRecord, listed: ListedArticle, now: number): AddressRecord | null {
  const signature = signatureOf(listed)
  if (signature === before.signature) return null
  if (before.state === 'wanted') return { ...before, signature, listed }
  if (before.state === 'failed') return { ...before, state: 'wanted', at: now, signature, listed, trouble: null }
  if (before.state === 'passed' || !mayLookAgain(before.looks, now - before.at)) return null
  return { ...before, state: 'wanted', at: now, signature, listed }
}

/** Changes when the outlet changes what it says of the article: title, text, or the moment of the last change. */
function signatureOf({ title, updated, html }: ListedArticle): string {
  const text = html?.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ')
  return createHash('sha256')
    .update(JSON.stringify([title, updated, text]))
    .digest('base64')
    .slice(0, 16)
}

function momentOf(stated: string | null): number | null {
  const publication = statedPublication(stated)
  return publication ? Date.parse(publication.at ?? publication.day) : null
}
