import type { Assignment, Copy, Reading } from '../domain/index.js'
import { Candidates } from './candidates.js'
import { copiedShare, type TextSize } from './copied-shares.js'
import { type CopiedShare, hoursApart, NO_COPY } from './pair-features.js'
import { compareProfiles, pairScore } from './pair-model.js'
import { type StoryProfile, storyProfile } from './story-profile.js'
import { TermFrequencies } from './term-frequencies.js'

/** Earlier articles compared with a new one. */
const MOST_CANDIDATES = 48
/** Articles of an event that a new one is compared with: its first and its newest. */
const MOST_MEMBERS = 12
/**
 * Log-odds, averaged over an event's articles, from which an article joins it; chosen on the labelled days. Averaging keeps chains of
 * half-alike articles apart.
 */
const JOIN_SCORE = -0.7
/** An event is looked at as a whole when one of its articles comes within this of the score to join. */
const WORTH_A_LOOK = 2.5
/** An event takes no article published further from its nearest one than this. */
const EVENT_GAP_HOURS = 96
/** Likeness of matter from which a new event continues a storyline, averaged over its three likest articles; chosen by eye on other days. */
const STORYLINE_LIKENESS = 0.125
const STORYLINE_GAP_HOURS = 24 * 30

export interface GrouperOptions {
  readonly joinScore?: number
  readonly storylineLikeness?: number
}

interface Likeness {
  readonly score: number
  readonly matter: number
}

interface OpenEvent {
  readonly id: string
  storyline: string
  readonly members: number[]
}

/**
 * Groups articles into events and storylines as they arrive. The same articles in the same order give the same groups.
 * An article costs one look-up in the inverted index and a bounded number of comparisons, however many are held.
 */
export class StoryGrouper {
  private readonly frequencies = new TermFrequencies()
  private readonly candidates = new Candidates()
  private readonly profiles: StoryProfile[] = []
  private readonly eventOf: OpenEvent[] = []
  private readonly slots = new Map<string, number>()
  private readonly joinScore: number
  private readonly storylineLikeness: number

  constructor({ joinScore = JOIN_SCORE, storylineLikeness = STORYLINE_LIKENESS }: GrouperOptions = {}) {
    this.joinScore = joinScore
    this.storylineLikeness = storylineLikeness
  }

  /**
   * Assigns an article to an event and a storyline.
   * @param copies between this article and earlier ones
   */
  add(reading: Reading, copies: readonly Copy[]): Assignment {
    const profile = storyProfile(reading, this.frequencies)
    const slot = this.profiles.length
    this.profiles.push(profile)
    this.slots.set(profile.id, slot)
    const copied = this.copiedShares(profile.id, copies)
    const near = new Set([...this.candidates.find(profile.lead, MOST_CANDIDATES), ...copied.keys()])
    this.candidates.add(slot, profile.lead)

    const likeness = new Map(
      Array.from(near, (other) => [
        other,
        compareProfiles(profile, this.profiles[other]!, copied.get(other) ?? NO_COPY),
      ]),
    )
    const event = this.bestEvent(profile, likeness, copied) ?? this.newEvent(profile, likeness)
    event.members.push(slot)
    this.eventOf.push(event)
    return { id: profile.id, event: event.id, storyline: event.storyline }
  }

  /** The profile of an article that was added, for explanations. */
  profile(id: string): StoryProfile | undefined {
    const slot = this.slots.get(id)
    return slot === undefined ? undefined : this.profiles[slot]
  }

  private copiedShares(id: string, copies: readonly Copy[]): Map<number, CopiedShare> {
    const byOther = new Map<number, Copy[]>()
    for (const copy of copies) {
      const slot = this.slots.get(copy.a.id === id ? copy.b.id : copy.a.id)
      if (slot === undefined) continue
      byOther.set(slot, [...(byOther.get(slot) ?? []), copy])
    }
    const sizeOf = (article: string): TextSize | undefined => this.profile(article)
    return new Map([...byOther].map(([slot, list]) => [slot, copiedShare(list, sizeOf)]))
  }

  private bestEvent(
    profile: StoryProfile,
    near: ReadonlyMap<number, Likeness>,
    copied: ReadonlyMap<number, CopiedShare>,
  ): OpenEvent | null {
    const events = new Set<OpenEvent>()
    for (const [slot, { score }] of near) if (score > this.joinScore - WORTH_A_LOOK) events.add(this.eventOf[slot]!)
    let best: OpenEvent | null = null
    let bestScore = this.joinScore
    for (const event of events) {
      const score = this.eventScore(profile, event, near, copied)
      if (score > bestScore) {
        best = event
        bestScore = score
      }
    }
    return best
  }

  private eventScore(
    profile: StoryProfile,
    event: OpenEvent,
    near: ReadonlyMap<number, Likeness>,
    copied: ReadonlyMap<number, CopiedShare>,
  ): number {
    const { members } = event
    const compared = members.length <= MOST_MEMBERS ? members : [members[0]!, ...members.slice(1 - MOST_MEMBERS)]
    let sum = 0
    let gap = Number.POSITIVE_INFINITY
    for (const slot of compared) {
      const other = this.profiles[slot]!
      gap = Math.min(gap, hoursApart(profile, other) ?? 0)
      sum += near.get(slot)?.score ?? pairScore(profile, other, copied.get(slot) ?? NO_COPY)
    }
    return gap > EVENT_GAP_HOURS ? Number.NEGATIVE_INFINITY : sum / compared.length
  }

  private newEvent(profile: StoryProfile, near: ReadonlyMap<number, Likeness>): OpenEvent {
    const storyline = this.bestStoryline(profile, near) ?? `s-${profile.id}`
    return { id: `e-${profile.id}`, storyline, members: [] }
  }

  private bestStoryline(profile: StoryProfile, near: ReadonlyMap<number, Likeness>): string | null {
    const likeness = new Map<string, number[]>()
    for (const [slot, { matter }] of near) {
      if ((hoursApart(profile, this.profiles[slot]!) ?? 0) > STORYLINE_GAP_HOURS) continue
      const { storyline } = this.eventOf[slot]!
      likeness.set(storyline, [...(likeness.get(storyline) ?? []), matter])
    }
    let best: string | null = null
    let bestLikeness = this.storylineLikeness
    for (const [storyline, values] of likeness) {
      const top = values.sort((x, y) => y - x).slice(0, 3)
      // Three like articles say more than one: the mean of few is pulled towards zero.
      const mean = top.reduce((sum, v) => sum + v, 0) / (top.length + 0.25)
      if (mean > bestLikeness) {
        best = storyline
        bestLikeness = mean
      }
    }
    return best
  }
}
