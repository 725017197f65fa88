import { type Kysely, sql } from 'kysely'
import type { Comparison } from '../../domain/index.js'
import type { DayCount, OutletEntry, Slice } from '../store.js'
import { listedEvents } from './list-events.js'
import type { Schema } from './schema.js'

/** Days with articles, newest first. */
export async function days(db: Kysely<Schema>): Promise<readonly DayCount[]> {
  const rows = await db
    .selectFrom('article')
    .select((e) => ['day', e.fn.countAll<number>().as('articles')])
    .where('day', 'is not', null)
    .groupBy('day')
    .orderBy('day', 'desc')
    .execute()
  return rows.map(({ day, articles }) => ({ day: day!, articles }))
}

/** Outlets, those with most articles first. */
export async function outlets(db: Kysely<Schema>): Promise<readonly OutletEntry[]> {
  const rows = await db
    .selectFrom('article')
    .select((e) => [
      'outlet',
      e.fn.countAll<number>().as('articles'),
      e.fn.min('day').as('from'),
      e.fn.max('day').as('to'),
    ])
    .where('outlet', 'is not', null)
    .groupBy('outlet')
    .orderBy('articles', 'desc')
    .orderBy('outlet')
    .execute()
  return rows.map((row) => ({ ...row, outlet: row.outlet! }))
}

/** Ids of an outlet's articles, newest day first. */
export async function articlesOfOutlet(db: Kysely<Schema>, outlet: string, slice: Slice): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('outlet', '=', outlet)
    .orderBy('day', 'desc')
    .orderBy('seq', 'desc')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute()
  return rows.map((r) => r.id)
}

/** In how many of the events that several outlets tell an outlet has an article, and in how many of these the first. */
export async function precedence(
  db: Kysely<Schema>,
  outlet: string,
): Promise<{ readonly events: number; readonly first: number }> {
  const row = await sharedEvents(db, outlet)
    // An event's articles stand in order of publication.
    .innerJoin('article as opening', (join) =>
      join.on(sql<boolean>`opening.id = json_extract(event.body, '$.articles[0]')`),
    )
    .select((e) => [e.fn.countAll<number>().as('events'), sql<number>`sum(opening.outlet = ${outlet})`.as('first')])
    .executeTakeFirstOrThrow()
  return { events: row.events, first: row.first ?? 0 }
}

/** The framing terms of the newest events that an outlet and others tell. */
export async function framingsBeside(
  db: Kysely<Schema>,
  outlet: string,
  limit: number,
): Promise<readonly Pick<Comparison, 'event' | 'framing'>[]> {
  const rows = await sharedEvents(db, outlet)
    // The rest of a comparison is large, and not wanted.
    .select(['event.id', sql<string>`json_extract(event.comparison, '$.framing')`.as('framing')])
    .orderBy('newest_day', 'desc')
    .orderBy('event.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, framing }) => ({ event: id, framing: JSON.parse(framing) }))
}

/** Events in which an outlet and at least one other have articles. */
function sharedEvents(db: Kysely<Schema>, outlet: string) {
  const own = db
    .selectFrom('article')
    .innerJoin('assignment', 'assignment.article', 'article.id')
    .select('assignment.event')
    .where('article.outlet', '=', outlet)
  return listedEvents(db).where('event.id', 'in', own).where('event.outlets', '>', 1)
}
