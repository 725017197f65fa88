import type { StoryProfile } from './story-profile.js'

/** The latest articles, from whose number in their time the density of the news is told. */
const LATEST = 400
/** A burst of articles is not taken for a day of such bursts. */
const SHORTEST_SPAN_DAYS = 1 / 12
/**
 * Two like reports of one day among hundreds may tell of two happenings; two among thirty seldom do. In labelled windows thinned to 120,
 * 60, 30 and 15 articles (whole events drawn at random) the best score to join is lower by 1.2, 1.9, 2.5 and 3.0: by the logarithm of the
 * density, as chance would have it. Look-alikes of a real small archive are no such random draw, so seven tenths are given.
 */
const DENSE_PER_DAY = 60
const SHARE_GIVEN = 0.7
const MOST_EASED = 2.4
/** Above the density of the labelled days more is asked: a dozen papers collected at once hold many a reception and many an accident. */
const CROWDED_PER_DAY = 400
const SHARE_ASKED = 0.7
const MOST_ASKED = 0.8

/**
 * How much less likeness (in log-odds) will do where news is thin, or, below zero, how much more is asked where it is dense.
 * 0 for an article without a day: its neighbours in time are unknown, and what the lack of a day asks is among the learned weights.
 * @param earlier in order of arrival
 */
export function densityEase({ published }: StoryProfile, earlier: readonly StoryProfile[]): number {
  if (published === null) return 0
  let first = published
  let last = published
  let dated = 1
  for (let slot = earlier.length - 1; slot >= 0 && slot > earlier.length - LATEST; slot--) {
    const other = earlier[slot]!.published
    if (other === null) continue
    first = Math.min(first, other)
    last = Math.max(last, other)
    dated++
  }
  const perDay = dated / Math.max(SHORTEST_SPAN_DAYS, last - first)
  if (perDay < DENSE_PER_DAY) return Math.min(MOST_EASED, SHARE_GIVEN * Math.log(DENSE_PER_DAY / perDay))
  return -Math.min(MOST_ASKED, Math.max(0, SHARE_ASKED * Math.log(perDay / CROWDED_PER_DAY)))
}
