import {
  featuresOf,
  jointFeatures,
  MAX_OWN_FEATURES,
  mix,
  type Observed,
  OFFSETS,
  type WordFeatures,
  wordAt,
} from './features.js'

/** Labels of the tagger: outside, then begin and inside of each type, in this order in every table. */
export const LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const
export const LABEL_COUNT = LABELS.length

/** A label may follow another unless it goes on with a type that the other is not. */
export function mayFollow(previous: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true
  return previous === label || previous === label - 1
}

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
 * A token whose words alone speak so strongly against a name is not looked at further: most tokens. At 4 the held part of the corpus
 * keeps its F1 (73.4) and tagging takes half the time.
 */
const SURE = 4

/** Offsets seen by one word, and where the word itself is among them. */
const WINDOW = OFFSETS.length
const HERE = OFFSETS.indexOf(0)
const FIRST_SLOTS = 1 << 12
const ROW = WINDOW * LABEL_COUNT
/** Hash that tells apart the features of a word seen from each offset. */
const SALTS = OFFSETS.map((offset) => mix(7, offset + 10))

/** Tags runs of tokens by the best path through the labels (Viterbi). Deterministic; O(tokens × LABEL_COUNT²). */
export class SequenceModel {
  private readonly mask: number
  private readonly joint = new Int32Array(24)
  private readonly own = new Int32Array(MAX_OWN_FEATURES)
  /** Summed weights of the own features of the words seen last, by their slots: a row of labels for each offset. */
  private table = new Int16Array(FIRST_SLOTS * ROW)
  /** Serial of the word whose scores stand in a slot. */
  private holder = new Uint32Array(FIRST_SLOTS)
  // Scratch of `tag`, grown to the longest run.
  private rows = new Int32Array(0)
  private back = new Uint8Array(0)
  private previous = new Float64Array(LABEL_COUNT)
  private current = new Float64Array(LABEL_COUNT)
  private readonly local = new Int32Array(LABEL_COUNT)

  constructor(private readonly weights: Weights) {
    this.mask = weights.features.length / LABEL_COUNT - 1
  }

  /** One label index for each token. */
  tag(seen: Observed): Uint8Array {
    const { length } = seen.words
    const path = new Uint8Array(length)
    if (length === 0) return path
    const { transitions, scale } = this.weights
    if (this.rows.length < length + WINDOW) {
      this.rows = new Int32Array(2 * length + WINDOW)
      this.back = new Uint8Array(this.rows.length * LABEL_COUNT)
    }
    const { rows, back, local } = this
    for (let i = 0; i < length + WINDOW - 1; i++) rows[i] = this.rowOf(wordAt(seen, i + OFFSETS[0]))
    let { previous, current } = this
    for (let i = 0; i < length; i++) {
      this.score(seen, i)
      const at = i * LABEL_COUNT
      for (let to = 0; to < LABEL_COUNT; to++) {
        // Inside labels follow only their own type: two places to come from instead of all.
        const inside = to > 0 && (to & 1) === 0
        const first = inside ? to - 1 : 0
        const last = i === 0 ? first : inside ? to : LABEL_COUNT - 1
        let best = i === 0 ? transitions[to]! : previous[first]! + transitions[first * LABEL_COUNT + to]!
        let from = first
        for (let p = first + 1; p <= last; p++) {
          const value = previous[p]! + transitions[p * LABEL_COUNT + to]!
          if (value > best) {
            best = value
            from = p
          }
        }
        back[at + to] = from
        current[to] = best + local[to]! * scale
      }
      const swap = previous
      previous = current
      current = swap
    }
    let label = 0
    for (let l = 1; l < LABEL_COUNT; l++) if (previous[l]! > previous[label]!) label = l
    for (let i = length - 1; i >= 0; i--) {
      path[i] = label
      label = back[i * LABEL_COUNT + label]!
    }
    return path
  }

  /** Scores of the labels by a word's own features, where it stands; valid until the next call. */
  alone(word: WordFeatures): Int16Array {
    const at = this.rowOf(word) + HERE * LABEL_COUNT
    return this.table.subarray(at, at + LABEL_COUNT)
  }

  /** Adds up the scores of a token's labels in `local`; `rows` holds the rows of each word and of two edges on either side. */
  private score(seen: Observed, i: number): void {
    const { table, rows, local } = this
    const a = rows[i]!
    const b = rows[i + 1]! + LABEL_COUNT
    const c = rows[i + 2]! + 2 * LABEL_COUNT
    const d = rows[i + 3]! + 3 * LABEL_COUNT
    const e = rows[i + 4]! + 4 * LABEL_COUNT
    let rival = Number.MIN_SAFE_INTEGER
    for (let l = 0; l < LABEL_COUNT; l++) {
      const sum = table[a + l]! + table[b + l]! + table[c + l]! + table[d + l]! + table[e + l]!
      local[l] = sum
      if (l > 0 && sum > rival) rival = sum
    }
    if ((local[0]! - rival) * this.weights.scale > SURE) return
    const { joint, mask } = this
    const { features } = this.weights
    const count = jointFeatures(seen, i, joint)
    for (let f = 0; f < count; f++) {
      const row = (joint[f]! & mask) * LABEL_COUNT
      for (let l = 0; l < LABEL_COUNT; l++) local[l]! += features[row + l]!
    }
  }

  /** Where the scores of a word's own features stand in the table: made once for each word type. */
  private rowOf(word: WordFeatures): number {
    const row = word.slot * ROW
    if (this.holder[word.slot] === word.serial) return row
    if (word.slot >= this.holder.length) this.grow(2 * word.slot)
    const { table, own, mask } = this
    const { features } = this.weights
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
    }
    this.holder[word.slot] = word.serial
    return row
  }

  private grow(slots: number): void {
    const { table, holder } = this
    this.table = new Int16Array(slots * ROW)
    this.table.set(table)
    this.holder = new Uint32Array(slots)
    this.holder.set(holder)
  }
}

const scratch = new Int32Array(MAX_OWN_FEATURES)

/** Hashes of a word's own features as seen from `offset` words away. */
export function ownFeatures(word: WordFeatures, offset: number): number[] {
  const { far, all } = featuresOf(word, scratch)
  const salt = SALTS[OFFSETS.indexOf(offset as (typeof OFFSETS)[number])]!
  return Array.from(scratch.subarray(0, offset === 0 ? all : far), (feature) => mix(salt, feature))
}
