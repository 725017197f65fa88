import { compareDays } from './event-day.js'
import { cosine, type SparseVector, shared, sharedWeight } from './sparse-vector.js'
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
  /** Cosine of the headline of one with the lead of the other, the mean of both ways. */
  'titleInLead',
  'lead',
  'body',
  /** Weight of the rare words that both leads have, however much else they say. */
  'rareShared',
  /** Cosine of bodies above that of leads: same matter, other happening. */
  'matterOnly',
  'actionSame',
  'actionOther',
  'numbersShared',
  'numbersOther',
  'actorsShared',
  'actorsOther',
  'placesShared',
  'placesOther',
  'daySame',
  'dayOther',
  /** Logarithm of the hours between publications, where the leads do not name one day. */
  'hoursApart',
  /** The same where they do: a second day's report of yesterday's happening. */
  'hoursApartSameDay',
  'daysUnknown',
  'copied',
  'copiedOpening',
  'sameOutlet',
] as const

export type FeatureName = (typeof FEATURES)[number]

/** Which way a feature can speak: a weight of the other sign would be an accident of the labelled days. */
export const DIRECTION: Readonly<Record<FeatureName, 1 | -1>> = {
  title: 1,
  titleInLead: 1,
  lead: 1,
  body: 1,
  rareShared: 1,
  matterOnly: -1,
  actionSame: 1,
  actionOther: -1,
  numbersShared: 1,
  numbersOther: -1,
  actorsShared: 1,
  actorsOther: -1,
  placesShared: 1,
  placesOther: -1,
  daySame: 1,
  dayOther: -1,
  hoursApart: -1,
  hoursApartSameDay: -1,
  daysUnknown: -1,
  copied: 1,
  copiedOpening: 1,
  sameOutlet: -1,
}

/** The values of FEATURES for a pair, symmetric in the two. */
export function pairFeatures(a: StoryProfile, b: StoryProfile, copied: CopiedShare): Float64Array {
  const lead = cosine(a.lead, b.lead)
  const body = cosine(a.body, b.body)
  const actions = cosine(a.actions, b.actions)
  const bothAct = a.actions.keys.length > 0 && b.actions.keys.length > 0
  const numbers = overlap(a.numbers, b.numbers)
  const actors = cosine(a.actors, b.actors)
  const places = cosine(a.places, b.places)
  const days = compareDays(a.days, b.days)
  const apart = hoursApart(a, b)
  const hours = Math.log1p(apart ?? 0)
  return Float64Array.of(
    cosine(a.title, b.title),
    (cosine(a.title, b.lead) + cosine(b.title, a.lead)) / 2,
    lead,
    body,
    Math.min(MOST_RARE, sharedWeight(a.lead, b.lead, RARE) / 10),
    Math.max(0, body - lead),
    bothAct ? actions : 0,
    bothAct && actions < 0.15 ? 1 : 0,
    numbers.shared,
    numbers.none,
    actors,
    differ(a.actors, b.actors, actors),
    places,
    differ(a.places, b.places, places),
    days === 'same' ? 1 : 0,
    days === 'different' ? 1 : 0,
    days === 'same' ? 0 : hours,
    days === 'same' ? hours : 0,
    apart === null ? 1 : 0,
    copied.all,
    Math.max(0, copied.opening - SLIGHT_COPY) / (1 - SLIGHT_COPY),
    a.outlet !== null && a.outlet === b.outlet ? 1 : 0,
  )
}

/** 1 when both name somebody (or some place) and nobody in common. */
function differ(a: SparseVector, b: SparseVector, likeness: number): number {
  return a.keys.length > 0 && b.keys.length > 0 && likeness === 0 ? 1 : 0
}

/** A stem in one article of two hundred, by its inverse document frequency. */
const RARE = 5.3
const MOST_RARE = 8

/** A paragraph in common is background as often as not; half an opening is not. */
const SLIGHT_COPY = 0.25

/** Share of the shorter list that both have, and whether both have entries and share none. */
function overlap(a: Uint32Array, b: Uint32Array): { readonly shared: number; readonly none: number } {
  if (a.length === 0 || b.length === 0) return { shared: 0, none: 0 }
  const n = shared(a, b)
  return { shared: n / Math.min(a.length, b.length), none: n === 0 ? 1 : 0 }
}

/** Hours between publications; whole days when an instant is unknown, null when a day is. */
export function hoursApart(a: StoryProfile, b: StoryProfile): number | null {
  if (a.published === null || b.published === null) return null
  const days = Math.abs(a.published - b.published)
  return a.exact && b.exact ? days * 24 : Math.floor(days + 0.5) * 24
}
