import type { AnalysedArticle } from '../article/analysed-article.js'
import type { Assignment, Copy, Reading } from '../domain/index.js'
import { Candidates, heaviestTerms } from './candidates.js'
import { copiedShare, type TextSize } from './copied-shares.js'
import { densityEase } from './news-density.js'
import {
  current,
  type LikeStoryline,
  type OpenStoryline,
  OpenStorylines,
  STORYLINE_GAP_DAYS,
  type StorylineMerge,
} from './open-storylines.js'
import { type CopiedShare, hoursApart, NO_COPY } from './pair-features.js'
import { compareProfiles, type Likeness, pairScore } from './pair-model.js'
import { type StoryProfile, storyProfile } from './story-profile.js'
import { TermFrequencies } from './term-frequencies.js'

export type { StorylineMerge } from './open-storylines.js'

/** Earlier articles compared with a new one: of the mates in labelled windows 99.7 % are among the 48 likest leads. */
const MOST_CANDIDATES = 48
/** Articles of an event that a new one is compared with: its first and its newest. */
const MOST_MEMBERS = 12
/**
 * Log-odds from which an article joins an event, the mean over all its articles and over the liker half of them averaged; chosen on
 * labelled days left out of the training. The mean keeps chains of half-alike articles apart, the half lets an event be told in ways
 * that have little in common.
 */
const JOIN_SCORE = -0.5
/** An event is looked at as a whole when one of its articles comes within this of the score to join. */
const WORTH_A_LOOK = 2.5
/** An event takes no article published further from its nearest one than this. */
const EVENT_GAP_HOURS = 96

export interface GrouperOptions {
  readonly joinScore?: number
}

/** What was seen and decided of an article: enough to stand in for adding it again. */
export interface StoryMemory {
  readonly profile: StoryProfile
  readonly event: string
  /** The storyline that its event was opened in. */
  readonly storyline: string
  readonly merges: readonly StorylineMerge[]
}

interface OpenEvent {
  readonly id: string
  readonly storyline: OpenStoryline
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
  private readonly storylines = new OpenStorylines()
  private readonly restored = { events: new Map<string, OpenEvent>(), storylines: new Map<string, OpenStoryline>() }
  private readonly joinScore: number

  constructor({ joinScore = JOIN_SCORE }: GrouperOptions = {}) {
    this.joinScore = joinScore
  }

  /** Revisions of storylines so far, in order. */
  get merges(): readonly StorylineMerge[] {
    return this.storylines.merges
  }

  /**
   * Assigns an article to an event and a storyline.
   * @param copies between this article and earlier ones
   * @param analysed the article's tokens, where they are at hand: they save cutting it up again
   */
  add(reading: Reading, copies: readonly Copy[], analysed?: AnalysedArticle): Assignment {
    const profile = storyProfile(reading, this.frequencies, analysed?.fields.at(-1))
    const ease = densityEase(profile, this.profiles)
    const slot = this.hold(profile)
    const copied = this.copiedShares(profile.id, copies)
    const lead = heaviestTerms(profile.lead)
    const near = new Set([...this.candidates.find(lead, MOST_CANDIDATES), ...copied.keys()])
    this.candidates.add(slot, lead)

    const likeness = new Map<number, Likeness>()
    for (const other of near)
      likeness.set(other, compareProfiles(profile, this.profiles[other]!, copied.get(other) ?? NO_COPY))
    const like = this.likeStorylines(profile, likeness)
    const event =
      this.bestEvent(profile, this.joinScore - ease, likeness, copied) ?? this.newEvent(profile, like[0]?.storyline)
    this.storylines.mergeLike(profile, event.storyline, like)
    this.join(event, slot)
    return { id: profile.id, event: event.id, storyline: current(event.storyline).id }
  }

  private hold(profile: StoryProfile): number {
    const slot = this.profiles.length
    this.profiles.push(profile)
    this.slots.set(profile.id, slot)
    return slot
  }

