import { describe, expect, it } from 'vitest'
import { sentenceAround } from '../../../src/comparison/sentence.js'
import { compare } from '../make-reading.js'

describe('timeline', () => {
  it('orders what happened and what was published, with the sentence that tells it', () => {
    const { timeline } = compare([
      {
        id: 'a',
        published: '2031-05-06T09:00:00Z',
        text: 'انهار الجسر مساء الاثنين. وكان قد رمم في آذار.',
        times: [
          ['مساء الاثنين', '2031-05-05TEV'],
          ['آذار', '2031-03'],
        ],
      },
    ])
    expect(timeline.map((t) => [t.when, t.kind, t.text])).toEqual([
      ['2031-05-05TEV', 'happened', 'انهار الجسر مساء الاثنين'],
      ['2031-05-06T09:00:00Z', 'published', ''],
    ])
  })

  const order = (published: string, ...told: readonly (readonly [text: string, words: string, value: string])[]) =>
    compare([
      {
        id: 'a',
        published,
        text: told.map(([t]) => `${t}.`).join(' '),
        times: told.map(([, w, v]) => [w, v] as const),
      },
    ]).timeline.map((t) => (t.kind === 'published' ? 'published' : t.when))

  it('has the parts of a day in their order, among its clock times', () => {
    const shown = order(
      '2031-05-06T09:00:00Z',
      ['ساد الهدوء ليلا', 'ليلا', '2031-05-05TNI'],
      ['عاد السكان مساء', 'مساء', '2031-05-05TEV'],
      ['وصل الوزير ظهرا', 'ظهرا', '2031-05-05TAF'],
      ['انهار الجسر عند العاشرة', 'عند العاشرة', '2031-05-05T10:00'],
      ['رفعت الأنقاض صباحا', 'صباحا', '2031-05-05TMO'],
    )
    expect(shown).toEqual([
      '2031-05-05TMO',
      '2031-05-05T10:00',
      '2031-05-05TAF',
      '2031-05-05TEV',
      '2031-05-05TNI',
      'published',
    ])
  })

  it('puts what an article tells before its publication, though the clock of the place is ahead', () => {
    expect(
      order(
        '2031-05-06T15:28:00Z',
        ['عاد السكان مساء الثلاثاء', 'مساء الثلاثاء', '2031-05-06TEV'],
        ['انهار الجسر عند الخامسة والنصف', 'عند الخامسة والنصف', '2031-05-06T17:30'],
      ),
    ).toEqual(['2031-05-06T17:30', '2031-05-06TEV', 'published'])
    expect(order('2031-05-06', ['انهار الجسر الثلاثاء', 'الثلاثاء', '2031-05-06'])).toEqual(['2031-05-06', 'published'])
  })

  it('puts an hour before the publication that tells of it without the hour', () => {
    const { timeline } = compare([
      { id: 'a', published: '2031-05-06T15:28:00Z', text: 'انهار الجسر في ساحلان.' },
      {
        id: 'b',
        published: '2031-05-06T19:00:00Z',
        text: 'انهار الجسر عند الخامسة والنصف.',
        times: [['عند الخامسة والنصف', '2031-05-06T17:30']],
      },
    ])
    expect(timeline.map((t) => t.when)).toEqual(['2031-05-06T17:30', '2031-05-06T15:28:00Z', '2031-05-06T19:00:00Z'])
  })

  it('leaves what is yet to come behind the publication that announces it', () =>
    expect(order('2031-05-06T15:28:00Z', ['سيلتقي الوزيران مساء الثلاثاء', 'مساء الثلاثاء', '2031-05-06TEV'])).toEqual([
      'published',
      '2031-05-06TEV',
    ]))

  it('tells a sentence that two accounts share once, and nothing of days that stay open', () => {
    const shared = { text: 'انهار الجسر الاثنين.', times: [['الاثنين', '2031-05-05']] as const }
    const { timeline } = compare([
      { id: 'a', ...shared },
      { id: 'b', ...shared },
      { id: 'c', text: 'انهار الجسر الأحد.', times: [['الأحد', 'XXXX-WXX-7']] },
    ])
    expect(timeline).toHaveLength(1)
  })

  it('tells a sentence once whatever its marks, and however many times of one day stand in it', () => {
    const { timeline } = compare([
      { id: 'a', text: 'انهار "الجسر" الاثنين.', times: [['الاثنين', '2031-05-05']] },
      {
        id: 'b',
        text: 'انهار «الجسر»  الاثنين!',
        times: [['الاثنين', '2031-05-05TEV']],
      },
      { id: 'c', text: 'انهار الجسر الاثنين الماضي.', times: [['الاثنين', '2031-05-05']] },
    ])
    expect(timeline.map((t) => t.article)).toEqual(['a', 'c'])
  })
})

describe('sentenceAround', () => {
  const text =
    'ارتفع السعر 2.5 في المئة. قتل 9 أشخاص في السيل! ثم ساد الصمت\nوعاد الناس\nبثت قناة كيه.آر.تي صورا.وعلق الوزير'

  it.each([
    ['2.5', 'ارتفع السعر 2.5 في المئة'],
    ['9', 'قتل 9 أشخاص في السيل'],
    ['ساد', 'ثم ساد الصمت'],
    ['الناس', 'وعاد الناس'],
    ['صورا', 'بثت قناة كيه.آر.تي صورا'],
    ['الوزير', 'وعلق الوزير'],
  ])('of «%s»', (word, sentence) => {
    const start = text.indexOf(word)
    const at = sentenceAround(text, { field: 'text', start, end: start + word.length })
    expect(text.slice(at.start, at.end)).toBe(sentence)
  })

  it('stays within reach on a text without any end', () => {
    const long = 'كلمة '.repeat(2000)
    const at = sentenceAround(long, { field: 'text', start: 5000, end: 5004 })
    expect(at.end - at.start).toBeLessThan(700)
    expect(long.slice(at.start, at.end)).toMatch(/^كلمة(?: كلمة)*$/)
  })
})
