import type { AnalysedArticle } from '../article/analysed-article.js'
import { CopyIndex } from '../copying/copy-index.js'
import { copyWords } from '../copying/copy-words.js'
import { type Provenance, provenance } from '../copying/direction.js'
import type { Copy, Reading } from '../domain/index.js'
import { type EventMerge, StoryGrouper, type StorylineMerge, type StoryMemory } from '../story/story-grouper.js'
import type { StoryProfile } from '../story/story-profile.js'
import type { ArticleMemory } from './memory/article-memory.js'

/** Who belongs to an event. */
export interface EventMembers {
  readonly storyline: string
  /** Ids of its articles in order of arrival. */
  readonly articles: readonly string[]
}

interface OpenEvent extends EventMembers {
  storyline: string
  articles: string[]
  /** Place among all events, by their first article. */
  readonly order: number
}

/** What is no longer as it was. */
export interface DeskChanges {
  /** Events that articles were put in. */
  readonly touched: readonly string[]
  /** Other events, which now belong to another storyline. */
  readonly moved: readonly string[]
  /** Storylines that became part of older ones. */
  readonly merged: readonly string[]
  /** Events that turned out to be older ones. */
  readonly mergedEvents: readonly string[]
}

/** What came of an article. */
export interface Taken {
  /** Copies between it and earlier articles. */
  readonly copies: readonly Copy[]
  readonly memory: ArticleMemory
}

/**
 * The stages that remember earlier articles, copies and stories, held in memory while articles are added. Its state follows from the
 * articles it was given and their order alone, so that it can be made again from a store: from what was kept of each article, without
 * analysing it. It holds what new articles are matched against, and of events and storylines who belongs to them; not the readings.
 */
export class StoryDesk {
  private readonly copyIndex = new CopyIndex()
  private readonly grouper = new StoryGrouper()
  private readonly events = new Map<string, OpenEvent>()
  private readonly storylines = new Map<string, string[]>()
  private touched = new Set<string>()
  private moved = new Set<string>()
  private merged = new Set<string>()
  private mergedEvents = new Set<string>()

  /** Takes the next article in. */
  add(analysed: AnalysedArticle, reading: Reading): Taken {
    const words = copyWords(analysed)
    const copies = this.copyIndex.add(analysed, words)
    this.grouper.add(reading, copies, analysed)
    const story = this.grouper.lastMemory()
    this.place(story)
    this.touched.add(story.event)
    return { copies, memory: { story, source: provenance(analysed.article, analysed.layout), words } }
  }

  /**
   * Takes the place of adding articles that were kept, in order, to a desk that is new.
   * @returns of how many of the last `restoreWords` wants the words, in order
   */
  restore(kept: readonly Omit<ArticleMemory, 'words'>[]): number {
    for (const { story } of kept) {
      this.grouper.restore(story)
      this.place(story)
    }
    this.takeChanges()
    return this.copyIndex.restore(kept.map((k): Provenance => k.source))
  }

  restoreWords(words: ArticleMemory['words']): void {
    this.copyIndex.restoreWords(words)
  }

  private place({ profile: { id }, event, storyline, merges, eventMerges }: StoryMemory): void {
    const known = this.events.get(event)
    if (known) known.articles.push(id)
    else {
      // A new event stands in its storyline as it was before the article's merges, which are told one by one.
      this.events.set(event, { storyline, articles: [id], order: this.events.size })
      const siblings = this.storylines.get(storyline)
      if (siblings) siblings.push(event)
      else this.storylines.set(storyline, [event])
    }
    for (const merge of merges) this.merge(merge)
    for (const merge of eventMerges) this.mergeEvents(merge)
  }

  private merge({ storyline, into }: StorylineMerge): void {
    const younger = this.storylines.get(storyline)!
    for (const id of younger) {
      this.events.get(id)!.storyline = into
      this.moved.add(id)
    }
    const both = [...this.storylines.get(into)!, ...younger]
    this.storylines.set(
      into,
      both.sort((x, y) => this.events.get(x)!.order - this.events.get(y)!.order),
    )
    this.storylines.delete(storyline)
    this.merged.add(storyline)
  }

  /** The younger event's storyline is the older one's by now. */
  private mergeEvents({ event, into }: EventMerge): void {
    const younger = this.events.get(event)!
    const older = this.events.get(into)!
    older.articles = [...older.articles, ...younger.articles].sort(
      (x, y) => this.grouper.orderOf(x)! - this.grouper.orderOf(y)!,
    )
    const siblings = this.storylines.get(younger.storyline)!
    siblings.splice(siblings.indexOf(event), 1)
    this.events.delete(event)
    this.mergedEvents.add(event)
    this.touched.add(into)
  }

  /** What has changed since the last call. */
  takeChanges(): DeskChanges {
    const { touched, moved, merged, mergedEvents } = this
    this.touched = new Set()
    this.moved = new Set()
    this.merged = new Set()
    this.mergedEvents = new Set()
    const still = (id: string) => this.events.has(id)
    return {
      touched: [...touched].filter(still),
      moved: [...moved].filter((id) => still(id) && !touched.has(id)),
      merged: [...merged],
      mergedEvents: [...mergedEvents],
    }
  }

  eventIds(): readonly string[] {
    return [...this.events.keys()]
  }

  membersOf(event: string): EventMembers {
    return this.events.get(event)!
  }

  /** The storyline's events in order of their first article. */
  eventsOf(storyline: string): readonly string[] {
    return this.storylines.get(storyline) ?? []
  }

  /** The storyline's event of most articles, the first of equals: it gives the title. */
  largestOf(storyline: string): string {
    return this.eventsOf(storyline).reduce((best, id) =>
      this.membersOf(id).articles.length > this.membersOf(best).articles.length ? id : best,
    )
  }

  /** What the grouper saw of an article when it came. */
  profile(article: string): StoryProfile {
    return this.grouper.profile(article)!
  }
}
