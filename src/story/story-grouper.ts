import type { Assignment, Copy, Reading } from '../domain/index.js'
import { Candidates } from './candidates.js'
import { copiedShare, type TextSize } from './copied-shares.js'
import { type CopiedShare, hoursApart, NO_COPY } from './pair-features.js'
import { compareProfiles, pairScore } from './pair-model.js'
import { type StoryProfile, storyProfile } from './story-profile.js'
import { StorylineCore } from './storyline-core.js'
import { TermFrequencies } from './term-frequencies.js'

/** Earlier articles compared with a new one. */
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
/** Likeness of matter from which a new event continues a storyline, averaged over its three likest articles; chosen by eye on other days. */
const STORYLINE_LIKENESS = 0.125
/** Likeness to a second storyline from which the two are one matter. */
const STORYLINE_MERGE_LIKENESS = 0.2
/**
 * Likeness to the core of a storyline without which a new event does not continue it, and of two cores without which their storylines
 * stay apart, whatever one article has of both. Without them a month of news runs together into one storyline (2,771 of 5,028 articles
 * of one May; with them the largest has 284).
 */
const CORE_LIKENESS = 0.2
const CORE_MERGE_LIKENESS = 0.4
const STORYLINE_GAP_HOURS = 24 * 30

/** The latest articles, from whose number in their time the density of the news is told. */
const LATEST = 60
const SHORTEST_SPAN_DAYS = 1 / 12
/** News of the density that the weights were learned on, to the order of magnitude. */
const DENSE_PER_DAY = 60
const MOST_THINNESS = 1.7
const UNDATED_CAUTION = 0.5

export interface GrouperOptions {
  readonly joinScore?: number
  readonly storylineLikeness?: number
}

interface Likeness {
  readonly score: number
  readonly matter: number
}

interface OpenStoryline {
  readonly id: string
  /** The older storyline that this one turned out to belong to. */
  mergedInto: OpenStoryline | null
  readonly order: number
  readonly core: StorylineCore
  /** First and last publication, in days since 1970; null while all its articles are undated. */
  period: { readonly first: number; readonly last: number } | null
}

interface LikeStoryline {
  readonly storyline: OpenStoryline
  readonly likeness: number
}

/** A storyline that turned out to be part of an older one. */
export interface StorylineMerge {
  readonly storyline: string
  readonly into: string
  /** The article that showed it. */
  readonly because: string
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
  /** Revisions of storylines so far, in order. */
  readonly merges: StorylineMerge[] = []
  private readonly restored = { events: new Map<string, OpenEvent>(), storylines: new Map<string, OpenStoryline>() }
  private storylines = 0
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
    const slot = this.hold(profile)
    const copied = this.copiedShares(profile.id, copies)
    const near = new Set([...this.candidates.find(profile.lead, MOST_CANDIDATES), ...copied.keys()])
    this.candidates.add(slot, profile.lead)

