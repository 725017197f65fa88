import { compareStoryline, mayTellOfLastingMatter } from '../comparison/compare-storyline.js'
import type { Event, Point, Reading, Storyline } from '../domain/index.js'
import type { StoreReader } from '../store/store.js'

/** Points that an event has with others of its storyline, and the readings of the accounts behind them. */
export interface AcrossEvents {
  readonly points: readonly Point[]
  readonly readings: readonly Reading[]
}

/** Articles of other events that are looked at: a storyline of months must not make the page of one event slow. */
const MAX_ARTICLES = 120

/**
 * What an event's accounts say of matters that outlast it, beside what those of the storyline's other events say.
 * Made when it is asked for: it changes with every article of any of the events.
 * @param others the storyline's other events; those nearest in time are looked at first
 */
export async function acrossEvents(
  store: StoreReader,
  storyline: Storyline,
  event: Event,
  readings: readonly Reading[],
  others: readonly Event[],
): Promise<AcrossEvents> {
  const none = { points: [], readings: [] }
  if (others.length === 0 || !readings.some(mayTellOfLastingMatter)) return none
  const near = nearest(event, others)
  const found = await store.readings(near.flatMap((e) => e.articles))
  const told = [
    { event, readings },
    ...near.map((e) => ({ event: e, readings: e.articles.flatMap((id) => found.get(id) ?? []) })),
  ].map((t) => ({ ...t, readings: t.readings.filter(mayTellOfLastingMatter) }))
  const copies = await store.copiesOf(told.flatMap((t) => t.readings.map((r) => r.article.id)))
  const own = new Set(event.articles)
  const points = compareStoryline(storyline, told, copies).points.filter((p) => witnesses(p).some((id) => own.has(id)))
  const behind = new Set(points.flatMap(witnesses))
  return { points, readings: told.flatMap((t) => t.readings).filter((r) => behind.has(r.article.id)) }
}

function witnesses(point: Point): string[] {
  return point.positions.flatMap((position) => position.witnesses.map((w) => w.article))
}

function nearest(event: Event, others: readonly Event[]): readonly Event[] {
  const distance = ({ day }: Event) =>
    day && event.day ? Math.abs(Date.parse(day) - Date.parse(event.day)) : Number.MAX_SAFE_INTEGER
  let articles = 0
  return [...others]
    .sort((a, b) => distance(a) - distance(b))
    .filter((e) => {
      articles += e.articles.length
      return articles <= MAX_ARTICLES
    })
}
