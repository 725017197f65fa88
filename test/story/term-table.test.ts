import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TermTable } from '../../src/story/term-table.js'

describe('TermTable', () => {
  it('gives each term one place, in the order of coming, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 3000 }), (keys) => {
        const table = new TermTable()
        const places = new Map<number, number>()
        for (const key of keys) {
          if (!places.has(key)) {
            expect(table.find(key)).toBe(-1)
            places.set(key, places.size)
          }
          expect(table.findOrAdd(key)).toBe(places.get(key))
        }
        expect(table.size).toBe(places.size)
        for (const [key, place] of places) expect([table.find(key), table.keyAt(place)]).toEqual([place, key])
      }),
    )
  })
})
