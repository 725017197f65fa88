import { describe, expect, it } from 'vitest'
import { compare } from './make-reading.js'

function figuresOf(one: string, other: string) {
  return compare([
    { id: 'a', text: one },
    { id: 'b', text: other },
  ])
    .points.filter((p) => p.kind === 'figure')
    .map(
      (p) =>
        `${p.about}: ${p.positions.map((q) => q.value).join(' / ')} (${p.type})${p.certainty === 'unsure' ? '?' : ''}`,
    )
}

describe('tolls', () => {
  it.each([
    ['told with a nationality', 'مصرع 16 مصريا في غرق مركب.', 'غرق مركب ومصرع 16 شخصا.', ['القتلى: 16 (agreed)']],
    [
      'behind who is among them',
      'أعلنت الشرطة أن 18 شخصا بينهم نساء وأطفال لقوا مصرعهم.',
      'سقط 18 قتيلا في الحادث.',
      ['القتلى: 18 (agreed)'],
    ],
    [
      'of cases of death',
      'ارتفاع عدد حالات الوفاة في غرق مركب النهر إلى 29 شخصا.',
      'مقتل 29 شخصا.',
      ['القتلى: 29 (agreed)'],
    ],
    [
      'that have risen',
      'ارتفع عدد القتلى في غرق المركب إلى 29 شخصا.',
      'مقتل 18 شخصا بغرق مركب.',
      ['القتلى: 18 / 29 (updated)'],
    ],
    ['told in two measures', 'أجلت السلطات ألفي شخص.', 'أجلت السلطات أكثر من ألفي شخص.', ['من أُجلوا: 2,000 (agreed)']],
    [
      'of other news in the same article',
      'مقتل 18 شخصا بغرق مركب.\nإلى ذلك، أعلن الجيش مقتل 3 أشخاص في الصحراء.',
      'غرق مركب ومقتل 18 شخصا.',
      ['القتلى: 18 (agreed)'],
    ],
    [
      'that grow from one day to the next are not split by their days',
      'مقتل 11 شخصا السبت في غرق مركب. وارتفعت الحصيلة، وقتل 48 شخصا حتى الأحد.',
      'غرق مركب ومقتل 48 شخصا.',
      ['القتلى: 11 / 48 (updated)'],
    ],
    [
      'of several happenings may not be that of one',
      'قتل عشرة أشخاص في هجوم على قرية الريحان.',
      'قتل 16 شخصا في هجومين منفصلين أحدهما على قرية الريحان.',
      ['القتلى: 10 / 16 (differs-between-outlets)?'],
    ],
    [
      'beside whom others are hurt are no part of them',
      'أودى انهيار المنجم بحياة 130 شخصا فضلا عن إصابة أكثر من ألفين بكسور.',
      'سقط 130 قتيلا في انهيار المنجم.',
      ['القتلى: 130 (agreed)', 'المصابون: >2,000 (only-one)?'],
    ],
    [
      'without the pilot who is told beside them',
      'قتل أربعة أشخاص بتحطم طائرة.',
      'تحطم طائرة ومقتل ثلاثة أشخاص إضافة إلى قائدها.',
      ['القتلى: 4 (only-one)', 'القتلى (جزء): 3 (only-one)'],
    ],
    [
      'of other news in the same paragraph',
      'مقتل 18 شخصا بغرق مركب. إلى ذلك، لقي 4 أشخاص مصرعهم في حادث.',
      'غرق مركب ومقتل 18 شخصا.',
      ['القتلى: 18 (agreed)'],
    ],
    [
      'apart from those who are badly hurt',
      'أصيب 525 شخصا في المسيرة.',
      'لا تزال 350 إصابة خطيرة في المستشفيات.',
      ['المصابون: 525 (only-one)', 'المصابون (جزء): 350 (only-one)'],
    ],
    [
      'of two particular kinds in unlike words',
      'قتل 17 متمردا في الوادي.',
      'مقتل 36 متمردا قرب الجسر.',
      ['القتلى: متمردا: 17 / 36 (differs-between-outlets)?'],
    ],
  ])('%s', (_what, one, other, expected) => {
    expect(figuresOf(one, other)).toEqual(expected)
  })
})

it('those who died over a whole year are not of the event', () => {
  const { points } = compare([
    { id: 'a', text: 'وفاة 9 أشخاص في غرق مركب.' },
    { id: 'b', text: 'غرق مركب ووفاة 9 أشخاص. وتوفي 35 شخصا عام 2031.', times: [['عام 2031', '2031']] },
  ])
  expect(points.map((p) => [p.about, p.type])).toEqual([
    ['القتلى', 'agreed'],
    ['القتلى (قبل الحدث)', 'only-one'],
  ])
})

describe('numbers that name things', () => {
  it.each([
    ['a type of missile', 'أرسلوا صواريخ سام 9 وأخرى.'],
    ['a type of aircraft', 'تستطيع طائرة أنطونوف 26 ذات المحركين الطيران طويلا.'],
    ['an ordinal beyond twenty', 'وقع العقد الحادي والثلاثون تطوير الشبكة.'],
    ['a clock', 'شوهدت الطائرة عند 16.50 غرينتش فوق الحي.'],
  ])('%s count nothing', (_what, text) => {
    expect(figuresOf(text, text)).toEqual([])
  })
})

