import type { StoreReader } from '../store/store.js'
import { isDisputed } from './event-record.js'
import type { StoryDigest } from './library.js'

/** The opening of the gist of some events, and what is disputed in them; by id. */
export async function digests(
  store: Pick<StoreReader, 'comparison' | 'readings'>,
  events: readonly string[],
): Promise<ReadonlyMap<string, StoryDigest>> {
  const comparisons = await Promise.all(events.map((id) => store.comparison(id)))
  const opening = comparisons.flatMap((c) => c?.gist.slice(0, 1) ?? [])
  const readings = await store.readings(opening.map((g) => g.article))
  const out = new Map<string, StoryDigest>()
  for (const comparison of comparisons) {
    if (!comparison) continue
    const [gist] = comparison.gist
    out.set(comparison.event, {
      gist: gist ? { ...gist, outlet: readings.get(gist.article)?.article.outlet ?? null } : null,
      disputes: comparison.points.filter(isDisputed),
    })
  }
  return out
}
