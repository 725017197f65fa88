import { analyse } from '../article/analysed-article.js'
import type { Article, Copy, Event } from '../domain/index.js'
import { readAnalysed } from '../reading/read-article.js'
import type { ArticleEntry, Store, StoreReader, StoreWriter } from '../store/store.js'
import { contentHash } from './content-hash.js'
import type { AddOptions, AddReport } from './library.js'
import { putStories } from './put-stories.js'
import { indexTerms } from './search/index-terms.js'
import { STAGES } from './stages.js'
import { type EventMembers, StoryDesk } from './story-desk.js'

/** Articles in one transaction: enough that its one fsync costs nothing beside the reading, few enough that progress is seen. */
export const BATCH_SIZE = 128

/** Stored articles read at a time when the desk is made again. */
const REPLAY_PAGE = 512

interface Incoming {
  readonly article: Article
  readonly hash: string
}

/** Adds articles to a store, and keeps in memory what the next ones are matched against. */
export class Intake {
  private desk: StoryDesk | null = null
  /** The store's revision that `desk` stands at: another process may have added articles since. */
  private deskRevision = -1

  constructor(
    private readonly store: Store,
    private readonly batchSize: number,
  ) {}

  async add(articles: Iterable<Article> | AsyncIterable<Article>, options: AddOptions = {}): Promise<AddReport> {
    const report = { added: 0, unchanged: 0, updated: 0 }
    let batch = new Map<string, Incoming>()
    const flush = async () => {
      const done = await this.addBatch([...batch.values()], options)
      batch = new Map()
      report.added += done.added
      report.unchanged += done.unchanged
      report.updated += done.updated
      options.onProgress?.(report.added + report.unchanged + report.updated)
    }
    for await (const article of articles) {
      // An id that comes again is a newer version of what stands before it, so that must be in the store first.
      if (batch.has(article.id)) await flush()
      batch.set(article.id, { article, hash: contentHash(article) })
      if (batch.size >= this.batchSize) await flush()
    }
    if (batch.size > 0) await flush()
    return report
  }

  private async addBatch(batch: readonly Incoming[], options: AddOptions): Promise<AddReport> {
    // Asked first without the write lock: adding the same folder again neither waits nor writes.
    if ((await changed(this.store, batch)).fresh.length === 0) return { added: 0, unchanged: batch.length, updated: 0 }
    try {
      return await this.store.write(async (writer) => {
        const { fresh, replaced } = await changed(writer, batch)
        if (replaced.length > 0) {
          await writer.retireArticles(replaced)
          this.desk = null
        }
        const revision = await writer.revision()
        const remade = !this.desk || this.deskRevision !== revision
        const desk = remade ? await this.remakeDesk(writer) : this.desk!
        const entries: ArticleEntry[] = []
        const copies: Copy[] = []
        for (const { article, hash } of fresh) {
          const analysed = analyse(article)
          const reading = readAnalysed(analysed, options)
          copies.push(...desk.add(analysed, reading))
          entries.push({ reading, hash, terms: indexTerms(analysed) })
        }
        await writer.insertArticles(entries)
        await writer.addCopies(copies)
        const readings = new Map(entries.map((e) => [e.reading.article.id, e.reading]))
        await putStories(writer, desk, await changedEvents(writer, desk, remade), readings)
        if (revision === 0) await writer.putStageVersions(STAGES)
        this.deskRevision = revision + 1
        return {
          added: fresh.length - replaced.length,
          unchanged: batch.length - fresh.length,
          updated: replaced.length,
        }
      })
    } catch (error) {
      // The desk has seen articles that the store has not kept.
      this.desk = null
      throw error
    }
  }

  /** The desk as it stands after every article of the store, made by taking them in again, in order. */
  private async remakeDesk(reader: StoreReader): Promise<StoryDesk> {
    const desk = new StoryDesk()
    for (let after = 0; ; ) {
      const page = await reader.readingsAfter(after, REPLAY_PAGE)
      if (page.length === 0) break
      for (const { reading } of page) desk.add(analyse(reading.article), reading)
      after = page.at(-1)!.order
    }
    desk.takeTouched()
    this.desk = desk
    return desk
  }
}

/** Of a batch: what is new or says something else than before, and the ids of the latter. */
async function changed(reader: StoreReader, batch: readonly Incoming[]) {
  const known = await reader.hashes(batch.map((b) => b.article.id))
  const fresh = batch.filter((b) => known.get(b.article.id) !== b.hash)
  return { fresh, replaced: fresh.map((b) => b.article.id).filter((id) => known.has(id)) }
}

/**
 * Events to write after a batch: those that its articles came to. A desk that was made again may have put earlier articles elsewhere
 * (one was replaced by a new text, or a stage has changed): then also every event that is not stored with the same articles, and
 * those that are no more are removed.
 */
async function changedEvents(writer: StoreWriter, desk: StoryDesk, remade: boolean): Promise<readonly string[]> {
  const touched = desk.takeTouched()
  if (!remade) return touched
  const now = new Set(desk.eventIds())
  const stored = new Map([...(await writer.events(await writer.eventIds()))].map(([id, listed]) => [id, listed.event]))
  const gone = [...stored.keys()].filter((id) => !now.has(id))
  await writer.removeEvents(gone)
  const left = new Set(
    [...stored.values()]
      .filter((e) => !now.has(e.id) || desk.membersOf(e.id).storyline !== e.storyline)
      .map((e) => e.storyline),
  )
  await writer.removeStorylines([...left].filter((id) => desk.eventsOf(id).length === 0))
  // A storyline that lost an event is written again with one of those that remain.
  const remaining = [...left].flatMap((id) => desk.eventsOf(id).slice(0, 1))
  const moved = [...now].filter((id) => differs(desk.membersOf(id), stored.get(id)))
  return [...new Set([...touched, ...moved, ...remaining])]
}

function differs(now: EventMembers, stored: Event | undefined): boolean {
  if (!stored || stored.storyline !== now.storyline) return true
  return JSON.stringify([...now.articles].sort()) !== JSON.stringify([...stored.articles].sort())
}
