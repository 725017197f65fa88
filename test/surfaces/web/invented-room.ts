/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { openLibrary } from '../../../src/app/open-library.js'
import type { Article } from '../../../src/domain/index.js'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import { readingRoom } from '../../../src/surfaces/web/reading-room.js'

export interface InventedRoom {
  /** The page of the story that most of the articles tell, or one of its parts. */
  readonly storyPage: (query: string) => Promise<Document>
  readonly close: () => Promise<void>
}

/** A reading room over a few invented articles, for what the sample has no case of. */
export async function inventedRoom(articles: readonly Article[]): Promise<InventedRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'riwaya-invented-'))
  const library = await openLibrary(await openSqliteStore(join(folder, 'library.db')))
  await library.add(articles)
  const room = readingRoom(library)
  const [story] = await library.stories({ offset: 0, limit: 1, order: 'sources' })
  return {
    storyPage: async (query) => {
      const response = await room.request(`/stories/${encodeURIComponent(story!.event.id)}${query}`)
      return parseHTML(await response.text()).document as unknown as Document
    },
    close: async () => {
      await library.close()
      rmSync(folder, { recursive: true })
    },
  }
}
