import { describe, expect, it } from 'vitest'
import { Candidates, heaviestTerms } from '../../src/story/candidates.js'
import { vectorOf } from '../../src/story/sparse-vector.js'

describe('Candidates', () => {
  it('finds the articles that share the weightiest terms, likest first and of equals the older', () => {
    const index = new Candidates()
    index.add(0, [[1, 0.5]])
    index.add(1, [
      [1, 0.5],
      [2, 0.5],
    ])
    index.add(2, [[1, 0.5]])
    index.add(3, [[9, 1]])
    const lead = [
      [1, 0.6],
      [2, 0.4],
    ] as const
    expect(index.find(lead, 10)).toEqual([1, 0, 2])
    expect(index.find(lead, 2)).toEqual([1, 0])
    expect(index.find([[7, 1]], 2)).toEqual([])
  })

  it('finds the same again, however often it was asked', () => {
    const index = new Candidates()
    for (let slot = 0; slot < 3000; slot++) index.add(slot, [[slot % 7, 1]])
    const first = index.find([[3, 1]], 5)
    expect(first).toHaveLength(5)
    expect(index.find([[3, 1]], 5)).toEqual(first)
  })

  it('looks at a term’s newest articles only', () => {
    const index = new Candidates()
    for (let slot = 0; slot < 2000; slot++) index.add(slot, [[1, 1]])
    expect(Math.min(...index.find([[1, 1]], 2000))).toBeGreaterThan(1000)
  })
})

describe('heaviestTerms', () => {
  it('keeps the heaviest, heaviest first', () => {
    const weights = new Map(Array.from({ length: 40 }, (_, i) => [i, i + 1] as const))
    const terms = heaviestTerms(vectorOf(weights))
    expect(terms[0]![0]).toBe(39)
    expect(terms.length).toBeLessThan(40)
    expect(terms.map(([, weight]) => weight)).toEqual(terms.map(([, weight]) => weight).sort((x, y) => y - x))
  })
})
