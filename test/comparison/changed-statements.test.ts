import { describe, expect, it } from 'vitest'
import { compare, type Made } from './make-reading.js'

type Row = readonly [published: string, name: string, content: string, cueClass?: 'denies']

/** Type and certainty of the points on statements; each row is an account that holds one of them. */
function statementsOf(rows: readonly Row[]) {
  const accounts = rows.map(
    ([published, name, content, cueClass], i): Made => ({
      id: `${i}`,
      published,
      text: cueClass ? `نفى ${name}: ${content}.` : `${name}: ${content}.`,
      says: [cueClass ? { name, content, cueClass, cue: 'نفى' } : { name, content }],
    }),
  )
  return compare(accounts)
    .points.filter((p) => p.kind === 'statement')
    .map((p) => p.type)
}

const noon = '2031-05-01T12:00:00Z'
const evening = '2031-05-01T19:00:00Z'
const content = (count: number) => `انهيار المنجم القديم في وادي الريحان قطع الطريق عن ${count} قرية جبلية`

describe('what one speaker says', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'with another number later is an update',
      [
        [noon, 'وزارة النقل', content(12)],
        [evening, 'وزارة النقل', content(17)],
      ],
      ['updated'],
    ],
    [
      'with another number at one time is none',
      [
        [noon, 'وزارة النقل', content(12)],
        [noon, 'وزارة النقل', content(17)],
      ],
      ['differs-between-outlets'],
    ],
    [
      'with another number, of which the first is told again later, is none',
      [
        [noon, 'وزارة النقل', content(12)],
        [evening, 'وزارة النقل', content(17)],
        ['2031-05-01T21:00:00Z', 'وزارة النقل', content(12)],
      ],
      ['differs-between-outlets'],
    ],
    [
      'denied, and said in the negative elsewhere, is one',
      [
        [noon, 'وزارة النقل', content(12), 'denies'],
        [evening, 'وزارة النقل', `ليس صحيحا أن ${content(12)}`],
      ],
      ['agreed'],
    ],
    [
      'after he denied it is an update',
      [
        [noon, 'وزارة النقل', content(12), 'denies'],
        [evening, 'وزارة النقل', content(12)],
      ],
      ['updated'],
    ],
  ])('%s', (_what, rows, expected) => expect(statementsOf(rows)).toEqual(expected))
})
