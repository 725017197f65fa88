import { Agent } from 'undici'
import { addressGuard, type CheckedAddress } from './address-guard.js'
import { type Clock, systemClock } from './clock.js'
import { type ExchangeContext, exchange, type Redirect } from './exchange.js'
import { outcomeOfError } from './failures.js'
import type { Fetcher, FetcherOptions, FetchOutcome, FetchRequest } from './fetcher.js'
import { guardedConnector, systemResolve } from './guarded-connector.js'
import { HostQueue } from './host-queue.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import { linkedAbort, Stopped } from './linked-abort.js'
import { RobotsCache } from './robots-cache.js'
import { NO_RULES, type RobotsRules } from './robots-rules.js'
import { AGENT_NAME, userAgent } from './user-agent.js'

/** What a body of a certain size may take on the wire: twice as much leaves room for any sensible cutting into chunks. */
const WIRE_FACTOR = 2

/** The fetcher for the open web. Throws a RangeError when `allow` has an entry that is no host. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  return new PoliteFetcher(options)
}

class PoliteFetcher implements Fetcher {
  readonly #limits: Limits
  readonly #clock: Clock
  readonly #guard
  readonly #queue: HostQueue
  readonly #robots: RobotsCache
  readonly #dispatcher: Agent
  readonly #context: ExchangeContext
  readonly #closing = new AbortController()

  constructor(options: FetcherOptions) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits }
    this.#clock = options.clock ?? systemClock
    this.#guard = addressGuard(options.allow)
    this.#queue = new HostQueue(this.#clock, this.#limits.requestsAtOnce)
    this.#robots = new RobotsCache(
      (url) => this.#follow({ url, as: 'robots' }, this.#closing.signal),
      AGENT_NAME,
      this.#clock,
      this.#limits,
    )
    this.#dispatcher = new Agent({
      connect: guardedConnector(this.#guard, options.resolve ?? systemResolve, {
        connectSeconds: this.#limits.connectSeconds,
        mostBytes: WIRE_FACTOR * Math.max(...Object.values(this.#limits.bytes)) + this.#limits.headerBytes,
      }),
      maxHeaderSize: this.#limits.headerBytes,
      // The fetcher keeps the time itself, and connections are not kept: at most one request in seconds goes to a host.
      headersTimeout: 0,
      bodyTimeout: 0,
      pipelining: 0,
    })
    this.#context = {
      dispatcher: this.#dispatcher,
      limits: this.#limits,
      agent: userAgent(options.contact),
      now: () => this.#clock.now(),
    }
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const link = linkedAbort(this.#closing.signal, request.signal)
    try {
      return await this.#follow(request, link.signal)
    } finally {
      link.unlink()
    }
  }

  leaveAlone(host: string, until: number): void {
    this.#queue.leaveAlone(host, until)
  }

  async close(): Promise<void> {
    this.#closing.abort(new Stopped('the fetcher was closed'))
    await this.#dispatcher.destroy()
  }

  /** Asks, and asks where it is sent. */
  async #follow(request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome> {
    const seen = new Set<string>()
    let permanent = true
    let checked = this.#guard.check(request.url)
    for (;;) {
      if (!checked.ok) return refusedAddress(checked, seen.size)
      const { url } = checked
      if (seen.has(url.href)) return { kind: 'refused', code: 'too-many-redirects', detail: 'redirects in a circle' }
      if (seen.size > this.#limits.redirects) {
        return { kind: 'refused', code: 'too-many-redirects', detail: `more than ${this.#limits.redirects}` }
      }
      seen.add(url.href)
      const answer = await this.#askOnce(url, request, signal)
      if (answer.kind === 'fetched')
        return { ...answer, movedPermanently: permanent && seen.size > 1 ? url.href : null }
      if (answer.kind !== 'redirect') return answer
      permanent &&= answer.permanent
      checked = this.#guard.check(answer.location, url)
    }
  }

  /** One request, when the host's rules allow it and its turn has come. */
  async #askOnce(url: URL, request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome | Redirect> {
    try {
      const rules = await this.#rulesFor(url, request, signal)
      if ('kind' in rules) return rules
      const gap = Math.max(this.#limits.secondsBetween, Math.min(rules.crawlDelay, this.#limits.crawlDelayMost))
      const answer = await this.#queue.inTurn(url.host, gap, signal, () =>
        exchange(url, request, this.#context, signal),
      )
      if (answer.kind === 'failed' && answer.code === 'busy' && answer.retryAfter !== null) {
        this.leaveAlone(url.host, this.#clock.now() + answer.retryAfter * 1000)
      }
      return answer
    } catch (error) {
      return outcomeOfError(signal.aborted ? signal.reason : error, null)
    }
  }

  async #rulesFor(url: URL, request: FetchRequest, signal: AbortSignal): Promise<RobotsRules | FetchOutcome> {
    if (request.as === 'robots') return NO_RULES
    const answer = await unlessAborted(this.#robots.rulesFor(url), signal)
    if ('failed' in answer) return answer.failed
    if (answer.rules.allows(url)) return answer.rules
    return { kind: 'refused', code: 'robots', detail: `robots.txt of ${url.host}: ${url.pathname}` }
  }
}

function refusedAddress(checked: CheckedAddress & { ok: false }, redirects: number): FetchOutcome {
  const { code, detail } = checked
  return { kind: 'refused', code, detail: redirects === 0 ? detail : `redirected: ${detail}` }
}

/** What is shared by several requests goes on when one of them is given up. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
