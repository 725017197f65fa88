import { describe, expect, it } from 'vitest'
import { MONDAY, shown } from './read-text.js'

/** Sentence, what is read («text → value»), day of publication (Monday 2018-03-12 where none is given). */
const TABLE: readonly (readonly [sentence: string, read: string, day?: string | null])[] = [
  ['تراجعت الأسعار في 2016 ثم ارتفعت.', '2016 → 2016'],
  ['باع 2016 سيارة.', ''],
  ['انتهت الحرب عام 1990.', 'عام 1990 → 1990'],
  ['بين عامي 2011 و2015 تغير البلد.', 'عامي 2011 و2015 → 2011/2015'],
  ['تضاعف بين 2011 و2015.', '2011 → 2011 ; 2015 → 2015'],
  ['شهد العام الجاري 2018 نموا.', 'العام الجاري 2018 → 2018'],
  ['في نهاية 2017 توقف.', 'نهاية 2017 → 2017'],
  ['خلال الموسم 2014-2015.', '2014-2015 → 2014/2015'],
  ['قريته تضم 2000 نسمة وفي 2000 قرية أخرى.', ''],
  ['في صيف 2015 سافر.', 'صيف 2015 → 2015-SU'],
  ['عاد في الصيف الماضي.', 'الصيف الماضي → 2017-SU'],
]

describe('times: year', () => {
  it.each(TABLE.map(([sentence, read, day = MONDAY]) => ({ sentence, read, day })))(
    '$sentence',
    ({ sentence, read, day }) => {
      expect(shown(sentence, day)).toBe(read)
    },
  )
})
