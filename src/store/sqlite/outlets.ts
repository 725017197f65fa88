import { type Kysely, sql } from 'kysely'
import type { DayCount, OutletEntry, Slice } from '../store.js'
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
  const own = db
    .selectFrom('article')
    .innerJoin('assignment', 'assignment.article', 'article.id')
    .select('assignment.event')
    .where('article.outlet', '=', outlet)
  const row = await db
    .selectFrom('event')
    // An event's articles stand in order of publication.
    .innerJoin('article as opening', (join) =>
      join.on(sql<boolean>`opening.id = json_extract(event.body, '$.articles[0]')`),
    )
    .select((e) => [e.fn.countAll<number>().as('events'), sql<number>`sum(opening.outlet = ${outlet})`.as('first')])
    .where('event.id', 'in', own)
    .where(sql<number>`json_array_length(json_extract(event.summary, '$.outlets'))`, '>', 1)
    .executeTakeFirstOrThrow()
  return { events: row.events, first: row.first ?? 0 }
}
