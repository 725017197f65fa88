import { namesToFollow } from '../comparison/names/names-to-follow.js'
import type { Copy, Event, Point, PointType, Reading } from '../domain/index.js'
import { compareAccounts } from '../pipeline.js'
import type { EventRecord } from '../store/store.js'

const DISPUTED: ReadonlySet<PointType> = new Set<PointType>(['differs-by-source', 'differs-between-outlets'])

/** True of a point on which accounts differ without the one replacing the other, and of which that can be said. */
export function isDisputed({ type, certainty }: Point): boolean {
  return DISPUTED.has(type) && certainty !== 'unsure'
}

/** Compares the accounts of an event and sums up what a list shows of it. `readings` in the order of the event's articles. */
export function eventRecord(event: Event, readings: readonly Reading[], copies: readonly Copy[]): EventRecord {
  const { sources, comparison } = compareAccounts(event, readings, copies)
  const published = readings
    .map((r) => r.published?.at ?? r.published?.day ?? null)
    .filter((when) => when !== null)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
  return {
    event,
    comparison,
    names: namesToFollow(event, readings),
    summary: {
      outlets: [...new Set(readings.map((r) => r.article.outlet).filter((outlet) => outlet !== null))],
      accounts: readings.length,
      independentSources: sources.length,
      disputed: comparison.points.filter(isDisputed).length,
      from: published[0] ?? null,
      to: published.at(-1) ?? null,
    },
  }
}
