import {
  featuresOf,
  jointFeatures,
  MAX_JOINT_FEATURES,
  MAX_OWN_FEATURES,
  mix,
  type Observed,
  OFFSETS,
  type WordFeatures,
  wordAt,
} from './features.js'
import { LABEL_COUNT, type Steps, stepsOf } from './labels.js'

/** A linear model over hashed features, and over pairs of labels. */
export interface Weights {
  /** Rows of LABEL_COUNT, one for each bucket; the number of buckets is a power of two. */
  readonly features: Int8Array
  /** What a unit of `features` is worth beside the transitions. */
  readonly scale: number
  /** `from * LABEL_COUNT + to`; −Infinity where `mayFollow` says no. */
  readonly transitions: Float32Array
}

/**
 * A token whose words alone speak so strongly against a name is not looked at further. At 2.6 a held part of the corpus loses 0.1 of F1
 * against 4 and above, and a third fewer tokens are looked at in full.
 */
const SURE = 2.6

/**
 * The same by the bound that a look at each word alone gives, which is far below the sum itself: at 1 the labels of one token in 110,000
 * come out otherwise, and a third fewer sums are made.
 */
const SURE_AT_A_GLANCE = 1

/** Offsets seen by one word, and where the word itself is among them. */
const WINDOW = OFFSETS.length
const HERE = OFFSETS.indexOf(0)
/** Below any sum of weights, and a small integer. */
const LOWEST = -(1 << 29)
const FIRST_ROWS = 1 << 12
/** Words whose scores are kept at once; with them some 14 MB. */
const MAX_ROWS = 1 << 17
const ROW = WINDOW * LABEL_COUNT
/** Hash that tells apart the features of a word seen from each offset. */
const SALTS = OFFSETS.map((offset) => mix(7, offset + 10))

let tables = 0

/** Tags runs of tokens by the best path through the labels (Viterbi). Deterministic; O(tokens × LABEL_COUNT²). */
export class SequenceModel {
  private readonly mask: number
  private readonly joint = new Int32Array(MAX_JOINT_FEATURES)
  private readonly own = new Int32Array(MAX_OWN_FEATURES)
  /** Summed weights of the own features of the words seen last: for each word the labels as seen from each offset. */
  private table = new Int16Array(FIRST_ROWS * ROW)
  /** For each word and offset, how far the best other label lies above outside; at least that of any sum is the sum of these. */
  private rivals = new Int16Array(FIRST_ROWS * WINDOW)
  /** Tells this table, and this filling of it, from all others: a word with the number has its row here. */
  private number = ++tables
  private rowsUsed = 0
  private readonly steps: Steps
  /** A margin of outside beyond which a token stays out of the search (see `openTokens`). */
  private readonly clear: number
  private readonly previous = new Float64Array(LABEL_COUNT)
  private readonly current = new Float64Array(LABEL_COUNT)
  private scratch = new Scratch(0)

  constructor(private readonly weights: Weights) {
    this.mask = weights.features.length / LABEL_COUNT - 1
    this.steps = stepsOf(weights.transitions)
    this.clear = Math.max(SURE, this.steps.alone, this.steps.stay)
  }

  /** One label index for each token. */
  tag(seen: Observed): Uint8Array {
    const { length } = seen.words
    const path = new Uint8Array(length)
    if (length === 0) return path
    if (this.scratch.size < length) this.scratch = new Scratch(2 * length)
    this.makeRoom(length + 1)
    const { open } = this.scratch
    if (!this.openTokens(seen)) return path
    for (let i = 0; i < length; i++) {
      if (!open[i]) continue
      let to = i + 1
      while (to < length && open[to]) to++
      this.search(i, to, to === length, path)
      i = to
    }
    return path
  }

