import { outletKey } from '../arabic/outlet-key.js'
import { independentSources, RESTING_SHARE } from '../copying/independent-sources.js'
import { withSharedSpeech } from '../copying/shared-speech.js'
import { type Copy, type Event, type IndependentSource, isOfWholeText, type Reading } from '../domain/index.js'
import { compareAccounts, digest, type ReadArticles } from '../pipeline.js'
import type { ReadOptions } from '../reading/read-article.js'
import { copiedShare } from '../story/copied-shares.js'
import { explainPair as explainProfiles, type PairExplanation } from '../story/pair-model.js'
import { type StoryProfile, storyProfile } from '../story/story-profile.js'
import { TermFrequencies } from '../story/term-frequencies.js'

/** One of two articles that are set against each other. */
export interface ExplainedSide {
  readonly reading: Reading
  /** What grouping saw of it. */
  readonly profile: StoryProfile
  readonly event: Event
}

/** Why two articles were, or were not, taken for accounts of one event, and what they owe each other. */
export interface ExplainedPair {
  readonly sides: readonly [ExplainedSide, ExplainedSide]
  /** An event rests on all its articles, so that it can hold two that have little in common, or part two that have much. */
  readonly sameEvent: boolean
  /** What the two alone speak for. */
  readonly evidence: PairExplanation
  /** The passages that stand in both. */
  readonly copies: readonly Copy[]
  /** Agencies and outlets that both credit for the whole text. */
  readonly sharedCredits: readonly string[]
  /** The independent source of each, among the accounts of their event; of the two alone where they are in different events. */
  readonly sources: readonly [IndependentSource, IndependentSource]
  /** Share of the shorter one that stands in the other, 0 to 1, from which it rests on it. */
  readonly restingShare: number
}

/**
 * @param copies any copies; those between other articles are passed over
 * @param sources the independent sources of the event that both are in, or null when they are in two
 */
export function explainPair(
  a: ExplainedSide,
  b: ExplainedSide,
  copies: readonly Copy[],
  sources: readonly IndependentSource[] | null,
): ExplainedPair {
  const [idA, idB] = [a.profile.id, b.profile.id]
  const common = copies.filter((c) => (c.a.id === idA && c.b.id === idB) || (c.a.id === idB && c.b.id === idA))
  const between = withSharedSpeech(
    common,
    new Map([
      [idA, a.reading],
      [idB, b.reading],
    ]),
  )
  const copied = copiedShare(between, (id) => (id === idA ? a.profile : b.profile))
  const among = sources ?? independentSources([a.reading, b.reading], between)
  const sourceOf = (id: string) => among.find((s) => s.articles.includes(id))!
  const ofB = new Set(creditsOf(b.reading).map(outletKey))
  return {
    sides: [a, b],
    sameEvent: a.event.id === b.event.id,
    evidence: explainProfiles(a.profile, b.profile, copied),
    copies: between,
    restingShare: RESTING_SHARE,
    sharedCredits: creditsOf(a.reading).filter((name) => ofB.has(outletKey(name))),
    sources: [sourceOf(idA), sourceOf(idB)],
  }
}

/** The same of two articles that are in no library: their words are weighed by the background alone. */
export function explainTwo({ analysed, readings }: ReadArticles, options: ReadOptions = {}): ExplainedPair {
  const { readings: dated, copies, events } = digest({ analysed, readings }, options)
  const frequencies = new TermFrequencies()
  const [a, b] = dated.map((reading, i): ExplainedSide => {
    const { profile } = storyProfile(reading, frequencies, { text: analysed[i]!.fields.at(-1) })
    return { reading, profile, event: events.find((e) => e.articles.includes(profile.id))! }
  }) as [ExplainedSide, ExplainedSide]
  const sources = a.event === b.event ? compareAccounts(a.event, dated, copies).sources : null
  return explainPair(a, b, copies, sources)
}

function creditsOf({ layout }: Reading): readonly string[] {
  return [...new Set(layout.credits.filter(isOfWholeText).map((c) => c.name))]
}
