import { describe, expect, it } from 'vitest'
import { compare, type Said } from '../make-reading.js'

/** Each account lets one speaker say one thing. */
function pointsOf(...said: readonly Said[]) {
  const accounts = said.map((one, i) => ({
    id: 'abc'[i]!,
    text: `${one.name}: ${one.content}. وتابع الأهالي الحدث عن كثب.`,
    says: [one],
  }))
  return compare(accounts).points.filter((p) => p.kind === 'statement')
}

const sent = 'طواقم الإنقاذ انتشلت الغرقى من بحيرة السلوى عند الفجر'

describe('statements of kin', () => {
  it.each([
    ['a body and its branch', 'شرطة منطقة الريحان', 'شرطة الريحان'],
    ['a body and its spokesman', 'المتحدث باسم شرطة الريحان', 'شرطة الريحان'],
    ['a state and its minister', 'المغرب', 'وزير الداخلية المغربي رامي الدالي'],
    ['a capital and its minister', 'الرباط', 'وزير الداخلية المغربي رامي الدالي'],
    ['a surname written apart', 'رامي بوضياف', 'بو ضياف'],
    ['witnesses, one or several', 'شهود عيان', 'شاهد'],
  ])('%s meet', (_what, one, other) => {
    expect(pointsOf({ name: one, content: sent }, { name: other, content: sent })).toHaveLength(1)
  })

  it.each([
    ['two persons', 'رامي الدالي', 'سامر الحلو'],
    ['two ministries of one state', 'وزارة الصحة المغربية', 'وزارة الداخلية المغربية'],
    ['an unnamed official and the witnesses', 'مسؤول', 'شهود عيان'],
  ])('%s do not', (_what, one, other) => {
    expect(pointsOf({ name: one, content: sent }, { name: other, content: sent })).toEqual([])
  })
})

describe('statements in other words', () => {
  const name = 'رامي الدالي'
  it.each([
    [
      'the same in other forms',
      'الحرائق اشتعلت في مخازن القطن بعد انفجار خزان الوقود',
      'انفجار في خزان وقود أشعل حريق مخازن القطن شرق المدينة',
      1,
    ],
    [
      'another matter',
      'الحرائق اشتعلت في مخازن القطن بعد انفجار خزان الوقود',
      'العمال سيحصلون على أجور شهرين مقدما تعويضا عن الأضرار',
      0,
    ],
    [
      'the same in words that news uses for one another',
      'الشرطة أوقفت السائق بعدما تحطمت الحافلة قرب جسر الريحان بدعم من المتطوعين',
      'اعتقال السائق إثر سقوط الحافلة عند جسر الريحان ودعم المتطوعين للشرطة',
      1,
    ],
    ['few words of the event alone', 'استعداد المنتخب للبطولة الصيفية', 'امتعاض المنتخب قبيل البطولة الشتوية', 0],
  ])('%s', (_what, one, other, count) => {
    expect(pointsOf({ name, content: one }, { name, content: other })).toHaveLength(count)
  })

  it('with other numbers differ, and are sure to where the rest is alike', () => {
    const says = (n: string) => `النار التهمت ${n} منازل وسيارتين في حي التلال القديم`
    const [point] = pointsOf({ name, content: says('خمسة') }, { name, content: says('ثلاثة') })
    expect(point).toMatchObject({ type: 'differs-between-outlets', certainty: 'likely' })
    expect(point?.positions).toHaveLength(2)
  })

  it('of which one is of calling it off are unsure', () => {
    const [point] = pointsOf(
      { name, content: 'إلغاء القمة المقررة مع زعيم ساحلان في قصر المرسى' },
      { name, content: 'القمة المقررة مع زعيم ساحلان تعقد في قصر المرسى' },
    )
    expect(point?.certainty).toBe('unsure')
  })

  it('of which one is turned round are unsure', () => {
    const [point] = pointsOf(
      { name, content: 'الطائرة تعرضت لإطلاق نار كثيف فوق مطار السلوى' },
      { name, content: 'الطائرة لم تتعرض لإطلاق نار كثيف فوق مطار السلوى' },
    )
    expect(point?.certainty).toBe('unsure')
  })
})
