import type { Clock } from './clock.js'
import { Turns } from './turns.js'

/** Thrown to those whose turn comes while the host wants to be left alone. */
export class HostLeftAlone extends Error {
  constructor(readonly seconds: number) {
    super(`the host asked to be left alone for another ${seconds} s`)
  }
}

interface HostState {
  readonly turns: Turns
  /** When the last request ended, in milliseconds of the clock. */
  lastEnd: number
  leaveAloneUntil: number
}

/** Above so many hosts, those that nothing is known of any more are forgotten. */
const MOST_HOSTS = 2000

/** Who may ask which host when: one request at a time at each host, a gap between two of them, so many at once in all. */
export class HostQueue {
  readonly #clock: Clock
  readonly #slots: Turns
  readonly #hosts = new Map<string, HostState>()

  constructor(clock: Clock, requestsAtOnce: number) {
    this.#clock = clock
    this.#slots = new Turns(requestsAtOnce)
  }

  /**
   * Does `work` when it is its turn. Rejects with HostLeftAlone, or with the signal's reason when aborted while it waits.
   * @param gapSeconds from the end of the host's last request
   */
  async inTurn<T>(host: string, gapSeconds: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const state = this.#stateOf(host)
    this.#refuseIfLeftAlone(state)
    const leave = await state.turns.enter(signal)
    try {
      this.#refuseIfLeftAlone(state)
      const wait = state.lastEnd + gapSeconds * 1000 - this.#clock.now()
      if (wait > 0) await this.#clock.sleep(wait, signal)
      const giveBack = await this.#slots.enter(signal)
      try {
        return await work()
      } finally {
        state.lastEnd = this.#clock.now()
        giveBack()
      }
    } finally {
      leave()
    }
  }

  /** Nobody gets a turn at the host before that moment; those who wait are sent away. */
  leaveAlone(host: string, until: number): void {
    this.#stateOf(host).leaveAloneUntil = until
  }

  #refuseIfLeftAlone(state: HostState): void {
    const seconds = Math.ceil((state.leaveAloneUntil - this.#clock.now()) / 1000)
    if (seconds > 0) throw new HostLeftAlone(seconds)
  }

  #stateOf(host: string): HostState {
    let state = this.#hosts.get(host)
    if (state === undefined) {
      if (this.#hosts.size >= MOST_HOSTS) this.#forgetIdle()
      state = { turns: new Turns(1), lastEnd: Number.NEGATIVE_INFINITY, leaveAloneUntil: Number.NEGATIVE_INFINITY }
      this.#hosts.set(host, state)
    }
    return state
  }

  #forgetIdle(): void {
    const hourAgo = this.#clock.now() - 60 * 60 * 1000
    for (const [host, state] of this.#hosts) {
      if (state.turns.isIdle && state.lastEnd < hourAgo && state.leaveAloneUntil < hourAgo) this.#hosts.delete(host)
    }
  }
}
