import type { Fetcher } from '../../ingest/fetching/fetcher.js'
import type { HostRest, SourceStore } from '../../store/source-store.js'
import { backoff } from './schedule.js'
import type { Mishap } from './trouble.js'

/** Which hosts are left alone for a while. It stands in the store, so that a process that begins anew keeps to it. */
export class HostRests {
  private rests: Map<string, HostRest> | null = null

  constructor(
    private readonly store: SourceStore,
    private readonly fetcher: Pick<Fetcher, 'leaveAlone'>,
  ) {}

  /** Takes up what a process before this one knew, once. */
  async load(): Promise<void> {
    if (this.rests) return
    this.rests = new Map(await this.store.rests())
    for (const [host, { until, asked }] of this.rests) if (asked) this.fetcher.leaveAlone(host, until)
    for (const { feed, leaveUntil } of await this.store.list()) {
      if (leaveUntil !== null) this.fetcher.leaveAlone(new URL(feed).host, leaveUntil)
    }
  }

  /** The moment before which no article of the host is fetched. */
  until(host: string): number {
    return this.rests?.get(host)?.until ?? 0
  }

  /** The host failed as such: it rests, longer each time in a row, never less than it asked for. */
  async begin(host: string, mishap: Mishap, now: number, random: () => number): Promise<void> {
    const times = (this.rests?.get(host)?.times ?? 0) + 1
    const rest = {
      until: now + backoff(times, random, mishap.leaveAlone),
      times,
      asked: mishap.code === 'busy' && mishap.leaveAlone > 0,
    }
    this.rests?.set(host, rest)
    await this.store.put({ rests: new Map([[host, rest]]) })
  }

  /** The host does well again. */
  async end(host: string): Promise<void> {
    if (this.rests?.delete(host)) await this.store.put({ rests: new Map([[host, null]]) })
  }
}
