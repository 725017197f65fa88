import { describe, expect, it } from 'vitest'
import type { PublicationDay } from '../../src/domain/index.js'
import { positionText } from '../../src/surfaces/position-text.js'
import { publicationText } from '../../src/surfaces/publication-text.js'
import { timeText } from '../../src/surfaces/time-text.js'
import { whenText } from '../../src/surfaces/when-text.js'

describe('a TIMEX value in words', () => {
  it.each([
    ['2024-11-10', '10 November 2024', '10 نوفمبر 2024'],
    ['2024-11-10TEV', '10 November 2024, evening', '10 نوفمبر 2024، مساء'],
    ['2024-11-10T14:30', '10 November 2024, 14:30', '10 نوفمبر 2024، 14:30'],
    ['T09:05', '09:05', '09:05'],
    ['2024-11', 'November 2024', 'نوفمبر 2024'],
    ['2024', '2024', '2024'],
    ['2024-W47', 'week of 18 November 2024', 'أسبوع 18 نوفمبر 2024'],
    ['2021-W01', 'week of 4 January 2021', 'أسبوع 4 يناير 2021'],
    ['2020-W53-WE', 'weekend of 2 January 2021', 'نهاية الأسبوع في 2 يناير 2021'],
    ['2024-Q3', 'third quarter of 2024', 'الربع الثالث من 2024'],
    ['2024-H1', 'first half of 2024', 'النصف الأول من 2024'],
    ['2024-SU', 'summer 2024', 'صيف 2024'],
    ['199X', 'the 1990s', 'عقد 1990'],
    ['18', 'century 19', 'القرن 19'],
    ['2011/2015', '2011 to 2015', 'من 2011 إلى 2015'],
    ['2024-11-22/2024-11-23', '22 November 2024 to 23 November 2024', 'من 22 نوفمبر 2024 إلى 23 نوفمبر 2024'],
    ['P6Y', '6 years', '6 سنوات'],
    ['P1Y6M', '1 year and 6 months', 'سنة و6 أشهر'],
    ['PT4H', '4 hours', '4 ساعات'],
    ['P2D', '2 days', 'يومان'],
    ['P20Y', '20 years', '20 سنة'],
    ['PXD', 'some days', 'أيام'],
    ['PRESENT_REF', 'now, as it was written', 'الآن، وقت الكتابة'],
    ['-3000', 'about 3,000 BC', 'نحو 3,000 قبل الميلاد'],
    ['XXXX-11', 'November (year not stated)', 'نوفمبر (السنة غير مذكورة)'],
    ['XXXX-WXX-1', 'a Monday', 'أحد أيام الاثنين'],
    ['XXXX-WXX-7', 'a Sunday', 'أحد أيام الأحد'],
    ['XXXX-11-22', '22 November (year not stated)', '22 نوفمبر (السنة غير مذكورة)'],
    ['XXXX-02-29', '29 February (year not stated)', '29 فبراير (السنة غير مذكورة)'],
  ])('%s is told in words', (value, en, ar) => {
    expect(whenText(value, 'en')).toBe(en)
    expect(whenText(value, 'ar')).toBe(ar)
  })
  it.each(['XXXX-WXX-8', 'XXXX-13-01', '2024-W54', '2024-Q5', 'P', 'PT', 'P3Q', 'PT4H!', '2024-11-10TXX', 'abc', ''])(
    '%s stays as it is',
    (value) => expect(whenText(value, 'en')).toBe(value),
  )

  it.each([
    ['P1D', 'every day', 'كل يوم'],
    ['PT5M', 'every 5 minutes', 'كل 5 دقائق'],
    ['XXXX-WXX-5', 'every Friday', 'كل يوم الجمعة'],
    ['XXXX-XX-XXTNI', 'every night', 'كل يوم ليلا'],
  ])('the set %s says that it recurs', (value, en, ar) => {
    expect(timeText({ type: 'set', value }, 'en')).toBe(en)
    expect(timeText({ type: 'set', value }, 'ar')).toBe(ar)
  })
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
  const evidence = [
    { span: { field: 'text' as const, start: 0, end: 5 }, text: 'اليوم الأربعاء', says: 'weekday=3', rule: 'ar/x' },
  ]
  it.each<[PublicationDay | null, string, string]>([
    [null, 'day of publication unknown', 'يوم النشر غير معروف'],
    [{ ...open, day: '2024-11-11', certainty: 'stated' }, 'Monday, 11 November 2024', 'الاثنين، 11 نوفمبر 2024'],
    [
      { ...open, day: '2024-11-11' },
      'Monday, 11 November 2024 (inferred from the text)',
      'الاثنين، 11 نوفمبر 2024 (مستنتج من النص)',
    ],
    [open, 'day of publication open', 'يوم النشر غير محسوم'],
    [
      { ...open, candidates: ['2024-11-06', '2024-11-13'], evidence },
      'day of publication open: a Wednesday, 6 November 2024 or 13 November 2024 [\u2068«اليوم الأربعاء»\u2069]',
      'يوم النشر غير محسوم: أحد أيام الأربعاء، 6 نوفمبر 2024 أو 13 نوفمبر 2024 [\u2068«اليوم الأربعاء»\u2069]',
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

describe('a position in words', () => {
  it.each([
    ['figure', '12', '12'],
    ['figure', '2018', '2018'],
    ['figure', '≈150', '≈150'],
    ['statement', '18', '18'],
    ['when', '2024-11-10', 'Sunday, 10 November 2024'],
    ['when', 'XXXX-WXX-1', 'a Monday'],
  ] as const)('%s %s', (kind, value, en) => expect(positionText(kind, value, 'en')).toBe(en))
})
