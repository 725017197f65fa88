import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -7.895
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 0.865,
  titleInLead: 2.494,
  lead: 4.993,
  body: 10.366,
  rareShared: 0.313,
  matterOnly: -2.231,
  actionSame: 0.896,
  actionOther: 0,
  numbersShared: 1.351,
  numbersOther: 0,
  actorsShared: 0.705,
  actorsOther: 0,
  placesShared: 1.216,
  placesOther: -0.454,
  daySame: 0.163,
  dayOther: -0.441,
  hoursApart: -0.92,
  hoursApartSameDay: -0.6,
  daysUnknown: -1.61,
  copied: 0,
  copiedOpening: 0,
  sameOutlet: -1.845,
}
