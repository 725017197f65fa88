import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { EventFilter, FoundEvents, SearchOrder, SearchQuery, Slice } from '../store.js'
import { filteredEvents } from './list-events.js'
import { phraseExpression, wordExpression } from './match-expression.js'
import type { Schema } from './schema.js'

/** Weights of BM25: a word of the headline says what the article is about; a term that may be a word's host counts half. */
const TITLE_WEIGHT = 4
const TEXT_WEIGHT = 1
const ALSO_WEIGHT = 0.5

/** Scores are rounded so that articles which match alike are equal, and the newest of them comes first. */
const SCORE = sql<number>`round(bm25(search, ${sql.lit(TITLE_WEIGHT)}, ${sql.lit(TEXT_WEIGHT)}, ${sql.lit(ALSO_WEIGHT)}), 1)`

/** Of a word that most articles have, so many are placed by their events: the best, or those that came last. */
const MOST_PLACED = 3000

/** No limit, yet one: SQLite then finds the articles before it looks at their events, never the articles of event after event. */
const ALL_FIRST = -1

/** Articles shown of an event that many of them are found in. */
const BEST_OF_EVENT = 3

/** Articles that satisfy a query, best first by BM25 (title before text), newest first among equals; and how many there are. */
export async function searchArticles(
  db: Kysely<Schema>,
  query: SearchQuery,
  slice: Slice,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  if (query.parts.length === 0) return { total: 0, ids: [] }
  const match = matching(query)
  const rows = await db
    .selectFrom('search')
    .innerJoin('article', 'article.seq', 'search.rowid')
    .select('article.id')
    .where(match)
    .orderBy(SCORE)
    .orderBy('article.day', 'desc')
    .orderBy('article.seq', 'desc')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute()
  // The last page tells the count by itself, unless the slice begins after it.
  const last = rows.length < slice.limit && (rows.length > 0 || slice.offset === 0)
  const total = last ? slice.offset + rows.length : await countMatches(db, match)
  return { total, ids: rows.map((r) => r.id) }
}

async function countMatches(db: Kysely<Schema>, match: RawBuilder<boolean>): Promise<number> {
  const { total } = await db
    .selectFrom('search')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where(match)
    .executeTakeFirstOrThrow()
  return total
}

/** The events of those articles, each once, with the best of its articles. */
export async function searchEvents(
  db: Kysely<Schema>,
  query: SearchQuery,
  slice: Slice,
  filter: EventFilter,
  order: SearchOrder,
): Promise<FoundEvents> {
  if (query.parts.length === 0) return { events: 0, placed: 0, articles: 0, page: [] }
  const { rows } = await sql<FoundRow>`
    WITH
      found AS MATERIALIZED ${foundArticles(db, query, filter, order)},
      placed AS (
        SELECT event, count(*) AS articles, count(*) OVER () AS events, sum(count(*)) OVER () AS total,
          row_number() OVER (ORDER BY ${PLACES[order]}, max(seq) DESC) AS place
        FROM found GROUP BY event)
    SELECT placed.event, placed.articles, placed.events, placed.total, found.id
    FROM placed JOIN found ON found.event = placed.event
    WHERE place > ${slice.offset} AND place <= ${slice.offset + slice.limit}
    ORDER BY place, found.score, found.day DESC, found.seq DESC`.execute(db)
  const [first] = rows
  if (!first && slice.offset > 0)
    return { ...(await searchEvents(db, query, { offset: 0, limit: 1 }, filter, order)), page: [] }
  const page = new Map<string, { event: string; articles: number; best: string[] }>()
  for (const { event, articles, id } of rows) {
    const known = page.get(event)
    if (!known) page.set(event, { event, articles, best: [id] })
    else if (known.best.length < BEST_OF_EVENT) known.best.push(id)
  }
  const placed = first?.total ?? 0
  const articles = placed < MOST_PLACED ? placed : await countMatches(db, matching(query))
  return { events: first?.events ?? 0, placed, articles, page: [...page.values()] }
}

interface FoundRow {
  readonly event: string
  readonly articles: number
  /** Of all events that were found. */
  readonly events: number
  readonly total: number
  readonly id: string
}

const PLACES = { best: sql`min(score), max(day) DESC`, newest: sql`max(day) DESC, min(score)` } as const

function foundArticles(db: Kysely<Schema>, query: SearchQuery, filter: EventFilter, order: SearchOrder) {
  const all = Object.keys(filter).length === 0
  const matched = db
    .selectFrom('search')
    .select(['rowid', SCORE.as('score')])
    .where(matching(query))
  const best = order === 'best' ? matched.orderBy('score').orderBy('rowid', 'desc') : matched.orderBy('rowid', 'desc')
  const found = db
    .selectFrom((all ? best.limit(MOST_PLACED) : matched.limit(ALL_FIRST)).as('search'))
    .innerJoin('article', 'article.seq', 'search.rowid')
    .innerJoin('assignment', 'assignment.article', 'article.id')
    .select(['article.id', 'article.day', 'article.seq', 'assignment.event', 'search.score'])
  return all ? found : found.where('assignment.event', 'in', filteredEvents(db, filter).select('event.id'))
}

function matching(query: SearchQuery): RawBuilder<boolean> {
  const words = sql<boolean>`search MATCH ${wordExpression(query)}`
  const phrases = phraseExpression(query)
  return phrases
    ? sql<boolean>`${words} AND search.rowid IN (SELECT p.rowid FROM search AS p WHERE p.search MATCH ${phrases})`
    : words
}