  /** What to keep of the article that was added last. */
  lastMemory(): StoryMemory {
    const profile = this.profiles.at(-1)!
    const event = this.eventOf.at(-1)!
    const first = this.merges.findLastIndex((m) => m.because !== profile.id) + 1
    return { profile, event: event.id, storyline: event.storyline.id, merges: this.merges.slice(first) }
  }

  /** Stands in for adding an article that an earlier grouper was given. All such articles come in their order, before any is added. */
  restore({ profile, event: id, storyline, merges }: StoryMemory): void {
    const { events, storylines } = this.restored
    const slot = this.hold(profile)
    this.frequencies.count([...profile.body.keys, ...profile.common])
    this.candidates.add(slot, heaviestTerms(profile.lead))
    let event = events.get(id)
    if (!event) {
      let open = storylines.get(storyline)
      if (!open) storylines.set(storyline, (open = this.storylines.open(storyline)))
      events.set(id, (event = { id, storyline: open, members: [] }))
    }
    for (const { storyline: younger, into, because } of merges) {
      this.storylines.merge(storylines.get(younger)!, storylines.get(into)!, because)
    }
    this.join(event, slot)
  }

  private join(event: OpenEvent, slot: number): void {
    event.members.push(slot)
    this.eventOf.push(event)
    this.storylines.take(event.storyline, this.profiles[slot]!)
  }

  /** Where an article stands now: its event, and the storyline that the event belongs to after all merges. */
  assignment(id: string): Assignment | undefined {
    const slot = this.slots.get(id)
    if (slot === undefined) return undefined
    const event = this.eventOf[slot]!
    return { id, event: event.id, storyline: current(event.storyline).id }
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
      const known = byOther.get(slot)
      if (known) known.push(copy)
      else byOther.set(slot, [copy])
    }
    const sizeOf = (article: string): TextSize | undefined => this.profile(article)
    return new Map(Array.from(byOther, ([slot, list]) => [slot, copiedShare(list, sizeOf)]))
  }

  private bestEvent(
    profile: StoryProfile,
    joinScore: number,
    near: ReadonlyMap<number, Likeness>,
    copied: ReadonlyMap<number, CopiedShare>,
  ): OpenEvent | null {
    const events = new Set<OpenEvent>()
    for (const [slot, { score }] of near)
      if (score !== null && score > joinScore - WORTH_A_LOOK) events.add(this.eventOf[slot]!)
    let best: OpenEvent | null = null
    let bestScore = joinScore
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
    { members }: OpenEvent,
    near: ReadonlyMap<number, Likeness>,
    copied: ReadonlyMap<number, CopiedShare>,
  ): number {
    const compared = members.length <= MOST_MEMBERS ? members : [members[0]!, ...members.slice(1 - MOST_MEMBERS)]
    const scores = new Float64Array(compared.length)
    let gap = Number.POSITIVE_INFINITY
    for (const [i, slot] of compared.entries()) {
      const other = this.profiles[slot]!
      gap = Math.min(gap, hoursApart(profile, other) ?? 0)
      scores[i] = near.get(slot)?.score ?? pairScore(profile, other, copied.get(slot) ?? NO_COPY)
    }
    if (gap > EVENT_GAP_HOURS) return Number.NEGATIVE_INFINITY
    return (mean(scores) + mean(scores.toSorted().subarray(scores.length >> 1))) / 2
  }

  private newEvent({ id }: StoryProfile, storyline: OpenStoryline | undefined): OpenEvent {
    return { id: `e-${id}`, storyline: storyline ?? this.storylines.open(`s-${id}`), members: [] }
  }

  private likeStorylines(profile: StoryProfile, near: ReadonlyMap<number, Likeness>): readonly LikeStoryline[] {
    const recent: (readonly [OpenStoryline, number])[] = []
    for (const [slot, { matter }] of near) {
      if ((hoursApart(profile, this.profiles[slot]!) ?? 0) > STORYLINE_GAP_DAYS * 24) continue
      recent.push([this.eventOf[slot]!.storyline, matter])
    }
    return this.storylines.like(profile.body, recent)
  }
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const v of values) sum += v
  return sum / values.length
}
