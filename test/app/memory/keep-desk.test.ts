import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restoreDesk } from '../../../src/app/memory/keep-desk.js'
import { StoryDesk } from '../../../src/app/story-desk.js'
import { analyse } from '../../../src/article/analysed-article.js'
import type { Article } from '../../../src/domain/index.js'
import { readAnalysed } from '../../../src/reading/read-article.js'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import { seenMemory } from '../../story/seen.js'
import { newsOfMonths } from '../news-of-months.js'
import { temporaryLibrary } from '../temporary-library.js'

const ARTICLES = newsOfMonths(200)

let files: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  files = temporaryLibrary()
})
afterEach(() => files.remove())

const take = (desk: StoryDesk, articles: readonly Article[]) =>
  articles.map((article) => {
    const analysed = analyse(article)
    const { copies, memory } = desk.add(analysed, readAnalysed(analysed))
    return { copies, words: memory.words, source: memory.source, story: seenMemory(memory.story) }
  })

describe('a desk made again from what was kept', () => {
  test.each([0, 1, 90, 170, 199])('goes on after %i articles as the one that took them', async (count) => {
    await (await files.open()).add(ARTICLES)
    const live = new StoryDesk()
    take(live, ARTICLES.slice(0, count))
    live.takeChanges()

    const store = await openSqliteStore(files.path)
    const restored = await restoreDesk(store, count + 1)
    await store.close()
    expect(restored.eventIds()).toEqual(live.eventIds())
    expect(take(restored, ARTICLES.slice(count))).toEqual(take(live, ARTICLES.slice(count)))
    expect(restored.takeChanges()).toEqual(live.takeChanges())
  })
})
