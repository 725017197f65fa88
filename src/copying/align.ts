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

/** One side of an alignment: words `from` to `to` (half-open) of an array of hashes. */
export interface Side {
  readonly words: Uint32Array
  readonly from: number
  readonly to: number
}

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
  return similarity(lenient) >= LEAST_SIMILARITY ? lenient : grow(a, b, seedA, seedB, 4)
}

/** How far the score may fall below its best before growth stops: four words in a row changed at the lenient price. */
const DROP = 9

function grow(a: Side, b: Side, seedA: number, seedB: number, price: number): Passage {
  const right = walk(a, b, seedA + SHINGLE_WORDS, seedB + SHINGLE_WORDS, 1, price)
  const left = walk(a, b, seedA - 1, seedB - 1, -1, price)
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

interface Walk {
  /** The word after (before, when walking left) the last one taken. */
  readonly a: number
  readonly b: number
  readonly matched: number
  readonly runs: [number, number][]
}

/** One word in another's place. */
const EXCHANGE = [1, 1] as const

/**
 * Edits tried at a difference, cheapest first: words passed over in `a` and in `b`. Runs of up to four inserted words cover an added
 * title or apposition («الرئيس الروسي» before «فلاديمير بوتين»).
 */
const EDITS: readonly (readonly [inA: number, inB: number])[] = [
  EXCHANGE,
  [1, 0],
  [0, 1],
  [2, 2],
  [2, 1],
  [1, 2],
  [2, 0],
  [0, 2],
  [3, 3],
  [3, 2],
  [2, 3],
  [3, 1],
  [1, 3],
  [3, 0],
  [0, 3],
  [4, 0],
  [0, 4],
  [4, 4],
  [4, 3],
  [3, 4],
  [4, 2],
  [2, 4],
]

/** Greedy alignment in one direction with a drop-off, as BLAST extends a seed. */
function walk(a: Side, b: Side, fromA: number, fromB: number, step: 1 | -1, price: number): Walk {
  let i = fromA
  let j = fromB
  let score = 0
  let matched = 0
  let best = 0
  let bestWalk: Walk = { a: i, b: j, matched: 0, runs: [] }
  const runs: [number, number][] = []
  const equal = (x: number, y: number) =>
    x >= a.from && x < a.to && y >= b.from && y < b.to && a.words[x] === b.words[y]
  for (;;) {
    let length = 0
    while (equal(i + step * length, j + step * length)) length++
    if (length > 0) {
      runs.push([i, length])
      i += step * length
      j += step * length
      score += length
      matched += length
      if (score >= best) {
        best = score
        bestWalk = { a: i, b: j, matched, runs: runs.slice() }
      }
    }
    const edit = nextEdit(equal, i, j, step)
    if (!edit) return bestWalk
    score -= price * Math.max(edit[0], edit[1])
    if (score < best - DROP) return bestWalk
    i += step * edit[0]
    j += step * edit[1]
  }
}

/**
 * The cheapest edit after which at least two words agree again; a single word put in another's place may be followed by one that
 * agrees and a second such exchange («لنحو 1200 شخص» and «لحوالي 1200 نازح»).
 */
function nextEdit(equal: (x: number, y: number) => boolean, i: number, j: number, step: number) {
  for (const edit of EDITS) {
    const x = i + step * edit[0]
    const y = j + step * edit[1]
    if (!equal(x, y)) continue
    if (equal(x + step, y + step)) return edit
    if (edit === EXCHANGE && equal(x + 2 * step, y + 2 * step)) return edit
  }
  return null
}
