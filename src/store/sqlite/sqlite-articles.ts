import type { Article, Assignment, Copy, Reading } from '../../domain/index.js'
import type { ReplacedArticle, StoredReading } from '../store.js'
import { newestArticles } from './newest-articles.js'
import { READING_COLUMNS, readingOf } from './rows.js'
import { chunks, SqliteConnection } from './sqlite-connection.js'

/** What the SQLite store answers of articles: their readings, copies, places, earlier versions, and what stages keep of them. */
export class SqliteArticles extends SqliteConnection {
  countArticles(): Promise<number> {
    return this.run(async () => {
      const row = await this.db
        .selectFrom('article')
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return row.n
    })
  }

  hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.byId(ids, async (some) => {
      const rows = await this.db.selectFrom('article').select(['id', 'hash']).where('id', 'in', some).execute()
      return rows.map((r) => [r.id, r.hash] as const)
    })
  }

  readings(ids: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
    return this.byId(ids, async (some) => {
      const rows = await this.db
        .selectFrom('article')
        .innerJoin('reading', 'reading.article', 'article.id')
        .select([...READING_COLUMNS, 'article.id'])
        .where('article.id', 'in', some)
        .execute()
      return rows.map((r) => [r.id, readingOf(r)] as const)
    })
  }

  readingsAfter(after: number, limit: number): Promise<readonly StoredReading[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('article')
        .innerJoin('reading', 'reading.article', 'article.id')
        .select([...READING_COLUMNS, 'article.seq'])
        .where('article.seq', '>', after)
        .orderBy('article.seq')
        .limit(limit)
        .execute()
      return rows.map((r) => ({ order: r.seq, reading: readingOf(r) }))
    })
  }

  storyMemoriesAfter(after: number, limit: number): Promise<readonly { order: number; story: Uint8Array }[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('memory')
        .select(['seq', 'story'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((r) => ({ order: r.seq, story: bytesOf(r.story) }))
    })
  }

  storyMemories(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return this.byId(ids, async (some) => {
      const rows = await this.db
        .selectFrom('memory')
        .innerJoin('article', 'article.seq', 'memory.seq')
        .select(['article.id', 'memory.story'])
        .where('article.id', 'in', some)
        .execute()
      return rows.map((r) => [r.id, bytesOf(r.story)] as const)
    })
  }

  wordMemoriesFrom(from: number, limit: number): Promise<readonly { order: number; words: Uint8Array }[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('memory')
        .select(['seq', 'words'])
        .where('seq', '>=', from)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((r) => ({ order: r.seq, words: bytesOf(r.words) }))
    })
  }

  newestOf(outlet: string | null, limit: number): Promise<readonly Article[]> {
    return this.run(() => newestArticles(this.db, outlet, limit))
  }

  earlierVersions(id: string): Promise<readonly ReplacedArticle[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('article_version')
        .select(['body', 'replaced_at'])
        .where('id', '=', id)
        .orderBy('version')
        .execute()
      return rows.map((r) => ({ article: JSON.parse(r.body) as Article, replacedAt: r.replaced_at }))
    })
  }

  copiesOf(articles: readonly string[]): Promise<readonly Copy[]> {
    return this.run(async () => {
      const found = new Map<number, Copy>()
      for (const some of chunks(articles)) {
        const rows = await this.db
          .selectFrom('copy')
          .select(['seq', 'body'])
          .where('a', 'in', some)
          .union(this.db.selectFrom('copy').select(['seq', 'body']).where('b', 'in', some))
          .execute()
        for (const row of rows) if (!found.has(row.seq!)) found.set(row.seq!, JSON.parse(row.body))
      }
      return [...found].sort((x, y) => x[0] - y[0]).map(([, copy]) => copy)
    })
  }

  assignments(articles: readonly string[]): Promise<ReadonlyMap<string, Assignment>> {
    return this.byId(articles, async (some) => {
      const rows = await this.db.selectFrom('assignment').selectAll().where('article', 'in', some).execute()
      return rows.map((r) => [r.article, { id: r.article, event: r.event, storyline: r.storyline }] as const)
    })
  }
}

/** A column's bytes: libsql hands out a bare ArrayBuffer in place of the Buffer that its types promise. */
function bytesOf(column: Uint8Array | ArrayBuffer): Uint8Array {
  return new Uint8Array(column)
}
