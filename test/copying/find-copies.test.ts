import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCopies } from '../../src/copying/find-copies.js'
import { slice } from '../../src/domain/index.js'
import { analysed, article } from './articles.js'

const PASSAGE =
  'أعلنت بلدية مدينة زرقاوان أنها أغلقت ثلاثة جسور قديمة بعد أن كشفت لجنة هندسية مستقلة تشققات خطيرة في دعاماتها الخرسانية'
const OPENING = 'شهدت الأسواق الشعبية حركة نشطة قبيل موسم الحصاد وسط توقعات بارتفاع الطلب على الحبوب.'
const CLOSING = 'ويعد المهرجان السنوي للخزف مناسبة يجتمع فيها حرفيون من قرى بعيدة لعرض أعمالهم.'

describe('findCopies', () => {
  const spansOf = (a: string, b: string) => {
    const copies = findCopies([analysed('a', a), analysed('b', b)])
    return copies.map((c) => [slice(article('a', a), c.a.span), slice(article('b', b), c.b.span), c.similarity])
  }

  it('finds a passage that stands verbatim in another article, with exact spans on both sides', () => {
    expect(spansOf(`${OPENING}\n${PASSAGE}.`, `${PASSAGE}.\n${CLOSING}`)).toEqual([[PASSAGE, PASSAGE, 1]])
  })

  it.each([
    ['a word changed', PASSAGE.replace('قديمة', 'رئيسية')],
    ['a word dropped', PASSAGE.replace('خطيرة ', '')],
    ['words inserted', PASSAGE.replace('لجنة', 'لجنة من الخبراء')],
    ['other punctuation', PASSAGE.replace('جسور', '«جسور»,')],
    ['a caption line between', PASSAGE.replace(' بعد أن', '\nبعد أن')],
    ['the hamza and the teh marbuta written otherwise', PASSAGE.replace('أعلنت', 'اعلنت').replace('لجنة', 'لجنه')],
  ])('finds it with %s', (_, edited) => {
    const found = spansOf(`${OPENING}\n${PASSAGE}.`, `${edited}.\n${CLOSING}`)
    expect(found).toHaveLength(1)
    expect(found[0]![0]).toBe(PASSAGE)
    expect(found[0]![1]).toBe(edited)
    expect(found[0]![2]).toBeGreaterThanOrEqual(0.8)
  })

  it('finds sentences in another order as passages of their own', () => {
    const second =
      'وطالب سكان الضفة الشرقية بتوفير عبارات مجانية تنقل الطلاب والعمال إلى حين انتهاء أعمال الترميم المقررة'
    expect(spansOf(`${PASSAGE}. ${second}.`, `${second}. ${PASSAGE}.`).map(([a]) => a)).toEqual([second, PASSAGE])
  })

  it.each([
    ['fewer than twelve words', PASSAGE.split(' ').slice(0, 11).join(' ')],
    [
      'the same event in other words',
      'قررت سلطات زرقاوان منع المرور فوق ثلاثة من جسورها المتهالكة إثر تقرير هندسي حذر من انهيار الدعامات في أي وقت',
    ],
    [
      'every third word changed',
      PASSAGE.split(' ')
        .map((w, i) => (i % 3 === 2 ? `كلمة${i}` : w))
        .join(' '),
    ],
  ])('finds nothing in %s', (_, text) => {
    expect(spansOf(`${OPENING}\n${PASSAGE}.`, `${text}.\n${CLOSING}`)).toEqual([])
  })

  it('does not count a title of office as copying', () => {
    const title = 'صاحب السمو الأمير سالم بن راشد بن عبدالعزيز نائب وزير الداخلية رئيس مجلس الوزراء'
    expect(spansOf(`${OPENING} ${title}.`, `${title} ${CLOSING}`)).toEqual([])
  })

  it('finds as much whichever article comes first', () => {
    const [a, b] = [`${OPENING}\n${PASSAGE}.`, `${PASSAGE.replace('ثلاثة', 'أربعة')}.\n${CLOSING}`]
    const straight = spansOf(a, b)
    const turned = spansOf(b, a).map(([x, y, s]) => [y, x, s])
    expect(straight).toHaveLength(1)
    expect(turned).toEqual(straight)
  })

  it('keeps spans in bounds and on words, whatever is cut and joined', () => {
    const words = `${OPENING} ${PASSAGE} ${CLOSING}`.split(' ')
    fc.assert(
      fc.property(fc.array(fc.nat(words.length - 1), { maxLength: 60 }), fc.nat(words.length), (order, cut) => {
        const a = words.join(' ')
        const b = [...order.map((i) => words[i]!), ...words.slice(cut)].join(' ')
        for (const copy of findCopies([analysed('a', a), analysed('b', b)])) {
          for (const [text, { span }] of [
            [a, copy.a],
            [b, copy.b],
          ] as const) {
            const found = text.slice(span.start, span.end)
            expect(found).toBe(found.trim())
            expect(found.split(/\s+/).length).toBeGreaterThanOrEqual(12)
          }
          expect(copy.similarity).toBeGreaterThanOrEqual(0.8)
          expect(copy.similarity).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})
