import { describe, expect, it } from 'vitest'
import { MONDAY, shown } from './read-text.js'

/** Sentence, what is read («text → value»), day of publication (Monday 2018-03-12 where none is given). */
const TABLE: readonly (readonly [sentence: string, read: string, day?: string | null])[] = [
  ['يسيطر حاليا على المدينة.', 'حاليا → PRESENT_REF'],
  ['حتى الآن لم يصل.', 'الآن → PRESENT_REF'],
  ['عاد مؤخرا إلى بلده.', 'مؤخرا → PAST_REF'],
  ['في الآونة الأخيرة كثر.', 'الآونة الأخيرة → PAST_REF'],
  ['يسكن قريبا من النهر.', ''],
  ['يلتقون كل يوم جمعة.', 'كل يوم جمعة → XXXX-WXX-5'],
  ['يلتقون كل ثلاثة أشهر.', 'كل ثلاثة أشهر → P3M'],
  ['يقام المهرجان سنويا.', 'سنويا → P1Y'],
  ['يدفع 100 دولار سنويا.', ''],
  ['بات اليوم في وضع أفضل.', 'اليوم → PRESENT_REF'],
  ['قرأ الخبر في المصري اليوم.', ''],
  ['في اليوم الأول من الدورة.', ''],
  ['يلتقي الوفد اليوم رئيس البلدية.', 'اليوم → 2018-03-12'],
]

describe('times: vague and sets', () => {
  it.each(TABLE.map(([sentence, read, day = MONDAY]) => ({ sentence, read, day })))(
    '$sentence',
    ({ sentence, read, day }) => {
      expect(shown(sentence, day)).toBe(read)
    },
  )
})
