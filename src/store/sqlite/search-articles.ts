import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchQuery, Slice } from '../store.js'
import { phraseExpression, wordExpression } from './match-expression.js'
import type { Schema } from './schema.js'

/** Weights of BM25: a word of the headline says what the article is about; a term that may be a word's host counts half. */
const TITLE_WEIGHT = 4
const TEXT_WEIGHT = 1
const ALSO_WEIGHT = 0.5

/** Articles that satisfy a query, best first by BM25 (title before text), newest first among equals; and how many there are. */
export async function searchArticles(
  db: Kysely<Schema>,
  query: SearchQuery,
  slice: Slice,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  if (query.parts.length === 0) return { total: 0, ids: [] }
  const words = sql<boolean>`search MATCH ${wordExpression(query)}`
  const phrases = phraseExpression(query)
  const match = phrases
    ? sql<boolean>`${words} AND search.rowid IN (SELECT p.rowid FROM search AS p WHERE p.search MATCH ${phrases})`
    : words
  // Scores are rounded so that articles which match alike are equal, and the newest of them comes first.
  const score = sql`round(bm25(search, ${TITLE_WEIGHT}, ${TEXT_WEIGHT}, ${ALSO_WEIGHT}), 1)`
  const rows = await db
    .selectFrom('search')
    .innerJoin('article', 'article.seq', 'search.rowid')
    .select('article.id')
    .where(match)
    .orderBy(score)
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
