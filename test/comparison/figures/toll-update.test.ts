import { describe, expect, it } from 'vitest'
import { compare, type Made } from '../make-reading.js'

type Row = readonly [outlet: string, published: string, text: string, speaker?: string]

/** Type of the one point on the dead; an account for each row, what a speaker says being all of its text. */
function typeOf(rows: readonly Row[]): string {
  const accounts = rows.map(
    ([outlet, published, text, speaker], i): Made => ({
      id: `${outlet}-${i}`,
      outlet,
      published,
      text: speaker ? `قال ${speaker}: ${text}` : text,
      says: speaker ? [{ name: speaker, content: text }] : [],
    }),
  )
  const points = compare(accounts).points.filter((p) => p.kind === 'figure')
  expect(points).toHaveLength(1)
  return points[0]!.type
}

describe('a toll is an update', () => {
  it.each<[string, readonly Row[]]>([
    [
      'of another speaker on one day, where the first gave the least that it may be',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 180 شخصا على الأقل في انهيار المنجم', 'الدفاع المدني'],
        ['خبر', '2031-05-01T15:00:00Z', 'مقتل 257 شخصا في انهيار المنجم', 'وزارة الصحة'],
      ],
    ],
    [
      'of one outlet from noon to evening',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم.'],
        ['نبأ', '2031-05-01T19:00:00Z', 'انهيار المنجم يقتل 17 شخصا.'],
      ],
    ],
    [
      'of one speaker, whoever prints it',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم', 'وزارة الصحة'],
        ['خبر', '2031-05-01T19:00:00Z', 'مقتل 17 شخصا في انهيار المنجم', 'وزارة الصحة'],
      ],
    ],
    [
      'of the next day',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم.'],
        ['خبر', '2031-05-02T09:00:00Z', 'انهيار المنجم يقتل 17 شخصا.'],
      ],
    ],
    [
      'where an account says that it rose',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم.'],
        ['خبر', '2031-05-01T12:00:00Z', 'ارتفع عدد القتلى في انهيار المنجم إلى 17 شخصا.'],
      ],
    ],
    [
      'where an account calls the other count an earlier one',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 17 شخصا في انهيار المنجم. وكانت حصيلة سابقة تحدثت عن 12 قتيلا.'],
        ['خبر', '2031-05-01T12:00:00Z', 'مقتل 17 شخصا في انهيار المنجم.'],
      ],
    ],
    [
      'of two articles of one outlet that bear one hour',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم.'],
        ['نبأ', '2031-05-01T12:00:00Z', 'انهيار المنجم يقتل 17 شخصا.'],
      ],
    ],
    [
      'that an account calls a first one, whoever else has it',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم.'],
        ['خبر', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في حصيلة أولية بانهيار المنجم.'],
        ['ساحل', '2031-05-01T12:00:00Z', 'مقتل 17 شخصا في انهيار المنجم.'],
      ],
    ],
  ])('%s', (_what, rows) => expect(typeOf(rows)).toBe('updated'))
})

describe('a toll is no update', () => {
  it.each<[string, string, readonly Row[]]>([
    [
      'differs-between-outlets',
      'of two outlets on one day',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم.'],
        ['خبر', '2031-05-01T19:00:00Z', 'انهيار المنجم يقتل 17 شخصا.'],
      ],
    ],
    [
      'differs-by-source',
      'of two speakers, though hours lie between',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 12 شخصا في انهيار المنجم', 'وزارة الصحة'],
        ['نبأ', '2031-05-01T19:00:00Z', 'مقتل 17 شخصا في انهيار المنجم', 'نقابة العمال'],
      ],
    ],
    [
      'differs-between-outlets',
      'that shrinks from one outlet to the next day of another',
      [
        ['نبأ', '2031-05-01T12:00:00Z', 'مقتل 17 شخصا في انهيار المنجم.'],
        ['خبر', '2031-05-02T09:00:00Z', 'انهيار المنجم يقتل 12 شخصا.'],
      ],
    ],
  ])('%s: %s', (type, _what, rows) => expect(typeOf(rows)).toBe(type))
})
