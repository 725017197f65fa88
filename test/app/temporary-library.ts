import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../src/app/library.js'
import { type LibraryOptions, openLibrary } from '../../src/app/open-library.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'

/** A library file in a folder of its own; call `remove` when the test is done. */
export function temporaryLibrary() {
  const folder = mkdtempSync(join(tmpdir(), 'riwaya-library-'))
  const path = join(folder, 'library.db')
  const opened: Library[] = []
  return {
    path,
    async open(options?: LibraryOptions): Promise<Library> {
      const library = await openLibrary(await openSqliteStore(path), options)
      opened.push(library)
      return library
    },
    async remove(): Promise<void> {
      for (const library of opened) await library.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Everything that a library says of its stories and articles, for comparing two libraries. */
export async function everything(library: Library) {
  const stories = await library.stories({ offset: 0, limit: 100_000 })
  const views = []
  const articles = []
  for (const { event } of stories) {
    const view = await library.story(event.id)
    views.push(view)
    for (const id of event.articles) articles.push(await library.article(id))
  }
  return { stories, views, articles }
}
