import { sql, type Transaction } from 'kysely'
import type { Source } from '../../domain/index.js'
import type {
  AddressCounts,
  AddressRecord,
  HostRest,
  Lease,
  SourceRecords,
  SourceStore,
  WantedAddress,
} from '../source-store.js'
import type { Schema } from './schema.js'
import { chunks, SqliteConnection } from './sqlite-connection.js'

/** Rows in one INSERT. */
const ROWS_PER_INSERT = 50
/** The lease of who follows the outlets. */
const FOLLOWING = 'following'

/** The followed outlets in the SQLite store. */
export class SqliteSources extends SqliteConnection implements SourceStore {
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

  rests(): Promise<ReadonlyMap<string, HostRest>> {
    return this.run(async () => {
      const rows = await this.db.selectFrom('host_rest').selectAll().execute()
      return new Map(rows.map(({ host, body }) => [host, JSON.parse(body) as HostRest]))
    })
  }

  put({ sources = [], addresses = [], rests = new Map() }: SourceRecords): Promise<void> {
    return this.writeLightly(async (transaction) => {
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
      for (const [host, rest] of rests) {
        if (rest)
          await transaction
            .replaceInto('host_rest')
            .values({ host, body: JSON.stringify(rest) })
            .execute()
        else await transaction.deleteFrom('host_rest').where('host', '=', host).execute()
      }
    })
  }

  remove(source: string): Promise<void> {
    return this.run(() =>
      this.db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('source').where('id', '=', source).execute()
        await transaction.deleteFrom('address').where('source', '=', source).where('state', '!=', 'taken').execute()
      }),
    )
  }

  forget(age: number, now: number): Promise<number> {
    return this.writeLightly(async (transaction) => {
      const { numAffectedRows } = await sql`
        DELETE FROM address WHERE seen < ${now - age} AND state <> 'wanted' AND seen + ${age} < coalesce(
          (SELECT coalesce(json_extract(body, '$.lastNew'), 0) FROM source WHERE source.id = address.source), ${now})
      `.execute(transaction)
      return Number(numAffectedRows)
    })
  }

  lease(mine: Lease, over?: string): Promise<Lease | null> {
    return this.writeLightly(async (transaction) => {
      const row = await transaction.selectFrom('lease').select('body').where('name', '=', FOLLOWING).executeTakeFirst()
      const held = row ? (JSON.parse(row.body) as Lease) : null
      const counts = held && held.holder !== mine.holder && held.holder !== over && held.until > mine.at
      if (counts) return held
      await transaction
        .replaceInto('lease')
        .values({ name: FOLLOWING, body: JSON.stringify(mine) })
        .execute()
      return null
    })
  }

  release(holder: string): Promise<void> {
    return this.writeLightly(async (transaction) => {
      await transaction
        .deleteFrom('lease')
        .where('name', '=', FOLLOWING)
        .where(sql`json_extract(body, '$.holder')`, '=', holder)
        .execute()
    })
  }

  /**
   * A transaction whose end does not wait for the disk: the write-ahead log keeps the order, so that a power cut takes back at most the
   * last of what was written here, and what follows from that is that a list or a page is asked for once more.
   */
  private writeLightly<T>(work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
    return this.run(() =>
      this.db.connection().execute(async (connection) => {
        await sql`PRAGMA synchronous = NORMAL`.execute(connection)
        try {
          return await connection.transaction().execute(work)
        } finally {
          await sql`PRAGMA synchronous = FULL`.execute(connection)
        }
      }),
    )
  }
}

function rowOf(record: AddressRecord): Schema['address'] {
  const { key, source, host, state, at, seen, published, ...body } = record
  return { key, source, host, state, at, seen, published, troubled: record.trouble ? 1 : 0, body: JSON.stringify(body) }
}

function recordOf({ troubled: _, body, ...columns }: Schema['address']): AddressRecord {
  return { ...columns, ...(JSON.parse(body) as Omit<AddressRecord, keyof typeof columns>) }
}
