import type { Source } from '../../domain/index.js'
import type { SourceStore } from '../../store/source-store.js'

const DAY = 24 * 60 * 60 * 1000
/** The days over which an outlet's pace is counted. */
const COUNTED_DAYS = 7
/** An outlet that brought nothing for so long, and for so many times its usual pause, may have left its feed. */
const SILENT_AFTER = 3 * DAY
const SILENT_PAUSES = 20

/** How it goes with a source. */
export interface SourceHealth {
  readonly source: Source
  /**
   * `new`: not asked yet. `well`: it answers. `fruitless`: it answers, but none of its articles could be had. `silent`: it answers, but nothing new came for much longer than usual. `troubled`: it does
   * not answer as it should. `ended`: it is not asked any more.
   */
  readonly state: 'new' | 'well' | 'fruitless' | 'silent' | 'troubled' | 'ended'
  /** Articles of the last days in the library, for each day; null while there are none. */
  readonly articlesADay: number | null
  /** Addresses that are still to be fetched, and those that were given up. */
  readonly waiting: number
  readonly failed: number
}

/** The health of every source, in the order in which they were followed. */
export async function healthOfSources(store: SourceStore, now: number): Promise<readonly SourceHealth[]> {
  const [sources, counts] = await Promise.all([store.list(), store.counts(now - COUNTED_DAYS * DAY)])
  return sources.map((source) => {
    const { wanted = 0, failed = 0, taken = 0, earliest = null } = counts.get(source.id) ?? {}
    const days = Math.max(1, (now - (earliest ?? now)) / DAY)
    const articlesADay = taken > 0 ? taken / days : null
    return { source, state: stateOf(source, { articlesADay, failed }, now), articlesADay, waiting: wanted, failed }
  })
}

function stateOf(
  source: Source,
  { articlesADay, failed }: Pick<SourceHealth, 'articlesADay' | 'failed'>,
  now: number,
): SourceHealth['state'] {
  if (source.ended) return 'ended'
  if (source.trouble) return 'troubled'
  if (source.lastGood === null) return 'new'
  if (articlesADay === null && failed > 0 && source.lastNew !== null && source.lastNew > now - COUNTED_DAYS * DAY) {
    return 'fruitless'
  }
  const quiet = now - (source.lastNew ?? source.followedAt)
  const usualPause = articlesADay === null ? 0 : DAY / articlesADay
  return quiet > SILENT_AFTER && quiet > SILENT_PAUSES * usualPause ? 'silent' : 'well'
}
