import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, shared, sharedWeight, told } from '../../src/story/own-vectors.js'
import { PART } from '../../src/story/packed-vectors.js'
import { packed } from './vectors.js'

const terms = fc.dictionary(fc.integer({ min: 0, max: 40 }).map(String), fc.double({ min: 0.1, max: 9, noNaN: true }))
const named = (weights: Record<number, number>) => packed({ own: { named: weights } })

describe('cosine', () => {
  it('is that of the weights as given, to a hundredth, and the same both ways', () => {
    fc.assert(
      fc.property(terms, terms, (x, y) => {
        const [a, b] = [named(x), named(y)]
        const dot = (p: Record<string, number>, q: Record<string, number>) =>
          Object.entries(p).reduce((sum, [key, weight]) => sum + weight * (q[key] ?? 0), 0)
        const exact = dot(x, y) / (Math.sqrt(dot(x, x) * dot(y, y)) || 1)
        expect(cosine(a, b, PART.named)).toBeCloseTo(exact, 1.7)
        expect(cosine(a, b, PART.named)).toBe(cosine(b, a, PART.named))
      }),
    )
  })

  it('is 0 without a shared term', () => {
    expect(cosine(named({ 1: 2 }), named({ 2: 2 }), PART.named)).toBe(0)
    expect(cosine(named({}), named({ 2: 2 }), PART.named)).toBe(0)
  })
})

describe('sharedWeight', () => {
  it('adds the smaller weights, as given, of the shared terms that weigh enough', () => {
    const [a, b] = [named({ 1: 6, 2: 7, 3: 2 }), named({ 1: 8, 2: 6.5, 3: 2, 4: 9 })]
    expect(sharedWeight(a, b, PART.named, 5)).toBeCloseTo(12.5, 1)
  })
})

describe('told', () => {
  it('is the share of what one says that stands in the other, however much else the other says', () => {
    const headline = packed({ own: { titleNamed: { 1: 3, 2: 4 } } })
    expect(told(headline, PART.titleNamed, named({ 1: 1, 2: 1, 3: 9, 4: 9 }), PART.named)).toBeCloseTo(1, 5)
    expect(told(headline, PART.titleNamed, named({ 2: 1, 3: 9 }), PART.named)).toBeCloseTo(16 / 25, 2)
    expect(told(headline, PART.titleNamed, named({ 3: 9 }), PART.named)).toBe(0)
  })
})

describe('shared', () => {
  it('counts what two lists have, whatever their order and however often they say it', () => {
    const a = packed({ lists: { numbers: [9, 4, 4, 7] } })
    const b = packed({ lists: { numbers: [7, 12, 9] } })
    expect(shared(a, PART.numbers, b, PART.numbers)).toBe(2)
  })
})
