import { describe, expect, it } from 'vitest'
import { MONDAY, shown } from './read-text.js'

/** Sentence, what is read («text → value»), day of publication (Monday 2018-03-12 where none is given). */
const TABLE: readonly (readonly [sentence: string, read: string, day?: string | null])[] = [
  ['تبدأ المباراة الساعة 14:00 بتوقيت غرينتش.', 'الساعة 14:00 بتوقيت غرينتش → T14:00'],
  ['يبدأ الحفل في تمام الساعة السابعة صباحا.', 'الساعة السابعة صباحا → T07:00'],
  ['يبدأ الثالثة والنصف عصرا.', 'الثالثة والنصف عصرا → T15:30'],
  ['عند الثامنة والربع من مساء الأحد.', 'الثامنة والربع من مساء الأحد → 2018-03-11T20:15'],
  ['انتهت المباراة 2:1 لصالح الضيوف.', ''],
  ['يبدأ في 8:30 مساء.', '8:30 مساء → T20:30'],
]

describe('times: clock', () => {
  it.each(TABLE.map(([sentence, read, day = MONDAY]) => ({ sentence, read, day })))(
    '$sentence',
    ({ sentence, read, day }) => {
      expect(shown(sentence, day)).toBe(read)
    },
  )
})
