import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import type { Store } from '../store.js'
import { StoreError } from '../store-error.js'
import { describeSqliteError, notADatabase } from './describe-sqlite-error.js'
import { LibsqlDatabase } from './libsql-database.js'
import { MIGRATIONS } from './migrations.js'
import type { Schema } from './schema.js'
import { SqliteStore } from './sqlite-store.js'

/** Marks a SQLite file as ours (PRAGMA application_id): "Rwya" in ASCII. */
const APPLICATION_ID = 0x52777961

/** How long to wait for another process that is writing. A batch of articles takes well under a second. */
const BUSY_TIMEOUT_MS = 5_000

export interface SqliteStoreOptions {
  readonly busyTimeoutMs?: number
}

/**
 * Opens the store in a file, or makes it, with its folder, and brings its layout up to date.
 * @throws StoreError when the path cannot be written, is not a store, is locked for longer than the timeout, or is from a newer version
 */
export async function openSqliteStore(path: string, options: SqliteStoreOptions = {}): Promise<Store> {
  let database: Libsql.Database | null = null
  try {
    prepareFile(path)
    database = new Libsql(path, { timeout: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS })
    checkOwner(database, path)
    // WAL: readers go on while a batch is written, and a process killed at any moment leaves a file that opens.
    database.pragma('journal_mode = WAL')
    // A killed process loses nothing under NORMAL either (the system holds what was written), but a power cut could take back
    // commits that were reported as done. FULL costs one fsync per batch of articles, some milliseconds.
    database.pragma('synchronous = FULL')
    migrate(database)
    const driver = new LibsqlDatabase(database)
    return new SqliteStore(path, new Kysely<Schema>({ dialect: new SqliteDialect({ database: driver }) }), driver)
  } catch (error) {
    if (database?.open) database.close()
    throw describeSqliteError(error, path)
  }
}

const SQLITE_MAGIC = 'SQLite format 3\0'

/** Makes the folder; refuses a folder or a file that is no database before SQLite can touch it. */
function prepareFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) {
    makeFolder(dirname(resolve(path)))
    return
  }
  if (stat.isDirectory()) throw new StoreError('not-a-file', path, `${path}: this is a folder; name a file in it`)
  if (stat.size === 0) return
  const head = Buffer.alloc(SQLITE_MAGIC.length)
  const file = openSync(path, 'r+')
  try {
    readSync(file, head, 0, head.length, 0)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1') !== SQLITE_MAGIC) throw notADatabase(path)
}

/** One folder after the other: Node's own recursive mkdir never returns where the system answers "no such file" (in /proc). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

/** Refuses another program's database and a store of a later version, before anything is written. */
function checkOwner(database: Libsql.Database, path: string): void {
  // One statement, so that another process that makes the store at this moment is seen either before or after.
  const [{ owner, version, tables }] = database
    .prepare(
      `SELECT o.application_id AS owner, v.user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
       FROM pragma_application_id AS o, pragma_user_version AS v`,
    )
    .all([]) as [{ owner: number; version: number; tables: number }]
  if (owner === APPLICATION_ID) {
    if (version <= MIGRATIONS.length) return
    throw new StoreError(
      'newer',
      path,
      `${path}: made by a newer version of Riwaya (layout ${version}, this one knows ${MIGRATIONS.length}); update Riwaya`,
    )
  }
  if (owner !== 0 || version !== 0 || tables > 0) {
    throw new StoreError('foreign', path, `${path}: this is a database of another program`)
  }
}

function migrate(database: Libsql.Database): void {
  if (userVersion(database) === MIGRATIONS.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    // Read again under the lock: another process may have migrated in between.
    const from = userVersion(database)
    for (const statements of MIGRATIONS.slice(from)) for (const sql of statements) database.exec(sql)
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function userVersion(database: Libsql.Database): number {
  const [row] = database.prepare('PRAGMA user_version').all([]) as [{ user_version: number }]
  return row.user_version
}
