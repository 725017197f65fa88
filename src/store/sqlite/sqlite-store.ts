import { type Kysely, sql } from 'kysely'
import type { Store, StoreWriter } from '../store.js'
import type { LibsqlDatabase } from './libsql-database.js'
import type { Schema } from './schema.js'
import { SqliteImports } from './sqlite-imports.js'
import { SqliteReader } from './sqlite-reader.js'
import { SqliteSources } from './sqlite-sources.js'
import { SqliteWriter } from './sqlite-writer.js'

/** A store in one SQLite file (and the `-wal` and `-shm` files that stand beside it while it is open). */
export class SqliteStore extends SqliteReader implements Store {
  readonly sources: SqliteSources
  readonly imports: SqliteImports

  constructor(
    path: string,
    db: Kysely<Schema>,
    private readonly driver: LibsqlDatabase,
  ) {
    super(path, db)
    this.sources = new SqliteSources(path, db)
    this.imports = new SqliteImports(path, db)
  }

  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T> {
    return this.run(() =>
      this.db.transaction().execute(async (transaction) => {
        const result = await work(new SqliteWriter(this.path, transaction))
        await transaction
          .updateTable('meta')
          .set((e) => ({ value: e('value', '+', 1) }))
          .where('key', '=', 'revision')
          .execute()
        return result
      }),
    )
  }

  isSound(): Promise<boolean> {
    return this.run(async () => {
      const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(this.db)
      return rows.length === 1 && rows[0]!.integrity_check === 'ok'
    })
  }

  async close(): Promise<void> {
    await this.db.destroy()
    this.driver.close()
  }
}
