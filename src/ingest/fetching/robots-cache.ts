import type { Clock } from './clock.js'
import type { Failed, FetchOutcome } from './fetcher.js'
import type { Limits } from './limits.js'
import { NO_RULES, type RobotsRules, robotsRules } from './robots-rules.js'

/** The host's rules, or why they cannot be had now: then the host is left alone until they can. */
export type RobotsAnswer = { readonly rules: RobotsRules } | { readonly failed: Failed }

interface Entry {
  readonly answer: RobotsAnswer
  /** When it is to be asked for again, in milliseconds of the clock. */
  readonly expires: number
}

/** Above so many origins, those asked for longest ago are forgotten. */
const MOST_ORIGINS = 1000

/** Gets the robots.txt of each origin (scheme, host and port) once and remembers it for a while. */
export class RobotsCache {
  readonly #entries = new Map<string, Promise<Entry>>()

  /**
   * @param load gets the robots.txt at an address; called once for all who wait for it
   * @param agent the name that rules may address us by
   */
  constructor(
    private readonly load: (address: string) => Promise<FetchOutcome>,
    private readonly agent: string,
    private readonly clock: Clock,
    private readonly limits: Pick<Limits, 'robotsSeconds' | 'robotsRetrySeconds'>,
  ) {}

  async rulesFor(url: URL): Promise<RobotsAnswer> {
    const { origin } = url
    const known = this.#entries.get(origin)
    if (known !== undefined) {
      const { answer, expires } = await known
      const left = Math.ceil((expires - this.clock.now()) / 1000)
      if (left > 0) return 'failed' in answer ? { failed: { ...answer.failed, retryAfter: left } } : answer
      // Another may have begun to ask again while this one waited.
      if (this.#entries.get(origin) === known) this.#entries.delete(origin)
      return this.rulesFor(url)
    }
    if (this.#entries.size >= MOST_ORIGINS) this.#entries.delete(this.#entries.keys().next().value!)
    const asked = this.#ask(origin)
    this.#entries.set(origin, asked)
    return (await asked).answer
  }

  async #ask(origin: string): Promise<Entry> {
    const answer = this.#judge(origin, await this.load(`${origin}/robots.txt`))
    const seconds =
      'rules' in answer ? this.limits.robotsSeconds : (answer.failed.retryAfter ?? this.limits.robotsRetrySeconds)
    return { answer, expires: this.clock.now() + seconds * 1000 }
  }

  /** RFC 9309: no robots.txt, no rules; a server or network in trouble, no request until it is known what may be asked for. */
  #judge(origin: string, outcome: FetchOutcome): RobotsAnswer {
    if (outcome.kind === 'fetched') {
      return { rules: robotsRules(origin, new TextDecoder().decode(outcome.bytes), this.agent) }
    }
    if (outcome.kind !== 'failed') return { rules: NO_RULES }
    if (outcome.code === 'not-found' || outcome.code === 'gone' || outcome.code === 'denied') return { rules: NO_RULES }
    return { failed: { ...outcome, detail: `robots.txt: ${outcome.detail}` } }
  }
}
