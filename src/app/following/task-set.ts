/** Tasks that run at once, each under its name, and a promise for the next moment at which something has changed. */
export class TaskSet {
  private readonly running = new Set<string>()
  private readonly ends = new Set<Promise<void>>()
  private readonly stopping = new AbortController()
  private changed = false
  private wake = () => {}
  private failure: { readonly error: unknown } | null = null

  /** Aborted with the given signal, or when a task fails. */
  readonly signal: AbortSignal

  constructor(given: AbortSignal) {
    this.signal = AbortSignal.any([given, this.stopping.signal])
    this.signal.addEventListener('abort', () => this.change(), { once: true })
  }

  /** Starts a task; what it throws stops all others. */
  start(name: string, work: () => Promise<void>): void {
    this.running.add(name)
    const end = work()
      .catch((error: unknown) => {
        this.failure ??= { error }
        this.stopping.abort()
      })
      .finally(() => {
        this.running.delete(name)
        this.ends.delete(end)
        this.change()
      })
    this.ends.add(end)
  }

  has(name: string): boolean {
    return this.running.has(name)
  }

  /** How many run whose name begins so. */
  count(prefix = ''): number {
    let n = 0
    for (const name of this.running) if (name.startsWith(prefix)) n++
    return n
  }

  /** Forgets the changes so far: `untilChange` then waits for one that comes after this moment. */
  lookNow(): void {
    this.changed = false
  }

  /** True when a task ended, or the signal was aborted, since `lookNow`. */
  hasChanged(): boolean {
    return this.changed
  }

  /** Resolves when a task ends or the signal is aborted; at once if that has happened since `lookNow`. */
  untilChange(): Promise<void> {
    if (this.changed) return Promise.resolve()
    return new Promise((resolve) => {
      this.wake = resolve
    })
  }

  /** Resolves when every task has ended; rejects with what the first failing one threw. */
  async end(): Promise<void> {
    await Promise.all(this.ends)
    if (this.failure) throw this.failure.error
  }

  private change(): void {
    this.changed = true
    this.wake()
  }
}
