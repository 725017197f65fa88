import { transmissionOf } from '../comparison/transmission.js'
import { whoSaid } from '../comparison/who-said.js'
import { passagesOf } from '../copying/passages.js'
import { twinsOf } from '../copying/twins.js'
import { type Article, slice } from '../domain/index.js'
import { nameKey } from '../reading/names/name-key.js'
import type { EventFilter, ListedEvent, Store } from '../store/store.js'
import { acrossEvents } from './across-events.js'
import { currentEventId } from './current-event.js'
import { digests } from './digests.js'
import { type ExplainedPair, type ExplainedSide, explainPair } from './explain-pair.js'
import { findNames, keysOfName } from './find-names.js'
import { BATCH_SIZE, Intake } from './intake.js'
import type {
  AddOptions,
  AddReport,
  ArticleView,
  CountedName,
  DayCount,
  FollowedKind,
  FollowedView,
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
import { RecentViews } from './recent-views.js'
import { refresh } from './refresh.js'
import { snippetOf } from './search/find-matches.js'
import { searchQuery } from './search/search-query.js'
import { staleStages } from './stages.js'
import { type ArticleHistory, articleHistory, type EarlierVersion, earlierVersion } from './versions/article-history.js'

export interface LibraryOptions {
  /** Articles that are made durable together. */
  readonly batchSize?: number
}

/** A library over a store, which it closes when it is closed. */
export async function openLibrary(store: Store, options: LibraryOptions = {}): Promise<Library> {
  return new StoreLibrary(store, options.batchSize ?? BATCH_SIZE)
}

/** Other events of a storyline that the page of one shows: a matter of months has thousands. */
const MOST_RELATED = 100

/** The events that came nearest before and after one of them, in their order. */
function nearest(events: readonly string[], to: string): readonly string[] {
  const at = events.indexOf(to)
  const from = Math.max(0, Math.min(at - MOST_RELATED / 2, events.length - 1 - MOST_RELATED))
  return events.slice(from, from + MOST_RELATED + 1).filter((id) => id !== to)
}

async function asEventFilter(
  store: Store,
  { person, organization, place, ...filter }: StoryFilter,
): Promise<EventFilter> {
  const asked = Object.entries({ person, organization, place }).filter(([, name]) => name !== undefined)
  const names = asked.map(async ([kind, name]) => ({
    kind: kind as FollowedKind,
    keys: await keysOfName(store, kind as FollowedKind, name!),
  }))
  return { ...filter, names: await Promise.all(names) }
}

class StoreLibrary implements Library {
  private readonly intake: Intake
  private readonly recent: RecentViews<StoryView | null>

  constructor(
    private readonly store: Store,
    batchSize: number,
  ) {
    this.intake = new Intake(store, batchSize)
    this.recent = new RecentViews(store)
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
    const events = await this.store.listEvents({ offset, limit }, await asEventFilter(this.store, filter), order)
    return this.summaries(events)
  }

  private async summaries(listed: readonly ListedEvent[]): Promise<readonly StorySummary[]> {
    const storylines = await this.store.storylines(listed.map((l) => l.event.storyline))
    return listed.map(({ event, summary }) => ({ event, storyline: storylines.get(event.storyline)!, ...summary }))
  }

  async countStories(filter: StoryFilter = {}): Promise<number> {
    return this.store.countEvents(await asEventFilter(this.store, filter))
  }

  digests(events: readonly string[]): Promise<ReadonlyMap<string, StoryDigest>> {
    return digests(this.store, events)
  }

  findNames(kind: FollowedKind, typed: string): Promise<NamesFound> {
    return findNames(this.store, kind, typed)
  }

  async topNames(kind: FollowedKind, filter: StoryFilter, limit: number): Promise<readonly CountedName[]> {
    return this.store.topNames(kind, await asEventFilter(this.store, filter), limit)
  }

  days(): Promise<readonly DayCount[]> {
    return this.store.days()
  }

  outlets(): Promise<readonly OutletEntry[]> {
    return this.store.outlets()
  }

  outlet(name: string): Promise<OutletView | null> {
    return outletView(this.store, name)
  }

  async follow(kind: FollowedKind, name: string, page: Page): Promise<FollowedView | null> {
    const key = nameKey(name)
    const entry = await this.store.nameEntry({ kind, key })
    if (!entry) return null
    const stories = await this.summaries(await this.store.listEvents(page, { names: [{ kind, keys: [key] }] }))
    const readings = await this.store.readings(stories.flatMap((s) => s.event.articles))
    return {
      kind,
      name: entry.name,
      total: entry.events,
      statements: entry.statements,
      stories: stories.map((story) => {
        const groups = whoSaid(story.event.articles.map((id) => readings.get(id)!))
        return { story, said: groups.find((g) => g.speaker && nameKey(g.speaker.name) === key)?.said ?? [] }
      }),
    }
  }

  story(id: string): Promise<StoryView | null> {
    return this.recent.get(id, () => this.storyView(id))
  }

  private async storyView(id: string): Promise<StoryView | null> {
    const eventId = await currentEventId(this.store, id)
    const [listed, comparison] = await Promise.all([this.store.events([eventId]), this.store.comparison(eventId)])
    const found = listed.get(eventId)
    if (!found || !comparison) return null
    const { event } = found
    const [storylines, readings, touching] = await Promise.all([
      this.store.storylines([event.storyline]),
      this.store.readings(event.articles),
      this.store.copiesOf(event.articles),
    ])
    const storyline = storylines.get(event.storyline)!
    const near = nearest(storyline.events, event.id)
    const siblings = await this.store.events(near)
    const members = new Set(event.articles)
    const related = near
      .map((id) => siblings.get(id))
      .filter((s) => s !== undefined)
      .map((s: ListedEvent) => s.event)
    const own = event.articles.map((id) => readings.get(id)!)
    const copies = touching.filter((c) => members.has(c.a.id) && members.has(c.b.id))
    return {
      event,
      storyline,
      related,
      readings: own,
      copies,
      passages: passagesOf(copies, event.articles),
      twins: twinsOf(own, copies),
      sources: comparison.sources,
      comparison,
      said: whoSaid(own),
      transmission: transmissionOf(own),
      across: await acrossEvents(this.store, storyline, event, own, related),
    }
  }

  async article(id: string): Promise<ArticleView | null> {
    const reading = (await this.store.readings([id])).get(id)
    if (!reading) return null
    const [assignments, copies] = await Promise.all([this.store.assignments([id]), this.store.copiesOf([id])])
    const assignment = assignments.get(id)
    const [events, storylines, others] = await Promise.all([
      this.store.events(assignment ? [assignment.event] : []),
      this.store.storylines(assignment ? [assignment.storyline] : []),
      this.store.readings([...new Set(copies.map((c) => (c.a.id === id ? c.b.id : c.a.id)))]),
    ])
    return {
      reading,
      event: (assignment && events.get(assignment.event)?.event) ?? null,
      storyline: (assignment && storylines.get(assignment.storyline)) ?? null,
      copies,
      others: new Map(
        [...others].map(([other, { article }]) => [other, { outlet: article.outlet, title: article.title }]),
      ),
    }
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
    const query = await searchQuery(this.store, words)
    const { total, ids } = await this.store.search(query, page)
    const [readings, assignments] = await Promise.all([this.store.readings(ids), this.store.assignments(ids)])
    const hits = ids.map((id): SearchHit => {
      const { article, layout, published } = readings.get(id)!
      const snippet = snippetOf(query, article)
      return {
        id,
        outlet: article.outlet,
        title: layout.headline ? slice(article, layout.headline).trim() : article.title,
        day: published?.day ?? null,
        event: assignments.get(id)?.event ?? null,
        snippet: snippet.span,
        snippetText: snippet.text,
        matches: snippet.matches,
      }
    })
    return { total, hits }
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
