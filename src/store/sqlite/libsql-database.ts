import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type Libsql from 'libsql'

/** Statements kept prepared. The store has some forty; those with lists of ids come in as many shapes as there are lengths. */
const MAX_PREPARED = 200

/**
 * libsql as Kysely's SQLite driver wants it, with two changes: statements are prepared once and kept, and a transaction takes the
 * write lock when it begins. (Kysely's plain `begin` takes it at the first write; had another process written since the first
 * read, that write would fail at once, whatever the busy timeout.)
 */
export class LibsqlDatabase implements SqliteDatabase {
  private readonly prepared = new Map<string, SqliteStatement>()

  constructor(private readonly database: Libsql.Database) {}

  prepare(sql: string): SqliteStatement {
    const known = this.prepared.get(sql)
    if (known) return known
    const statement = this.database.prepare(sql === 'begin' ? 'begin immediate' : sql) as unknown as SqliteStatement
    // A setting is made when its statement is prepared, not when it runs.
    if (sql.startsWith('PRAGMA')) return statement
    if (this.prepared.size >= MAX_PREPARED) this.prepared.clear()
    this.prepared.set(sql, statement)
    return statement
  }

  close(): void {
    this.prepared.clear()
    if (this.database.open) this.database.close()
  }
}
