import type { StoreReader } from '../store/store.js'

/** What an event's id begins with; its first article's id follows. */
const EVENT_PREFIX = 'e-'

/**
 * The event that an id stands for now, so that links last: an event that turned out to be an older one is no more, but its first article
 * tells where it went. The id itself where it names neither.
 */
export async function currentEventId(reader: Pick<StoreReader, 'events' | 'assignments'>, id: string): Promise<string> {
  if (!id.startsWith(EVENT_PREFIX) || (await reader.events([id])).has(id)) return id
  const first = id.slice(EVENT_PREFIX.length)
  return (await reader.assignments([first])).get(first)?.event ?? id
}
