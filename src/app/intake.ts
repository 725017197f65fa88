import { setImmediate } from 'node:timers/promises'
import type { Article, Copy, Event, Reading } from '../domain/index.js'
import { readArticles } from '../reading/read-article.js'
import type { ArticleEntry, Memory, Store, StoreReader, StoreWriter } from '../store/store.js'
import { contentHash } from './content-hash.js'
import type { AddOptions, AddReport } from './library.js'
import { memoryBytes, replay, restoreDesk } from './memory/keep-desk.js'
import { OutletLines } from './outlet-lines.js'
import { moveStories, putStories } from './put-stories.js'
import { groupAgain } from './refresh.js'
import { indexTerms } from './search/index-terms.js'
import { STAGES } from './stages.js'
import type { EventMembers, StoryDesk } from './story-desk.js'

/** Articles in one transaction: enough that its one fsync costs nothing beside the reading, few enough that progress is seen. */
export const BATCH_SIZE = 128

interface Incoming {
  readonly article: Article
  readonly hash: string
}

/** Adds articles to a store, and keeps in memory what the next ones are matched against. */
export class Intake {
  private desk: StoryDesk | null = null
  private lines: OutletLines | null = null
  /** The store's revision that `desk` and `lines` stand at: another process may have added articles since. */
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
      // The store answers at once, so that nothing else would come between two batches: a signal, or a request to a server.
      await setImmediate()
    }
    for await (const article of articles) {
      if (options.signal?.aborted) return report
      // An id that comes again is a newer version of what stands before it, so that must be in the store first.
      if (batch.has(article.id)) await flush()
      batch.set(article.id, { article, hash: contentHash(article) })
      if (batch.size >= this.batchSize) await flush()
    }
    if (batch.size > 0 && !options.signal?.aborted) await flush()
    return report
  }

  private async addBatch(batch: readonly Incoming[], options: AddOptions): Promise<AddReport> {
    // Asked first without the write lock: adding the same folder again neither waits nor writes.
    if ((await changed(this.store, batch)).fresh.length === 0) return { added: 0, unchanged: batch.length, updated: 0 }
    try {
      return await this.store.write(async (writer) => {
        const { fresh, known } = await changed(writer, batch)
        const articles = fresh.map((f) => f.article)
        const revision = await writer.revision()
        const recurring = await this.linesAt(
          revision,
          articles.some(({ id }) => known.has(id)),
        ).take(writer, articles)
        // Read before anything is taken out: an update on which reading fails must not cost the version that is there.
        const read = [...readArticles(articles, { ...options, recurring: ({ id }) => recurring.get(id)! })]
        const replaced = read.map((r) => r.reading.article.id).filter((id) => known.has(id))
        const replayed = await writer.retireArticles(replaced, options.seenAt ?? null)
        const desk = await this.deskAt(writer, revision, replayed)
        const readings = new Map<string, Reading>()
        const entries: ArticleEntry[] = []
        const copies: Copy[] = []
        const memories = new Map<string, Memory>()
        const hashes = new Map(fresh.map((f) => [f.article.id, f.hash]))
        for (const { analysed, reading } of read) {
          const { id } = reading.article
          const taken = desk.add(analysed, reading)
          readings.set(id, reading)
          entries.push({ reading, hash: hashes.get(id)!, terms: indexTerms(analysed) })
          copies.push(...taken.copies)
          memories.set(id, memoryBytes(taken.memory))
        }
        await writer.insertArticles(entries)
        await writer.addCopies(copies)
        await writer.putMemories(memories)
        const { touched, moved, merged, mergedEvents } = desk.takeChanges()
        await writer.removeEvents(mergedEvents)
        await writer.removeStorylines(merged)
        const events = replayed === null ? touched : await changedEvents(writer, desk, touched)
        await moveStories(writer, desk, replayed === null ? moved : [])
        await putStories(writer, desk, events, readings)
        if (revision === 0) await writer.putStageVersions(STAGES)
        this.deskRevision = revision + 1
        return {
          added: read.length - replaced.length,
          unchanged: batch.length - fresh.length,
          updated: replaced.length,
        }
      })
    } catch (error) {
      // The desk has seen articles that the store has not kept.
      this.desk = null
      this.lines = null
      throw error
    }
  }

  /** What recurs over each outlet's articles; learned anew where others have written, or articles come again and leave their places. */
  private linesAt(revision: number, comeAgain: boolean): OutletLines {
    if (!this.lines || this.deskRevision !== revision || comeAgain) this.lines = new OutletLines()
    return this.lines
  }

  /**
   * The desk as it stands after every article of the store. Articles from order number `replayed` on are given to it again, since one
   * before them was taken out; stories of an earlier version of their stage are made again as a whole.
   */
  private async deskAt(writer: StoreWriter, revision: number, replayed: number | null): Promise<StoryDesk> {
    if (this.desk && this.deskRevision === revision && replayed === null) return this.desk
    this.desk = null
    const stories = (await writer.stageVersions()).stories
    if (revision > 0 && stories !== STAGES.stories) {
      this.desk = await groupAgain(writer)
      await writer.putStageVersions({ stories: STAGES.stories, comparison: STAGES.comparison })
    } else {
      this.desk = await restoreDesk(writer, replayed ?? Number.POSITIVE_INFINITY)
      if (replayed !== null) await replay(writer, this.desk, replayed)
    }
    return this.desk
  }
}

/** Of a batch: what is new or says something else than before; and which of all its ids the store has. */
async function changed(reader: StoreReader, batch: readonly Incoming[]) {
  const known = await reader.hashes(batch.map((b) => b.article.id))
  const fresh = batch.filter((b) => known.get(b.article.id) !== b.hash)
  return { fresh, known }
}

/**
 * Events to write after a batch for which articles were given to the desk again: besides those that its articles came to, every event
 * that is not stored with the same articles and storyline. Those that are no more are removed.
 */
async function changedEvents(
  writer: StoreWriter,
  desk: StoryDesk,
  touched: readonly string[],
): Promise<readonly string[]> {
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
