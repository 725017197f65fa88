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

/** Cosine of two vectors, 0 to 1; 0 when one is empty. */
export function cosine(a: SparseVector, b: SparseVector): number {
  let i = 0
  let j = 0
  let sum = 0
  while (i < a.keys.length && j < b.keys.length) {
    const x = a.keys[i]!
    const y = b.keys[j]!
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!
    else if (x < y) i++
    else j++
  }
  return sum
}

/** Sum of the weights, as given, of shared terms that weigh at least `least` in both; the smaller weight of the two counts. */
export function sharedWeight(a: SparseVector, b: SparseVector, least: number): number {
  let i = 0
  let j = 0
  let sum = 0
  while (i < a.keys.length && j < b.keys.length) {
    const x = a.keys[i]!
    const y = b.keys[j]!
    if (x === y) {
      const weight = Math.min(a.weights[i++]! * a.length, b.weights[j++]! * b.length)
      if (weight >= least) sum += weight
    } else if (x < y) i++
    else j++
  }
  return sum
}

/** How much of a vector's squared length lies on terms that the other has too, 0 to 1: what of it the other also tells. */
export function told(a: SparseVector, by: SparseVector): number {
  let i = 0
  let j = 0
  let sum = 0
  while (i < a.keys.length && j < by.keys.length) {
    const x = a.keys[i]!
    const y = by.keys[j]!
    if (x === y) {
      sum += a.weights[i]! * a.weights[i]!
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  return sum
}

/** How many terms of two ascending lists are shared. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let i = 0
  let j = 0
  let n = 0
  while (i < a.length && j < b.length) {
    if (a[i]! === b[j]!) {
      n++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return n
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
