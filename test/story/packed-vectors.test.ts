import { describe, expect, it } from 'vitest'
import { cosine } from '../../src/story/own-vectors.js'
import { countOf, PART, termsOf, unpacked, VectorPages, wordsOf } from '../../src/story/packed-vectors.js'
import { packed } from './vectors.js'

const article = (seed: number, pages: VectorPages) =>
  packed(
    {
      nested: Array.from({ length: 200 }, (_, i) => ({ key: seed * 1000 + i, weights: { body: 1 + (i % 7) } })),
      own: { named: { [seed]: 2, 7: 3 }, said: { [seed + 1]: 4 } },
      lists: { numbers: [seed, 3] },
    },
    pages,
  )

describe('VectorPages', () => {
  it('keeps what each article was given apart from all others, over many pages', () => {
    const pages = new VectorPages()
    const articles = Array.from({ length: 1000 }, (_, seed) => article(seed, pages))
    expect(new Set(articles.map((a) => a.page)).size).toBeGreaterThan(3)
    for (const [seed, vectors] of articles.entries()) {
      expect(termsOf(vectors, PART.body)[0]).toBe(seed * 1000)
      expect(countOf(vectors, PART.body)).toBe(200)
      expect([...termsOf(vectors, PART.numbers)]).toEqual([...new Set([seed, 3])].sort((x, y) => x - y))
    }
  })

  it('takes an article larger than a page', () => {
    const nested = Array.from({ length: 100_000 }, (_, key) => ({ key, weights: { body: 1 } }))
    expect(countOf(packed({ nested }), PART.body)).toBe(100_000)
  })

  it('gives words from which the same comes back, here and elsewhere', () => {
    const pages = new VectorPages()
    const [a, b] = [article(5, pages), article(6, pages)]
    const copy = unpacked(wordsOf(b))
    expect(wordsOf(copy)).toEqual(wordsOf(b))
    expect(wordsOf(new VectorPages().adopt(wordsOf(b)))).toEqual(wordsOf(b))
    expect(cosine(a, copy, PART.named)).toBe(cosine(a, b, PART.named))
  })

  it('loses no weight to rounding, however small beside the others', () => {
    const vectors = packed({ own: { named: { 1: 9, 2: 0.001 } } })
    expect(cosine(vectors, packed({ own: { named: { 2: 1 } } }), PART.named)).toBeGreaterThan(0)
  })
})
