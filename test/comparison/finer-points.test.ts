import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/domain/index.js'
import { compare } from './make-reading.js'

const summary = ({ points }: Comparison) =>
  points.map((p) => [p.about, p.type, p.positions.map((q) => q.value)] as const)
const pointOn = (comparison: Comparison, about: string) => summary(comparison).find(([a]) => a === about)

describe('figures', () => {
  it('said of one subject by a verb of reaching are of one thing', () => {
    const comparison = compare([
      { id: 'a', text: 'قال النقيب إن قيمة المتأخرات تبلغ 14 مليون دينار.' },
      { id: 'b', text: 'وكشف المدير أن المتأخرات بلغت تسعة ملايين دينار، خلافا لما يقال.' },
    ])
    expect(pointOn(comparison, 'المتأخرات (دينار)')).toEqual([
      'المتأخرات (دينار)',
      'differs-between-outlets',
      ['9,000,000 دينار', '14,000,000 دينار'],
    ])
  })

  it('of two subjects are not', () => {
    const comparison = compare([
      { id: 'a', text: 'قال النقيب إن قيمة المتأخرات تبلغ 14 مليون دينار.' },
      { id: 'b', text: 'وكشف المدير أن الأرباح بلغت تسعة ملايين دينار.' },
    ])
    expect(comparison.points.map((p) => p.type)).toEqual(['only-one', 'only-one'])
  })

  it.each([
    ['نحو 59 مليون ناخب', '59,078,138 ناخبا', 'agreed'],
    ['أكثر من 59 مليون ناخب', '59,078,138 ناخبا', 'agreed'],
    ['59 مليون ناخب', '62 مليون ناخب', 'differs-between-outlets'],
    ['نحو 98 ألف ناخب', 'أكثر من 98 ألف ناخب', 'agreed'],
    ['40 ناخبا', '41 ناخبا', 'differs-between-outlets'],
    ['40 ناخبا', 'أكثر من 40 ناخبا', 'agreed'],
    ['98 ناخبا', 'أكثر من 98 ناخبا', 'differs-between-outlets'],
    ['أكثر من 8 ناخبين', '9 ناخبين', 'agreed'],
    ['20 ناخبا على الأقل', '25 ناخبا على الأقل', 'differs-between-outlets'],
  ])('«%s» and «%s»: %s', (left, right, type) => {
    const [point] = compare([
      { id: 'a', text: `يحق التصويت في انتخابات ساحلان ل ${left} مسجلين في القوائم.` },
      { id: 'b', text: `يحق التصويت في انتخابات ساحلان ل ${right} مسجلين في القوائم.` },
    ]).points
    expect(point?.type).toBe(type)
  })

  it('keeps the tolls of two days apart where an account tells both', () => {
    const both = (id: string) => ({
      id,
      published: '2031-05-10',
      text: 'قتل ثمانية مدنيين في الغارات السبت. وقتل 40 مدنيا في الغارات الجمعة.',
      times: [
        ['السبت', '2031-05-10'],
        ['الجمعة', '2031-05-09'],
      ] as const,
    })
    expect(
      compare([both('a'), both('b')])
        .points.filter((p) => p.kind === 'figure')
        .map((p) => p.type),
    ).toEqual(['agreed', 'agreed'])
  })

  it('does not add the dead of a past attack to those of this one', () => {
    const comparison = compare([
      { id: 'a', published: '2031-05-10', text: 'قتل ثلاثة أشخاص في الهجوم.' },
      {
        id: 'b',
        published: '2031-05-10',
        text: 'قتل أربعة أشخاص في الهجوم. ويذكر ذلك بهجوم وقع في ديسمبر 2029 حين اندفعت شاحنة فأدت إلى مقتل 12 شخصا.',
        times: [['ديسمبر 2029', '2029-12']],
      },
    ])
    expect(comparison.points.find((p) => p.type !== 'only-one')?.positions.map((p) => p.value)).toEqual(['3', '4'])
  })

  it('calls a count that the accounts call an earlier one updated', () => {
    const [point] = compare([
      { id: 'a', text: 'قتل 53 شخصا في الحريق. وكانت حصيلة سابقة أشارت إلى مقتل 37 شخصا.' },
      { id: 'b', text: 'لقي 53 شخصا مصرعهم في الحريق.' },
    ]).points
    expect(point).toMatchObject({ type: 'updated' })
  })

  it('takes a denial that there were any for none', () => {
    const comparison = compare([
      { id: 'a', text: 'قتل شخصان اثنان وأصيب سبعة أشخاص عند البوابة.' },
      {
        id: 'b',
        text: 'نفت قيادة الشرطة وقوع أي إصابات عند البوابة.',
        says: [{ name: 'قيادة الشرطة', content: 'وقوع أي إصابات', cue: 'نفت', cueClass: 'denies' }],
      },
    ])
    expect(pointOn(comparison, 'المصابون')?.[2]).toEqual(['0', '7'])
  })

  it('does not read «فقد أعلن» as missing people', () => {
    expect(pointOn(compare([{ id: 'a', text: 'فقد أعلن ستة أشخاص عن تنحيهم.' }]), 'المفقودون')).toBeUndefined()
    expect(pointOn(compare([{ id: 'a', text: 'قتل شخص وفقد ستة أشخاص.' }]), 'المفقودون')).toBeDefined()
  })
})

