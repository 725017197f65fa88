import { describe, expect, it } from 'vitest'
import { compareAccounts, digest, readAll } from '../../../src/pipeline.js'

/** The values and types of the points on the dead of one invented account that the whole reading has read. */
function tollsOf(text: string) {
  const published = { day: '2031-05-05', at: '2031-05-05T17:00:00Z' }
  const article = { id: 'a', outlet: 'a', url: null, title: null, author: null, published, text }
  const { readings, copies } = digest(readAll([article]))
  const event = {
    id: 'e',
    storyline: 's',
    title: '',
    titleFrom: 'a',
    day: null,
    place: null,
    names: [],
    articles: ['a'],
  }
  return compareAccounts(event, readings, copies)
    .comparison.points.filter((p) => p.kind === 'figure')
    .map((p) => [p.positions.map((q) => q.value), p.type])
}

describe('tolls of two happenings', () => {
  it('are two points where each has its day', () => {
    expect(
      tollsOf(
        'قتل 16 شخصا الاثنين بانفجار عبوة خلال تشييع عمال قضوا الأحد في هجوم على قرية الريحان.\nوفي وقت سابق الاثنين أفاد ضابط أن خمسة أشخاص قتلوا مساء الأحد في هجوم على القرية.',
      ),
    ).toEqual([
      [['16'], 'only-one'],
      [['5'], 'only-one'],
    ])
  })

  it('are one where the second has grown from the first', () => {
    expect(
      tollsOf(
        'قتل خمسة أشخاص مساء الأحد بانهيار جسر في قرية الريحان.\nوأفاد ضابط أن عدد القتلى ارتفع الاثنين إلى 16 شخصا.',
      ),
    ).toEqual([[['5', '16'], 'updated']])
  })
})
