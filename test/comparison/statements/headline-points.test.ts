import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../../src/comparison/account.js'
import { headlinePoints } from '../../../src/comparison/statements/headline-points.js'
import type { Copy, Reading } from '../../../src/domain/index.js'
import { makeReading } from '../make-reading.js'

/** An account whose first line is its headline. */
function headed(id: string, outlet: string, headline: string, published = '2031-05-01T08:00:00Z'): Reading {
  const reading = makeReading({ id, outlet, published, text: `${headline}\nلا شيء آخر.` })
  return { ...reading, layout: { ...reading.layout, headline: { field: 'text', start: 0, end: headline.length } } }
}

const version = (a: string, b: string): Copy => ({
  kind: 'version',
  from: a,
  a: { id: a, span: { field: 'text', start: 0, end: 1 } },
  b: { id: b, span: { field: 'text', start: 0, end: 1 } },
  similarity: 1,
  words: 20,
  sameOutlet: true,
})

const shown = (readings: readonly Reading[], copies: readonly Copy[] = []) =>
  headlinePoints(accountsOf(readings, []), copies).map((p) => [p.type, p.certainty, ...p.positions.map((q) => q.value)])

describe('what an outlet changed in its headline', () => {
  const first = headed('b', 'نبأ', 'انهيار منجم في سلوان')

  it.each(['الشرطة تعتقل مدير شركة التعدين', 'لا انهيار منجم في سلوان'])(
    'is an update, the older first: «%s»',
    (newer) => {
      const second = headed('a', 'نبأ', newer, '2031-05-01T12:00:00Z')
      const expected = [['updated', 'likely', 'انهيار منجم في سلوان', newer]]
      expect(shown([first, second], [version('b', 'a')])).toEqual(expected)
      // A version that shares two passages is one change.
      expect(shown([first, second], [version('b', 'a'), version('a', 'b')])).toEqual(expected)
    },
  )

  it('is nothing where the words are the same but for a few', () => {
    const second = headed('a', 'نبأ', 'سلوان: انهيار منجم', '2031-05-01T12:00:00Z')
    expect(shown([first, second], [version('b', 'a')])).toEqual([])
  })

  it('is told of one address only, however much two articles share', () => {
    const at = (reading: Reading, url: string): Reading => ({ ...reading, article: { ...reading.article, url } })
    const second = headed('a', 'نبأ', 'الشرطة تعتقل مدير شركة التعدين', '2031-05-01T12:00:00Z')
    const address = 'https://naba.example/world/12'
    const copies = [version('b', 'a')]
    expect(shown([at(first, address), at(second, `${address}?ref=home`)], copies)).toHaveLength(1)
    expect(shown([at(first, address), at(second, 'https://naba.example/video/13')], copies)).toEqual([])
  })

  it('is not told of a short article whose text stands in a long one', () => {
    const second = headed('a', 'نبأ', `الشرطة تعتقل مدير شركة التعدين`, '2031-05-01T12:00:00Z')
    const text = `${second.article.text}\n${'وتواصل فرق الإنقاذ البحث عن ناجين. '.repeat(20)}`
    const long = { ...second, article: { ...second.article, text } }
    expect(shown([first, long], [version('b', 'a')])).toEqual([])
  })

  it('is not told of two articles that are no versions', () => {
    const second = headed('a', 'نبأ', 'الشرطة تعتقل مدير شركة التعدين', '2031-05-01T12:00:00Z')
    expect(shown([first, second])).toEqual([])
  })
})

describe('headlines of two sources', () => {
  it.each([
    ['أسعار القمح في سلوان ترتفع هذا الأسبوع', 'انخفاض أسعار القمح في سلوان هذا الأسبوع'],
    ['الحرس يعلن تغييرات واسعة في قيادته بسلوان', 'الحرس: لا تغييرات واسعة في قيادته بسلوان'],
  ])('that contradict each other: «%s» | «%s»', (one, other) => {
    expect(shown([headed('a', 'نبأ', one), headed('b', 'خبر', other)])).toEqual([
      ['differs-between-outlets', 'unsure', one, other],
    ])
  })

  it.each([
    ['أسعار القمح في سلوان ترتفع هذا الأسبوع', 'صعود أسعار القمح في سلوان هذا الأسبوع'],
    ['أسعار القمح في سلوان ترتفع هذا الأسبوع', 'انخفاض مخزون الأرز لدى التجار'],
  ])('that do not: «%s» | «%s»', (one, other) => {
    expect(shown([headed('a', 'نبأ', one), headed('b', 'خبر', other)])).toEqual([])
  })
})
