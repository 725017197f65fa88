import { compareDays } from './event-day.js'
import { cosine, type SparseVector, shared, sharedWeight, told } from './sparse-vector.js'
import type { StoryProfile } from './story-profile.js'

/** Copied passages between two articles, as shares of the smaller one's words, 0 to 1. */
export interface CopiedShare {
  readonly all: number
  /** What stands in the opening of both: copies further down are background as often as not. */
  readonly opening: number
}

export const NO_COPY: CopiedShare = { all: 0, opening: 0 }

/** Evidence that two articles report one happening. The order is that of the learned weights. */
export const FEATURES = [
  /** Cosine of headlines. */
  'title',
  /** How much of one headline the other's text tells, the better told of the two. */
  'titleTold',
  'body',
  /** Cosine of headline and lead, each word by how rare it is in the news of these days. */
  'sharp',
  /** Weight of the rare words of these days that both leads have, however much else they say. */
  'sharpRare',
  /** Weight of a headline's rare words that the other text has. */
  'titleRare',
  'actionSame',
  'actionOther',
  /** Whether the headlines begin with one kind of happening, or each with another. */
  'headlineActionSame',
  'headlineActionOther',
  /** Both together: rare words of the headline, and the same kind of happening. */
  'titleRareAction',
  'numbersShared',
  'placesShared',
  'placesOther',
  /** People and places named anywhere: how alike, the weight of the rare ones in common, and whether none is. */
  'namedShared',
  'namedRare',
  'namedOther',
  'speakersShared',
  'speakersOther',
  'daySame',
  'dayNext',
  'dayOther',
  /** Logarithm of the half days between publications, where the leads do not name one day. */
  'daysApart',
  /** The same where they do: a second day's report of yesterday's happening. */
  'daysApartSameDay',
  'daysUnknown',
  /** Passages that another outlet's opening shares: half an opening is the same report, a paragraph is background as often as not. */
  'copiedOpening',
  'sameOutlet',
] as const

export type FeatureName = (typeof FEATURES)[number]

/** Which way a feature can speak: a weight of the other sign would be an accident of the labelled days. */
export const DIRECTION: Readonly<Record<FeatureName, 1 | -1>> = {
  title: 1,
  titleTold: 1,
  body: 1,
  sharp: 1,
  sharpRare: 1,
  titleRare: 1,
  actionSame: 1,
  actionOther: -1,
  headlineActionSame: 1,
  headlineActionOther: -1,
  titleRareAction: 1,
  numbersShared: 1,
  placesShared: 1,
  placesOther: -1,
  namedShared: 1,
  namedRare: 1,
  namedOther: -1,
  speakersShared: 1,
  speakersOther: -1,
  daySame: 1,
  dayNext: -1,
  dayOther: -1,
  daysApart: -1,
  daysApartSameDay: -1,
  daysUnknown: -1,
  copiedOpening: 1,
  sameOutlet: -1,
}

/** The values of FEATURES for a pair, symmetric in the two. */
export function pairFeatures(a: StoryProfile, b: StoryProfile, copied: CopiedShare): Float64Array {
  const actions = cosine(a.actions, b.actions)
  const bothAct = a.actions.keys.length > 0 && b.actions.keys.length > 0
  const places = cosine(a.places, b.places)
  const named = cosine(a.named, b.named)
  const speakers = cosine(a.speakers, b.speakers)
  const titleRare = rareShared(a.title, b.body, RARE) / 2 + rareShared(b.title, a.body, RARE) / 2
  const headlines =
    a.headlineActions.length > 0 && b.headlineActions.length > 0 ? shared(a.headlineActions, b.headlineActions) : null
  const days = compareDays(a.days, b.days)
  const apart = hoursApart(a, b)
  const halfDays = Math.log1p((apart ?? 0) / 12)
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet
  return Float64Array.of(
    cosine(a.title, b.title),
    Math.max(told(a.title, b.body), told(b.title, a.body)),
    cosine(a.body, b.body),
    cosine(a.sharp, b.sharp),
    rareShared(a.sharp, b.sharp, RARE_THESE_DAYS),
    titleRare,
    bothAct ? actions : 0,
    bothAct && actions < 0.15 ? 1 : 0,
    headlines !== null && headlines > 0 ? 1 : 0,
    headlines === 0 ? 1 : 0,
    bothAct ? titleRare * actions : 0,
    numbersShared(a.numbers, b.numbers),
    places,
    differ(a.places, b.places, places),
    named,
    rareShared(a.named, b.named, RARE),
    differ(a.named, b.named, named),
    speakers * Math.min(1, rareShared(a.speakers, b.speakers, 0) / TELLING_SPEAKER),
    differ(a.speakers, b.speakers, speakers),
    days === 'same' ? 1 : 0,
    days === 'next' ? 1 : 0,
    days === 'different' ? 1 : 0,
    days === 'same' ? 0 : halfDays,
    days === 'same' ? halfDays : 0,
    apart === null ? 1 : 0,
    sameOutlet ? 0 : Math.max(0, copied.opening - SLIGHT_COPY) / (1 - SLIGHT_COPY),
    sameOutlet ? 1 : 0,
  )
}

/** Inverse document frequencies from which a word is rare: one article of a hundred and fifty, one of fifty of these days. */
const RARE = 5
const RARE_THESE_DAYS = 4
const MOST_RARE = 5
/** Speakers who share this weight (in tens) are not those who speak on every matter. */
const TELLING_SPEAKER = 0.7

function rareShared(a: SparseVector, b: SparseVector, least: number): number {
  return Math.min(MOST_RARE, sharedWeight(a, b, least) / 10)
}

/** 1 when both name somebody (or some place) and nobody in common. */
function differ(a: SparseVector, b: SparseVector, likeness: number): number {
  return a.keys.length > 0 && b.keys.length > 0 && likeness === 0 ? 1 : 0
}

/** A paragraph in common is background as often as not; half an opening is not. */
const SLIGHT_COPY = 0.25

/** Share of the shorter list that both have. */
function numbersShared(a: Uint32Array, b: Uint32Array): number {
  return a.length === 0 || b.length === 0 ? 0 : shared(a, b) / Math.min(a.length, b.length)
}

/** Hours between publications; whole days when an instant is unknown, null when a day is. */
export function hoursApart(a: StoryProfile, b: StoryProfile): number | null {
  if (a.published === null || b.published === null) return null
  const days = Math.abs(a.published - b.published)
  return a.exact && b.exact ? days * 24 : Math.floor(days + 0.5) * 24
}
