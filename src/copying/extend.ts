/** Words that agree, found walking from a seed in one direction. */
export interface Extension {
  /** The word after (before, when walking left) the last one that agrees. */
  readonly a: number
  readonly b: number
  readonly matched: number
  /** Runs of agreeing words in the order of the walk: index into `a` of each run's first word met, and length. */
  readonly runs: [number, number][]
}

/** One side of an alignment: words `from` to `to` (half-open) of an array of hashes. */
export interface Side {
  readonly words: Uint32Array
  readonly from: number
  readonly to: number
}

/** How far the score may fall below its best before the walk stops: four words in a row changed at the lenient price. */
const DROP = 9

/** Words by which the two sides may shift against each other from one word to the next, to either side of the best place so far. */
const REACH = 6
const BAND = 2 * REACH + 1

const NONE = -1_000_000
const STOP = 0
const BOTH = 1
const AGREE = 2
const IN_A = 3
const IN_B = 4

/** One byte for each cell of the band, and the word of `b` at which each row of the band begins. Grown as walks need. */
let moves = new Uint8Array(512 * BAND)
let begins = new Int32Array(512)
let row = new Int32Array(BAND)
let next = new Int32Array(BAND)

/**
 * Aligns the words from a place on, in one direction, for as long as they go on being the same with few edits: banded dynamic programming
 * that gives up where the score has dropped too far (X-drop, as BLAST extends a seed). A word that agrees counts one; a word changed,
 * left out or put in costs `price`.
 */
export function extend(a: Side, b: Side, fromA: number, fromB: number, step: 1 | -1, price: number): Extension {
  const lengthA = step === 1 ? a.to - fromA : fromA - a.from + 1
  const lengthB = step === 1 ? b.to - fromB : fromB - b.from + 1
  let best = 0
  let bestI = 0
  let bestJ = 0
  let begin = -REACH
  row.fill(NONE)
  for (let k = REACH; k < BAND; k++) row[k] = -price * (k - REACH)
  begins[0] = begin
  for (let k = 0; k < BAND; k++) moves[k] = k > REACH ? IN_B : STOP
  for (let i = 1; i <= lengthA; i++) {
    // The band follows the best place of the row before: insertions add up over a long passage.
    let at = 0
    for (let k = 1; k < BAND; k++) if (row[k]! > row[at]!) at = k
    const before = begin
    begin = before + at + 1 - REACH
    reserve(i)
    begins[i] = begin
    const shift = begin - before
    const word = a.words[fromA + step * (i - 1)]!
    let highest = NONE
    let left = NONE
    for (let k = 0; k < BAND; k++) {
      const j = begin + k
      let value = NONE
      let move = STOP
      if (j >= 0 && j <= lengthB) {
        const above = k + shift
        const diagonal = above - 1
        if (j > 0 && diagonal >= 0 && diagonal < BAND && row[diagonal]! > NONE) {
          const agree = word === b.words[fromB + step * (j - 1)]
          value = row[diagonal]! + (agree ? 1 : -price)
          move = agree ? AGREE : BOTH
        }
        if (above >= 0 && above < BAND && row[above]! - price > value) {
          value = row[above]! - price
          move = IN_A
        }
        if (j > 0 && left - price > value) {
          value = left - price
          move = IN_B
        }
        if (value < best - DROP) value = NONE
      }
      left = value
      next[k] = value
      moves[i * BAND + k] = move
      if (value > highest) highest = value
      if (value >= best && move === AGREE) {
        best = value
        bestI = i
        bestJ = j
      }
    }
    if (highest === NONE) break
    const spare = row
    row = next
    next = spare
  }
  return { a: fromA + step * bestI, b: fromB + step * bestJ, ...traced(bestI, bestJ, fromA, step) }
}

/** Walks back from the best cell to the seed. */
function traced(fromI: number, fromJ: number, fromA: number, step: 1 | -1): Pick<Extension, 'matched' | 'runs'> {
  const runs: [number, number][] = []
  let matched = 0
  let i = fromI
  let j = fromJ
  while (i > 0) {
    const move = moves[i * BAND + j - begins[i]!]
    if (move === AGREE) {
      matched++
      const last = runs.at(-1)
      if (last && last[0] === i + 1) {
        last[0] = i
        last[1]++
      } else runs.push([i, 1])
    }
    if (move !== IN_B) i--
    if (move !== IN_A) j--
  }
  for (const run of runs) run[0] = fromA + step * (run[0] - 1)
  return { matched, runs: runs.reverse() }
}

function reserve(i: number): void {
  if (i < begins.length) return
  const longer = new Uint8Array(moves.length * 2)
  longer.set(moves)
  moves = longer
  const more = new Int32Array(begins.length * 2)
  more.set(begins)
  begins = more
}