    const likeness = new Map(
      Array.from(near, (other) => [
        other,
        compareProfiles(profile, this.profiles[other]!, copied.get(other) ?? NO_COPY),
      ]),
    )
    const like = this.likeStorylines(profile, likeness)
    const event = this.bestEvent(profile, likeness, copied) ?? this.newEvent(profile, like)
    this.mergeStorylines(profile, event.storyline, like)
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
    this.frequencies.count(concat(profile.body.keys, profile.common))
    this.candidates.add(slot, profile.lead)
    let event = events.get(id)
    if (!event) {
      let open = storylines.get(storyline)
      if (!open)
        storylines.set(
          storyline,
          (open = {
            id: storyline,
            mergedInto: null,
            order: this.storylines++,
            core: new StorylineCore(),
            period: null,
          }),
        )
      events.set(id, (event = { id, storyline: open, members: [] }))
    }
    for (const { storyline: younger, into, because } of merges) {
      this.merge(storylines.get(younger)!, storylines.get(into)!, because)
    }
    this.join(event, slot)
  }

  private join(event: OpenEvent, slot: number): void {
    event.members.push(slot)
    this.eventOf.push(event)
    const storyline = current(event.storyline)
    const { body, published } = this.profiles[slot]!
    storyline.core.add(body)
    if (published !== null) storyline.period = covering(storyline.period, { first: published, last: published })
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
    const joinScore = this.joinScore - this.thinness(profile)
    const events = new Set<OpenEvent>()
    for (const [slot, { score }] of near) if (score > joinScore - WORTH_A_LOOK) events.add(this.eventOf[slot]!)
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

  /**
   * How much less likeness will do where news is thin: of two like reports of one day among hundreds, many tell of two happenings,
   * of two among three seldom do. Where the day is unknown, likeness has to show alone what time shows elsewhere, and more will be asked.
   */
  private thinness(profile: StoryProfile): number {
    if (profile.published === null) return -UNDATED_CAUTION
    let first = profile.published
    let last = profile.published
    let dated = 0
    for (let slot = this.profiles.length - 1; slot >= 0 && slot > this.profiles.length - LATEST; slot--) {
      const { published } = this.profiles[slot]!
      if (published === null) continue
      first = Math.min(first, published)
      last = Math.max(last, published)
      dated++
    }
    const perDay = dated / Math.max(SHORTEST_SPAN_DAYS, last - first)
    return Math.min(MOST_THINNESS, Math.max(0, 0.5 * Math.log(DENSE_PER_DAY / perDay)))
  }

  private eventScore(
    profile: StoryProfile,
    event: OpenEvent,
    near: ReadonlyMap<number, Likeness>,
    copied: ReadonlyMap<number, CopiedShare>,
  ): number {
    const { members } = event
    const compared = members.length <= MOST_MEMBERS ? members : [members[0]!, ...members.slice(1 - MOST_MEMBERS)]
    const scores = new Float64Array(compared.length)
    let gap = Number.POSITIVE_INFINITY
    for (const [i, slot] of compared.entries()) {
      const other = this.profiles[slot]!
      gap = Math.min(gap, hoursApart(profile, other) ?? 0)
      scores[i] = near.get(slot)?.score ?? pairScore(profile, other, copied.get(slot) ?? NO_COPY)
    }
    return gap > EVENT_GAP_HOURS ? Number.NEGATIVE_INFINITY : (mean(scores) + mean(likerHalf(scores))) / 2
  }

  private newEvent(profile: StoryProfile, like: readonly LikeStoryline[]): OpenEvent {
    const storyline = like[0]?.storyline ?? {
      id: `s-${profile.id}`,
      mergedInto: null,
      order: this.storylines++,
      core: new StorylineCore(),
      period: null,
    }
    return { id: `e-${profile.id}`, storyline, members: [] }
  }

  /** An article that is much like several storylines shows that they are one matter. */
  private mergeStorylines(profile: StoryProfile, own: OpenStoryline, like: readonly LikeStoryline[]): void {
    for (const { storyline, likeness } of like) {
      if (likeness < STORYLINE_MERGE_LIKENESS) break
      const [a, b] = [current(own), current(storyline)]
      if (a === b) continue
      // An article without a day may be like matters that are months apart.
      if (daysBetween(a.period, b.period) * 24 > STORYLINE_GAP_HOURS) continue
      if (a.core.likenessTo(b.core, profile.body) < CORE_MERGE_LIKENESS) continue
      const [older, younger] = a.order < b.order ? [a, b] : [b, a]
      this.merge(younger, older, profile.id)
    }
  }

  private merge(younger: OpenStoryline, older: OpenStoryline, because: string): void {
    younger.mergedInto = older
    older.core.absorb(younger.core)
    if (younger.period) older.period = covering(older.period, younger.period)
    this.merges.push({ storyline: younger.id, into: older.id, because })
  }

  /** Storylines that an article could continue, likest first. */
  private likeStorylines(profile: StoryProfile, near: ReadonlyMap<number, Likeness>): readonly LikeStoryline[] {
    const values = new Map<OpenStoryline, number[]>()
    for (const [slot, { matter }] of near) {
      if ((hoursApart(profile, this.profiles[slot]!) ?? 0) > STORYLINE_GAP_HOURS) continue
      const storyline = current(this.eventOf[slot]!.storyline)
      const known = values.get(storyline)
      if (known) known.push(matter)
      else values.set(storyline, [matter])
    }
    return Array.from(values, ([storyline, list]) => {
      const top = list.sort((x, y) => y - x).slice(0, 3)
      // Three like articles say more than one: the mean of few is pulled towards zero.
      return { storyline, likeness: top.reduce((sum, v) => sum + v, 0) / (top.length + 0.25) }
    })
      .filter(
        ({ storyline, likeness }) =>
          likeness > this.storylineLikeness && storyline.core.likeness(profile.body) > CORE_LIKENESS,
      )
      .sort((x, y) => y.likeness - x.likeness || x.storyline.order - y.storyline.order)
  }
}

type Period = NonNullable<OpenStoryline['period']>

function covering(a: Period | null, b: Period): Period {
  return a ? { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) } : b
}

/** Days from the end of the one to the beginning of the other; 0 where they overlap or one is unknown. */
function daysBetween(a: Period | null, b: Period | null): number {
  return a && b ? Math.max(0, a.first - b.last, b.first - a.last) : 0
}

function concat(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function likerHalf(scores: Float64Array): Float64Array {
  return scores.toSorted().subarray(scores.length >> 1)
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const v of values) sum += v
  return sum / values.length
}

function current(storyline: OpenStoryline): OpenStoryline {
  let at = storyline
  while (at.mergedInto) at = at.mergedInto
  return at
}
