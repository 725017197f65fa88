import type { Kysely } from 'kysely'
import type { ImportedFile, ImportStore } from '../import-store.js'
import { describeSqliteError } from './describe-sqlite-error.js'
import type { Schema } from './schema.js'
import { chunks } from './sqlite-reader.js'

/** The imported files in the SQLite store. */
export class SqliteImports implements ImportStore {
  constructor(
    private readonly path: string,
    private readonly db: Kysely<Schema>,
  ) {}

  file(path: string): Promise<ImportedFile | null> {
    return this.run(async () => {
      const row = await this.db.selectFrom('imported_file').select('body').where('path', '=', path).executeTakeFirst()
      return row ? { path, ...(JSON.parse(row.body) as Omit<ImportedFile, 'path'>) } : null
    })
  }

  put(files: readonly ImportedFile[]): Promise<void> {
    const rows = files.map(({ path, ...body }) => ({ path, body: JSON.stringify(body) }))
    return this.run(() =>
      this.db.transaction().execute(async (transaction) => {
        for (const some of chunks(rows)) await transaction.replaceInto('imported_file').values(some).execute()
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
