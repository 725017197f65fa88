import type { Kysely } from 'kysely'
import { describeSqliteError } from './describe-sqlite-error.js'
import type { Schema } from './schema.js'

/** Ids in one `IN (…)`: below every SQLite build's limit on parameters, even where an id counts twice. */
const IDS_PER_QUERY = 400

/** A connection to the database, or a transaction on it, whose errors are told in the store's own terms. */
export class SqliteConnection {
  constructor(
    protected readonly path: string,
    protected readonly db: Kysely<Schema>,
  ) {}

  protected byId<T>(
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

export function* chunks<T>(items: readonly T[], size = IDS_PER_QUERY): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}