describe('what a figure is of', () => {
  it.each([
    ['بركان الريم البالغ ارتفاعه 3763 مترا والواقع على بعد شاسع.', 'ارتفاع (مترا)'],
    ['احترقت ثلاثة منازل وما لا يقل عنها من المتاجر.', 'منازل'],
    ['كان على متنها 40 من ركاب الطائرة وامرأة تقيم في الحي.', 'ركاب الطائرة'],
    ['شارك في الحفل 12 عازفا سيغادرون غدا.', 'عازفا'],
  ])('%s: %s', (text, about) => {
    expect(figuresOf(text, text)).toContainEqual(
      expect.stringMatching(new RegExp(`^${about.replace(/[()]/g, '\\$&')}: `)),
    )
  })
})

describe('crews and units', () => {
  it.each([
    ['كان على الطائرة 6 أعضاء من الطاقم.', 'كانت الطائرة تقل ستة من أفراد الطاقم.'],
    ['يبعد البركان 35 كلم عن العاصمة.', 'البركان على بعد 35 كيلومترا من العاصمة.'],
  ])('%s / %s', (one, other) => {
    expect(figuresOf(one, other)).toEqual([expect.stringMatching(/\(agreed\)$/)])
  })
})

describe('terms', () => {
  const judged = (id: string, words: string, value: string) => ({
    id,
    text: `حكمت المحكمة على المدير بالسجن ${words} وغرامة.`,
    durations: [[words, value]] as const,
  })
  it.each([
    ['P24Y', 'agreed'],
    ['P20Y', 'differs-between-outlets'],
  ])('of prison, 24 years and %s: %s', (value, type) => {
    const { points } = compare([judged('a', '24 عاما', 'P24Y'), judged('b', 'سنوات طويلة', value)])
    expect(points.filter((p) => p.about === 'مدة العقوبة')).toMatchObject([{ type }])
  })
})

describe('tolls of two speakers', () => {
  const said = (id: string, name: string, content: string) => ({
    id,
    text: `قال ${name} إن ${content}.`,
    says: [{ name, content }],
  })
  const shown = (accounts: Parameters<typeof compare>[0]) =>
    compare(accounts)
      .points.filter((p) => p.kind === 'figure')
      .map((p) => `${p.about}: ${p.positions.map((q) => q.value).join(' / ')} (${p.type})`)

  it.each([
    ['30 عنصرا قتلوا في هجوم على معسكر الوادي شرق سلوان', '12 جنديا قتلوا في هجوم على معسكر الوادي شرق سلوان'],
    ['مقاتليه قتلوا 30 جنديا في هجوم على معسكر الوادي', '12 شخصا قتلوا في هجوم على معسكر الوادي'],
    ['30 عنصرا قتلوا في هجوم على معسكر الوادي', '12 قتيلا سقطوا في هجوم على معسكر الوادي'],
  ])('of one killing stand beside one another: «%s», «%s»', (rebels, government) => {
    const accounts = [said('a', 'جيش الفجر', rebels), said('b', 'وزارة الدفاع السلوانية', government)]
    expect(shown(accounts)).toEqual([expect.stringMatching(/12 \/ 30 \(differs-by-source\)$/)])
  })

  it('beside a toll that several sources agree on, when theirs is greater', () => {
    const agreed = (id: string) => ({ id, text: 'مقتل 12 شخصا في هجوم على معسكر الوادي.' })
    const rebels = said('c', 'جيش الفجر', '30 جنديا قتلوا في هجوم على معسكر الوادي')
    expect(shown([agreed('a'), agreed('b'), rebels])).toEqual([expect.stringMatching(/12 \/ 30/)])
  })

  it('in one account, the smaller one last', () => {
    const [rebels, ministry] = ['30 شخصا قتلوا في القصف', '12 شخصا قتلوا في القصف']
    const account = {
      id: 'a',
      text: `قال جيش الفجر إن ${rebels}. وقالت وزارة الدفاع إن ${ministry}.`,
      says: [
        { name: 'جيش الفجر', content: rebels },
        { name: 'وزارة الدفاع', content: ministry },
      ],
    }
    expect(shown([account])).toEqual(['القتلى: 12 / 30 (differs-by-source)'])
  })

  it.each([
    ['gunmen and soldiers', '30 مسلحا قتلوا في هجوم على معسكر الوادي', '12 جنديا قتلوا في هجوم على معسكر الوادي'],
    ['each of a side of its own', '7 قتلى سقطوا في صفوف الحرس قرب الوادي', '17 قتيلا سقطوا بين المدنيين قرب الوادي'],
    ['where one may be a part', '4 جنود قتلوا في المعسكر', '12 مسلحا قتلوا في الوادي'],
  ])('of %s stay apart', (_what, one, other) => {
    expect(shown([said('a', 'جيش الفجر', one), said('b', 'وزارة الدفاع', other)])).toHaveLength(2)
  })
})

describe('who of the dead and hurt is counted', () => {
  it('by the verb of the number itself', () => {
    expect(figuresOf('اثنان من الحراس قتلا في هجوم وأصيب 24 شخصا.', 'مقتل حارسين في هجوم وإصابة 24 شخصا.')).toContain(
      'المصابون: 24 (agreed)',
    )
  })

  it('where they are some of those who are hurt', () => {
    const points = figuresOf('أصيب 24 شخصا في الهجوم. أربعة من المصابين في حالة خطيرة.', 'إصابة 24 شخصا في هجوم.')
    expect(points).toContain('المصابون: 24 (agreed)')
  })
})
