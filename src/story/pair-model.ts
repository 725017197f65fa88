import { type CopiedShare, FEATURES, type FeatureName, NO_COPY, pairFeatures } from './pair-features.js'
import { BIAS, WEIGHTS } from './pair-weights.js'
import { cosine } from './sparse-vector.js'
import type { StoryProfile } from './story-profile.js'

const ORDERED = FEATURES.map((name) => WEIGHTS[name])

/** Log-odds that two articles report one happening; above 0 is more likely than not. */
export function pairScore(a: StoryProfile, b: StoryProfile, copied: CopiedShare = NO_COPY): number {
  return scoreOf(pairFeatures(a, b, copied))
}

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
}

export function compareProfiles(a: StoryProfile, b: StoryProfile, copied: CopiedShare): Likeness {
  const lead = cosine(a.lead, b.lead)
  const body = cosine(a.body, b.body)
  const matter = 0.6 * body + 0.4 * lead + 0.3 * cosine(a.named, b.named)
  return { score: lead + body < NOTHING_ALIKE && copied.all === 0 ? null : pairScore(a, b, copied), matter }
}

function scoreOf(values: Float64Array): number {
  let score = BIAS
  for (let i = 0; i < values.length; i++) score += values[i]! * ORDERED[i]!
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
  const values = pairFeatures(a, b, copied)
  const features = FEATURES.map((name, i) => {
    const weight = ORDERED[i]!
    return { name, value: values[i]!, weight, contribution: values[i]! * weight }
  })
  features.sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution))
  const score = pairScore(a, b, copied)
  return { score, probability: 1 / (1 + Math.exp(-score)), bias: BIAS, features }
}
