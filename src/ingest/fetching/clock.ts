import { setTimeout as pause } from 'node:timers/promises'

/** The time as the fetcher and those who plan its work see it; tests and simulations put a faster one in its place. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number
  /** Resolves after `milliseconds`; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    signal?.throwIfAborted()
    await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
      throw signal?.reason ?? error
    })
  },
}
