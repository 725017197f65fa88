import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -8.833
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 0.327,
  titleInLead: 4.977,
  lead: 8.6,
  body: 11.563,
  matterOnly: -0.475,
  actionSame: 0.897,
  actionOther: -0.06,
  numbersShared: 1.742,
  numbersOther: 1.513,
  actorsShared: -0.251,
  actorsOther: 0.035,
  placesShared: 0.913,
  placesOther: -0.254,
  daySame: 0,
  dayOther: 0,
  hoursApart: -1.176,
  daysUnknown: 0,
  copied: -2.17,
  copiedOpening: 0.657,
  sameOutlet: -1.483,
}
