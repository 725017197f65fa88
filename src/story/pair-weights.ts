import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -9.065
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 1.011,
  titleInLead: 2.175,
  lead: 5.928,
  body: 10.619,
  rareShared: 0.258,
  matterOnly: -2.298,
  actionSame: 0.901,
  actionOther: 0,
  numbersShared: 1.374,
  numbersOther: 0,
  actorsShared: 0.151,
  actorsOther: 0,
  placesShared: 1.158,
  placesOther: -0.49,
  daySame: 0.46,
  dayOther: -0.538,
  hoursApart: -1.5,
  hoursApartSameDay: -0.7,
  daysUnknown: -0.6,
  copied: 0,
  copiedOpening: 0,
  sameOutlet: -1.947,
}
