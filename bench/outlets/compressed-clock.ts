import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../src/ingest/fetching/clock.js'

/** Both processes of a run count from one moment, so that they agree on the time. */
export interface Compression {
  /** The real moment at which the run began, in milliseconds since 1970; compressed time is real time there. */
  readonly begun: number
  /** Compressed seconds in a real one. */
  readonly factor: number
}

/** A clock on which time goes by `factor` times as fast. */
export function compressedClock({ begun, factor }: Compression): Clock {
  return {
    now: () => Math.round(begun + (Date.now() - begun) * factor),
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      await pause(milliseconds / factor, undefined, { signal }).catch((error: unknown) => {
        throw signal?.reason ?? error
      })
    },
  }
}
