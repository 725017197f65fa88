import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/arabic/tokenize.js'
import { leansBack } from '../../src/comparison/leaning-sentence.js'

const leans = (sentence: string) => leansBack(tokenize('text', sentence).tokens)

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