  /**
   * Marks the tokens that the search must look at; all others are outside on the best path. Where outside leads by more than the steps
   * between labels can give back, a name of such tokens alone costs more than it gives, and so does going on with a name over them. What
   * remains is a name that begins on them and goes on in an open token: it reaches back no further than what that token gains by being
   * inside a name of that type rather than its beginning pays for. Returns false when nothing is open.
   */
  private openTokens(seen: Observed): boolean {
    const { clear, steps, scratch } = this
    const { rows, open, scored, local } = scratch
    const { scale } = this.weights
    const { length } = seen.words
    for (let i = 0; i < length + WINDOW - 1; i++) rows[i] = this.rowOf(wordAt(seen, i + OFFSETS[0]))
    const { rivals } = this
    let any = false
    for (let i = 0; i < length; i++) {
      let lead = 0
      for (let o = 0; o < WINDOW; o++) lead -= rivals[rows[i + o]! * WINDOW + o]!
      open[i] = Open.No
      scored[i] = 0
      if (lead * scale > SURE_AT_A_GLANCE) continue
      scored[i] = 1
      if (this.score(seen, i) > clear) continue
      any = true
      open[i] = Open.Itself
      const at = i * LABEL_COUNT
      for (let l = 1; l < LABEL_COUNT; l += 2) {
        let gain = (local[at + l + 1]! - local[at + l]!) * scale + steps.joins[l >> 1]! + steps.enter
        // Names over an open token are that token's own affair.
        for (let k = i - 1; k >= 0 && open[k] !== Open.Itself; k--) {
          if (!scored[k]) {
            this.score(seen, k)
            scored[k] = 1
          }
          const row = k * LABEL_COUNT
          gain -= (local[row]! - Math.max(local[row + l]!, local[row + l + 1]!)) * scale
          if (gain < 0) break
          open[k] = Open.Before
          gain += steps.stay
        }
      }
    }
    return any
  }

