import { LimitReached } from './limit-reached.js'
import type { Limits } from './limits.js'

type TimesAllowed = Pick<Limits, 'firstByteSeconds' | 'totalSeconds' | 'leastBytesPerSecond' | 'slowGraceSeconds'>

/** Into so many ticks the shortest limit is divided. */
const TICKS = 5

/**
 * Watches one exchange and calls `end` when it takes too long: until its headers, between two pieces of the body, on the average, or
 * in all. Network time is the machine's, whatever clock the fetcher plans by; but it is counted in ticks, of which there are none
 * while this process is busy with something else and what comes in waits unread.
 */
export class TimeLimits {
  readonly #tickSeconds: number
  readonly #timer: NodeJS.Timeout
  #seconds = 0
  #answeredAt: number | null = null
  #heardAt = 0
  #bytes = 0

  constructor(
    private readonly limits: TimesAllowed,
    private readonly end: (reason: LimitReached) => void,
  ) {
    this.#tickSeconds = Math.min(limits.firstByteSeconds, limits.slowGraceSeconds, limits.totalSeconds) / TICKS
    this.#timer = setInterval(() => this.#tick(), this.#tickSeconds * 1000)
  }

  /** The headers are there. */
  answered(): void {
    this.#answeredAt = this.#heardAt = this.#seconds
  }

  /** More of the body has come. */
  received(bytes: number): void {
    this.#bytes += bytes
    this.#heardAt = this.#seconds
  }

  /** It is over, well or not. */
  stop(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    this.#seconds += this.#tickSeconds
    const { firstByteSeconds, totalSeconds, leastBytesPerSecond, slowGraceSeconds } = this.limits
    const answering = this.#seconds - (this.#answeredAt ?? this.#seconds)
    const perSecond = this.#bytes / answering
    if (this.#seconds - this.#heardAt > firstByteSeconds) {
      this.end(new LimitReached('timeout', `nothing came for ${firstByteSeconds} s`))
    } else if (this.#seconds > totalSeconds) {
      this.end(new LimitReached('too-slow', `not done within ${totalSeconds} s`))
    } else if (answering > slowGraceSeconds && perSecond < leastBytesPerSecond) {
      this.end(new LimitReached('too-slow', `${Math.round(perSecond)} bytes a second`))
    }
  }
}
