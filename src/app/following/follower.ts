import type { Source } from '../../domain/index.js'
import { canonicalAddress } from '../../ingest/address.js'
import { type Clock, systemClock } from '../../ingest/fetching/clock.js'
import type { Fetcher } from '../../ingest/fetching/fetcher.js'
import type { AddressRecord, SourceStore } from '../../store/source-store.js'
import type { AddReport } from '../library.js'
import { ArticleQueue, type Shelf } from './article-queue.js'
import { type FindOutcome, findSource } from './find-source.js'
import { FollowLease } from './follow-lease.js'
import { HostRests } from './host-rests.js'
import { workOffHost } from './host-work.js'
import { ListTexts } from './list-texts.js'
import { type Circumstances, runRound, type Told, takeUp } from './round.js'
import { TaskSet } from './task-set.js'
import type { Mishap } from './trouble.js'

/** What happened, for those who watch. */
export type FollowEvent =
  | { readonly kind: 'begun'; readonly sources: number }
  | { readonly kind: 'round'; readonly source: Source; readonly fresh: number }
  | { readonly kind: 'added'; readonly report: AddReport }
  | { readonly kind: 'mishap'; readonly record: AddressRecord; readonly mishap: Mishap }

export interface FollowerOptions {
  readonly clock?: Clock
  /** From 0 to 1: for jitter. */
  readonly random?: () => number
  readonly onEvent?: (event: FollowEvent) => void
}

/** Rounds under way at once. The fetcher bounds the requests; each list in memory may take some megabytes. */
const MOST_ROUNDS = 32
/** Hosts whose articles are fetched at once; most of them wait for their turn. */
const MOST_HOSTS = 256
/** Another process may follow a new source meanwhile. */
const LOOK_UP_AGAIN = 60_000

/** Addresses that have left their lists for so long are forgotten; looked for so often. */
const FORGOTTEN_AFTER = 180 * 24 * 60 * 60_000
const FORGET_EVERY = 24 * 60 * 60_000

/** What came of the wish to follow an address. */
export type Followed =
  | { readonly kind: 'followed'; readonly source: Source; readonly fresh: number }
  | { readonly kind: 'known'; readonly source: Source }
  | Exclude<FindOutcome, { kind: 'found' }>

/**
 * Keeps a library up to date with the outlets that are followed. All that it must not forget stands in the store; in memory it only
 * knows what is under way.
 */
