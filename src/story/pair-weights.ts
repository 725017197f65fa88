import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -6
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 3,
  titleInLead: 5,
  lead: 8,
  body: 4,
  matterOnly: -2,
  actionSame: 0.5,
  actionOther: -0.5,
  numbersShared: 1,
  numbersOther: -0.3,
  actorsShared: 0,
  actorsOther: 0,
  placesShared: 0,
  placesOther: 0,
  daySame: 0.3,
  dayOther: -2,
  hoursApart: -0.3,
  daysUnknown: -0.5,
  copied: 2,
  copiedOpening: 2,
  sameOutlet: -1,
}
