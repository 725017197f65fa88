import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { EventFilter, EventOrder, ListedEvent, Slice } from '../store.js'
import { eventOf } from './rows.js'
import type { Schema } from './schema.js'

/** A page of the events that satisfy a filter; the id makes each order total. */
export async function listEvents(
  db: Kysely<Schema>,
  slice: Slice,
  filter: EventFilter,
  order: EventOrder,
): Promise<readonly ListedEvent[]> {
  let query = filteredEvents(db, filter).select('event.id')
  // SQLite sorts NULL below every value, so the undated come last.
  if (order === 'newest') query = query.orderBy('newest_day', 'desc')
  if (order === 'disputed') query = query.orderBy(sql`disputed > 0`, 'desc')
  const page = query
    .orderBy('independent', 'desc')
    .orderBy('newest_at', 'desc')
    .orderBy('event.id')
    .limit(slice.limit)
    .offset(slice.offset)
  // The page first, by the index alone; then the rows of the page.
  const ids = await page.execute()
  const rows = await db
    .selectFrom('event')
    .select(['id', 'body', 'summary'])
    .where(
      'id',
      'in',
      ids.map((row) => row.id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, eventOf(row)]))
  return ids.map((row) => byId.get(row.id)!)
}

/**
 * The events, each looked up in the index that has all that a list takes: left to itself, SQLite goes by the key to the rows, past
 * their long comparisons.
 */
export function listedEvents(db: Kysely<Schema>): SelectQueryBuilder<Schema, 'event', object> {
  return db.selectFrom(sql<Schema['event']>`event`.as<'event'>(sql`event INDEXED BY event_list`))
}

/** The events that satisfy a filter. */
export function filteredEvents(db: Kysely<Schema>, { outlet, day, names = [], disputed, accounts }: EventFilter) {
  const few = names.length > 0 || outlet !== undefined || day !== undefined
  let all = few ? listedEvents(db) : db.selectFrom('event')
  if (disputed) all = all.where('event.disputed', '>', 0)
  if (accounts) all = all.where('event.accounts', accounts === 'one' ? '=' : '>', 1)
  for (const { kind, keys, speaking } of names) {
    let naming = db
      .selectFrom('event_name')
      .select('event')
      .where('kind', '=', kind)
      .where('key', 'in', [...keys])
    if (speaking) naming = naming.where('statements', '>', 0)
    all = all.where('event.id', 'in', naming)
  }
  if (outlet === undefined && day === undefined) return all
  let members = db.selectFrom('article').innerJoin('assignment', 'assignment.article', 'article.id')
  if (outlet !== undefined) members = members.where('article.outlet', '=', outlet)
  if (day !== undefined) members = members.where('article.day', '=', day)
  return all.where('event.id', 'in', members.select('assignment.event'))
}
