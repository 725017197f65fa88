import type { Likeness } from './pair-model.js'
import type { StoryProfile } from './story-profile.js'
import { StorylineCore } from './storyline-core.js'

/**
 * Likeness from which a new event continues a storyline, and from which an article shows that a second one is the same matter: that of its
 * likest articles and that of its core together. These and the two below were chosen on the six windows whose storylines are labelled.
 */
const LIKENESS = 0.44
const MERGE_LIKENESS = 0.52
/**
 * Likeness to the core of a storyline without which a new event does not continue it, and of two cores without which their storylines
 * stay apart, whatever one article has of both: without them a month of news runs together into one storyline.
 */
const CORE_LIKENESS = 0.15
const CORE_MERGE_LIKENESS = 0.35
/** No matter is taken up again after so long. */
export const STORYLINE_GAP_DAYS = 30
/** A storyline's likest articles that say how like it is. */
const LIKEST = 3
/** Storylines with no article that is more like it are not looked at as a whole: none of them is continued, and they are most. */
const LEAST_ALIKE = 0.12
/** Cores held at once: those of matters that the news goes on about. Others are summed again from their articles when they are taken up. */
const MOST_CORES = 4096
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
  /** Slots of its articles. */
  members: number[]
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
  private readonly cores = new Map<OpenStoryline, StorylineCore>()
  /** Revisions so far, in order. */
  readonly merges: StorylineMerge[] = []

  /** @param profiles of all articles by slot, growing */
  constructor(private readonly profiles: readonly StoryProfile[]) {}

  open(id: string): OpenStoryline {
    return { id, mergedInto: null, order: this.opened++, members: [], period: null }
  }

  /** Takes an article into the storyline that this one belongs to now. */
  take(storyline: OpenStoryline, slot: number): void {
    const now = current(storyline)
    const { vectors, published } = this.profiles[slot]!
    now.members.push(slot)
    this.cores.get(now)?.add(vectors)
    if (published !== null) now.period = covering(now.period, { first: published, last: published })
  }

  /**
   * Storylines that an article could continue, likest first.
   * @param near storyline and likeness of each article compared
   */
  like({ vectors }: StoryProfile, near: Iterable<readonly [OpenStoryline, Likeness]>): readonly LikeStoryline[] {
    const values = new Map<OpenStoryline, Likeness[]>()
    for (const [storyline, likeness] of near) {
      const now = current(storyline)
      const known = values.get(now)
      if (known) known.push(likeness)
      else values.set(now, [likeness])
    }
    const out: LikeStoryline[] = []
    for (const [storyline, list] of values) {
      const likest = list
        .map((l) => l.matter)
        .sort((x, y) => y - x)
        .slice(0, LIKEST)
      const alike = likest.reduce((sum, v) => sum + v, 0) / (likest.length + DOUBT)
      if (alike < LEAST_ALIKE) continue
      // One article is its own core.
      const core = storyline.members.length === 1 ? list[0]!.body : this.coreOf(storyline).likeness(vectors)
      const likeness = alike + core
      if (likeness > LIKENESS && core > CORE_LIKENESS) out.push({ storyline, likeness })
    }
    return out.sort((x, y) => y.likeness - x.likeness || x.storyline.order - y.storyline.order)
  }

  /** An article of one storyline that is much like others shows that they are one matter. */
  mergeLike({ id, vectors }: StoryProfile, own: OpenStoryline, like: readonly LikeStoryline[]): void {
    for (const { storyline, likeness } of like) {
      if (likeness < MERGE_LIKENESS) break
      const [a, b] = [current(own), current(storyline)]
      if (a === b) continue
      // An article without a day may be like matters that are months apart.
      if (daysBetween(a.period, b.period) > STORYLINE_GAP_DAYS) continue
      if (this.coreOf(a).likenessTo(this.coreOf(b), vectors) < CORE_MERGE_LIKENESS) continue
      const [older, younger] = a.order < b.order ? [a, b] : [b, a]
      this.merge(younger, older, id)
    }
  }

  merge(younger: OpenStoryline, older: OpenStoryline, because: string): void {
    younger.mergedInto = older
    older.members.push(...younger.members)
    younger.members = []
    const [core, other] = [this.cores.get(older), this.cores.get(younger)]
    this.cores.delete(younger)
    if (core && other) core.absorb(other)
    else this.cores.delete(older)
    if (younger.period) older.period = covering(older.period, younger.period)
    this.merges.push({ storyline: younger.id, into: older.id, because })
  }

  private coreOf(storyline: OpenStoryline): StorylineCore {
    let core = this.cores.get(storyline)
    if (core) this.cores.delete(storyline)
    else {
      core = new StorylineCore()
      for (const slot of storyline.members) core.add(this.profiles[slot]!.vectors)
    }
    // The one asked for last stands last, and the first is the first to go.
    this.cores.set(storyline, core)
    if (this.cores.size > MOST_CORES) this.cores.delete(this.cores.keys().next().value!)
    return core
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
