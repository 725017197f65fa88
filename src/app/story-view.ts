import { whoSaid } from '../comparison/statements/who-said.js'
import { changesOf } from '../comparison/telling/changes.js'
import { transmissionOf } from '../comparison/transmission.js'
import { passagesOf } from '../copying/passages.js'
import { withSharedSpeech } from '../copying/shared-speech.js'
import { shortPassagesOf } from '../copying/short-passages.js'
import { twinsOf } from '../copying/twins.js'
import type { ListedEvent, StoreReader } from '../store/store.js'
import { acrossEvents } from './across-events.js'
import { currentEventId } from './current-event.js'
import type { StoryView } from './library.js'

/** Other events of a storyline that the page of one shows: a matter of months has thousands. */
const MOST_RELATED = 100

/** The events that came nearest before and after one of them, in their order. */
function nearest(events: readonly string[], to: string): readonly string[] {
  const at = events.indexOf(to)
  const from = Math.max(0, Math.min(at - MOST_RELATED / 2, events.length - 1 - MOST_RELATED))
  return events.slice(from, from + MOST_RELATED + 1).filter((id) => id !== to)
}

/** A story with all that its page shows; null when there is none. */
export async function storyView(store: StoreReader, id: string): Promise<StoryView | null> {
  const eventId = await currentEventId(store, id)
  const [listed, comparison] = await Promise.all([store.events([eventId]), store.comparison(eventId)])
  const found = listed.get(eventId)
  if (!found || !comparison) return null
  const { event } = found
  const [storylines, readings, touching] = await Promise.all([
    store.storylines([event.storyline]),
    store.readings(event.articles),
    store.copiesOf(event.articles),
  ])
  const storyline = storylines.get(event.storyline)!
  const near = nearest(storyline.events, event.id)
  const siblings = await store.events(near)
  const members = new Set(event.articles)
  const related = near
    .map((id) => siblings.get(id))
    .filter((s) => s !== undefined)
    .map((s: ListedEvent) => s.event)
  const own = event.articles.map((id) => readings.get(id)!)
  const within = touching.filter((c) => members.has(c.a.id) && members.has(c.b.id))
  const copies = withSharedSpeech(within, readings)
  const passages = passagesOf(copies, event.articles)
  const said = whoSaid(own)
  return {
    event,
    storyline,
    related,
    readings: own,
    copies,
    passages,
    shortPassages: passages.length === 0 ? shortPassagesOf(own) : [],
    twins: twinsOf(own, copies),
    sources: comparison.sources,
    comparison,
    said,
    changes: changesOf(comparison.points, said, own),
    transmission: transmissionOf(own),
    across: await acrossEvents(store, storyline, event, own, related),
  }
}
