import { compareDays } from './event-day.js'
import { cosine, shared, sharedWeight, told } from './own-vectors.js'
import { countOf, PART, type PackedVectors } from './packed-vectors.js'
import type { StoryProfile } from './story-profile.js'
import type { CommonWords } from './term-index.js'

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
  /** Cosine of headline and very first words. */
  'opening',
  /** How much of each opening the other's lead tells: the worse told of the two. */
  'openingTold',
  'body',
  /** Cosine of headline and lead, each word by how rare it is in the news of these days. */
  'sharp',
  /** How much of each lead's words, weighed so, the other's text tells: the worse told of the two. */
  'sharpTold',
  /** Weight of the rare words of these days that both leads have, however much else they say. */
  'sharpRare',
  'actionSame',
  'actionOther',
  /** Whether the headlines begin with one kind of happening, or each with another. */
  'headlineActionSame',
  'headlineActionOther',
  /** Rare words of the headlines in the other text, and the same kind of happening. */
  'titleRareAction',
  'numbersShared',
  /** Figures of headline and lead with the same value of the same thing. */
  'figuresShared',
  'placesShared',
  /** People and places named anywhere: how alike, the weight of the rare ones in common, and whether none is. */
  'namedShared',
  'namedRare',
  'namedOther',
  /** How many names of the headlines the other text has, of the worse told of the two. */
  'titleNamedTold',
  'speakersShared',
  'speakersOther',
  /** The same words of the same speakers. */
  'said',
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

/** Evidence that speaks against; a weight of the other sign would be an accident of the labelled days. */
const AGAINST: ReadonlySet<FeatureName> = new Set([
  'actionOther',
  'headlineActionOther',
  'namedOther',
  'speakersOther',
  'dayNext',
  'dayOther',
  'daysApart',
  'daysApartSameDay',
  'daysUnknown',
  'sameOutlet',
])

/** Which way a feature can speak. */
export function directionOf(feature: FeatureName): 1 | -1 {
  return AGAINST.has(feature) ? -1 : 1
}

/** Weights (tenfold) of rare words from which more of them say no more. */
const MOST_RARE = 5
const RARE_NAME = 5
const MOST_FIGURES = 2
/** Speakers who share this weight are not those who speak on every matter. */
const TELLING_SPEAKER = 7
/** A paragraph in common is background as often as not; half an opening is not. */
const SLIGHT_COPY = 0.25
/** Actions that are less alike are other actions. */
const OTHER_ACTION = 0.15

/** Writes the values of FEATURES for a pair, which are the same both ways, into `values`. */
export function pairFeatures(
  a: StoryProfile,
  b: StoryProfile,
  words: CommonWords,
  copied: CopiedShare,
  values: Float64Array,
): void {
  const [x, y] = [a.vectors, b.vectors]
  const bothAct = haveBoth(x, y, PART.actions)
  const actions = bothAct ? cosine(x, y, PART.actions) : 0
  const named = cosine(x, y, PART.named)
  const speakers = cosine(x, y, PART.speakers)
  const bothHeadlinesAct = haveBoth(x, y, PART.headlineActions)
  const headlines = bothHeadlinesAct ? shared(x, PART.headlineActions, y, PART.headlineActions) : 0
  const days = compareDays(a.days, b.days)
  const apart = hoursApart(a, b)
  const halfDays = Math.log1p((apart ?? 0) / 12)
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet
  let at = 0
  values[at++] = words.title
  values[at++] = words.titleTold
  values[at++] = words.opening
  values[at++] = words.openingTold
  values[at++] = words.body
  values[at++] = words.sharp
  values[at++] = words.sharpTold
  values[at++] = Math.min(MOST_RARE, words.sharpRare / 10)
  values[at++] = actions
  values[at++] = bothAct && actions < OTHER_ACTION ? 1 : 0
  values[at++] = headlines > 0 ? 1 : 0
  values[at++] = bothHeadlinesAct && headlines === 0 ? 1 : 0
  values[at++] = (actions * words.titleRare) / 10
  values[at++] = numbersShared(x, y)
  values[at++] = Math.min(MOST_FIGURES, shared(x, PART.figures, y, PART.figures))
  values[at++] = cosine(x, y, PART.places)
  values[at++] = named
  values[at++] = Math.min(MOST_RARE, sharedWeight(x, y, PART.named, RARE_NAME) / 10)
  values[at++] = haveBoth(x, y, PART.named) && named === 0 ? 1 : 0
  values[at++] = Math.min(namesTold(x, y), namesTold(y, x))
  values[at++] = speakers * Math.min(1, sharedWeight(x, y, PART.speakers, 0) / TELLING_SPEAKER)
  values[at++] = haveBoth(x, y, PART.speakers) && speakers === 0 ? 1 : 0
  values[at++] = cosine(x, y, PART.said)
  values[at++] = days === 'same' ? 1 : 0
  values[at++] = days === 'next' ? 1 : 0
  values[at++] = days === 'different' ? 1 : 0
  values[at++] = days === 'same' ? 0 : halfDays
  values[at++] = days === 'same' ? halfDays : 0
  values[at++] = apart === null ? 1 : 0
  values[at++] = sameOutlet ? 0 : Math.max(0, copied.opening - SLIGHT_COPY) / (1 - SLIGHT_COPY)
  values[at++] = sameOutlet ? 1 : 0
}

function haveBoth(a: PackedVectors, b: PackedVectors, part: number): boolean {
  return countOf(a, part) > 0 && countOf(b, part) > 0
}

/** A headline that names nobody has nobody left untold. */
function namesTold(headline: PackedVectors, text: PackedVectors): number {
  return countOf(headline, PART.titleNamed) === 0 ? 1 : told(headline, PART.titleNamed, text, PART.named)
}

/** Share of the shorter list that both have. */
function numbersShared(a: PackedVectors, b: PackedVectors): number {
  const fewer = Math.min(countOf(a, PART.numbers), countOf(b, PART.numbers))
  return fewer === 0 ? 0 : shared(a, PART.numbers, b, PART.numbers) / fewer
}

/** Hours between two moments of one day of which nothing is known, in the mean. */
const HOURS_WITHIN_A_DAY = 8

/** Hours between publications, null when a day is unknown; where only the days are known, what may be expected. */
export function hoursApart(a: StoryProfile, b: StoryProfile): number | null {
  if (a.published === null || b.published === null) return null
  const days = Math.abs(a.published - b.published)
  return a.exact && b.exact ? days * 24 : Math.max(HOURS_WITHIN_A_DAY, Math.floor(days + 0.5) * 24)
}
