import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TermIndex } from '../../src/story/term-index.js'
import { packed } from './vectors.js'

const index = new TermIndex()
const compare = (a: ReturnType<typeof packed>, b: ReturnType<typeof packed>) => {
  index.set(a)
  return { ...index.compare(b) }
}
const weights = (weight: number) => ({ title: weight, opening: weight, lead: weight, sharp: weight, body: weight })
const lead = (weight: number) => ({ lead: weight, sharp: weight, body: weight })

describe('TermIndex', () => {
  it('tells what headlines, leads and texts share', () => {
    const a = packed({
      nested: [
        { key: 1, weights: weights(3) },
        { key: 2, weights: lead(4) },
      ],
    })
    const b = packed({
      nested: [
        { key: 2, weights: weights(4) },
        { key: 3, weights: lead(3) },
      ],
    })
    const words = compare(a, b)
    expect(words.title).toBe(0)
    expect(words.lead).toBeCloseTo(16 / 25, 2)
    expect(words.body).toBeCloseTo(16 / 25, 2)
    // The headline of `b` is a word of the text of `a`, not the other way round.
    expect(words.titleTold).toBeCloseTo(1, 5)
    expect(words.openingTold).toBe(0)
  })

  it('says the same both ways, but for the headline of the one in the lead of the other', () => {
    const article = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 90 })), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 40,
      })
      .map((terms) =>
        packed({
          nested: terms.map(([key, weight], i) => ({
            key: Math.imul(key, 0x9e3779b1) >>> 0,
            weights: i < 3 ? weights(weight / 10) : i < 20 ? lead(weight / 10) : { body: weight / 10 },
          })),
        }),
      )
    fc.assert(
      fc.property(article, article, (a, b) => {
        const { titleInLead: _, ...there } = compare(a, b)
        const { titleInLead: __, ...back } = compare(b, a)
        for (const [name, value] of Object.entries(there)) expect(back[name as keyof typeof back]).toBeCloseTo(value, 6)
        expect(compare(a, a).body).toBeCloseTo(1, 5)
        expect(compare(a, a).titleTold).toBeCloseTo(1, 5)
      }),
    )
  })

  it('weighs only words that are rare in both', () => {
    const a = packed({
      nested: [
        { key: 1, weights: weights(8) },
        { key: 2, weights: weights(2) },
      ],
    })
    const b = packed({
      nested: [
        { key: 1, weights: weights(6) },
        { key: 2, weights: weights(9) },
      ],
    })
    expect(compare(a, b).sharpRare).toBeCloseTo(6, 1)
    expect(compare(a, b).titleRare).toBeCloseTo(6, 1)
  })
})
