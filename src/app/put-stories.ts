import type { Copy, Event, Reading, Storyline } from '../domain/index.js'
import type { StoreWriter } from '../store/store.js'
import { describeEvent } from '../story/describe-event.js'
import { dateByEvents } from './date-by-events.js'
import { eventRecord } from './event-record.js'
import type { StoryDesk } from './story-desk.js'

/** Events described and compared at a time: bounds the readings held while everything is made again. */
const EVENTS_AT_A_TIME = 200

type Readings = ReadonlyMap<string, Reading>

/**
 * Writes events as the desk has them: described from their articles, compared, and with the storylines they belong to.
 * @param atHand readings that need not be read from the store again
 */
export async function putStories(
  writer: StoreWriter,
  desk: StoryDesk,
  events: readonly string[],
  atHand: Readings,
): Promise<void> {
  for (let i = 0; i < events.length; i += EVENTS_AT_A_TIME) {
    const some = events.slice(i, i + EVENTS_AT_A_TIME)
    const members = some.map((id) => desk.membersOf(id).articles)
    const readings = await dateByEvents(writer, members, await membersOf(writer, members.flat(), atHand))
    const described = some.map((id) => {
      const { storyline, articles } = desk.membersOf(id)
      const members = articles.map((article) => ({ reading: readings.get(article)!, profile: desk.profile(article) }))
      return describeEvent(id, storyline, members)
    })
    await putEvents(writer, described, readings)
  }
  await putStorylines(writer, desk, new Set(events.map((id) => desk.membersOf(id).storyline)))
}

/** Writes events under the storylines that they belong to now, with nothing else of them changed, and those storylines. */
export async function moveStories(writer: StoreWriter, desk: StoryDesk, events: readonly string[]): Promise<void> {
  const stored = await writer.events(events)
  // An event that is not stored yet is written with the others of its batch.
  const there = events.filter((id) => stored.has(id))
  await writer.moveEvents(there.map((id) => ({ ...stored.get(id)!.event, storyline: desk.membersOf(id).storyline })))
}

/** Compares events anew and writes them. */
export async function putEvents(writer: StoreWriter, events: readonly Event[], atHand: Readings): Promise<void> {
  const readings = await membersOf(
    writer,
    events.flatMap((e) => e.articles),
    atHand,
  )
  const shared = events.filter((e) => e.articles.length > 1)
  const copies = copiesWithin(shared, await writer.copiesOf(shared.flatMap((e) => e.articles)))
  await writer.putEvents(
    events.map((event) =>
      eventRecord(
        event,
        event.articles.map((id) => readings.get(id)!),
        copies.get(event.id) ?? [],
      ),
    ),
  )
}

async function putStorylines(writer: StoreWriter, desk: StoryDesk, ids: ReadonlySet<string>): Promise<void> {
  // A storyline may have grown for months: of its events only the one that gives the title is read.
  const largest = new Map(Array.from(ids, (id) => [id, desk.largestOf(id)]))
  const stored = await writer.events([...largest.values()])
  const storylines = Array.from(largest, ([id, event]): Storyline => {
    return { id, title: stored.get(event)!.event.title, events: desk.eventsOf(id) }
  })
  await writer.putStorylines(storylines)
}

async function membersOf(writer: StoreWriter, ids: readonly string[], atHand: Readings): Promise<Readings> {
  const missing = ids.filter((id) => !atHand.has(id))
  return missing.length === 0 ? atHand : new Map([...atHand, ...(await writer.readings(missing))])
}

function copiesWithin(events: readonly Event[], copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const eventOf = new Map(events.flatMap((e) => e.articles.map((id) => [id, e.id] as const)))
  const out = new Map<string, Copy[]>(events.map((e) => [e.id, []]))
  for (const copy of copies) {
    const event = eventOf.get(copy.a.id)
    if (event !== undefined && event === eventOf.get(copy.b.id)) out.get(event)!.push(copy)
  }
  return out
}
