import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -7.878
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 1.224,
  titleInLead: 2.415,
  lead: 6.855,
  body: 11.047,
  matterOnly: -2.695,
  actionSame: 0.83,
  actionOther: 0,
  numbersShared: 1.464,
  numbersOther: 0,
  actorsShared: 0.111,
  actorsOther: 0,
  placesShared: 1.127,
  placesOther: -0.485,
  daySame: 0.462,
  dayOther: -0.789,
  hoursApart: -1.004,
  daysUnknown: -1.924,
  copied: 0,
  copiedOpening: 0,
  sameOutlet: -1.891,
}
