import { civilDate, dayNumber, isoDay, two } from '../times/civil-day.js'
import { allows, limits, namesTheDay } from './allows.js'
import type { DayClue } from './day-clue.js'
import { newestYear } from './features/month-features.js'
import { type DayPeriod, type WeighedDay, weighDays } from './weigh-days.js'

export interface SolvedDay {
  readonly day: string | null
  readonly candidates: readonly string[]
  /** For an answer that weighing gave: how likely it is among the days of the period, 0 to 1. Null where the words leave no other day. */
  readonly probability: number | null
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
const ANSWER_FROM = 0.93
/** A day that the words leave as the only one is an answer, unless all that the text says makes another so many times likelier. */
const OUTWEIGHED = 10

/**
 * The day that a text and what is known besides allow: the clues taken at their word rule days out, and those left are weighed. Without
 * a year, in the text or by the period, days are named by month and day only, and none of them is the answer.
 */
export function solveDay(clues: readonly DayClue[], { period, others }: KnownDays): SolvedDay {
  const within = period ?? aroundOthers(others) ?? statedYears(clues)
  if (within) return solveWithin(within, clues, others)
  const years = yearsSinceNewest(clues)
  const likeliest = years && mostLikely(weighDays(clues, years))
  if (likeliest && likeliest.probability >= ANSWER_FROM) return answer(likeliest.day, likeliest.probability)
  return { day: null, candidates: yearless(clues), probability: null }
}

function solveWithin(within: DayPeriod, clues: readonly DayClue[], others: readonly number[]): SolvedDay {
  // A period of a single day needs no word of the text.
  if (within.from === within.to) return answer(within.from)
  const limited = clues.some(limits) ? allowed(clues, within) : []
  // Others of the event may be of another happening after all: what they leave is weighed, not taken at its word.
  const fixed = limited.length === 1 && others.length === 0 && clues.some(namesTheDay)
  const only = fixed ? limited[0]! : null
  const weighed = weighDays(clues, within, others)
  const likeliest = mostLikely(weighed)
  const kept = weighed.find((w) => w.day === only)
  if (kept && kept.probability * OUTWEIGHED >= likeliest.probability) return answer(kept.day)
  if (likeliest.probability >= ANSWER_FROM) return answer(likeliest.day, likeliest.probability)
  const left = others.length > 0 ? shortlist(weighed) : limited
  return { day: null, candidates: left.length <= MAX_CANDIDATES ? left.map(isoDay) : [], probability: null }
}

/** The days among which a text's own is looked for where nobody gave a period; null where nothing tells the year. */
export function periodAround(clues: readonly DayClue[], others: readonly number[]): DayPeriod | null {
  return aroundOthers(others) ?? statedYears(clues) ?? yearsSinceNewest(clues)
}

function mostLikely(weighed: readonly WeighedDay[]): WeighedDay {
  return weighed.reduce((a, b) => (b.probability > a.probability ? b : a))
}

function answer(day: number, probability: number | null = null): SolvedDay {
  return { day: isoDay(day), candidates: [isoDay(day)], probability }
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
