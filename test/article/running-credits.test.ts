import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/arabic/tokenize.js'
import { runningCredits } from '../../src/article/running-credits.js'

describe('runningCredits', () => {
  it.each([
    ['قالت الهيئة نقلا عن «رويترز» إن الجسر مغلق', ['رويترز']],
    ['وقال مهندس لرويترز إن الجسر مغلق', ['رويترز']],
    ['وقال مهندس لوكالة فرانس برس إن الجسر مغلق', ['فرانس برس']],
    ['وذكرت وكالة الأناضول أن الجسر مغلق', ['الأناضول']],
    ['بحسب "رويترز" ظل الجسر مغلقا، ونقلت وكالة سانا عن مهندس قوله إنه آمن', ['رويترز', 'سانا']],
    ['والتقى مراسل د ب أ سكان التلة', ['د ب أ']],
    ['وقال لرويترز ثم أكد لرويترز', ['رويترز']],
  ])('%s', (text, expected) => {
    const { tokens } = tokenize('text', text)
    const credits = runningCredits(tokens)
    expect(credits.map((c) => c.name)).toEqual(expected)
    for (const { span, where } of credits) {
      expect(text.slice(span!.start, span!.end)).not.toMatch(/^[\s«"]|[\s»"]$/)
      expect(where).toBe('text')
    }
  })

  it.each([
    'سافر الوزير إلى هضبة الأناضول',
    'استقبل الوزير مدير وكالة سانا',
    'زار مقر رويترز في المدينة',
    'وصل الوفد لقنا مساء أمس',
    'نقلا عن صديق له',
    'رويترز',
  ])('none in «%s»', (text) => {
    expect(runningCredits(tokenize('text', text).tokens)).toEqual([])
  })

  it('tells an agency that was spoken to from one that is quoted', () => {
    const rules = (text: string) => runningCredits(tokenize('text', text).tokens).map((c) => c.rule)
    expect(rules('وقال مهندس لرويترز إن الجسر مغلق')).toEqual(['ar/credit/told-to'])
    expect(rules('وذكرت وكالة رويترز أن الجسر مغلق')).toEqual(['ar/credit/running-text'])
  })
})
