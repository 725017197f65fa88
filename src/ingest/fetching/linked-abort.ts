import { setMaxListeners } from 'node:events'

/** Why something ends that nobody wants any more. */
export class Stopped extends Error {}

/** A controller of its own that is also aborted with others (its reason is then Stopped), until it is let go. */
export interface LinkedAbort {
  readonly signal: AbortSignal
  abort(reason: unknown): void
  /** Stops listening to the others, so that those which live long do not keep what is done. */
  unlink(): void
}

/** AbortSignal.any would do, but in Node 20 a signal that lives as long as the program never lets go of its dependants. */
export function linkedAbort(...others: readonly (AbortSignal | undefined)[]): LinkedAbort {
  const controller = new AbortController()
  const unlinks: (() => void)[] = []
  for (const other of others) {
    if (other === undefined) continue
    const follow = () =>
      controller.abort(other.reason instanceof Stopped ? other.reason : new Stopped('the request was given up'))
    if (other.aborted) follow()
    // Every request under way hangs on the same few signals, and lets go of them when it is done.
    setMaxListeners(0, other)
    other.addEventListener('abort', follow, { once: true })
    unlinks.push(() => other.removeEventListener('abort', follow))
  }
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    unlink: () => {
      for (const unlink of unlinks) unlink()
    },
  }
}
