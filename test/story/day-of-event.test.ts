import { describe, expect, it } from 'vitest'
import { dayOfEvent } from '../../src/story/day-of-event.js'
import { reading } from './readings.js'

/** Tuesday, 10 June 2031 is the day of publication unless another is given. */
const dayOf = (...texts: readonly (string | readonly [text: string, day: string])[]) =>
  dayOfEvent(
    texts.map((told, i) => {
      const [text, day] = typeof told === 'string' ? [told, '2031-06-10'] : told
      return reading(`a${i}`, 'حريق في السوق القديم', text, `${day}T12:00:00Z`)
    }),
  )

describe('dayOfEvent', () => {
  it('is the day that the openings name', () => {
    expect(dayOf('اندلع حريق كبير في السوق القديم الاثنين.', 'التهم حريق السوق القديم أمس الاثنين.')).toBe('2031-06-09')
  })

  it('is the day of what is reported, not of the report', () => {
    expect(
      dayOf(
        'قالت مصادر في الشرطة الثلاثاء إن الحريق اندلع مساء الأحد في السوق القديم.',
        'أعلنت الشرطة الثلاثاء أن الحريق اندلع الأحد وأن التحقيق بدأ.',
      ),
    ).toBe('2031-06-08')
    expect(dayOf('أعلنت البلدية الثلاثاء إغلاق السوق القديم.')).toBe('2031-06-10')
  })

  it('is not a day of the background, nor one long ago', () => {
    expect(dayOf('يواصل رجال الإطفاء عملهم. وكانت الشرطة قد أغلقت السوق السبت.')).toBeNull()
    expect(dayOf('يواصل رجال الإطفاء عملهم منذ الأحد في السوق.')).toBeNull()
    expect(dayOf('وقع حريق مثله في 3 مايو 2031 في السوق نفسه.')).toBeNull()
  })

  it('is the day before what came of it: a funeral on the next day, a search taken up again', () => {
    expect(
      dayOf(
        ['قتل أربعة أشخاص في حريق اندلع الأحد في السوق.', '2031-06-08'],
        ['قتل أربعة أشخاص الأحد في حريق بالسوق القديم.', '2031-06-09'],
        ['شيع المئات الاثنين ضحايا الحريق.', '2031-06-09'],
      ),
    ).toBe('2031-06-08')
  })

  it('stays open where two days are told about equally often', () => {
    expect(dayOf('اندلع الحريق في السوق القديم الأحد.', 'اندلع الحريق في السوق القديم الاثنين.')).toBeNull()
    expect(dayOf('لم يعرف بعد سبب الحريق في السوق.')).toBeNull()
  })
})
