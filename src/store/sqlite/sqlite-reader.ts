import type { Comparison, FollowedName, Storyline } from '../../domain/index.js'
import type {
  CountedName,
  Coverage,
  DayCount,
  EventFilter,
  EventOrder,
  FoundEvents,
  ListedEvent,
  NameEntry,
  OutletEntry,
  SearchOrder,
  SearchQuery,
  Slice,
  StageVersions,
  StoreReader,
} from '../store.js'
import { filteredEvents, listEvents } from './list-events.js'
import { coverageOf, nameEntry, namesWith, topNames } from './names-over-events.js'
import { articlesOfOutlet, days, framingsBeside, outlets, precedence } from './outlets.js'
import { eventOf } from './rows.js'
import { searchArticles, searchEvents } from './search-articles.js'
import { SqliteArticles } from './sqlite-articles.js'

/** The questions that the SQLite store answers, over a connection or within a transaction. */
export class SqliteReader extends SqliteArticles implements StoreReader {
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

  coverageOf({ kind, key }: Pick<FollowedName, 'kind' | 'key'>): Promise<readonly Coverage[]> {
    return this.run(() => coverageOf(this.db, kind, key))
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

  searchEvents(
    query: SearchQuery,
    slice: Slice,
    filter: EventFilter = {},
    order: SearchOrder = 'best',
  ): Promise<FoundEvents> {
    return this.run(() => searchEvents(this.db, query, slice, filter, order))
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
}
