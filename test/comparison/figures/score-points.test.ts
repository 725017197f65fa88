import { describe, expect, it } from 'vitest'
import { compare } from '../make-reading.js'

const scores = (...texts: readonly string[]) =>
  compare(texts.map((text, i) => ({ id: `a${i}`, text })))
    .points.filter((p) => p.about === 'نتيجة المباراة')
    .map((p) => `${p.positions.map((q) => q.value).join(' / ')} (${p.type})${p.certainty === 'unsure' ? '?' : ''}`)

const MATCH = 'فريق الوادي على فريق الساحل في افتتاح كأس سلوان'

describe('the result of a match', () => {
  it.each([
    [`تغلب ${MATCH} 3-1 مساء أمس.`, `فاز ${MATCH} بثلاثة أهداف مقابل هدف.`, ['3-1 (agreed)']],
    [`تغلب ${MATCH} 1-صفر مساء أمس.`, `فاز ${MATCH} بهدف دون رد.`, ['1-0 (agreed)']],
    [`تغلب ${MATCH} ٢ / ٠ مساء أمس.`, `فاز ${MATCH} بهدفين نظيفين.`, ['2-0 (agreed)']],
    [`تغلب ${MATCH} برباعية نظيفة.`, `خسر الساحل صفر - 4 أمام فريق الوادي في افتتاح كأس سلوان.`, ['4-0 (agreed)']],
    [`تغلب ${MATCH} 3-1 مساء أمس.`, `فاز ${MATCH} 3-2 مساء أمس.`, ['3-1 / 3-2 (differs-between-outlets)?']],
  ])('«%s» | «%s»', (one, other, expected) => expect(scores(one, other)).toEqual(expected))

  it.each([
    ['of two matches', `تغلب ${MATCH} 3-1.`, 'تعادل الشرق والغرب 2-2 أمس.'],
    [
      'in sets',
      `فازت لاعبة سلوان على لاعبة الوادي 6-4 و6-3 في كأس سلوان.`,
      'فازت لاعبة سلوان على لاعبة الوادي 6-4 و6-3 في كأس سلوان.',
    ],
    ['that is no result', 'افتتح الوزير طريق 3-1 في سلوان أمام الناس.', 'افتتح الوزير طريق 3-1 في سلوان أمام الناس.'],
    [
      'that is a date',
      'فاز الوادي على الساحل يوم 3-1-2031 في كأس سلوان.',
      'فاز الوادي على الساحل يوم 3-1-2031 في كأس سلوان.',
    ],
    ['told by one account', `تغلب ${MATCH} 3-1.`, `تغلب ${MATCH}.`],
  ])('%s is no point', (_what, one, other) => expect(scores(one, other)).toEqual([]))
})
