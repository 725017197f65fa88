import type { Clock } from '../../../src/ingest/fetching/clock.js'

/** A clock on which waiting takes no time, but counts. */
export class LeapingClock implements Clock {
  time = Date.UTC(2033, 10, 6)
  /** The seconds that were waited, one by one. */
  readonly waits: number[] = []

  now(): number {
    return this.time
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.time += milliseconds
    this.waits.push(milliseconds / 1000)
  }
}
