import { describe, expect, it } from 'vitest'
import { MONDAY, shown } from './read-text.js'

/** Sentence, what is read («text → value»), day of publication (Monday 2018-03-12 where none is given). */
const TABLE: readonly (readonly [sentence: string, read: string, day?: string | null])[] = [
  ['سيلعب الفريق أمام نادي الوادي يوم 27، ثم يعود إلى ساحلان.', 'يوم 27 → 2018-03-27'],
  ['ستغادر البعثة يوم 5 في رحلة خاصة.', 'يوم 5 → 2018-04-05'],
  ['غادرت البعثة يوم 27.', 'يوم 27 → 2018-02-27'],
  ['غادرت البعثة يوم 31.', 'يوم 31 → 2018-01-31'],
  ['يبدأ المعرض الأربعاء 21، ويستمر أسبوعا.', 'الأربعاء 21 → 2018-03-21 ; أسبوعا → P1W'],
  ['بدأ المعرض يوم الأربعاء 28.', 'يوم الأربعاء 28 → 2018-02-28'],
  ['غادرت البعثة يوم 27.', 'يوم 27 → XXXX-XX-27', null],
  ['بدأ المعرض يوم الأربعاء 28.', 'يوم الأربعاء 28 → XXXX-XX-28', null],
  // The number counts what follows, is none of a day, or the month stands behind it.
  ['يستقبل المركز كل يوم 15 مريضا.', 'كل يوم → P1D'],
  ['يستقبل المركز كل يوم 15.', 'كل يوم → P1D'],
  ['أنقذ الحرس يوم الأحد 20 صيادا.', 'يوم الأحد → 2018-03-11'],
  ['عاد الوفد الجمعة 40 راكبا.', 'الجمعة → 2018-03-09'],
  ['بلغت النسبة يوم الأحد 24.47 في المئة.', 'يوم الأحد → 2018-03-11'],
  ['تنطلق الدورة الأربعاء 21 مارس.', 'الأربعاء 21 مارس → 2018-03-21'],
  ['تنطلق الدورة يوم 21 الجاري.', 'يوم 21 الجاري → 2018-03-21'],
  ['يصل الوفد في اليوم الآتي.', ''],
  ['يعمل الحارس 16 ساعة في اليوم دون راحة.', '16 ساعة → PT16H'],
]

describe('times: a day whose month is left out', () => {
  it.each(TABLE.map(([sentence, read, day = MONDAY]) => ({ sentence, read, day })))(
    '$sentence ($day)',
    ({ sentence, read, day }) => {
      expect(shown(sentence, day)).toBe(read)
    },
  )
})
