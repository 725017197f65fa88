import { type CopiedShare, FEATURES, type FeatureName, NO_COPY, pairFeatures } from './pair-features.js'
import { BIAS, WEIGHTS } from './pair-weights.js'
import { cosine } from './sparse-vector.js'
import type { StoryProfile } from './story-profile.js'

const ORDERED = FEATURES.map((name) => WEIGHTS[name])

/** Log-odds that two articles report one happening; above 0 is more likely than not. */
export function pairScore(a: StoryProfile, b: StoryProfile, copied: CopiedShare = NO_COPY): number {
  return scoreOf(pairFeatures(a, b, copied))
}

/** The log-odds of features, and how alike the two are in matter, whatever happened (a mean of cosines, 0 to 1). */
export function compareProfiles(
  a: StoryProfile,
  b: StoryProfile,
  copied: CopiedShare,
): { readonly score: number; readonly matter: number } {
  const values = pairFeatures(a, b, copied)
  return { score: scoreOf(values), matter: 0.6 * values[BODY]! + 0.4 * cosine(a.lead, b.lead) }
}

const BODY = FEATURES.indexOf('body')

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
