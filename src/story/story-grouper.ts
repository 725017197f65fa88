import type { AnalysedArticle } from '../article/analysed-article.js'
import type { Assignment, Copy, Reading, Span } from '../domain/index.js'
import { Candidates, heaviestTerms } from './candidates.js'
import { copiedShare, type TextSize } from './copied-shares.js'
import { densityEase } from './news-density.js'
import { type EventMerge, type Newcomer, type OpenEvent, OpenEvents } from './open-events.js'
import {
  current,
  type LikeStoryline,
  type OpenStoryline,
  OpenStorylines,
  STORYLINE_GAP_DAYS,
  type StorylineMerge,
} from './open-storylines.js'
import { PART, termsOf, VectorPages, wordsOf } from './packed-vectors.js'
import { type CopiedShare, hoursApart } from './pair-features.js'
import { type Likeness, PairComparer, type PairModel } from './pair-model.js'
import { recurringBackground } from './recurring-background.js'
import { type StoryProfile, storyProfile } from './story-profile.js'
import { TermFrequencies } from './term-frequencies.js'

export type { EventMerge } from './open-events.js'
export type { StorylineMerge } from './open-storylines.js'

/** Earlier articles compared with a new one: of the mates in labelled windows 99.7 % are among the 48 likest leads. */
const MOST_CANDIDATES = 48
/**
 * Log-odds from which an article joins an event: best for pairwise F1 on labelled days left out of the training, whether pairs that
 * readers could judge either way count or not.
 */
const JOIN_SCORE = -0.3

export interface GrouperOptions {
  readonly joinScore?: number
  /** Weights of evidence other than those learned from all labelled days. */
  readonly model?: PairModel
}

/** What was seen and decided of an article: enough to stand in for adding it again. */
export interface StoryMemory {
  readonly profile: StoryProfile
  /** Terms of the article that are too common to be in its profile: they were counted. */
  readonly common: readonly number[]
  readonly event: string
  /** The storyline that its event was opened in. */
  readonly storyline: string
  readonly merges: readonly StorylineMerge[]
  /** Events that the article showed to be one. */
  readonly eventMerges: readonly EventMerge[]
}

/**
 * Groups articles into events and storylines as they arrive. The same articles in the same order give the same groups.
 * An article costs one look-up in the inverted index and a bounded number of comparisons, however many are held.
 */
export class StoryGrouper {
  private readonly frequencies = new TermFrequencies()
  private readonly candidates = new Candidates()
  private readonly profiles: StoryProfile[] = []
  private readonly slots = new Map<string, number>()
  private readonly pages = new VectorPages()
  private readonly storylines = new OpenStorylines(this.profiles)
  private readonly comparer: PairComparer
  private readonly events: OpenEvents
  private lastCommon: readonly number[] = []
  private readonly restored = { events: new Map<string, OpenEvent>(), storylines: new Map<string, OpenStoryline>() }
  private readonly joinScore: number

  constructor({ joinScore = JOIN_SCORE, model }: GrouperOptions = {}) {
    this.joinScore = joinScore
    this.comparer = new PairComparer(model)
    this.events = new OpenEvents(this.profiles, this.comparer)
  }

  /** Revisions of events so far, in order. */
  get eventMerges(): readonly EventMerge[] {
    return this.events.merges
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
    const background = recurringBackground(reading, copies, (id) => this.profile(id)?.vectors)
    const { frequencies, pages } = this
    const { profile, common } = storyProfile(reading, frequencies, { text: analysed?.fields.at(-1), background, pages })
    this.lastCommon = common
    const ease = densityEase(profile, this.profiles)
    const slot = this.hold(profile)
    const copied = this.copiedShares(profile.id, copies, background)
    const lead = heaviestTerms(profile.vectors)
    const near = new Set([...this.candidates.find(lead, profile.published, MOST_CANDIDATES), ...copied.keys()])
    this.candidates.add(slot, lead, profile.published)

    const likeness = new Map<number, Likeness>()
    for (const other of near)
      likeness.set(other, this.comparer.compare(profile, this.profiles[other]!, copied.get(other)))
    const like = this.likeStorylines(profile, likeness)
    const newcomer = { profile, near: likeness, copied, joinScore: this.joinScore - ease }
    const event = this.mergeFitting(newcomer) ?? this.newEvent(profile, like[0]?.storyline)
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
    const event = this.events.of(this.profiles.length - 1)
    return {
      profile,
      common: this.lastCommon,
      event: event.id,
      storyline: event.storyline.id,
      merges: because(this.merges, profile.id),
      eventMerges: because(this.eventMerges, profile.id),
    }
  }