  /** The best labels of the open tokens of [from, to), between tokens that are outside. */
  private search(from: number, to: number, atEnd: boolean, path: Uint8Array): void {
    const { transitions, scale } = this.weights
    const { local, back } = this.scratch
    let { previous, current } = this
    for (let i = from; i < to; i++) {
      const at = i * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++) {
        // Inside labels follow only their own type: two places to come from instead of all.
        const inside = label > 0 && (label & 1) === 0
        const first = inside ? label - 1 : 0
        const last = i === from ? first : inside ? label : LABEL_COUNT - 1
        let best = i === from ? transitions[label]! : previous[first]! + transitions[first * LABEL_COUNT + label]!
        let source = first
        for (let p = first + 1; p <= last; p++) {
          const value = previous[p]! + transitions[p * LABEL_COUNT + label]!
          if (value > best) {
            best = value
            source = p
          }
        }
        back[at + label] = source
        current[label] = best + local[at + label]! * scale
      }
      const swap = previous
      previous = current
      current = swap
    }
    const end = (l: number) => previous[l]! + (atEnd ? 0 : transitions[l * LABEL_COUNT]!)
    let label = 0
    for (let l = 1; l < LABEL_COUNT; l++) if (end(l) > end(label)) label = l
    for (let i = to - 1; i >= from; i--) {
      path[i] = label
      label = back[i * LABEL_COUNT + label]!
    }
  }

  /** Scores of the labels by a word's own features, where it stands; valid until the next call. */
  alone(word: WordFeatures): Int16Array {
    this.makeRoom(1)
    const at = this.rowOf(word) * ROW + HERE * LABEL_COUNT
    return this.table.subarray(at, at + LABEL_COUNT)
  }

  /** Adds up the scores of a token's labels in the scratch table; returns by how much outside leads. */
  private score(seen: Observed, i: number): number {
    const { table, scratch } = this
    const { rows, local } = scratch
    const { scale } = this.weights
    const a = rows[i]! * ROW
    const b = rows[i + 1]! * ROW + LABEL_COUNT
    const c = rows[i + 2]! * ROW + 2 * LABEL_COUNT
    const d = rows[i + 3]! * ROW + 3 * LABEL_COUNT
    const e = rows[i + 4]! * ROW + 4 * LABEL_COUNT
    const at = i * LABEL_COUNT
    let rival = LOWEST
    for (let l = 0; l < LABEL_COUNT; l++) {
      const sum = table[a + l]! + table[b + l]! + table[c + l]! + table[d + l]! + table[e + l]!
      local[at + l] = sum
      if (l > 0 && sum > rival) rival = sum
    }
    const lead = (local[at]! - rival) * scale
    if (lead > SURE) return lead
    const { joint, mask } = this
    const { features } = this.weights
    const count = jointFeatures(seen, i, joint)
    for (let f = 0; f < count; f++) {
      const row = (joint[f]! & mask) * LABEL_COUNT
      for (let l = 0; l < LABEL_COUNT; l++) local[at + l]! += features[row + l]!
    }
    rival = local[at + 1]!
    for (let l = 2; l < LABEL_COUNT; l++) if (local[at + l]! > rival) rival = local[at + l]!
    return (local[at]! - rival) * scale
  }

  /** Forgets all words when the table might not hold as many more; never between the words of one run. */
  private makeRoom(words: number): void {
    if (this.rowsUsed + words <= Math.max(MAX_ROWS, words)) return
    this.rowsUsed = 0
    this.number = ++tables
  }

  /** The row of a word, with the scores of its own features in the tables: made once for each word. */
  private rowOf(word: WordFeatures): number {
    if (word.table === this.number) return word.row
    const wordRow = this.rowsUsed++
    if (wordRow * WINDOW >= this.rivals.length) this.grow(2 * wordRow)
    word.row = wordRow
    word.table = this.number
    const { table, rivals, own, mask } = this
    const { features } = this.weights
    const row = wordRow * ROW
    table.fill(0, row, row + ROW)
    const { far, all } = featuresOf(word, own)
    for (let o = 0; o < WINDOW; o++) {
      const salt = SALTS[o]!
      const start = row + o * LABEL_COUNT
      const count = o === HERE ? all : far
      for (let f = 0; f < count; f++) {
        const from = (mix(salt, own[f]!) & mask) * LABEL_COUNT
        for (let l = 0; l < LABEL_COUNT; l++) table[start + l]! += features[from + l]!
      }
      let rival = table[start + 1]!
      for (let l = 2; l < LABEL_COUNT; l++) rival = Math.max(rival, table[start + l]!)
      rivals[wordRow * WINDOW + o] = rival - table[start]!
    }
    return wordRow
  }

  private grow(rows: number): void {
    const { table, rivals } = this
    this.table = new Int16Array(rows * ROW)
    this.table.set(table)
    this.rivals = new Int16Array(rows * WINDOW)
    this.rivals.set(rivals)
  }
}

/** Whether the search looks at a token: for its own scores, or because a name that goes on in an open token may begin there. */
const Open = { No: 0, Itself: 1, Before: 2 } as const

/** What the tagging of one run needs, kept from run to run. */
class Scratch {
  /** Rows of the words, with those of two edges on either side. */
  readonly rows: Int32Array
  readonly open: Uint8Array
  /** Whether a token's row of `local` is filled. */
  readonly scored: Uint8Array
  readonly local: Int32Array
  readonly back: Uint8Array

  constructor(readonly size: number) {
    this.rows = new Int32Array(size + WINDOW)
    this.open = new Uint8Array(size)
    this.scored = new Uint8Array(size)
    this.local = new Int32Array(size * LABEL_COUNT)
    this.back = new Uint8Array(size * LABEL_COUNT)
  }
}

const scratch = new Int32Array(MAX_OWN_FEATURES)

/** Hashes of a word's own features as seen from `offset` words away. */
export function ownFeatures(word: WordFeatures, offset: number): number[] {
  const { far, all } = featuresOf(word, scratch)
  const salt = SALTS[OFFSETS.indexOf(offset as (typeof OFFSETS)[number])]!
  return Array.from(scratch.subarray(0, offset === 0 ? all : far), (feature) => mix(salt, feature))
}
