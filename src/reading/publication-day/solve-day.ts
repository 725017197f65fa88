import { civilDate, dayNumber, isoDay, two } from '../times/civil-day.js'
import { allows, limits, namesTheDay } from './allows.js'
import type { DayClue } from './day-clue.js'
import { newestYear } from './features/month-features.js'
import { type DayPeriod, type WeighedDay, weighDays } from './weigh-days.js'

export interface SolvedDay {
  readonly day: string | null
  readonly candidates: readonly string[]
  /** True where the days were weighed: all clues had a part in it, not only those that rule days out. */
  readonly weighed: boolean
}

/** What is known of the day besides the text. */
export interface KnownDays {
  /** Days between which it lies. */
  readonly period: DayPeriod | null
  /** Days of publication of other accounts of the event, one for each dated account. */
  readonly others: readonly number[]
}

/** More days than this are no shortlist: the evidence says it better. */
const MAX_CANDIDATES = 20
/** From this probability on a day is an answer: 97 of 100 are to be exact, by the curve in EVALUATION.md. */
const ANSWER_FROM = 0.92
/** A day that the words leave as the only one is an answer, unless all that the text says makes another so many times likelier. */
const OUTWEIGHED = 10

/**
 * The day that a text and what is known besides allow. Clues taken at their word rule days out; where they leave one it is the answer,
 * where they leave a few these are the candidates. All clues together make days more or less likely: one that is almost certain is the
 * answer too. The days of other accounts are only weighed, since an article may have come to the wrong event. Without a year, in the
 * text or by the period, days are named by month and day only, and none of them is the answer.
 */
export function solveDay(clues: readonly DayClue[], { period, others }: KnownDays): SolvedDay {
  const within = period ?? aroundOthers(others) ?? statedYears(clues)
  if (within) return solveWithin(within, clues, others)
  const years = yearsSinceNewest(clues)
  const likeliest = years && mostLikely(weighDays(clues, years))
  if (likeliest && likeliest.probability >= ANSWER_FROM) return answer(likeliest.day, true)
  return { day: null, candidates: yearless(clues), weighed: false }
}

function solveWithin(within: DayPeriod, clues: readonly DayClue[], others: readonly number[]): SolvedDay {
  // A period of a single day needs no word of the text.
  if (within.from === within.to) return answer(within.from, false)
  const limiting = others.length === 0 && clues.some(limits)
  const limited = limiting ? allowed(clues, within) : []
  // «اليوم الثلاثاء», and no Tuesday in the period: which of the two is wrong is not guessed.
  if (limiting && limited.length === 0) return { day: null, candidates: [], weighed: false }
  const weighed = weighDays(clues, within, others)
  const likeliest = mostLikely(weighed)
  const only = limited.length === 1 && clues.some(namesTheDay) ? weighed[limited[0]! - within.from]! : null
  if (only && only.probability * OUTWEIGHED >= likeliest.probability) return answer(only.day, false)
  if (likeliest.probability >= ANSWER_FROM) return answer(likeliest.day, true)
  if (limited.length > 0 && limited.length <= MAX_CANDIDATES)
    return { day: null, candidates: limited.map(isoDay), weighed: false }
  const likely = clues.length + others.length > 0 ? shortlist(weighed) : []
  const short = likely.length <= MAX_CANDIDATES
  return { day: null, candidates: short ? likely.map(isoDay) : [], weighed: short }
}

/** The days among which a text's own is looked for where nobody gave a period; null where nothing tells the year. */
export function periodAround(clues: readonly DayClue[], others: readonly number[]): DayPeriod | null {
  return aroundOthers(others) ?? statedYears(clues) ?? yearsSinceNewest(clues)
}

function mostLikely(weighed: readonly WeighedDay[]): WeighedDay {
  return weighed.reduce((a, b) => (b.probability > a.probability ? b : a))
}

function answer(day: number, weighed: boolean): SolvedDay {
  return { day: isoDay(day), candidates: [isoDay(day)], weighed }
}

/** The shortlist holds the day with this probability. */
const SHORTLIST = 0.95

/** The likeliest days that together hold the day almost surely, in the order of the calendar. */
function shortlist(weighed: readonly WeighedDay[]): number[] {
  let held = 0
  const out: number[] = []
  for (const { day, probability } of [...weighed].sort((a, b) => b.probability - a.probability || a.day - b.day)) {
    if (held >= SHORTLIST) break
    held += probability
    out.push(day)
  }
  return out.sort((a, b) => a - b)
}

function allowed(clues: readonly DayClue[], { from, to }: DayPeriod): number[] {
  const out: number[] = []
  for (let day = from; day <= to; day++) if (clues.every((c) => allows(c, day))) out.push(day)
  return out
}

/** An account is looked for so far from the others: farther than an event lasts, so that one of another happening finds room to be doubted. */
const EVENT_DAYS = 60

function aroundOthers(others: readonly number[]): DayPeriod | null {
  return others.length === 0 ? null : { from: Math.min(...others) - EVENT_DAYS, to: Math.max(...others) + EVENT_DAYS }
}

/** The years that the words themselves give the day, or null. */
function statedYears(clues: readonly DayClue[]): DayPeriod | null {
  const stated = clues.flatMap((c) => {
    if (c.kind === 'hijri-date') return [hijriYear(c.year), hijriYear(c.year) + 1]
    if ((c.kind === 'year' || c.kind === 'month') && c.role === 'this' && c.year !== null) return [c.year]
    // «أمس 31 ديسمبر 2018»
    return c.kind === 'date' && c.role === 'today' && c.named.year !== null ? [c.named.year, c.named.year + 1] : []
  })
  return stated.length
    ? { from: dayNumber(Math.min(...stated), 1, 1), to: dayNumber(Math.max(...stated), 12, 31) }
    : null
}

/** The newest year that a news text names is seldom older than this. */
const YEARS_SINCE = 3

/** The years from the newest that the text names; null where it names none, or no day in them. */
function yearsSinceNewest(clues: readonly DayClue[]): DayPeriod | null {
  const year = newestYear(clues)
  if (year === null || !clues.some((c) => c.kind === 'date' && c.role !== 'named')) return null
  return { from: dayNumber(year, 1, 1), to: dayNumber(year + YEARS_SINCE, 12, 31) }
}

/** The Gregorian year in which a Hijri year begins. */
function hijriYear(year: number): number {
  return Math.floor((year - 1) * 0.970224 + 622)
}

/** A leap year stands for all years while weekdays are left aside. */
const ANY_YEAR = 2004

/** Days by month and day that some year allows. */
function yearless(clues: readonly DayClue[]): string[] {
  const dated = clues.filter((c) => c.kind !== 'weekday' && !(c.kind === 'date' && c.named.year !== null))
  const placed = (c: DayClue) =>
    (c.kind === 'date' && (c.role === 'today' || c.role === 'pair')) || (c.kind === 'month' && c.role === 'this')
  if (!dated.some(placed)) return []
  const days = allowed(dated, { from: dayNumber(ANY_YEAR, 1, 1), to: dayNumber(ANY_YEAR, 12, 31) })
  if (days.length > MAX_CANDIDATES) return []
  return days.map((day) => {
    const { month, day: ofMonth } = civilDate(day)
    return `XXXX-${two(month)}-${two(ofMonth)}`
  })
}
