import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, sharedWeight, told, vectorOf } from '../../src/story/sparse-vector.js'

const terms = fc.dictionary(fc.integer({ min: 0, max: 40 }).map(String), fc.double({ min: 0.1, max: 9, noNaN: true }))
const vector = (record: Record<string, number>) =>
  vectorOf(new Map(Object.entries(record).map(([k, w]) => [Number(k), w])))

describe('cosine', () => {
  it('is symmetric, within 0 and 1, and 1 of a vector with itself', () => {
    fc.assert(
      fc.property(terms, terms, (x, y) => {
        const [a, b] = [vector(x), vector(y)]
        const c = cosine(a, b)
        expect(c).toBeCloseTo(cosine(b, a), 12)
        expect(c).toBeGreaterThanOrEqual(0)
        expect(c).toBeLessThanOrEqual(1 + 1e-6)
        if (a.keys.length > 0) expect(cosine(a, a)).toBeCloseTo(1, 5)
      }),
    )
  })

  it('is 0 without a shared term', () => {
    expect(cosine(vector({ 1: 2 }), vector({ 2: 2 }))).toBe(0)
    expect(cosine(vector({}), vector({ 2: 2 }))).toBe(0)
  })
})

describe('sharedWeight', () => {
  it('adds the smaller weights, as given, of the shared terms that weigh enough', () => {
    expect(sharedWeight(vector({ 1: 6, 2: 7, 3: 2 }), vector({ 1: 8, 2: 6.5, 3: 2, 4: 9 }), 5)).toBeCloseTo(12.5, 4)
  })
})

describe('told', () => {
  it('is the share of what one says that stands in the other, however much else the other says', () => {
    const short = vector({ 1: 3, 2: 4 })
    expect(told(short, vector({ 1: 1, 2: 1, 3: 9, 4: 9 }))).toBeCloseTo(1, 5)
    expect(told(short, vector({ 2: 1, 3: 9 }))).toBeCloseTo(16 / 25, 5)
    expect(told(vector({ 2: 1, 3: 9 }), short)).toBeLessThan(0.1)
  })
})
