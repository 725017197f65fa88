import { countOf, keysAt, type PackedVectors, scaleOf, unitOf, weightsAt } from './packed-vectors.js'

/** Where the terms that the two parts compared last share stand in the one and in the other. */
const here = new Uint32Array(4096)
const there = new Uint32Array(4096)

/** Finds the terms that two parts share, whose terms ascend, into `here` and `there`, and says how many there are. */
export function shared(a: PackedVectors, partOfA: number, b: PackedVectors, partOfB: number): number {
  const x = a.page.words
  const y = b.page.words
  const firstX = keysAt(a, partOfA)
  const firstY = keysAt(b, partOfB)
  const endX = firstX + countOf(a, partOfA)
  const endY = firstY + countOf(b, partOfB)
  let i = firstX
  let j = firstY
  let n = 0
  while (i < endX && j < endY && n < here.length) {
    const p = x[i]!
    const q = y[j]!
    if (p === q) {
      here[n] = i++ - firstX
      there[n++] = j++ - firstY
    } else if (p < q) i++
    else j++
  }
  return n
}

/** Cosine of two vectors, 0 to 1; 0 when one is empty. */
export function cosine(a: PackedVectors, b: PackedVectors, part: number): number {
  const n = shared(a, part, b, part)
  const x = weightsAt(a, part)
  const y = weightsAt(b, part)
  let sum = 0
  for (let k = 0; k < n; k++) sum += a.page.bytes[x + here[k]!]! * b.page.bytes[y + there[k]!]!
  return sum * unitOf(a, part) * unitOf(b, part)
}

/** Sum of the weights, as given, of shared terms that weigh at least `least` in both; the smaller weight of the two counts. */
export function sharedWeight(a: PackedVectors, b: PackedVectors, part: number, least: number): number {
  const n = shared(a, part, b, part)
  const x = weightsAt(a, part)
  const y = weightsAt(b, part)
  const scaleOfA = scaleOf(a, part)
  const scaleOfB = scaleOf(b, part)
  let sum = 0
  for (let k = 0; k < n; k++) {
    const weight = Math.min(a.page.bytes[x + here[k]!]! * scaleOfA, b.page.bytes[y + there[k]!]! * scaleOfB)
    if (weight >= least) sum += weight
  }
  return sum
}

/** How much of a vector's squared length lies on terms that a part of another has too, 0 to 1. */
export function told(a: PackedVectors, part: number, by: PackedVectors, partOfOther: number): number {
  const n = shared(a, part, by, partOfOther)
  const x = weightsAt(a, part)
  let sum = 0
  for (let k = 0; k < n; k++) sum += a.page.bytes[x + here[k]!]! ** 2
  return sum * unitOf(a, part) ** 2
}
