import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff, type Hunk } from '../../../src/app/versions/diff.js'

/** The later sequence, made of the earlier one and the hunks. */
function applied(a: readonly string[], b: readonly string[], hunks: readonly Hunk[]): string[] {
  const out: string[] = []
  let at = 0
  for (const { aStart, aEnd, bStart, bEnd } of hunks) {
    out.push(...a.slice(at, aStart), ...b.slice(bStart, bEnd))
    at = aEnd
  }
  return [...out, ...a.slice(at)]
}

function edits(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, h) => sum + (h.aEnd - h.aStart) + (h.bEnd - h.bStart), 0)
}

/** Length of the longest common subsequence, by the table of the textbook. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) next.push(x === b[j - 1] ? row[j - 1] + 1 : Math.max(row[j], next[j - 1]!))
    row = next
  }
  return row[b.length]
}

const words = fc.array(fc.constantFrom('أ', 'ب', 'ج', 'د'), { maxLength: 30 })

describe('diff', () => {
  it('makes the later sequence of the earlier one, with no more edits than needed', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const hunks = diff(a, b)
        expect(applied(a, b, hunks)).toEqual(b)
        expect(edits(hunks)).toBe(a.length + b.length - 2 * common(a, b))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [['أ'], ['أ'], []],
    [[], ['أ'], [{ aStart: 0, aEnd: 0, bStart: 0, bEnd: 1 }]],
    [['أ', 'ب', 'ج'], ['أ', 'ج'], [{ aStart: 1, aEnd: 2, bStart: 1, bEnd: 1 }]],
    [['أ', 'ب', 'ج'], ['أ', 'د', 'ج'], [{ aStart: 1, aEnd: 2, bStart: 1, bEnd: 2 }]],
  ])('%o → %o', (a, b, hunks) => {
    expect(diff(a, b)).toEqual(hunks)
  })

  it('two long texts without anything in common are one hunk', () => {
    const a = Array.from({ length: 5_000 }, (_, i) => `a${i}`)
    const b = Array.from({ length: 4_000 }, (_, i) => `b${i}`)
    expect(diff(['x', ...a, 'y'], ['x', ...b, 'y'])).toEqual([{ aStart: 1, aEnd: 5_001, bStart: 1, bEnd: 4_001 }])
  })
})
