import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -7.615
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 0.88,
  titleInLead: 2.391,
  lead: 4.704,
  body: 10.268,
  rareShared: 0.332,
  matterOnly: -2.086,
  actionSame: 0.732,
  actionOther: -0.3,
  numbersShared: 1.413,
  numbersOther: 0,
  actorsShared: 0.738,
  actorsOther: 0,
  placesShared: 1.21,
  placesOther: -0.422,
  daySame: 0.079,
  dayOther: -1,
  hoursApart: -0.892,
  hoursApartSameDay: -0.6,
  daysUnknown: -1.567,
  copied: 0,
  copiedOpening: 0,
  sameOutlet: -1.807,
}
