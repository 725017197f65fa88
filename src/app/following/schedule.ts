/** How often outlets are asked, and how long is waited after a failure. All times in milliseconds. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const LEAST_INTERVAL = 5 * MINUTE
export const MOST_INTERVAL = DAY
/** For a list of which much is new each time. */
export const LEAST_INTERVAL_IN_HASTE = 2 * MINUTE
/** Until an outlet’s pace is known: one that publishes much must not lose what falls out of its list. */
export const FIRST_INTERVAL = LEAST_INTERVAL

/** What a round found: articles that were not known before, of so many listed. */
export interface RoundYield {
  readonly fresh: number
  readonly listed: number
}

/**
 * The interval after a round: longer when nothing was new, shorter when much was, so that a round finds an article or two. When a third of
 * the list is new, articles may soon fall out of it unseen: then much shorter.
 */
export function nextInterval(interval: number, { fresh, listed }: RoundYield): number {
  const inHaste = fresh > 1 && fresh * 3 >= listed
  const factor = fresh === 0 ? 1.5 : inHaste ? 0.25 : fresh > 3 ? 0.5 : fresh > 1 ? 0.75 : 1
  const least = inHaste ? LEAST_INTERVAL_IN_HASTE : LEAST_INTERVAL
  return Math.min(MOST_INTERVAL, Math.max(least, Math.round(interval * factor)))
}

/** Spread by a tenth either way, so that outlets followed together are not asked together for ever. */
export function spread(interval: number, random: () => number): number {
  return Math.round(interval * (0.9 + 0.2 * random()))
}

/**
 * How long a source is left alone after failing so often in a row: from the least interval, doubled each time, up to a day; with jitter of
 * half either way, so that a host that comes back is not asked by all at once; never less than the host asked for.
 */
export function backoff(times: number, random: () => number, atLeast: number): number {
  const planned = Math.min(MOST_INTERVAL, LEAST_INTERVAL * 2 ** Math.min(times - 1, 20))
  return Math.max(atLeast, Math.round(planned * (0.5 + random())))
}

/** How long to wait before an article's page is tried again, by how often it failed. */
const ARTICLE_WAITS = [10 * MINUTE, HOUR, 6 * HOUR, DAY]

/** When an article that failed so often is tried again; null when it is given up. */
export function articleWait(times: number): number | null {
  return ARTICLE_WAITS[times - 1] ?? null
}

/** How often an article that its outlet changes is fetched again, and how long is waited at first; each time twice as long. */
const MOST_LOOKS = 6
const FIRST_LOOK_AGAIN = 20 * MINUTE

/** True when an article that went in so often, the last time so long ago, is looked at again because its entry changed. */
export function mayLookAgain(looks: number, ago: number): boolean {
  return looks < MOST_LOOKS && ago >= FIRST_LOOK_AGAIN * 2 ** (looks - 1)
}
