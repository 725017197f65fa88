import type { EventFilter, StoreReader } from '../store/store.js'
import { keysOfName } from './find-names.js'
import type { FollowedKind, StoryFilter } from './library.js'

/** A filter in the store's terms: each name with the keys of all that it can mean. */
export async function asEventFilter(
  store: Pick<StoreReader, 'nameEntry' | 'namesWith'>,
  { person, organization, place, ...filter }: StoryFilter,
): Promise<EventFilter> {
  const asked = Object.entries({ person, organization, place }).filter(([, name]) => name !== undefined)
  const names = asked.map(async ([kind, name]) => ({
    kind: kind as FollowedKind,
    keys: await keysOfName(store, kind as FollowedKind, name!),
  }))
  return { ...filter, names: await Promise.all(names) }
}
