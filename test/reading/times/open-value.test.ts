import { describe, expect, it } from 'vitest'
import { MONDAY, shown } from './read-text.js'

/** Sentence, what is read («text → value»), day of publication (Monday 2018-03-12 where none is given). */
const TABLE: readonly (readonly [sentence: string, read: string, day?: string | null])[] = [
  ['وصل الوفد أمس.', 'أمس → XXXX-XX-XX', null],
  ['وصل الوفد الثلاثاء.', 'الثلاثاء → XXXX-WXX-2', null],
  ['يصل في 22 نوفمبر.', '22 نوفمبر → XXXX-11-22', null],
  ['عاد العام الماضي.', 'العام الماضي → XXXX', null],
  ['عاد في 22 نوفمبر 2015.', '22 نوفمبر 2015 → 2015-11-22', null],
  ['استقبل الرئيس اليوم الأربعاء وفدا وصل أمس.', 'اليوم الأربعاء → XXXX-WXX-3 ; أمس → XXXX-WXX-2', null],
  [
    'عاد أمس الاثنين. وقال آخر إنه عاد غدا الأحد. ووصل اليوم.',
    'أمس الاثنين → XXXX-WXX-1 ; غدا الأحد → XXXX-WXX-7 ; اليوم → XXXX-XX-XX',
    null,
  ],
  ['عاد الأسبوع الماضي.', 'الأسبوع الماضي → XXXX-WXX', null],
]

describe('times: open', () => {
  it.each(TABLE.map(([sentence, read, day = MONDAY]) => ({ sentence, read, day })))(
    '$sentence',
    ({ sentence, read, day }) => {
      expect(shown(sentence, day)).toBe(read)
    },
  )
})
