import type { Kysely } from 'kysely'
import type { Article, Assignment, Comparison, Copy, FollowedName, Reading, Storyline } from '../../domain/index.js'
import type {
  CountedName,
  DayCount,
  EventFilter,
  EventOrder,
  ListedEvent,
  NameEntry,
  OutletEntry,
  SearchQuery,
  Slice,
  StageVersions,
  StoredReading,
  StoreReader,
} from '../store.js'
import { describeSqliteError } from './describe-sqlite-error.js'
import { filteredEvents, listEvents } from './list-events.js'
import { nameEntry, namesWith, topNames } from './names-over-events.js'
import { newestArticles } from './newest-articles.js'
import { articlesOfOutlet, days, framingsBeside, outlets, precedence } from './outlets.js'
import { eventOf, READING_COLUMNS, readingOf } from './rows.js'
import type { Schema } from './schema.js'
import { searchArticles } from './search-articles.js'

/** Ids in one `IN (…)`: below every SQLite build's limit on parameters, even where an id counts twice. */
const IDS_PER_QUERY = 400

/** The questions that the SQLite store answers, over a connection or within a transaction. */
export class SqliteReader implements StoreReader {
  constructor(
    protected readonly path: string,
    protected readonly db: Kysely<Schema>,
  ) {}

  revision(): Promise<number> {
    return this.run(async () => {
      const row = await this.db
        .selectFrom('meta')
        .select('value')
        .where('key', '=', 'revision')
        .executeTakeFirstOrThrow()
      return row.value
    })
  }

  stageVersions(): Promise<StageVersions> {
    return this.run(async () => {
      const rows = await this.db.selectFrom('stage').selectAll().execute()
      return Object.fromEntries(rows.map((r) => [r.name, r.version]))
    })
  }

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

  earlierVersions(id: string): Promise<readonly Article[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('article_version')
        .select('body')
        .where('id', '=', id)
        .orderBy('version')
        .execute()
      return rows.map((r) => JSON.parse(r.body) as Article)
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

  countEvents(filter: EventFilter = {}): Promise<number> {
    return this.run(async () => {
      const row = await filteredEvents(this.db, filter)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return row.n
    })
  }

  listEvents(slice: Slice, filter: EventFilter = {}, order: EventOrder = 'newest'): Promise<readonly ListedEvent[]> {
    return this.run(() => listEvents(this.db, slice, filter, order))
  }

  events(ids: readonly string[]): Promise<ReadonlyMap<string, ListedEvent>> {
    return this.byId(ids, async (some) => {
      const rows = await this.db.selectFrom('event').select(['id', 'body', 'summary']).where('id', 'in', some).execute()
      return rows.map((r) => [r.id, eventOf(r)] as const)
    })
  }

  nameEntry({ kind, key }: Pick<FollowedName, 'kind' | 'key'>): Promise<NameEntry | null> {
    return this.run(() => nameEntry(this.db, kind, key))
  }

  topNames(kind: FollowedName['kind'], filter: EventFilter, limit: number): Promise<readonly CountedName[]> {
    return this.run(() => topNames(this.db, kind, filter, limit))
  }

  namesWith(
    kind: FollowedName['kind'],
    words: readonly (readonly string[])[],
    limit: number,
  ): Promise<readonly CountedName[]> {
    return this.run(() => namesWith(this.db, kind, words, limit))
  }

  days(): Promise<readonly DayCount[]> {
    return this.run(() => days(this.db))
  }

  outlets(): Promise<readonly OutletEntry[]> {
    return this.run(() => outlets(this.db))
  }

  articlesOfOutlet(outlet: string, slice: Slice): Promise<readonly string[]> {
    return this.run(() => articlesOfOutlet(this.db, outlet, slice))
  }

  framingsBeside(outlet: string, limit: number): Promise<readonly Pick<Comparison, 'event' | 'framing'>[]> {
    return this.run(() => framingsBeside(this.db, outlet, limit))
  }

  precedence(outlet: string): Promise<{ readonly events: number; readonly first: number }> {
    return this.run(() => precedence(this.db, outlet))
  }

  comparison(event: string): Promise<Comparison | null> {
    return this.run(async () => {
      const row = await this.db.selectFrom('event').select('comparison').where('id', '=', event).executeTakeFirst()
      return row ? (JSON.parse(row.comparison) as Comparison) : null
    })
  }

  eventIds(): Promise<readonly string[]> {
    return this.run(async () => {
      const rows = await this.db.selectFrom('event').select('id').orderBy('id').execute()
      return rows.map((r) => r.id)
    })
  }

  storylines(ids: readonly string[]): Promise<ReadonlyMap<string, Storyline>> {
    return this.byId(ids, async (some) => {
      const rows = await this.db.selectFrom('storyline').selectAll().where('id', 'in', some).execute()
      return rows.map((r) => [r.id, JSON.parse(r.body) as Storyline] as const)
    })
  }

  search(query: SearchQuery, slice: Slice): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
    return this.run(() => searchArticles(this.db, query, slice))
  }

  documentFrequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.byId(terms, async (some) => {
      const rows = await this.db
        .selectFrom('search_vocab')
        .select((e) => ['term', e.fn.max<number>('doc').as('articles')])
        .where('term', 'in', some)
        .where('col', 'in', ['title', 'text'])
        .groupBy('term')
        .execute()
      return rows.map((r) => [r.term, r.articles] as const)
    })
  }

  private byId<T>(
    ids: readonly string[],
    load: (some: string[]) => Promise<readonly (readonly [string, T])[]>,
  ): Promise<ReadonlyMap<string, T>> {
    return this.run(async () => {
      const found = new Map<string, T>()
      for (const some of chunks(ids)) for (const [id, value] of await load(some)) found.set(id, value)
      return found
    })
  }

  protected async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw describeSqliteError(error, this.path)
    }
  }
}

/** A column's bytes: libsql hands out a bare ArrayBuffer in place of the Buffer that its types promise. */
function bytesOf(column: Uint8Array | ArrayBuffer): Uint8Array {
  return new Uint8Array(column)
}

export function* chunks<T>(items: readonly T[], size = IDS_PER_QUERY): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}
