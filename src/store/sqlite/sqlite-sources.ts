import type { Kysely } from 'kysely'
import type { Source } from '../../domain/index.js'
import type { AddressCounts, AddressRecord, SourceStore, WantedAddress } from '../source-store.js'
import { describeSqliteError } from './describe-sqlite-error.js'
import type { Schema } from './schema.js'
import { chunks } from './sqlite-reader.js'

/** Rows in one INSERT. */
const ROWS_PER_INSERT = 50

/** The followed outlets in the SQLite store. */
export class SqliteSources implements SourceStore {
  constructor(
    private readonly path: string,
    private readonly db: Kysely<Schema>,
  ) {}

  list(): Promise<readonly Source[]> {
    return this.run(async () => {
      const rows = await this.db.selectFrom('source').select('body').orderBy('followed_at').orderBy('id').execute()
      return rows.map((row) => JSON.parse(row.body) as Source)
    })
  }

  addresses(keys: readonly string[]): Promise<ReadonlyMap<string, AddressRecord>> {
    return this.run(async () => {
      const found = new Map<string, AddressRecord>()
      for (const some of chunks(keys)) {
        const rows = await this.db.selectFrom('address').selectAll().where('key', 'in', some).execute()
        for (const row of rows) found.set(row.key, recordOf(row))
      }
      return found
    })
  }

  hosts(): Promise<ReadonlyMap<string, number>> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('address')
        .select((e) => ['host', e.fn.min('at').as('at')])
        .where('state', '=', 'wanted')
        .groupBy('host')
        .execute()
      return new Map(rows.map((row) => [row.host, Number(row.at)]))
    })
  }

  wanted(host: string, at: number, limit: number): Promise<readonly WantedAddress[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('address')
        .selectAll()
        .where('state', '=', 'wanted')
        .where('host', '=', host)
        .where('at', '<=', at)
        .orderBy('published')
        .orderBy('key')
        .limit(limit)
        .execute()
      return rows.map((row) => recordOf(row) as WantedAddress)
    })
  }

  troubled(limit: number): Promise<readonly AddressRecord[]> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('address')
        .selectAll()
        .where('troubled', '=', 1)
        .orderBy('published', 'desc')
        .orderBy('key')
        .limit(limit)
        .execute()
      return rows.map(recordOf)
    })
  }

  counts(publishedSince: number): Promise<ReadonlyMap<string, AddressCounts>> {
    return this.run(async () => {
      const rows = await this.db
        .selectFrom('address')
        .select((e) => ['source', 'state', e.fn.countAll<number>().as('n'), e.fn.min('published').as('earliest')])
        .where((e) => e.or([e('state', '!=', 'taken'), e('published', '>=', publishedSince)]))
        .groupBy(['source', 'state'])
        .execute()
      const found = new Map<string, AddressCounts>()
      for (const { source, state, n, earliest } of rows) {
        const counts = found.get(source) ?? { wanted: 0, failed: 0, taken: 0, earliest: null }
        if (state === 'passed') found.set(source, counts)
        else found.set(source, { ...counts, [state]: n, ...(state === 'taken' && { earliest: Number(earliest) }) })
      }
      return found
    })
  }

  put({
    sources = [],
    addresses = [],
  }: {
    readonly sources?: readonly Source[]
    readonly addresses?: readonly AddressRecord[]
  }): Promise<void> {
    return this.run(() =>
      this.db.transaction().execute(async (transaction) => {
        for (const some of chunks(sources, ROWS_PER_INSERT)) {
          const rows = some.map((source) => ({
            id: source.id,
            followed_at: source.followedAt,
            body: JSON.stringify(source),
          }))
          await transaction.replaceInto('source').values(rows).execute()
        }
        for (const some of chunks(addresses, ROWS_PER_INSERT)) {
          await transaction.replaceInto('address').values(some.map(rowOf)).execute()
        }
      }),
    )
  }

  remove(source: string): Promise<void> {
    return this.run(() =>
      this.db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('source').where('id', '=', source).execute()
        await transaction.deleteFrom('address').where('source', '=', source).where('state', '!=', 'taken').execute()
      }),
    )
  }

  private async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw describeSqliteError(error, this.path)
    }
  }
}

function rowOf(record: AddressRecord): Schema['address'] {
  const { key, source, host, state, at, published, ...body } = record
  return { key, source, host, state, at, published, troubled: record.trouble ? 1 : 0, body: JSON.stringify(body) }
}

function recordOf({ troubled: _, body, ...columns }: Schema['address']): AddressRecord {
  return { ...columns, ...(JSON.parse(body) as Omit<AddressRecord, keyof typeof columns>) }
}
