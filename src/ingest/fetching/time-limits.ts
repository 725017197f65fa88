import { LimitReached } from './limit-reached.js'
import type { Limits } from './limits.js'

type TimesAllowed = Pick<Limits, 'firstByteSeconds' | 'totalSeconds' | 'leastBytesPerSecond' | 'slowGraceSeconds'>

/**
 * Watches one exchange and calls `end` when it takes too long: until its headers, between two pieces of the body, on the average, or
 * in all. Network time is the machine's, whatever clock the fetcher plans by.
 */
export class TimeLimits {
  readonly #total: NodeJS.Timeout
  #silence: NodeJS.Timeout
  #pace: NodeJS.Timeout | undefined
  #bytes = 0

  constructor(
    private readonly limits: TimesAllowed,
    private readonly end: (reason: LimitReached) => void,
  ) {
    const { firstByteSeconds, totalSeconds } = limits
    this.#silence = this.#after(firstByteSeconds, 'timeout', `no answer within ${firstByteSeconds} s`)
    this.#total = this.#after(totalSeconds, 'too-slow', `not done within ${totalSeconds} s`)
  }

  /** The headers are there. */
  answered(): void {
    const { leastBytesPerSecond, slowGraceSeconds } = this.limits
    const began = performance.now()
    this.#awaitMore()
    this.#pace = setInterval(() => {
      const perSecond = (this.#bytes * 1000) / (performance.now() - began)
      if (perSecond < leastBytesPerSecond)
        this.end(new LimitReached('too-slow', `${Math.round(perSecond)} bytes a second`))
    }, slowGraceSeconds * 1000)
  }

  /** More of the body has come. */
  received(bytes: number): void {
    this.#bytes += bytes
    this.#awaitMore()
  }

  /** It is over, well or not. */
  stop(): void {
    clearTimeout(this.#total)
    clearTimeout(this.#silence)
    clearInterval(this.#pace)
  }

  #awaitMore(): void {
    const { firstByteSeconds } = this.limits
    clearTimeout(this.#silence)
    this.#silence = this.#after(firstByteSeconds, 'timeout', `nothing more came for ${firstByteSeconds} s`)
  }

  #after(seconds: number, code: 'timeout' | 'too-slow', detail: string): NodeJS.Timeout {
    return setTimeout(() => this.end(new LimitReached(code, detail)), seconds * 1000)
  }
}
