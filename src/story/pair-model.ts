import { cosine } from './own-vectors.js'
import { PART } from './packed-vectors.js'
import { type CopiedShare, FEATURES, type FeatureName, NO_COPY, pairFeatures } from './pair-features.js'
import { BIAS, WEIGHTS } from './pair-weights.js'
import type { StoryProfile } from './story-profile.js'
import { TermIndex } from './term-index.js'

/** A logistic model over FEATURES, in their order. */
export interface PairModel {
  readonly bias: number
  readonly weights: readonly number[]
}

export const LEARNED: PairModel = { bias: BIAS, weights: FEATURES.map((name) => WEIGHTS[name]) }

/**
 * Cosines of leads and bodies together below which none of 27,444 compared pairs of the labelled windows came within reach of an event:
 * the other features are not worth their cost then.
 */
const NOTHING_ALIKE = 0.15

/** The log-odds of two articles, null where they have nothing alike, and how alike they are in matter, whatever happened. */
export interface Likeness {
  readonly score: number | null
  /** Weighed cosines of words and names. */
  readonly matter: number
  /** Cosine of the texts. */
  readonly body: number
}

/** Compares articles, the same one with many others at the cost of setting it up once. */
export class PairComparer {
  private readonly index = new TermIndex()
  private readonly values = new Float64Array(FEATURES.length)

  constructor(private readonly model: PairModel = LEARNED) {}

  compare(a: StoryProfile, b: StoryProfile, copied: CopiedShare = NO_COPY): Likeness {
    this.index.set(a.vectors)
    const words = this.index.compare(b.vectors)
    const { body } = words
    const matter = body + 0.2 * words.lead + 0.5 * cosine(a.vectors, b.vectors, PART.named)
    const hopeless = words.lead + words.body < NOTHING_ALIKE && copied.all === 0
    if (hopeless) return { score: null, matter, body }
    pairFeatures(a, b, words, copied, this.values)
    return { score: logOdds(this.model, this.values), matter, body }
  }

  /** Log-odds that two articles report one happening; above 0 is more likely than not. */
  score(a: StoryProfile, b: StoryProfile, copied: CopiedShare = NO_COPY): number {
    return logOdds(this.model, this.features(a, b, copied))
  }

  /** Values of FEATURES, to be read before the next call writes them anew. */
  features(a: StoryProfile, b: StoryProfile, copied: CopiedShare = NO_COPY): Float64Array {
    this.index.set(a.vectors)
    pairFeatures(a, b, this.index.compare(b.vectors), copied, this.values)
    return this.values
  }
}

export function logOdds({ bias, weights }: PairModel, values: Float64Array): number {
  let score = bias
  for (let i = 0; i < values.length; i++) score += values[i]! * weights[i]!
  return score
}

/** Why two articles were, or were not, taken for one happening. */
export interface PairExplanation {
  /** Log-odds, and the probability they stand for. */
  readonly score: number
  readonly probability: number
  readonly bias: number
  /** What each kind of evidence gave, strongest first. */
  readonly features: readonly {
    readonly name: FeatureName
    readonly value: number
    readonly weight: number
    readonly contribution: number
  }[]
}

export function explainPair(a: StoryProfile, b: StoryProfile, copied: CopiedShare = NO_COPY): PairExplanation {
  const values = new PairComparer().features(a, b, copied)
  const features = FEATURES.map((name, i) => {
    const weight = WEIGHTS[name]
    return { name, value: values[i]!, weight, contribution: values[i]! * weight }
  })
  features.sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution))
  const score = logOdds(LEARNED, values)
  return { score, probability: 1 / (1 + Math.exp(-score)), bias: BIAS, features }
}
