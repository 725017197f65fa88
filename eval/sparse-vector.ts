/** A vector over hashed terms: `keys` ascending, `weights` of Euclidean length one (or empty). */
export interface SparseVector {
  readonly keys: Uint32Array
  readonly weights: Float32Array
}

const EMPTY_VECTOR: SparseVector = { keys: new Uint32Array(0), weights: new Float32Array(0) }

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
  return { keys, weights }
}

/** Where the shared terms of the two lists compared last stand in the one and in the other. */
let here = new Uint32Array(512)
let there = new Uint32Array(512)

/** Finds the terms that two ascending lists share, into `here` and `there`, and says how many there are. */
function shared(a: Uint32Array, b: Uint32Array): number {
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
