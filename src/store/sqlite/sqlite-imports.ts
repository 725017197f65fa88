import type { ImportedFile, ImportStore } from '../import-store.js'
import { chunks, SqliteConnection } from './sqlite-connection.js'

/** The imported files in the SQLite store. */
export class SqliteImports extends SqliteConnection implements ImportStore {
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
}
