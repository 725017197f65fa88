import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = -7.93
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 1.037,
  titleTold: 1.1,
  body: 5.341,
  sharp: 9.677,
  sharpRare: 0.616,
  titleRare: 0.055,
  actionSame: 1.2,
  actionOther: -0.465,
  headlineActionSame: 0.309,
  headlineActionOther: -0.7,
  titleRareAction: 0.838,
  numbersShared: 0.857,
  placesShared: 1.007,
  placesOther: -0.086,
  namedShared: 0.988,
  namedRare: 0.431,
  namedOther: -0.405,
  speakersShared: 2,
  speakersOther: -0.378,
  daySame: 0.292,
  dayNext: -0.5,
  dayOther: -1.5,
  daysApart: -1.2,
  daysApartSameDay: -0.3,
  daysUnknown: -2.6,
  copiedOpening: 1.5,
  sameOutlet: -2.477,
}
