import { analyse } from '../article/analysed-article.js'
import type { Article, Copy, Event, Reading } from '../domain/index.js'
import { readAnalysed } from '../reading/read-article.js'
import type { ArticleEntry, Store, StoreReader, StoreWriter } from '../store/store.js'
import { contentHash } from './content-hash.js'
import { eventRecord } from './event-record.js'
import type { AddOptions, AddReport } from './library.js'
import { indexTerms } from './search/index-terms.js'
import { STAGES } from './stages.js'
import { StoryDesk } from './story-desk.js'

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
        const desk = await this.deskAt(writer, revision)
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
        await putStories(
          writer,
          desk,
          new Map(entries.map((e) => [e.reading.article.id, e.reading])),
          replaced.length > 0,
        )
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

  /** The desk as it stands after every article of the store: the one in memory, or one made again by taking them in, in order. */
  private async deskAt(reader: StoreReader, revision: number): Promise<StoryDesk> {
    if (this.desk && this.deskRevision === revision) return this.desk
    const desk = new StoryDesk()
    for (let after = 0; ; ) {
      const page = await reader.readingsAfter(after, REPLAY_PAGE)
      if (page.length === 0) break
      for (const { reading } of page) desk.add(analyse(reading.article), reading)
      after = page.at(-1)!.order
    }
    desk.changes()
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
 * Writes the events and storylines that a batch changed. After an article was replaced the desk was made again without its old text,
 * which may have moved others: then everything is held against what is stored.
 */
async function putStories(
  writer: StoreWriter,
  desk: StoryDesk,
  fresh: ReadonlyMap<string, Reading>,
  everything: boolean,
): Promise<void> {
  const changes = desk.changes()
  let { events, removedEvents, storylines, removedStorylines } = changes
  if (everything) {
    const all = desk.all()
    const stored = await writer.events(await writer.eventIds())
    const touched = new Set(changes.events.map((e) => e.id))
    events = [...all.events.values()].filter(
      (e) => touched.has(e.id) || JSON.stringify(e) !== JSON.stringify(stored.get(e.id)?.event),
    )
    removedEvents = [...stored.keys()].filter((id) => !all.events.has(id))
    const before = [...new Set([...stored.values()].map((s) => s.event.storyline))]
    storylines = [...all.storylines.values()]
    removedStorylines = before.filter((id) => !all.storylines.has(id))
  }
  await writer.removeEvents(removedEvents)
  await writer.removeStorylines(removedStorylines)
  await putEvents(writer, events, fresh)
  await writer.putStorylines(storylines)
}

/** Compares and writes events. Readings at hand are not read from the store again. */
export async function putEvents(
  writer: StoreWriter,
  events: readonly Event[],
  atHand: ReadonlyMap<string, Reading>,
): Promise<void> {
  const members = events.flatMap((e) => e.articles)
  const stored = await writer.readings(members.filter((id) => !atHand.has(id)))
  const shared = events.filter((e) => e.articles.length > 1)
  const copies = await writer.copiesOf(shared.flatMap((e) => e.articles))
  const copiesOf = groupCopies(shared, copies)
  const records = events.map((event) =>
    eventRecord(
      event,
      event.articles.map((id) => atHand.get(id) ?? stored.get(id)!),
      copiesOf.get(event.id) ?? [],
    ),
  )
  await writer.putEvents(records)
}

function groupCopies(events: readonly Event[], copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const eventOf = new Map(events.flatMap((e) => e.articles.map((id) => [id, e.id] as const)))
  const out = new Map<string, Copy[]>(events.map((e) => [e.id, []]))
  for (const copy of copies) {
    const event = eventOf.get(copy.a.id)
    if (event !== undefined && event === eventOf.get(copy.b.id)) out.get(event)!.push(copy)
  }
  return out
}
