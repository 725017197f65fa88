import { analyseAmong } from '../article/analysed-article.js'
import { recurringIn } from '../article/clutter/recurring-lines.js'
import { type ReadOptions, readArticle } from '../reading/read-article.js'
import type { ArticleEntry, Store, StoredReading, StoreWriter } from '../store/store.js'
import { contentHash } from './content-hash.js'
import { replay } from './memory/keep-desk.js'
import { putEvents, putStories } from './put-stories.js'
import { indexTerms } from './search/index-terms.js'
import { STAGES, type Stage, staleStages } from './stages.js'
import { StoryDesk } from './story-desk.js'

const PAGE = 256

/**
 * Makes again what an older version of a stage left in the store, and what rests on it; nothing when all is up to date. One
 * transaction: a reader sees the old results until all new ones stand, and an interrupted refresh has changed nothing.
 * @returns the stages that ran
 */
export async function refresh(store: Store, options: ReadOptions = {}): Promise<readonly Stage[]> {
  const stale = staleStages(await store.stageVersions())
  if (stale.length === 0 || (await store.countArticles()) === 0) return []
  await store.write(async (writer) => {
    const readAgain = stale.includes('reading')
    if (readAgain || stale.includes('terms')) {
      for await (const page of pages(writer)) {
        await writer.replaceReadings(page.map(({ reading }) => entryOf(reading, readAgain, options)))
      }
    }
    if (stale.includes('stories')) await groupAgain(writer)
    else if (stale.includes('comparison')) {
      const ids = await writer.eventIds()
      for (let i = 0; i < ids.length; i += PAGE) {
        const events = await writer.events(ids.slice(i, i + PAGE))
        await putEvents(
          writer,
          [...events.values()].map((e) => e.event),
          new Map(),
        )
      }
    }
    await writer.putStageVersions(STAGES)
  })
  return stale
}

function entryOf(stored: StoredReading['reading'], readAgain: boolean, options: ReadOptions): ArticleEntry {
  // An article that the newer reading fails on keeps what was read of it before.
  const recurring = recurringIn(stored.layout)
  const again = readAgain
    ? readArticle(stored.article, { onFault: () => {}, ...options, recurring: () => recurring })
    : null
  const analysed = again?.analysed ?? analyseAmong(stored.article, recurring)
  const reading = again?.reading ?? stored
  return { reading, hash: contentHash(stored.article), terms: indexTerms(analysed) }
}

/** Makes copies, events and storylines again, with what is kept of each article; gives the desk that stands after the last. */
export async function groupAgain(writer: StoreWriter): Promise<StoryDesk> {
  await writer.clearStories()
  const desk = new StoryDesk()
  await replay(writer, desk, 1)
  desk.takeChanges()
  await putStories(writer, desk, desk.eventIds(), new Map())
  return desk
}

async function* pages(writer: StoreWriter): AsyncGenerator<readonly StoredReading[]> {
  for (let after = 0; ; ) {
    const page = await writer.readingsAfter(after, PAGE)
    if (page.length === 0) return
    yield page
    after = page.at(-1)!.order
  }
}
