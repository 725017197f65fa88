import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/article/analysed-article.js'

const bare = { id: 'a', outlet: null, url: null, author: null, published: null }

describe('analyse', () => {
  it('parts a text into headline, prose, crosshead and clutter, in reading order', () => {
    const text = [
      'A+ A-',
      'انهيار جسر الورد',
      'لندن (رويترز) - أعلنت بلدية الورد أمس أن الجسر القديم انهار بعد أمطار غزيرة.',
      'أسباب الانهيار',
      'وقالت البلدية إن الجسر لم يعد يحتمل الشاحنات الثقيلة. سمات جسر الورد',
    ].join('\n\n')
    const { passages, layout } = analyse({ ...bare, title: null, text })
    expect(passages.map((p) => [p.role, text.slice(p.bodyStart, p.end).slice(0, 20)])).toEqual([
      ['clutter', 'A+ A-'],
      ['headline', 'انهيار جسر الورد'],
      ['paragraph', ' أعلنت بلدية الورد أ'],
      ['crosshead', 'أسباب الانهيار'],
      ['paragraph', 'وقالت البلدية إن الج'],
      ['clutter', 'سمات جسر الورد'],
    ])
    expect(layout.dateline).toMatchObject({ place: 'لندن', source: 'رويترز' })
  })

  it('spans stay in bounds, in order and apart, whatever the text', () => {
    const words = [
      'قال',
      'رويترز',
      '(',
      ')',
      '-',
      ':',
      '\n',
      '\n\n',
      'شارك',
      'Email',
      'A+',
      'اقرأ أيضا',
      '*',
      'سمات',
      '.',
      '«',
      '»',
      'الرياض',
      'ـ',
      '12',
      '،',
      '|',
      'نقلا عن',
      'Next Previous',
    ]
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 60 })
    fc.assert(
      fc.property(texts, fc.option(fc.constant('عنوان')), (parts, title) => {
        const text = parts.join(' ')
        const { layout, passages } = analyse({ ...bare, title, text })
        let end = 0
        for (const c of layout.clutter) {
          expect(c.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(c.start, c.end)).toBe(c.text)
          expect(c.end).toBeGreaterThan(c.start)
          end = c.end
        }
        for (const { span } of layout.credits) if (span) expect(span.end).toBeLessThanOrEqual(text.length)
        const inText = passages.filter((p) => p.field === 'text')
        expect(inText.flatMap((p) => p.tokens).map((t) => t.start)).toEqual(
          [...inText.flatMap((p) => p.tokens)].map((t) => t.start).sort((a, b) => a - b),
        )
        for (const p of inText) expect(p.bodyStart).toBeGreaterThanOrEqual(p.start)
      }),
    )
  })
})
