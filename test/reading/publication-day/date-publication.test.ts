import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/article/analysed-article.js'
import type { StatedPublication } from '../../../src/domain/index.js'
import { type DayHint, datePublication } from '../../../src/reading/publication-day/date-publication.js'

function dated(text: string, published: StatedPublication | null = null, period?: DayHint) {
  const article = { id: 'a', outlet: 'صحيفة المرفأ', url: null, title: null, author: null, published, text }
  return datePublication(analyse(article), period ? { period } : {})
}
const YEAR = { from: '2019-01-01', to: '2019-12-31' }

describe('the day of publication, from the text alone', () => {
  it.each([
    ['أعلنت بلدية الساحل أمس الاثنين افتتاح الجسر.', ['weekday=2']],
    ['تنطلق القافلة غدا الخميس من المرفأ.', ['weekday=3']],
    ['استقبل الرئيس اليوم الأربعاء وفد النقابة.', ['weekday=3']],
    ['وأجريت المباحثات يوم الخميس في المنتجع.', ['weekday>=4']],
    ['اجتمع المجلس اليوم 9 أكتوبر في مقره.', ['day=10-09']],
    ['انعقد اللقاء أمس 30 أبريل في القاعة.', ['day=05-01']],
    ['سيلتقي الوفدان في الخامس من أكتوبر الجاري.', ['month=10', 'before=10-05']],
    ['وقع الزلزال في 3 أكتوبر قرب الساحل.', ['after=10-03']],
    ['يلتقي الفريقان في مايو المقبل.', ['before=05']],
    ['شهد العام الجاري 2019 ثلاثة معارض.', ['year=2019']],
  ])('%s', (text, says) => {
    const found = dated(text)!
    expect(found.evidence.map((e) => e.says)).toEqual(says)
    expect(found.day).toBeNull()
    expect(found.certainty).toBe('inferred')
  })

  it('names days without a year by month and day', () => {
    expect(dated('اجتمع المجلس اليوم الأربعاء 9 أكتوبر في مقره.')?.candidates).toEqual(['XXXX-10-09'])
    const near = dated('قال الأمين أمس الثلاثاء إن مبعوثه سيشرف على لقاءات النقابة يومي 9 و10 أكتوبر.')!
    expect(near.day).toBeNull()
    expect(near.candidates).toEqual(['03', '04', '05', '06', '07', '08', '09'].map((day) => `XXXX-10-${day}`))
  })

  it('does not take the next meeting of a series for one of this week', () => {
    for (const next of ['المقبلة', 'التالية', 'المقررة']) {
      const text = `قال الأمين أمس الثلاثاء إن الهيئة ستعقد دورتها ${next} يومي 9 و10 أكتوبر.`
      const found = dated(text, null, YEAR)!
      expect(found.day).toBeNull()
      expect(found.evidence.map((e) => e.says)).toEqual(['weekday=3', 'before=10-09'])
    }
  })

  it('answers when the text fixes its year', () => {
    expect(dated('اجتمع المجلس اليوم الأربعاء 9 أكتوبر 2019 في مقره.')?.day).toBe('2019-10-09')
    expect(dated('انعقد اللقاء أمس 31 ديسمبر 2018 في القاعة.')?.day).toBe('2019-01-01')
    expect(dated('الخميس 20 شباط/فبراير 2020 - العدد 18842\nتمكنت الفرق فجر اليوم الخميس من إخماد الحريق.')?.day).toBe(
      '2020-02-20',
    )
    expect(dated('الساحل 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\nافتتح الجسر.')?.day).toBe('2015-08-11')
  })

  it('answers when a period leaves only one day', () => {
    const text = 'قال الأمين أمس الثلاثاء إن مبعوثه سيشرف على لقاءات النقابة يومي 9 و10 أكتوبر.'
    expect(dated(text, null, YEAR)?.day).toBe('2019-10-09')
    expect(dated(text, null, { from: '2018-01-01', to: '2019-12-31' })?.day).toBeNull()
    expect(dated('تصل الباخرة اليوم.', null, { from: '2019-05-04', to: '2019-05-04' })?.day ?? '2019-05-04').toBe(
      '2019-05-04',
    )
  })

  it('lists the days that a period leaves, and answers none of them', () => {
    const text =
      'استقبل الرئيس اليوم الثلاثاء وفدا يزور البلاد حتى الثامن والعشرين من أكتوبر الجاري، بعد لقاء عقد في الحادي عشر من أكتوبر.'
    const found = dated(text, null, YEAR)!
    expect(found.day).toBeNull()
    expect(found.candidates).toEqual(['2019-10-15', '2019-10-22', '2019-10-29'])
  })

  it('lists the likely days where none is ruled out, with all that bears on them', () => {
    const text = 'أعلنت البلدية الثلاثاء فتح الجسر، بعد تأجيل من 10 أكتوبر.'
    const found = dated(text, null, { from: '2019-10-08', to: '2019-10-21' })!
    expect(found.day).toBeNull()
    expect(found.candidates).toContain('2019-10-15')
    expect(found.candidates.length).toBeLessThan(14)
    expect(found.evidence.map((e) => e.says)).toEqual(['weekday>=2', 'near=10-10'])
  })

  it('does not answer from bounds alone', () => {
    const found = dated('يصرف الدعم في 20 أكتوبر الجاري، وسيبدأ التسجيل في الأول من أكتوبر.', null, YEAR)!
    expect(found.day).toBeNull()
    expect(found.candidates).toEqual(['2019-10-01'])
  })

  it('does not take the days of a quotation for its own', () => {
    expect(dated('قال سليم: «وصلت اليوم الأربعاء إلى المرفأ».')?.evidence ?? []).toEqual([])
  })

  it('does not take the dates of a chronicle for the date of the page', () => {
    const chronicle = [
      'افتتح الجسر القديم بعد سنوات من العمل المتواصل.',
      'أهم المحطات في تاريخ الجسر كما رواها الأهالي.',
    ].join('\n')
    expect(
      dated(`${chronicle}\n1 مايو 2001: بدء العمل في الجسر بعد إقرار خطة البلدية وتوفير المال اللازم له.`)?.day ?? null,
    ).toBeNull()
  })

  it('is null when nothing speaks of it', () => {
    expect(dated('الجسر قديم والمرفأ جديد.')).toBeNull()
    expect(dated('افتتح الجسر في عام 1990.')).toBeNull()
  })

  it('gives evidence with spans that hold its words', () => {
    const text = 'أعلنت بلدية الساحل أمس الاثنين افتتاح الجسر.'
    for (const { span, text: words } of dated(text)!.evidence) expect(text.slice(span!.start, span!.end)).toBe(words)
  })
})

