import { extend, type Side } from './extend.js'
import { SHINGLE_WORDS } from './shingle-index.js'

/** A stretch of words of each side that tell the same in the same order, as half-open word indices. */
export interface Passage {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  /** Words that stand in both, in order. */
  readonly matched: number
  /** Runs of equal words: index into `a` and length, in order. */
  readonly runs: readonly (readonly [at: number, length: number])[]
}

/** Words of the shortest passage that counts as copied. */
export const LEAST_WORDS = 12

/** Up to one word in five may differ. */
export const LEAST_SIMILARITY = 0.8

export function similarity(passage: Passage): number {
  return passage.matched / Math.max(passage.a1 - passage.a0, passage.b1 - passage.b0)
}

/**
 * Grows a seed of four equal words to both sides as far as the words go on being the same with few edits.
 * A lenient growth comes first; where it reached into words that differ too much, a strict one replaces it.
 */
export function alignFrom(a: Side, b: Side, seedA: number, seedB: number): Passage {
  const lenient = grow(a, b, seedA, seedB, 2)
  const tooShort = Math.min(lenient.a1 - lenient.a0, lenient.b1 - lenient.b0) < LEAST_WORDS
  return tooShort || similarity(lenient) >= LEAST_SIMILARITY ? lenient : grow(a, b, seedA, seedB, 4)
}

function grow(a: Side, b: Side, seedA: number, seedB: number, price: number): Passage {
  const right = extend(a, b, seedA + SHINGLE_WORDS, seedB + SHINGLE_WORDS, 1, price)
  const left = extend(a, b, seedA - 1, seedB - 1, -1, price)
  const runs: [number, number][] = left.runs.reverse().map(([at, length]) => [at - length + 1, length])
  append(runs, seedA, SHINGLE_WORDS)
  for (const [at, length] of right.runs) append(runs, at, length)
  return {
    a0: left.a + 1,
    a1: right.a,
    b0: left.b + 1,
    b1: right.b,
    matched: left.matched + SHINGLE_WORDS + right.matched,
    runs,
  }
}

function append(runs: [number, number][], at: number, length: number): void {
  const last = runs.at(-1)
  if (last && last[0] + last[1] === at) last[1] += length
  else runs.push([at, length])
}
