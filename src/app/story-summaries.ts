import type { ListedEvent, StoreReader } from '../store/store.js'
import type { StorySummary } from './library.js'

/** The lines of a list of stories. */
export async function storySummaries(
  store: Pick<StoreReader, 'storylines'>,
  listed: readonly ListedEvent[],
): Promise<readonly StorySummary[]> {
  const storylines = await store.storylines(listed.map((l) => l.event.storyline))
  return listed.map(({ event, summary }) => ({ event, storyline: storylines.get(event.storyline)!, ...summary }))
}