describe('the day of publication, stated by the metadata', () => {
  const stated = (day: string, at: string | null = null) => ({ day, at })

  it('is kept with the evidence of the text', () => {
    const found = dated('استقبل الرئيس اليوم الأربعاء وفد النقابة.', stated('2019-10-09'))!
    expect(found).toMatchObject({ day: '2019-10-09', certainty: 'stated', conflict: null })
    expect(found.evidence.map((e) => e.says)).toEqual(['weekday=3'])
  })

  it.each([
    ['the eve of a day without an hour', 'استقبل الرئيس اليوم الثلاثاء وفد النقابة.', stated('2019-10-09')],
    [
      'the evening in UTC that is morning in the Gulf',
      'وصل الوفد أمس الأربعاء.',
      stated('2019-10-09', '2019-10-09T22:30:00Z'),
    ],
    ['the night after', 'وصل الوفد اليوم الثلاثاء.', stated('2019-10-09', '2019-10-09T01:10:00Z')],
    [
      'a slip among words that agree',
      'وصل اليوم الأربعاء وفد. وغادر أمس الثلاثاء وفد. ويعود غدا السبت.',
      stated('2019-10-09', '2019-10-09T12:00:00Z'),
    ],
    ['a quotation', 'قال سليم: «أصل اليوم الأحد».', stated('2019-10-09', '2019-10-09T12:00:00Z')],
    ['a bare weekday', 'وقع الحادث الجمعة قرب المرفأ.', stated('2019-10-09', '2019-10-09T12:00:00Z')],
  ])('does not conflict over %s', (_, text, published) => {
    expect(dated(text, published)?.conflict).toBeNull()
  })

  it.each([
    ['أصيب عامل أمس السبت في المرفأ.', stated('2019-10-12')],
    ['استقبل الرئيس اليوم الاثنين وفد النقابة.', stated('2019-10-09', '2019-10-09T12:00:00Z')],
    ['اجتمع المجلس اليوم 5 أكتوبر في مقره.', stated('2019-10-09', '2019-10-09T12:00:00Z')],
  ])('conflicts with «%s»', (text, published) => {
    expect(dated(text, published)?.conflict).toContain(published.day)
  })
})
