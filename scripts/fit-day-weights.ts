import type { DayClue } from '../src/reading/publication-day/day-clue.js'
import { FEATURE_COUNT, FIRST_BIN } from '../src/reading/publication-day/features/feature-table.js'
import { newestYear } from '../src/reading/publication-day/features/month-features.js'
import { eachDay, metersFor } from '../src/reading/publication-day/weigh-days.js'
import { civilDate, dayNumber } from '../src/reading/times/civil-day.js'

/** What a text says of its day, and the day that it had. */
export interface DatedClues {
  readonly clues: readonly DayClue[]
  readonly day: number
  /** Days of the other accounts of its event. */
  readonly others?: readonly number[]
}

/** The days that one article could have had, each with its features; `truth` is the place of the one that it had. */
interface Example {
  readonly offsets: Uint32Array
  readonly features: Uint8Array
  readonly truth: number
}

const PERIOD_DAYS = 150
const PASSES = 12
const RATE = 0.15
const SHRINK = 2e-5

/**
 * «اليوم الأربعاء 22 نوفمبر» says it outright, and stands in too few articles to be learned from: it outweighs the rest, and leaves room
 * for an article that appeared after midnight.
 */
const DATED_TODAY = [10, 5, 4, 0] as const

/**
 * Weights of a conditional logit over days: each article is held against the days of a period of five months that lies anywhere around
 * its day, and one that names years against the days of those years too. Adagrad; the same articles give the same weights.
 */
export function fitDayWeights(articles: readonly DatedClues[]): number[] {
  const random = seeded(3)
  const examples: Example[] = []
  for (const { clues, day, others = [] } of articles) {
    const from = day - Math.floor(random() * PERIOD_DAYS)
    const to = from + PERIOD_DAYS - 1
    if (clues.length) examples.push(example(clues, [], from, to, day))
    if (others.length) examples.push(example(clues, others, from, to, day))
    const year = newestYear(clues)
    const far = clues.some((c) => c.kind === 'date' || c.kind === 'hijri-date')
    if (year === null || !far) continue
    const first = Math.min(dayNumber(year, 1, 1), day)
    const last = Math.max(dayNumber(year + 3, 12, 31), day)
    if (civilDate(last).year - civilDate(first).year <= 4) examples.push(example(clues, [], first, last, day))
  }
  return climb(examples, random)
}

function example(
  clues: readonly DayClue[],
  others: readonly number[],
  from: number,
  to: number,
  truth: number,
): Example {
  const offsets = new Uint32Array(to - from + 2)
  const features: number[] = []
  const meters = metersFor(clues, { from, to }, others)
  const add = (feature: number) => features.push(feature)
  eachDay({ from, to }, (at) => {
    for (const meter of meters) meter(at, add)
    offsets[at.day - from + 1] = features.length
  })
  return { offsets, features: Uint8Array.from(features), truth: truth - from }
}

function climb(examples: Example[], random: () => number): number[] {
  const weights = new Float64Array(FEATURE_COUNT)
  for (const [bin, weight] of DATED_TODAY.entries()) weights[FIRST_BIN.datedToday + bin] = weight
  const given = new Set(DATED_TODAY.map((_, bin) => FIRST_BIN.datedToday + bin))
  const squares = new Float64Array(FEATURE_COUNT).fill(1e-4)
  const gradient = new Float64Array(FEATURE_COUNT)
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(examples, random)
    for (const { offsets, features, truth } of examples) {
      const days = offsets.length - 1
      const odds = new Float64Array(days)
      let best = Number.NEGATIVE_INFINITY
      for (let d = 0; d < days; d++) {
        let score = 0
        for (let f = offsets[d]!; f < offsets[d + 1]!; f++) score += weights[features[f]!]!
        odds[d] = score
        if (score > best) best = score
      }
      let sum = 0
      for (let d = 0; d < days; d++) sum += odds[d] = Math.exp(odds[d]! - best)
      const touched = new Set<number>()
      for (let d = 0; d < days; d++) {
        const share = (d === truth ? 1 : 0) - odds[d]! / sum
        for (let f = offsets[d]!; f < offsets[d + 1]!; f++) {
          gradient[features[f]!]! += share
          touched.add(features[f]!)
        }
      }
      for (const f of touched) {
        if (given.has(f)) {
          gradient[f] = 0
          continue
        }
        const g = gradient[f]! - SHRINK * examples.length * 0.01 * weights[f]!
        squares[f]! += g * g
        weights[f]! += (RATE * g) / Math.sqrt(squares[f]!)
        gradient[f] = 0
      }
    }
  }
  return [...weights]
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
