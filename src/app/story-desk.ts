import type { AnalysedArticle } from '../article/analysed-article.js'
import { CopyIndex } from '../copying/copy-index.js'
import type { Copy, Reading } from '../domain/index.js'
import { StoryGrouper } from '../story/story-grouper.js'
import type { StoryProfile } from '../story/story-profile.js'

/** Who belongs to an event. */
export interface EventMembers {
  readonly storyline: string
  /** Ids of its articles in order of arrival. */
  readonly articles: string[]
}

/**
 * The stages that remember earlier articles, copies and stories, held in memory while articles are added. Its state follows from the
 * articles it was given and their order alone, so that it can be made again from a store. It keeps what new articles are matched
 * against, and of events and storylines who belongs to them; not the readings.
 */
export class StoryDesk {
  private readonly copyIndex = new CopyIndex()
  private readonly grouper = new StoryGrouper()
  private readonly events = new Map<string, EventMembers>()
  private readonly storylines = new Map<string, string[]>()
  private touched = new Set<string>()

  /** Takes the next article in; gives the copies between it and earlier ones. */
  add(analysed: AnalysedArticle, reading: Reading): readonly Copy[] {
    const copies = this.copyIndex.add(analysed)
    const { id, event, storyline } = this.grouper.add(reading, copies)
    const known = this.events.get(event)
    if (known) known.articles.push(id)
    else {
      this.events.set(event, { storyline, articles: [id] })
      const siblings = this.storylines.get(storyline)
      if (siblings) siblings.push(event)
      else this.storylines.set(storyline, [event])
    }
    this.touched.add(event)
    return copies
  }

  /** Events that articles were put in since the last call. */
  takeTouched(): readonly string[] {
    const touched = [...this.touched]
    this.touched = new Set()
    return touched
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

  /** What the grouper saw of an article when it came. */
  profile(article: string): StoryProfile {
    return this.grouper.profile(article)!
  }
}
