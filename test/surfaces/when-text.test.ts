import { describe, expect, it } from 'vitest'
import type { PublicationDay } from '../../src/domain/index.js'
import { publicationText } from '../../src/surfaces/publication-text.js'
import { whenText } from '../../src/surfaces/when-text.js'

describe('what a TIMEX value leaves open', () => {
  it.each([
    ['XXXX-WXX-1', 'a Monday', 'أحد أيام الاثنين'],
    ['XXXX-WXX-7', 'a Sunday', 'أحد أيام الأحد'],
    ['XXXX-11-22', '22 November (year not stated)', '22 نوفمبر (السنة غير مذكورة)'],
    ['XXXX-02-29', '29 February (year not stated)', '29 فبراير (السنة غير مذكورة)'],
  ])('%s is told in words', (value, en, ar) => {
    expect(whenText(value, 'en')).toBe(en)
    expect(whenText(value, 'ar')).toBe(ar)
  })
  it.each([
    '2024-11-10',
    '2024-11-10TEV',
    '2024-W47',
    'PT6H',
    'PRESENT_REF',
    'XXXX-WXX-8',
    'XXXX-13-01',
    'XXXX-11',
    '',
  ])('%s stays as it is', (value) => expect(whenText(value, 'en')).toBe(value))
})

describe('the day of publication in words', () => {
  const open: PublicationDay = {
    day: null,
    at: null,
    certainty: 'inferred',
    evidence: [],
    candidates: [],
    conflict: null,
  }
  const evidence = [{ span: null, text: 'اليوم الأربعاء', says: 'weekday=3', rule: 'ar/x' }]
  it.each<[PublicationDay | null, string, string]>([
    [null, 'day of publication unknown', 'يوم النشر غير معروف'],
    [{ ...open, day: '2024-11-11', certainty: 'stated' }, '2024-11-11', '2024-11-11'],
    [{ ...open, day: '2024-11-11' }, '2024-11-11 (inferred from the text)', '2024-11-11 (مستنتج من النص)'],
    [open, 'day of publication open', 'يوم النشر غير محسوم'],
    [
      { ...open, candidates: ['2024-11-06', '2024-11-13'], evidence },
      'day of publication open: a Wednesday, 2024-11-06 or 2024-11-13 [\u2068«اليوم الأربعاء»\u2069]',
      'يوم النشر غير محسوم: أحد أيام الأربعاء، 2024-11-06 أو 2024-11-13 [\u2068«اليوم الأربعاء»\u2069]',
    ],
    [
      { ...open, evidence: [{ ...evidence[0]!, text: 'يوم الخميس', says: 'weekday>=4' }] },
      'day of publication open: a Thursday or just after [\u2068«يوم الخميس»\u2069]',
      'يوم النشر غير محسوم: الخميس أو بعده بقليل [\u2068«يوم الخميس»\u2069]',
    ],
    [
      { ...open, candidates: ['XXXX-11-21', 'XXXX-11-22'] },
      'day of publication open: 21 November or 22 November (year not stated)',
      'يوم النشر غير محسوم: 21 نوفمبر أو 22 نوفمبر (السنة غير مذكورة)',
    ],
    [
      { ...open, candidates: ['XXXX-11-18', 'XXXX-11-19', 'XXXX-11-20', 'XXXX-11-21', 'XXXX-11-22'] },
      'day of publication open: one of 5 days from 18 November to 22 November (year not stated)',
      'يوم النشر غير محسوم: أحد الأيام من 18 نوفمبر إلى 22 نوفمبر (السنة غير مذكورة)، وعددها 5',
    ],
  ])('%j', (published, en, ar) => {
    expect(publicationText(published, 'en')).toBe(en)
    expect(publicationText(published, 'ar')).toBe(ar)
  })
})
