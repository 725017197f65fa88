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
