/** Lets in so many at once, the others in the order in which they came. */
export class Turns {
  readonly #atOnce: number
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number) {
    this.#atOnce = atOnce
    this.#free = atOnce
  }

  /** Nobody is in, and so nobody waits. */
  get isIdle(): boolean {
    return this.#free === this.#atOnce
  }

  /** Resolves when it is one's turn, to what must be called, once, to leave. Rejects with the signal's reason when aborted before. */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (this.#free > 0) this.#free -= 1
    else await this.#wait(signal)
    return () => {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free += 1
      else next()
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(letIn), 1)
        reject(signal.reason)
      }
      const letIn = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      signal.addEventListener('abort', giveUp, { once: true })
      this.#waiting.push(letIn)
    })
  }
}
