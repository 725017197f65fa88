import type { AnalysedArticle } from '../article/analysed-article.js'
import { CopyIndex } from '../copying/copy-index.js'
import type { Copy, Event, Reading, Storyline } from '../domain/index.js'
import { groupStories } from '../story/group-stories.js'

/** Events and storylines that are new or different since the last time, and those that are no more. */
export interface StoryChanges {
  readonly events: readonly Event[]
  readonly removedEvents: readonly string[]
  readonly storylines: readonly Storyline[]
  readonly removedStorylines: readonly string[]
}

/**
 * The stages that remember earlier articles, copies and stories, held in memory while articles are added. Its state follows from the
 * articles it was given and their order alone, so that it can be made again from a store.
 */
export class StoryDesk {
  private readonly copyIndex = new CopyIndex()
  private readonly readings: Reading[] = []
  private readonly copies: Copy[] = []
  private events = new Map<string, Event>()
  private storylines = new Map<string, Storyline>()

  /** Takes the next article in; gives the copies between it and earlier ones. */
  add(analysed: AnalysedArticle, reading: Reading): readonly Copy[] {
    const copies = this.copyIndex.add(analysed)
    this.readings.push(reading)
    this.copies.push(...copies)
    return copies
  }

  /** What the articles taken in since the last call changed. */
  changes(): StoryChanges {
    const stories = groupStories(this.readings, this.copies)
    const events = new Map(stories.events.map((e) => [e.id, e]))
    const storylines = new Map(stories.storylines.map((s) => [s.id, s]))
    const found = {
      events: [...events.values()].filter((e) => differs(e, this.events.get(e.id))),
      removedEvents: [...this.events.keys()].filter((id) => !events.has(id)),
      storylines: [...storylines.values()].filter((s) => differs(s, this.storylines.get(s.id))),
      removedStorylines: [...this.storylines.keys()].filter((id) => !storylines.has(id)),
    }
    this.events = events
    this.storylines = storylines
    return found
  }

  /** Everything as it stands after the last `changes`. */
  all(): { readonly events: ReadonlyMap<string, Event>; readonly storylines: ReadonlyMap<string, Storyline> } {
    return { events: this.events, storylines: this.storylines }
  }
}

function differs(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before)
}
