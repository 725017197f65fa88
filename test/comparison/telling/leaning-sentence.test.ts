import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/arabic/tokenize.js'
import { isHalfQuoted, isLabelled, leansBack } from '../../../src/comparison/telling/leaning-sentence.js'

const leans = (sentence: string) => leansBack(tokenize('text', sentence).tokens)

describe('a list under its label', () => {
  const labelled = (sentence: string) => isLabelled(tokenize('text', sentence).tokens)

  it.each(['حراس المرمى: سالم الراعي وعادل القاسم وفادي الزين', 'الحصيلة: 7 قتلى و20 جريحا'])('is «%s»', (sentence) =>
    expect(labelled(sentence)).toBe(true),
  )

  it.each([
    'وتابعت: "تحولت الوحدات البحرية إلى المكان"',
    'وصل الفريق إلى المدينة مساء الأحد: أربعة لاعبين ومدربهم',
    'وصل الفريق إلى المدينة مساء الأحد',
  ])('is not «%s»', (sentence) => expect(labelled(sentence)).toBe(false))
})

describe('a sentence that goes on from one before', () => {
  it.each([
    'وأضاف أن الجسر مغلق',
    'والأحد عاد العمال إلى الميناء',
    'كما انقطعت الكهرباء عن الحي',
    'واستخدمت الشرطة خراطيم المياه',
    'وأصيب عشرون من المارة بجروح',
    'ووردت أنباء عن ناجين',
    'ويقع المبنى قرب الميناء',
    'وفي الحي القديم تجمع السكان',
    'لكن المدينة بقيت هادئة',
    'وهو الأمر الذي دفع السكان إلى الرحيل',
  ])('is «%s»', (sentence) => expect(leans(sentence)).toBe(true))

  it.each([
    'وزارة الصحة أعلنت الحصيلة',
    'وصل الوفد إلى المدينة',
    'وقع الحادث عند الفجر',
    'واشنطن ترفض الاتفاق',
    'واصل العمال إضرابهم',
    'وافق المجلس على القانون',
    'واجهت المدينة عاصفة رملية',
    'والد الضحية روى ما حدث',
    'وكالة يراع نشرت الخبر',
    'أعلنت الوزارة الحصيلة',
    'فاز الفريق بالكأس',
  ])('is not «%s»', (sentence) => expect(leans(sentence)).toBe(false))
})

describe('a part of a longer quotation', () => {
  const half = (sentence: string) => isHalfQuoted(tokenize('text', sentence))

  it.each(['عليكم ألا تكونوا شركاء في هذا الأمر"', 'قال الراعي: "عليكم ألا تكونوا شركاء', 'هذا أمر خطير»'])(
    'is «%s»',
    (sentence) => expect(half(sentence)).toBe(true),
  )

  it.each(['وصف الراعي الأمر بأنه "خطير" و«جديد»', 'قال الراعي ”هذا خطير“', 'هذا أمر خطير'])(
    'is not «%s»',
    (sentence) => expect(half(sentence)).toBe(false),
  )
})
