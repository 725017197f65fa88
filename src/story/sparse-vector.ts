/** A vector over hashed terms: `keys` ascending, `weights` of Euclidean length one (or empty). */
export interface SparseVector {
  readonly keys: Uint32Array
  readonly weights: Float32Array
  /** Length before it was made one: a weight times this is the weight as given. */
  readonly length: number
}

const EMPTY_VECTOR: SparseVector = { keys: new Uint32Array(0), weights: new Float32Array(0), length: 0 }

/** Makes a vector of length one from weights by term; terms of no weight are left out. */
export function vectorOf(terms: ReadonlyMap<number, number>): SparseVector {
  const keys = Uint32Array.from(terms.keys()).sort()
  const weights = new Float32Array(keys.length)
  let square = 0
  for (let i = 0; i < keys.length; i++) {
    const w = terms.get(keys[i]!)!
    weights[i] = w
    square += w * w
  }
  if (square === 0) return EMPTY_VECTOR
  const length = Math.sqrt(square)
  for (let i = 0; i < weights.length; i++) weights[i]! /= length
  return { keys, weights, length }
}

/** Where the shared terms of the two lists compared last stand in the one and in the other. */
let here = new Uint32Array(512)
let there = new Uint32Array(512)

/** Finds the terms that two ascending lists share, into `here` and `there`, and says how many there are. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  const most = Math.min(a.length, b.length)
  if (most > here.length) {
    here = new Uint32Array(2 * most)
    there = new Uint32Array(2 * most)
  }
  let i = 0
  let j = 0
  let n = 0
  while (i < a.length && j < b.length) {
    const x = a[i]!
    const y = b[j]!
    if (x === y) {
      here[n] = i++
      there[n++] = j++
    } else if (x < y) i++
    else j++
  }
  return n
}

/** Cosine of two vectors, 0 to 1; 0 when one is empty. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const n = shared(a.keys, b.keys)
  let sum = 0
  for (let k = 0; k < n; k++) sum += a.weights[here[k]!]! * b.weights[there[k]!]!
  return sum
}

/** Sum of the weights, as given, of shared terms that weigh at least `least` in both; the smaller weight of the two counts. */
export function sharedWeight(a: SparseVector, b: SparseVector, least: number): number {
  const n = shared(a.keys, b.keys)
  let sum = 0
  for (let k = 0; k < n; k++) {
    const weight = Math.min(a.weights[here[k]!]! * a.length, b.weights[there[k]!]! * b.length)
    if (weight >= least) sum += weight
  }
  return sum
}

/** How much of a vector's squared length lies on terms that the other has too, 0 to 1: what of it the other also tells. */
export function told(a: SparseVector, by: SparseVector): number {
  const n = shared(a.keys, by.keys)
  let sum = 0
  for (let k = 0; k < n; k++) sum += a.weights[here[k]!]! ** 2
  return sum
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over the UTF-16 units of a term. */
export function termKey(term: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME)
  }
  return hash >>> 0
}
