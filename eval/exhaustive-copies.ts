/**
 * What exhaustive comparison finds: two articles aligned in full (Smith–Waterman over words), without seeds, index, window or formulas.
 * Slow by design; the yardstick for the recall of `findCopies`.
 */
import { LEAST_SIMILARITY, LEAST_WORDS } from '../src/copying/align.js'

export interface ExhaustivePassage {
  /** Word indices, half-open, into the two articles. */
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly matched: number
}

/** A match counts one; an edit takes away two, or four where that price led through words that differ too much. */
const PRICES = [2, 4] as const

/** Twelve words of which two differ: the least a passage can score. */
const LEAST_SCORE = 6

/**
 * Words in a row that every passage shares: matches are at least four times the edits, which part them into one run more than there
 * are edits, so with ten matches or more one run has three words.
 */
export const SURE_RUN = 3

/** The best local alignments of two articles' words that are long and alike enough, none overlapping another in the first. */
export function alignExhaustively(a: Uint32Array, b: Uint32Array): readonly ExhaustivePassage[] {
  return alignAt(a, b, 0)
}

function alignAt(a: Uint32Array, b: Uint32Array, price: number): readonly ExhaustivePassage[] {
  const found: ExhaustivePassage[] = []
  const used = new Uint8Array(a.length)
  for (;;) {
    const best = bestLocal(a, b, used, PRICES[price]!)
    if (!best) return found
    used.fill(1, best.a0, best.a1)
    const shorter = Math.min(best.a1 - best.a0, best.b1 - best.b0)
    const longer = Math.max(best.a1 - best.a0, best.b1 - best.b0)
    if (shorter < LEAST_WORDS) continue
    if (best.matched / longer >= LEAST_SIMILARITY) found.push(best)
    else if (price + 1 < PRICES.length) {
      for (const p of alignAt(a.subarray(best.a0, best.a1), b.subarray(best.b0, best.b1), price + 1)) {
        found.push({ ...p, a0: p.a0 + best.a0, a1: p.a1 + best.a0, b0: p.b0 + best.b0, b1: p.b1 + best.b0 })
      }
    }
  }
}

let cells = new Int16Array(1 << 20)

function bestLocal(a: Uint32Array, b: Uint32Array, used: Uint8Array, price: number): ExhaustivePassage | null {
  const width = b.length + 1
  const size = (a.length + 1) * width
  if (cells.length < size) cells = new Int16Array(2 * size)
  const score = cells
  score.fill(0, 0, width)
  let best = 0
  let at = 0
  for (let i = 1; i <= a.length; i++) {
    const row = i * width
    if (used[i - 1]) {
      score.fill(0, row, row + width)
      continue
    }
    const word = a[i - 1]!
    let left = 0
    score[row] = 0
    for (let j = 1; j < width; j++) {
      let value = score[row + j - width - 1]! + (word === b[j - 1] ? 1 : -price)
      const gap = Math.max(score[row + j - width]!, left) - price
      if (gap > value) value = gap
      if (value < 0) value = 0
      left = value
      score[row + j] = value
      if (value > best) {
        best = value
        at = row + j
      }
    }
  }
  if (best < LEAST_SCORE) return null
  let i = Math.floor(at / width)
  let j = at % width
  const [a1, b1] = [i, j]
  let matched = 0
  while (score[i * width + j]! > 0) {
    const here = i * width + j
    const equal = a[i - 1] === b[j - 1]
    if (score[here] === score[here - width - 1]! + (equal ? 1 : -price)) {
      if (equal) matched++
      i--
      j--
    } else if (score[here] === score[here - width]! - price) i--
    else j--
  }
  return { a0: i, a1, b0: j, b1, matched }
}
