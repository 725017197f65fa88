import type { Kysely } from 'kysely'
import type { Article } from '../../domain/index.js'
import type { Schema } from './schema.js'

/** The articles of an outlet that came last, newest first; those without one when it is null. */
export async function newestArticles(
  db: Kysely<Schema>,
  outlet: string | null,
  limit: number,
): Promise<readonly Article[]> {
  // The index of outlets holds the order of arrival too, so that only the rows that are wanted are read.
  const newest = db
    .selectFrom('article')
    .select('seq')
    .where('outlet', outlet === null ? 'is' : '=', outlet)
    .orderBy('seq', 'desc')
    .limit(limit)
  const rows = await db.selectFrom('article').select('body').where('seq', 'in', newest).orderBy('seq', 'desc').execute()
  return rows.map((row) => JSON.parse(row.body) as Article)
}
