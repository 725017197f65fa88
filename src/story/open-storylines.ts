import type { SparseVector } from './sparse-vector.js'
import type { StoryProfile } from './story-profile.js'
import { StorylineCore } from './storyline-core.js'

/**
 * Likeness from which a new event continues a storyline, and from which an article shows that a second one is the same matter: that of its
 * likest articles and that of its core together. Chosen on labelled windows, the held-out ones aside.
 */
const LIKENESS = 0.4
const MERGE_LIKENESS = 0.5
/**
 * Likeness to the core of a storyline without which a new event does not continue it, and of two cores without which their storylines
 * stay apart, whatever one article has of both: without them a month of news runs together into one storyline.
 */
const CORE_LIKENESS = 0.15
const CORE_MERGE_LIKENESS = 0.4
/** No matter is taken up again after so long. */
export const STORYLINE_GAP_DAYS = 30
/** A storyline's likest articles that say how like it is. */
const LIKEST = 3
/** What the mean of few is pulled towards zero by: three like articles say more than one. */
const DOUBT = 0.25

/** A storyline that turned out to be part of an older one. */
export interface StorylineMerge {
  readonly storyline: string
  readonly into: string
  /** The article that showed it. */
  readonly because: string
}

interface Period {
  readonly first: number
  readonly last: number
}

export interface OpenStoryline {
  readonly id: string
  /** The older storyline that this one turned out to belong to. */
  mergedInto: OpenStoryline | null
  readonly order: number
  readonly core: StorylineCore
  /** First and last publication, in days since 1970; null while all its articles are undated. */
  period: Period | null
}

export interface LikeStoryline {
  readonly storyline: OpenStoryline
  readonly likeness: number
}

/** The storylines of a library as they stand, and how they grow and merge. */
export class OpenStorylines {
  private opened = 0
  /** Revisions so far, in order. */
  readonly merges: StorylineMerge[] = []

  open(id: string): OpenStoryline {
    return { id, mergedInto: null, order: this.opened++, core: new StorylineCore(), period: null }
  }

  /** Takes an article into the storyline that this one belongs to now. */
  take(storyline: OpenStoryline, { body, published }: StoryProfile): void {
    const now = current(storyline)
    now.core.add(body)
    if (published !== null) now.period = covering(now.period, { first: published, last: published })
  }

  /**
   * Storylines that an article could continue, likest first.
   * @param near storyline and likeness of matter of each article compared
   */
  like(body: SparseVector, near: Iterable<readonly [OpenStoryline, number]>): readonly LikeStoryline[] {
    const values = new Map<OpenStoryline, number[]>()
    for (const [storyline, matter] of near) {
      const now = current(storyline)
      const known = values.get(now)
      if (known) known.push(matter)
      else values.set(now, [matter])
    }
    const out: LikeStoryline[] = []
    for (const [storyline, list] of values) {
      const likest = list.sort((x, y) => y - x).slice(0, LIKEST)
      const core = storyline.core.likeness(body)
      const likeness = likest.reduce((sum, v) => sum + v, 0) / (likest.length + DOUBT) + core
      if (likeness > LIKENESS && core > CORE_LIKENESS) out.push({ storyline, likeness })
    }
    return out.sort((x, y) => y.likeness - x.likeness || x.storyline.order - y.storyline.order)
  }

  /** An article of one storyline that is much like others shows that they are one matter. */
  mergeLike({ id, body }: StoryProfile, own: OpenStoryline, like: readonly LikeStoryline[]): void {
    for (const { storyline, likeness } of like) {
      if (likeness < MERGE_LIKENESS) break
      const [a, b] = [current(own), current(storyline)]
      if (a === b) continue
      // An article without a day may be like matters that are months apart.
      if (daysBetween(a.period, b.period) > STORYLINE_GAP_DAYS) continue
      if (a.core.likenessTo(b.core, body) < CORE_MERGE_LIKENESS) continue
      const [older, younger] = a.order < b.order ? [a, b] : [b, a]
      this.merge(younger, older, id)
    }
  }

  merge(younger: OpenStoryline, older: OpenStoryline, because: string): void {
    younger.mergedInto = older
    older.core.absorb(younger.core)
    if (younger.period) older.period = covering(older.period, younger.period)
    this.merges.push({ storyline: younger.id, into: older.id, because })
  }
}

/** The storyline that this one belongs to after all merges. */
export function current(storyline: OpenStoryline): OpenStoryline {
  let at = storyline
  while (at.mergedInto) at = at.mergedInto
  return at
}

function covering(a: Period | null, b: Period): Period {
  return a ? { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) } : b
}

/** Days from the end of the one to the beginning of the other; 0 where they overlap or one is unknown. */
function daysBetween(a: Period | null, b: Period | null): number {
  return a && b ? Math.max(0, a.first - b.last, b.first - a.last) : 0
}
