import type { OpenStoryline } from './open-storylines.js'
import { type CopiedShare, hoursApart, NO_COPY } from './pair-features.js'
import type { Likeness, PairComparer } from './pair-model.js'
import type { StoryProfile } from './story-profile.js'

/** Articles of an event that a new one is compared with: its first and its newest. */
const MOST_MEMBERS = 12
/** An event is looked at as a whole when one of its articles comes within this of the score to join. */
const WORTH_A_LOOK = 2.5
/** An event takes no article published further from its nearest one than this. */
const EVENT_GAP_HOURS = 96
/**
 * How much more than an article asks two events ask that an article would join both: of labelled days left out of the training, 25 pairs
 * of events merge at 0 with no gain, 15 at this, of which most are right.
 */
const MERGE_MARGIN = 0.5

/** An event that turned out to be another one that is older. Its id stays the one of its first article, which tells where it went. */
export interface EventMerge {
  readonly event: string
  readonly into: string
  /** The article that showed it. */
  readonly because: string
}

export interface OpenEvent {
  readonly id: string
  readonly storyline: OpenStoryline
  /** Slots of its articles, ascending. */
  members: number[]
  /** The older event that this one turned out to be. */
  mergedInto: OpenEvent | null
}

export interface FittingEvent {
  readonly event: OpenEvent
  readonly score: number
}

/** The new article, with what it was compared with. */
export interface Newcomer {
  readonly profile: StoryProfile
  readonly near: ReadonlyMap<number, Likeness>
  readonly copied: ReadonlyMap<number, CopiedShare>
  /** Log-odds from which it joins. */
  readonly joinScore: number
}

/** The events of a library as they stand, which of them an article fits, and which turn out to be one. */
export class OpenEvents {
  private readonly eventOf: OpenEvent[] = []
  /** Revisions so far, in order. */
  readonly merges: EventMerge[] = []

  /** @param profiles of all articles by slot, growing */
  constructor(
    private readonly profiles: readonly StoryProfile[],
    private readonly comparer: PairComparer,
  ) {}

  open(id: string, storyline: OpenStoryline): OpenEvent {
    return { id, storyline, members: [], mergedInto: null }
  }

  /** The event that an article belongs to now. */
  of(slot: number): OpenEvent {
    return currentEvent(this.eventOf[slot]!)
  }

  join(event: OpenEvent, slot: number): void {
    event.members.push(slot)
    this.eventOf[slot] = event
  }

  /** Events that an article could join, the best first. */
  fitting(newcomer: Newcomer): readonly FittingEvent[] {
    const { near, joinScore } = newcomer
    const worth = new Set<OpenEvent>()
    for (const [slot, { score }] of near)
      if (score !== null && score > joinScore - WORTH_A_LOOK) worth.add(this.of(slot))
    const out: FittingEvent[] = []
    for (const event of worth) {
      const score = this.scoreOf(newcomer, event)
      if (score > joinScore) out.push({ event, score })
    }
    return out.sort((x, y) => y.score - x.score || x.event.members[0]! - y.event.members[0]!)
  }

  /** Merges the best of the events that an article would join with those of the others that are like it as a whole. */
  mergeLike(newcomer: Newcomer, [best, ...others]: readonly FittingEvent[]): OpenEvent | null {
    if (!best) return null
    let event = best.event
    for (const other of others) {
      if (this.likenessOf(newcomer, event, other.event) < newcomer.joinScore + MERGE_MARGIN) continue
      const [older, younger] = event.members[0]! < other.event.members[0]! ? [event, other.event] : [other.event, event]
      this.merge(younger, older, newcomer.profile.id)
      event = older
    }
    return event
  }

  merge(younger: OpenEvent, older: OpenEvent, because: string): void {
    younger.mergedInto = older
    older.members = [...older.members, ...younger.members].sort((x, y) => x - y)
    younger.members = []
    this.merges.push({ event: younger.id, into: older.id, because })
  }

  private scoreOf(newcomer: Newcomer, event: OpenEvent): number {
    const compared = comparedOf(event)
    const gap = Math.min(...compared.map((slot) => hoursApart(newcomer.profile, this.profiles[slot]!) ?? 0))
    if (gap > EVENT_GAP_HOURS) return Number.NEGATIVE_INFINITY
    return joinedScore(compared.map((slot) => this.newcomerScore(newcomer, slot)))
  }

  private newcomerScore({ profile, near, copied }: Newcomer, slot: number): number {
    return near.get(slot)?.score ?? this.comparer.score(profile, this.profiles[slot]!, copied.get(slot) ?? NO_COPY)
  }

  /** Log-odds of two events, the article that fits both counted to the first. */
  private likenessOf(newcomer: Newcomer, first: OpenEvent, second: OpenEvent): number {
    const others = comparedOf(second)
    const scores = others.map((slot) => this.newcomerScore(newcomer, slot))
    for (const x of comparedOf(first))
      for (const y of others) scores.push(this.comparer.score(this.profiles[x]!, this.profiles[y]!))
    return joinedScore(scores)
  }
}

/** The event that this one is after all merges. */
function currentEvent(event: OpenEvent): OpenEvent {
  let at = event
  while (at.mergedInto) at = at.mergedInto
  return at
}

function comparedOf({ members }: OpenEvent): readonly number[] {
  return members.length <= MOST_MEMBERS ? members : [members[0]!, ...members.slice(1 - MOST_MEMBERS)]
}

/**
 * The mean over all and the mean over the liker half, averaged. The mean keeps chains of half-alike articles apart, the half lets an
 * event be told in ways that have little in common.
 */
function joinedScore(scores: readonly number[]): number {
  const ordered = Float64Array.from(scores).sort()
  return (mean(ordered) + mean(ordered.subarray(ordered.length >> 1))) / 2
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const v of values) sum += v
  return sum / values.length
}
