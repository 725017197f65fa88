import type { Article } from '../../domain/index.js'
import type { Clock } from '../../ingest/fetching/clock.js'
import type { AddressRecord, SourceStore } from '../../store/source-store.js'
import type { AddOptions, AddReport } from '../library.js'
import { afterMishap, afterTaking } from './address-states.js'
import type { Mishap } from './trouble.js'

/** What adds articles durably: a library. */
export interface Shelf {
  add(articles: Iterable<Article>, options?: AddOptions): Promise<AddReport>
}

/** An article, and the address that it was fetched for. */
export interface FetchedArticle {
  readonly article: Article
  readonly record: AddressRecord
  /** Validators of its page. */
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface QueueOptions {
  readonly clock: Clock
  readonly onAdded: (report: AddReport) => void
  readonly onMishap: (record: AddressRecord, mishap: Mishap) => void
}

interface Waiting extends FetchedArticle {
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Enough that an addition costs little for each article, few enough that rounds need not wait long for the store: a list may lose what it holds, a page does not. */
const MOST_TOGETHER = 32
/** Those that come within so many milliseconds go together: an addition of one costs several times as much as one of many for each. */
const GATHERED_FOR = 1_000
/** An addition holds the process; between two of them, however many wait, lists and pages that are under way get on for so many milliseconds. */
const PAUSE = 100

/**
 * Articles that come one by one, added to a library in batches: while one batch is written, the next gathers, so that few articles are
 * durable at once and many are written cheaply. An address is written down as taken when its article is durable, not before: after a kill
 * in between it is fetched once more, and the library knows the article.
 */
export class ArticleQueue {
  private waiting: Waiting[] = []
  private running = false

  constructor(
    private readonly shelf: Shelf,
    private readonly store: SourceStore,
    private readonly options: QueueOptions,
  ) {}

  /** Resolves when the article is durable, or could not be read, and its address is written down. Rejects when the store fails. */
  add(fetched: FetchedArticle): Promise<void> {
    const added = new Promise<void>((resolve, reject) => {
      this.waiting.push({ ...fetched, resolve, reject })
    })
    if (!this.running) void this.drain()
    return added
  }

  private async drain(): Promise<void> {
    this.running = true
    while (this.waiting.length > 0) {
      await this.options.clock.sleep(this.waiting.length < MOST_TOGETHER ? GATHERED_FOR : PAUSE)
      const some = this.waiting.splice(0, MOST_TOGETHER)
      try {
        await this.addSome(some)
        for (const { resolve } of some) resolve()
      } catch (error) {
        for (const { reject } of some) reject(error)
      }
    }
    this.running = false
  }

  private async addSome(some: readonly FetchedArticle[]): Promise<void> {
    const faults = new Map<string, string>()
    const onFault = (article: Article, error: unknown) => {
      faults.set(article.id, error instanceof Error ? error.message : String(error))
    }
    const articles = some.map((one) => one.article)
    const report = await this.shelf.add(articles, { onFault, seenAt: this.options.clock.now() })
    const now = this.options.clock.now()
    const addresses = some.map(({ article, record, etag, lastModified }) => {
      const detail = faults.get(article.id)
      if (detail === undefined) return { ...afterTaking(record, now), looks: record.looks + 1, etag, lastModified }
      const mishap: Mishap = { code: 'fault', detail, leaveAlone: 0 }
      this.options.onMishap(record, mishap)
      return afterMishap(record, mishap, now)
    })
    await this.store.put({ addresses })
    this.options.onAdded(report)
  }
}