describe('the length of a meeting', () => {
  const meeting = (id: string, text: string, words: string, value: string) => ({
    id,
    text,
    durations: [[words, value] as const],
  })
  it('is compared', () => {
    const comparison = compare([
      meeting('a', 'بحث الوزيران في اجتماع استمر ثلاث ساعات سبل التعاون.', 'ثلاث ساعات', 'PT3H'),
      meeting('b', 'وأكد أن الجلسة امتدت أربع ساعات ولم تنقطع.', 'أربع ساعات', 'PT4H'),
    ])
    expect(pointOn(comparison, 'مدة الاجتماع')).toEqual([
      'مدة الاجتماع',
      'differs-between-outlets',
      ['ثلاث ساعات', 'أربع ساعات'],
    ])
  })
  it('is not that of something else', () => {
    const comparison = compare([
      meeting('a', 'استمر القصف ثلاث ساعات.', 'ثلاث ساعات', 'PT3H'),
      meeting('b', 'وأكد أن الجلسة امتدت أربع ساعات.', 'أربع ساعات', 'PT4H'),
    ])
    expect(pointOn(comparison, 'مدة الاجتماع')?.[1]).toBe('only-one')
  })
})

describe('statements', () => {
  const content = 'المفاوضات مع نقابة العمال ستستأنف في العاصمة خلال أيام قليلة'
  const said = (id: string, more: object = {}) => ({
    id,
    text: `قال رامي الدالي إن ${content}.`,
    says: [{ name: 'رامي الدالي', content, ...more }],
  })

  it('through one agency are one source', () => {
    expect(compare([said('a'), said('b')]).points.map((p) => p.kind)).toEqual(['statement'])
    expect(compare([said('a', { via: ['يراع'] }), said('b', { via: ['يراع'] })]).points).toMatchObject([
      { type: 'only-one' },
    ])
  })

  it('of an unsure speaker make no point and name nobody', () => {
    expect(compare([said('a', { unsure: true }), said('b', { unsure: true })]).points).toEqual([])
    const [point] = compare([
      {
        id: 'a',
        text: 'قال رامي الدالي إن 12 شخصا قتلوا.',
        says: [{ name: 'رامي الدالي', content: '12 شخصا قتلوا', unsure: true }],
      },
    ]).points
    expect(point?.positions[0]?.witnesses[0]?.speaker).toBeNull()
  })

  it('shows a denial as one', () => {
    const denial = said('a', { cue: 'قال', cueClass: 'asserts' })
    const claim = 'فتح بوابات السد الكبير دون إنذار سكان القرى'
    const denied = (id: string) => ({
      id,
      text: `نفى رامي الدالي ${claim}.`,
      says: [{ name: 'رامي الدالي', content: claim, cue: 'نفى', cueClass: 'denies' as const }],
    })
    const [point] = compare([denied('b'), denied('c'), denial]).points
    expect(point?.positions.map((p) => p.value)).toEqual([`نفي: ${claim}`])
  })
})

describe('where', () => {
  it('takes a name that begins with ب for no setting', () => {
    const account = (id: string) => ({ id, text: 'انتقل اللاعب قادما من بازان الشرقي.', places: ['بازان'] })
    expect(compare([account('a'), account('b')]).points.filter((p) => p.kind === 'where')).toEqual([])
  })
  it('takes the place of what is talked about for no setting', () => {
    const account = (id: string) => ({ id, text: 'عقد المجلس جلسة لبحث الوضع في ساحلان.', places: ['ساحلان'] })
    expect(compare([account('a'), account('b')]).points.filter((p) => p.kind === 'where')).toEqual([])
  })
})

describe('page furniture', () => {
  it('makes no point', () => {
    const account = (id: string) => ({ id, text: 'قتل 12 شخصا.', clutter: ['قتل 12 شخصا'] })
    expect(compare([account('a'), account('b')]).points).toEqual([])
  })
})

describe('the order of points', () => {
  it('has what is disputed first and the dead before the wounded and the rest', () => {
    const text = (dead: number, hurt: number, ships: number) =>
      `انتظرت ${ships} سفينة شحن قبالة مرفأ المدينة. قتل ${dead} شخصا، وأصيب ${hurt} شخصا. ووصلت 20 سيارة إسعاف إلى المرفأ.`
    const comparison = compare([
      { id: 'a', text: text(12, 40, 11) },
      { id: 'b', text: text(15, 45, 14) },
    ])
    expect(summary(comparison).map(([about, type]) => [about.split(' ')[0], type])).toEqual([
      ['القتلى', 'differs-between-outlets'],
      ['المصابون', 'differs-between-outlets'],
      ['سفينة', 'differs-between-outlets'],
      ['سيارة', 'agreed'],
    ])
  })
})
