/** Counted words as Arabic wants them, and what points are called in either language. */
import { describe, expect, it } from 'vitest'
import { aboutText } from '../../../src/surfaces/about-text.js'
import { counted } from '../../../src/surfaces/web/counts.js'

describe('a counted word', () => {
  it.each([
    ['stories', 2, 'free', 'قصتان'],
    ['stories', 2, 'governed', 'قصتين'],
    ['stories', 1, 'governed', 'قصة واحدة'],
    ['stories', 3, 'governed', '3 قصص'],
    ['articles', 2, 'governed', 'مقالين'],
    ['articles', 11, 'governed', '11 مقالا'],
    ['articles', 100, 'free', '100 مقال'],
    ['independentSources', 2, 'governed', 'مصدرين مستقلين'],
    ['publications', 2, 'governed', 'موضعين آخرين'],
    ['publications', 12, 'governed', '12 موضعا آخر'],
  ] as const)('%s, %i, %s: %s', (noun, count, place, told) => expect(counted(noun, count, 'ar', place)).toBe(told))

  it('has no cases in English', () => expect(counted('stories', 2, 'en', 'governed')).toBe('2 stories'))
})

describe('the name of a point', () => {
  it.each([
    ['figure', 'القتلى', 'Dead'],
    ['figure', 'القتلى: عامل', 'Dead: عامل'],
    ['figure', 'طفل (من المصابون)', 'طفل (of: injured)'],
    ['figure', 'النازحون (قبل الحدث)', 'Displaced (before the event)'],
    ['who', 'المسؤول عن حريق الميناء', 'Responsible for حريق الميناء'],
    ['statement', 'العنوان', 'Headline'],
    ['when', 'يوم الحدث', 'Day of the event'],
    ['figure', 'سفينة الصيد (طن)', 'سفينة الصيد (طن)'],
    ['statement', 'عمر الساحلي', 'عمر الساحلي'],
  ] as const)('%s «%s» is “%s” in English, and as it stands in Arabic', (kind, about, english) => {
    expect(aboutText({ kind, about }, 'en')).toBe(english)
    expect(aboutText({ kind, about }, 'ar')).toBe(about)
  })
})
