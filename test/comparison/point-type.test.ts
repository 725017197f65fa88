import { describe, expect, it } from 'vitest'
import { pointType } from '../../src/comparison/point-type.js'
import type { Position } from '../../src/domain/index.js'

/** A position from rows of article, speaker and instant. */
function position(value: string, ...rows: readonly (readonly [string, string | null, string?])[]): Position {
  return {
    value,
    sources: [...new Set(rows.map(([article]) => article))],
    witnesses: rows.map(([article, speaker, published = '2031-05-01']) => ({
      article,
      speaker,
      published,
      via: [],
      span: { field: 'text' as const, start: 0, end: 1 },
      text: value,
    })),
  }
}

describe('pointType', () => {
  it.each([
    ['two accounts of one mind', [position('12', ['a', null], ['b', null])], 'agreed'],
    ['two accounts at odds', [position('12', ['a', null]), position('15', ['b', null])], 'differs-between-outlets'],
    ['two prices in one account', [position('12', ['a', null]), position('15', ['a', null])], 'only-one'],
    ['one voice, twice in one account', [position('12', ['a', 'س']), position('15', ['a', 'س'])], 'only-one'],
    ['two voices in one account', [position('12', ['a', 'س']), position('15', ['a', 'ص'])], 'differs-by-source'],
    ['two voices in two accounts', [position('12', ['a', 'س']), position('15', ['b', 'ص'])], 'differs-by-source'],
  ] as const)('%s', (_what, positions, type) => expect(pointType(positions)).toBe(type))
})
