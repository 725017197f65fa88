import { describe, expect, it } from 'vitest'
import { Candidates, heaviestTerms } from '../../src/story/candidates.js'
import { packed } from './vectors.js'

/** A day in the middle of a stretch. */
const DAY = 20_025

describe('Candidates', () => {
  it('finds the articles that share the weightiest terms, likest first and of equals the older', () => {
    const index = new Candidates()
    index.add(0, [[1, 0.5]], DAY)
    index.add(
      1,
      [
        [1, 0.5],
        [2, 0.5],
      ],
      DAY,
    )
    index.add(2, [[1, 0.5]], DAY)
    index.add(3, [[9, 1]], DAY)
    const lead = [
      [1, 0.6],
      [2, 0.4],
    ] as const
    expect(index.find(lead, DAY, 10)).toEqual([1, 0, 2])
    expect(index.find(lead, DAY, 2)).toEqual([1, 0])
    expect(index.find([[7, 1]], DAY, 2)).toEqual([])
  })

  it('finds the same again, however often it was asked', () => {
    const index = new Candidates()
    for (let slot = 0; slot < 3000; slot++) index.add(slot, [[slot % 7, 1]], DAY)
    const first = index.find([[3, 1]], DAY, 5)
    expect(first).toHaveLength(5)
    expect(index.find([[3, 1]], DAY, 5)).toEqual(first)
  })

  it('looks at a term’s newest articles only', () => {
    const index = new Candidates()
    for (let slot = 0; slot < 2000; slot++) index.add(slot, [[1, 1]], DAY)
    expect(Math.min(...index.find([[1, 1]], DAY, 2000))).toBeGreaterThan(1000)
  })

  it('finds the news of a day among years of the same words, however late the article comes', () => {
    const index = new Candidates()
    for (let slot = 0; slot < 5000; slot++) index.add(slot, [[1, 1]], 10_000 + slot)
    const found = index.find([[1, 1]], 12_000, 5000)
    expect(found).toContain(2000)
    expect(found).not.toContain(4999)
    expect(found.length).toBeLessThan(300)
  })

  it('finds what may be a month older or younger, and what has no day', () => {
    const index = new Candidates()
    index.add(0, [[1, 1]], DAY - 30)
    index.add(1, [[1, 1]], DAY + 30)
    index.add(2, [[1, 1]], null)
    index.add(3, [[1, 1]], DAY + 300)
    expect([...index.find([[1, 1]], DAY, 9)].sort()).toEqual([0, 1, 2])
    expect([...index.find([[1, 1]], null, 9)].sort()).toEqual([0, 1, 2, 3])
  })
})

describe('heaviestTerms', () => {
  it('keeps the heaviest, heaviest first', () => {
    const vectors = packed({
      nested: Array.from({ length: 40 }, (_, i) => ({ key: i, weights: { lead: i + 1, body: i + 1 } })),
    })
    const terms = heaviestTerms(vectors)
    expect(terms[0]![0]).toBe(39)
    expect(terms.length).toBeLessThan(40)
    expect(terms.map(([, weight]) => weight)).toEqual(terms.map(([, weight]) => weight).sort((x, y) => y - x))
  })
})
