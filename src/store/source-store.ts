import type { ListedArticle, Source, Trouble } from '../domain/index.js'

/** One address that a source listed, and what became of it. Moments are in milliseconds since 1970. */
export interface AddressRecord {
  /** What all spellings of the address have in common: there is one record for each article, whoever listed it. */
  readonly key: string
  /** The source that listed it first. */
  readonly source: string
  /** Host and port of the address. */
  readonly host: string
  /**
   * `wanted`: to be fetched, not before `at`. `taken`: its article was durable in the library at `at`. `failed`: given up at `at`.
   * `passed`: it stood in a list of everything when the source was new, and is left alone.
   */
  readonly state: 'wanted' | 'taken' | 'failed' | 'passed'
  readonly at: number
  /** A moment within the last days at which its source's list still named it: written anew only when it is some weeks old. */
  readonly seen: number
  /** When it was published, as far as the list says; else when it was found. */
  readonly published: number
  /** Tells whether the list says something else of it than when it was looked at last. */
  readonly signature: string
  /** What the list says of it, while it is wanted. */
  readonly listed: ListedArticle | null
  /** How often its article went into the library. */
  readonly looks: number
  /** Validators of its page. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** What went wrong the last time. */
  readonly trouble: Trouble | null
}

/** An address that is wanted: what the list says of it is kept until it is taken or given up. */
export type WantedAddress = AddressRecord & { readonly listed: ListedArticle }

/** How many addresses of a source are in which state. */
export interface AddressCounts {
  readonly wanted: number
  readonly failed: number
  /** Taken, of those published since the moment asked for; and the earliest publication among them. */
  readonly taken: number
  readonly earliest: number | null
}

/** A host that is left alone until a moment, after so many failures in a row. */
export interface HostRest {
  readonly until: number
  readonly times: number
  /** It asked for it itself (Retry-After): then nothing at all is fetched from it, else only its articles wait. */
  readonly asked: boolean
}

/** Who follows the outlets of a library: one process at a time. */
export interface Lease {
  /** Tells one process from all others. */
  readonly holder: string
  readonly machine: string
  readonly pid: number
  /** When it said for the last time that it is there, and until when that holds. */
  readonly at: number
  readonly until: number
}

/** What `put` writes, all together or not at all. */
export interface SourceRecords {
  readonly sources?: readonly Source[]
  readonly addresses?: readonly AddressRecord[]
  /** Rests by host; null ends one. */
  readonly rests?: ReadonlyMap<string, HostRest | null>
}

/**
 * What is known of the outlets that are followed. Apart from the articles: writing here does not raise the store's revision, so that
 * nothing that was made from articles counts as outdated.
 */
export interface SourceStore {
  /** All sources, in the order in which they were followed. */
  list(): Promise<readonly Source[]>
  /** Addresses that are known, by key. */
  addresses(keys: readonly string[]): Promise<ReadonlyMap<string, AddressRecord>>
  /** Hosts with a wanted address, with the moment from which the first of them is wanted. */
  hosts(): Promise<ReadonlyMap<string, number>>
  /** Addresses of a host wanted at a moment, oldest publication first. */
  wanted(host: string, at: number, limit: number): Promise<readonly WantedAddress[]>
  /** Addresses with trouble: those given up, and those that are to be tried again; newest first. */
  troubled(limit: number): Promise<readonly AddressRecord[]>
  /** Counts by source, for sources with any address. */
  counts(publishedSince: number): Promise<ReadonlyMap<string, AddressCounts>>
  /** Hosts that are left alone. */
  rests(): Promise<ReadonlyMap<string, HostRest>>
  /**
   * Writes over what was, all together or not at all. When it resolves, a process that is killed loses nothing of it; a machine that loses
   * its power may lose the last of it, never without what was written later.
   */
  put(records: SourceRecords): Promise<void>
  /** Forgets a source and what it still wanted; what was taken is remembered, so that it does not come again. */
  remove(source: string): Promise<void>
  /**
   * Forgets addresses that nobody waits for and that were last seen more than `age` milliseconds before their source's newest list (or
   * before `now`, where the source is not followed any more). One that is still listed is never forgotten.
   * @returns how many were forgotten
   */
  forget(age: number, now: number): Promise<number>
  /**
   * Takes the lease, or renews it, unless another holds it at the moment `mine.at`.
   * @param over a holder that is known to be gone, whose lease does not count
   * @returns the lease of who holds it instead; null when it is ours now
   */
  lease(mine: Lease, over?: string): Promise<Lease | null>
  /** Gives the lease back, if this holder has it. */
  release(holder: string): Promise<void>
}