  /** Stands in for adding an article that an earlier grouper was given. All such articles come in their order, before any is added. */
  restore({ profile: kept, common, event: id, storyline, merges, eventMerges }: StoryMemory): void {
    const { events, storylines } = this.restored
    const profile = { ...kept, vectors: this.pages.adopt(wordsOf(kept.vectors)) }
    this.lastCommon = common
    const slot = this.hold(profile)
    this.frequencies.count([...termsOf(profile.vectors, PART.body), ...common])
    this.candidates.add(slot, heaviestTerms(profile.vectors), profile.published)
    let event = events.get(id)
    if (!event) {
      let open = storylines.get(storyline)
      if (!open) storylines.set(storyline, (open = this.storylines.open(storyline)))
      events.set(id, (event = this.events.open(id, open)))
    }
    for (const { storyline: younger, into, because } of merges) {
      this.storylines.merge(storylines.get(younger)!, storylines.get(into)!, because)
    }
    for (const { event: younger, into, because } of eventMerges) {
      this.events.merge(events.get(younger)!, events.get(into)!, because)
    }
    this.join(event, slot)
  }

  private join(event: OpenEvent, slot: number): void {
    this.events.join(event, slot)
    this.storylines.take(event.storyline, slot)
  }

  /** Where an article stands now: its event, and the storyline that the event belongs to after all merges. */
  assignment(id: string): Assignment | undefined {
    const slot = this.slots.get(id)
    if (slot === undefined) return undefined
    const event = this.events.of(slot)
    return { id, event: event.id, storyline: current(event.storyline).id }
  }

  /** Place of an article among all that were added. */
  orderOf(id: string): number | undefined {
    return this.slots.get(id)
  }

  /** The profile of an article that was added, for explanations. */
  profile(id: string): StoryProfile | undefined {
    const slot = this.slots.get(id)
    return slot === undefined ? undefined : this.profiles[slot]
  }

  private copiedShares(id: string, copies: readonly Copy[], background: readonly Span[]): Map<number, CopiedShare> {
    const byOther = new Map<number, Copy[]>()
    for (const copy of copies) {
      const [own, other] = copy.a.id === id ? [copy.a, copy.b] : [copy.b, copy.a]
      const slot = this.slots.get(other.id)
      if (slot === undefined || background.includes(own.span)) continue
      const known = byOther.get(slot)
      if (known) known.push(copy)
      else byOther.set(slot, [copy])
    }
    const sizeOf = (article: string): TextSize | undefined => this.profile(article)
    return new Map(Array.from(byOther, ([slot, list]) => [slot, copiedShare(list, sizeOf)]))
  }

  /** The event that an article joins, after those that it shows to be one are merged, and with them their storylines. */
  private mergeFitting(newcomer: Newcomer): OpenEvent | null {
    const fitting = this.events.fitting(newcomer)
    const event = this.events.mergeLike(newcomer, fitting)
    for (const { event: merged } of fitting) {
      if (merged.mergedInto === null) continue
      const [own, other] = [current(event!.storyline), current(merged.storyline)]
      if (own === other) continue
      const [older, younger] = own.order < other.order ? [own, other] : [other, own]
      this.storylines.merge(younger, older, newcomer.profile.id)
    }
    return event
  }

  private newEvent({ id }: StoryProfile, storyline: OpenStoryline | undefined): OpenEvent {
    return this.events.open(`e-${id}`, storyline ?? this.storylines.open(`s-${id}`))
  }

  private likeStorylines(profile: StoryProfile, near: ReadonlyMap<number, Likeness>): readonly LikeStoryline[] {
    const recent: (readonly [OpenStoryline, Likeness])[] = []
    for (const [slot, likeness] of near) {
      if ((hoursApart(profile, this.profiles[slot]!) ?? 0) > STORYLINE_GAP_DAYS * 24) continue
      recent.push([this.events.of(slot).storyline, likeness])
    }
    return this.storylines.like(profile, recent)
  }
}

/** The last revisions that an article gave rise to. */
function because<T extends { readonly because: string }>(revisions: readonly T[], article: string): readonly T[] {
  return revisions.slice(revisions.findLastIndex((r) => r.because !== article) + 1)
}
