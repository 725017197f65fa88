/**
 * How a day stands to the clues of a text: each kind of clue falls into one of a few bins, and each bin has a weight (`day-weights.ts`).
 * The numbers of bins, by kind.
 */
export const FEATURES = {
  /** Days from the named weekday to the day, modulo a week; `todayTwice` where two expressions agree on what today is. */
  today: 7,
  todayTwice: 7,
  lead: 7,
  told: 7,
  last: 7,
  ahead: 7,
  next: 7,
  /** Days from the date that is called today: none, one after, one before, other. */
  datedToday: 4,
  /** Days since the newest date told as past, or to the nearest told as to come; the first two bins are of the wrong side. */
  pastDate: 15,
  aheadDate: 15,
  /** The same where only a sign around tells the side. */
  maybePastDate: 15,
  maybeAheadDate: 15,
  pairAhead: 15,
  /** Days between the day and the nearest date without a side; whether that lies behind. */
  namedDate: 15,
  namedBehind: 2,
  /** Whether the weekdays that stand with dates fit the year. */
  datedWeekday: 2,
  thisMonth: 2,
  /** Months since the newest month named with الماضي, or told as past; months to the nearest to come. */
  lastMonth: 7,
  toldMonth: 7,
  nextMonth: 7,
  aheadMonth: 7,
  /** Months since the newest month named with its year. */
  yearMonth: 8,
  thisYear: 2,
  /** Years since the newest year named: it is to come; this or the last (which of them depends on the season); two; more. */
  newestYear: 4,
  /** Days from the nearest day of another account of the event, where it is of one account or of several. */
  otherAccount: 9,
  otherAccounts: 9,
} as const

export type FeatureGroup = keyof typeof FEATURES
export const FEATURE_COUNT = Object.values(FEATURES).reduce((sum, bins) => sum + bins, 0)

/** The number of the first bin of each kind. */
export const FIRST_BIN: Readonly<Record<FeatureGroup, number>> = firstBins()

function firstBins(): Record<FeatureGroup, number> {
  const out = {} as Record<FeatureGroup, number>
  let at = 0
  for (const [group, bins] of Object.entries(FEATURES) as [FeatureGroup, number][]) {
    out[group] = at
    at += bins
  }
  return out
}

/** A day with its place in the calendar. */
export interface CalendarDay {
  readonly day: number
  readonly weekday: number
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** Tells the features that one kind of clue gives a day, by their number. */
export type Meter = (at: CalendarDay, add: (feature: number) => void) => void
