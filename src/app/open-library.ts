import type { Article } from '../domain/index.js'
import type { Store } from '../store/store.js'
import { articleView } from './article-view.js'
import { digests } from './digests.js'
import { asEventFilter } from './event-filter.js'
import { type ExplainedPair, type ExplainedSide, explainPair } from './explain-pair.js'
import { findNames } from './find-names.js'
import { followView } from './follow-view.js'
import { BATCH_SIZE, Intake } from './intake.js'
import type {
  AddOptions,
  AddReport,
  ArticleView,
  CountedName,
  DayCount,
  FollowedKind,
  FollowedView,
  FoundStatements,
  FoundStories,
  Library,
  NamesFound,
  OutletEntry,
  OutletView,
  Page,
  RefreshReport,
  SearchHit,
  StoryDigest,
  StoryFilter,
  StoryOrder,
  StorySummary,
  StoryView,
} from './library.js'
import { storyFromBytes } from './memory/article-memory.js'
import { outletView } from './outlet-view.js'
import { type NameQuestions, recentNames } from './recent-names.js'
import { RecentViews } from './recent-views.js'
import { refresh } from './refresh.js'
import { foundArticles } from './search/found-articles.js'
import { foundStatements } from './search/found-statements.js'
import { foundStories } from './search/found-stories.js'
import { searchQuery } from './search/search-query.js'
import { staleStages } from './stages.js'
import { storySummaries } from './story-summaries.js'
import { storyView } from './story-view.js'
import { type ArticleHistory, articleHistory, type EarlierVersion, earlierVersion } from './versions/article-history.js'

export interface LibraryOptions {
  /** Articles that are made durable together. */
  readonly batchSize?: number
}

/** A library over a store, which it closes when it is closed. */
export async function openLibrary(store: Store, options: LibraryOptions = {}): Promise<Library> {
  return new StoreLibrary(store, options.batchSize ?? BATCH_SIZE)
}

class StoreLibrary implements Library {
  private readonly intake: Intake
  private readonly recent: RecentViews<StoryView | null>
  private readonly outletsLookedAt: RecentViews<OutletView | null>
  private readonly names: NameQuestions

  constructor(
    private readonly store: Store,
    batchSize: number,
  ) {
    this.intake = new Intake(store, batchSize)
    this.recent = new RecentViews(store)
    this.outletsLookedAt = new RecentViews(store)
    this.names = recentNames(store)
  }

  add(articles: Iterable<Article> | AsyncIterable<Article>, options?: AddOptions): Promise<AddReport> {
    return this.intake.add(articles, options)
  }

  async stories({
    offset,
    limit,
    order,
    ...filter
  }: Page & StoryFilter & { readonly order?: StoryOrder }): Promise<readonly StorySummary[]> {
    const events = await this.store.listEvents({ offset, limit }, await asEventFilter(this.names, filter), order)
    return storySummaries(this.store, events)
  }

  async countStories(filter: StoryFilter = {}): Promise<number> {
    return this.store.countEvents(await asEventFilter(this.names, filter))
  }

  digests(events: readonly string[]): Promise<ReadonlyMap<string, StoryDigest>> {
    return digests(this.store, events)
  }

  findNames(kind: FollowedKind, typed: string): Promise<NamesFound> {
    return findNames(this.names, kind, typed)
  }

  async topNames(kind: FollowedKind, filter: StoryFilter, limit: number): Promise<readonly CountedName[]> {
    return this.store.topNames(kind, await asEventFilter(this.names, filter), limit)
  }

  days(): Promise<readonly DayCount[]> {
    return this.store.days()
  }

  outlets(): Promise<readonly OutletEntry[]> {
    return this.store.outlets()
  }

  outlet(name: string): Promise<OutletView | null> {
    return this.outletsLookedAt.get(name, () => outletView(this.store, name))
  }

  follow(kind: FollowedKind, name: string, page: Parameters<Library['follow']>[2]): Promise<FollowedView | null> {
    return followView(this.store, kind, name, page)
  }

  story(id: string): Promise<StoryView | null> {
    return this.recent.get(id, () => storyView(this.store, id))
  }

  article(id: string): Promise<ArticleView | null> {
    return articleView(this.store, id)
  }

  history(id: string): Promise<ArticleHistory | null> {
    return articleHistory(this.store, id)
  }

  earlierVersion(id: string, number: number): Promise<EarlierVersion | null> {
    return earlierVersion(this.store, id, number)
  }

  async explain(a: string, b: string): Promise<ExplainedPair | { readonly missing: readonly string[] }> {
    const ids = [a, b]
    const [readings, memories] = await Promise.all([this.store.readings(ids), this.store.storyMemories(ids)])
    const missing = ids.filter((id) => !readings.has(id))
    if (missing.length > 0) return { missing }
    const [copies, assignments] = await Promise.all([this.store.copiesOf([a]), this.store.assignments(ids)])
    const eventIds = ids.map((id) => assignments.get(id)!.event)
    const events = await this.store.events(eventIds)
    const comparison = eventIds[0] === eventIds[1] ? await this.store.comparison(eventIds[0]!) : null
    const side = (id: string): ExplainedSide => ({
      reading: readings.get(id)!,
      profile: storyFromBytes(memories.get(id)!).story.profile,
      event: events.get(assignments.get(id)!.event)!.event,
    })
    return explainPair(side(a), side(b), copies, comparison?.sources ?? null)
  }

  async search(words: string, page: Page): Promise<{ readonly total: number; readonly hits: readonly SearchHit[] }> {
    const query = await searchQuery(this.names, words)
    const { total, ids } = await this.store.search(query, page)
    return { total, hits: await foundArticles(this.store, query, ids) }
  }

  searchStories(words: string, page: Parameters<Library['searchStories']>[1]): Promise<FoundStories> {
    return foundStories(this.store, this.names, words, page)
  }

  searchStatements(speaker: string, words: string, page: Page): Promise<FoundStatements> {
    return foundStatements(this.store, this.names, speaker, words, page)
  }

  countArticles(): Promise<number> {
    return this.store.countArticles()
  }

  async staleStages(): Promise<readonly string[]> {
    return (await this.store.countArticles()) === 0 ? [] : staleStages(await this.store.stageVersions())
  }

  async refresh(): Promise<RefreshReport> {
    return { stages: await refresh(this.store) }
  }

  close(): Promise<void> {
    return this.store.close()
  }
}