export class Follower {
  private readonly clock: Clock
  private readonly random: () => number
  private readonly onEvent: (event: FollowEvent) => void
  private readonly queue: ArticleQueue
  private readonly rests: HostRests
  private readonly texts = new ListTexts()
  private forgotAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly store: SourceStore,
    library: Shelf,
    private readonly fetcher: Fetcher,
    options: FollowerOptions = {},
  ) {
    this.clock = options.clock ?? systemClock
    this.random = options.random ?? Math.random
    this.onEvent = options.onEvent ?? (() => {})
    this.rests = new HostRests(store, fetcher)
    this.queue = new ArticleQueue(library, store, {
      clock: this.clock,
      onAdded: (report) => this.onEvent({ kind: 'added', report }),
      onMishap: this.onMishap,
    })
  }

  /**
   * Finds the feed or sitemap of an address and follows it from now on; its articles are fetched by the next run.
   * @param told what is said of the outlet elsewhere, for what its feed leaves open
   */
  async follow(address: string, signal: AbortSignal, told: Told = {}): Promise<Followed> {
    const canonical = canonicalAddress(address)
    if (!canonical) return { kind: 'mishap', code: 'bad-address', detail: 'no http or https address' }
    await this.rests.load()
    const found = await findSource(this.fetcher, canonical, signal)
    if (found.kind !== 'found') return found
    const known = (await this.store.list()).find((s) => s.feed === found.feed && !s.ended)
    if (known) return { kind: 'known', source: known }
    return { kind: 'followed', ...(await takeUp(this.store, canonical, found, told, this.circumstances())) }
  }

  /**
   * Asks every source when it is due and fetches what is new, until the signal is aborted; with `once`, asks every source now, fetches
   * what is wanted now, and ends. What is being written when it is stopped is written to its end.
   * @throws AlreadyFollowed when another process follows the outlets of this library; and what the store throws
   */
  async run(options: { readonly once?: boolean }, signal: AbortSignal): Promise<void> {
    const lease = new FollowLease(this.store, () => this.clock.now())
    await lease.hold()
    const tasks = new TaskSet(signal)
    const asked = options.once ? new Set<string>() : null
    try {
      await this.rests.load()
      const sources = (await this.store.list()).filter((source) => !source.ended).length
      this.onEvent({ kind: 'begun', sources })
      while (!tasks.signal.aborted) {
        tasks.lookNow()
        if (lease.isDue) tasks.start('lease', () => lease.hold())
        await this.forgetOld()
        const sources = await this.store.list()
        const next = Math.min(this.startRounds(sources, asked, tasks), await this.startHosts(sources, tasks))
        if (asked && tasks.count() === 0) {
          if (!tasks.hasChanged()) break
        } else await this.pause(asked ? Number.POSITIVE_INFINITY : next, tasks)
      }
      await tasks.end()
    } finally {
      await lease.giveBack()
    }
  }

  /** Until something has ended or is due. */
  private async pause(next: number, tasks: TaskSet): Promise<void> {
    const nap = new AbortController()
    const wait = Math.max(1, Math.min(LOOK_UP_AGAIN, next - this.clock.now()))
    await Promise.race([tasks.untilChange(), this.clock.sleep(wait, nap.signal).catch(() => {})])
    nap.abort()
  }

  /**
   * Starts the rounds that are due.
   * @param asked with `once`: the sources asked in this run already
   * @returns when the next is due
   */
  private startRounds(sources: readonly Source[], asked: Set<string> | null, tasks: TaskSet): number {
    const now = this.clock.now()
    let next = Number.POSITIVE_INFINITY
    for (const source of [...sources].sort((x, y) => x.due - y.due)) {
      const name = `round ${source.id}`
      if (source.ended || tasks.has(name) || asked?.has(source.id)) continue
      const due = asked ? (source.leaveUntil ?? 0) : source.due
      if (due > now || tasks.count('round ') >= MOST_ROUNDS) {
        next = Math.min(next, due)
        continue
      }
      asked?.add(source.id)
      tasks.start(name, () => this.round(source, tasks.signal))
    }
    return next
  }

  private async round(source: Source, signal: AbortSignal): Promise<void> {
    const result = await runRound(this.store, this.fetcher, source, () => this.circumstances(), signal)
    if (result) this.onEvent({ kind: 'round', ...result })
  }

  /** Starts work on the hosts of which something is wanted; returns when the next may be. */
  private async startHosts(sources: readonly Source[], tasks: TaskSet): Promise<number> {
    const outlets = new Map(sources.map(({ id, name }) => [id, name]))
    const hosts = await this.store.hosts()
    const now = this.clock.now()
    let next = Number.POSITIVE_INFINITY
    for (const [host, at] of hosts) {
      const name = `host ${host}`
      if (tasks.has(name)) continue
      const from = Math.max(at, this.rests.until(host))
      if (from > now || tasks.count('host ') >= MOST_HOSTS) next = Math.min(next, from)
      else tasks.start(name, () => this.work(host, outlets, tasks.signal))
    }
    return next
  }

  private async work(host: string, outlets: ReadonlyMap<string, string | null>, signal: AbortSignal): Promise<void> {
    const mishap = await workOffHost(
      host,
      {
        store: this.store,
        fetcher: this.fetcher,
        queue: this.queue,
        texts: this.texts,
        now: () => this.clock.now(),
        outletOf: (source) => outlets.get(source) ?? null,
        onMishap: this.onMishap,
      },
      signal,
    )
    if (mishap) await this.rests.begin(host, mishap, this.clock.now(), this.random)
    else await this.rests.end(host)
  }

  private async forgetOld(): Promise<void> {
    const now = this.clock.now()
    if (now - this.forgotAt < FORGET_EVERY) return
    this.forgotAt = now
    await this.store.forget(FORGOTTEN_AFTER, now)
  }

  private readonly onMishap = (record: AddressRecord, mishap: Mishap): void =>
    this.onEvent({ kind: 'mishap', record, mishap })

  private circumstances(): Circumstances {
    return { now: this.clock.now(), random: this.random }
  }
}
