import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const NAMES: readonly NameRow[] = [
  ['سليم الغانم', 'person'],
  ['ليلى النقيب', 'person'],
  ['عدنان الحداد', 'person'],
  ['منظمة أنهار بلا حدود', 'organization'],
  ['وزارة النقل الأرزونية', 'organization'],
  ['وزارة المياه', 'organization'],
  ['الاتحاد الدولي للتجديف', 'organization'],
]

const named = (text: string, title: string | null = null) => statementsOf(text, NAMES, title).map((s) => s.name)

/** Who says what through whom, a circle behind those who are not named, a question mark where it is not sure. */
function told(text: string): string[] {
  return statementsOf(text, NAMES).map(
    (s) =>
      `${[...s.via, `${s.name ?? '–'}${s.anonymous ? '°' : ''}${s.certainty === 'unsure' ? '?' : ''}`].join(' ← ')}: ${s.content}`,
  )
}

describe('a body under its kind alone', () => {
  it.each([
    [
      'the only one named',
      'زار وفد من منظمة أنهار بلا حدود المدينة. وقالت المنظمة إن النهر ملوث.',
      'منظمة أنهار بلا حدود',
    ],
    [
      'with its nationality',
      'زار وفد من وزارة النقل الأرزونية المدينة. وقالت الوزارة الأرزونية إن الجسر آمن.',
      'وزارة النقل الأرزونية',
    ],
    [
      'not where two were named',
      'التقت وزارة النقل الأرزونية ووزارة المياه أمس. وقالت الوزارة إن الجسر آمن.',
      'الوزارة',
    ],
    ['not one named only later', 'وقالت المنظمة إن النهر ملوث. وتعمل منظمة أنهار بلا حدود هناك.', 'المنظمة'],
    [
      'not one of other adjectives',
      'اجتمع الاتحاد الدولي للتجديف أمس. وقال الاتحاد الأرزوني إن السباق ألغي.',
      'الاتحاد الأرزوني',
    ],
  ])('%s', (_case, text, name) => {
    expect(named(text)).toEqual([name])
  })
})

describe('«البيان» speaks for whoever issued it', () => {
  it.each([
    [
      'who spoke in one',
      'قالت وزارة المياه في بيان إن السد جاهز. وأضاف البيان أن الري سيبدأ.',
      ['وزارة المياه', 'وزارة المياه'],
    ],
    [
      'whom it is from',
      'وأفاد بيان صادر عن وزارة المياه بأن السد جاهز. وأضاف البيان أن الري سيبدأ.',
      ['وزارة المياه', 'وزارة المياه'],
    ],
    ['who published one', 'أصدرت وزارة المياه بيانا أمس. وأضاف البيان أن الري سيبدأ.', ['وزارة المياه']],
    ['nobody known', 'تجمع السكان في الساحة. وأضاف البيان أن الري سيبدأ.', ['البيان']],
    [
      'who spoke without one is not asked',
      'قال سليم الغانم إن السد جاهز. وأضاف البيان أن الري سيبدأ.',
      ['سليم الغانم', 'البيان'],
    ],
  ])('%s', (_case, text, names) => {
    expect(named(text)).toEqual(names)
  })

  it.each([
    ['a body', 'وأصدرت وزارة المياه بيانا نفت فيه جفاف السد.', ['وزارة المياه']],
    ['a verb of another gender', 'ونشرت ليلى النقيب مقالا أكد فيه سليم الغانم أن السد جاهز.', ['سليم الغانم']],
  ])('in «بيانا نفت فيه» %s speaks, not the text', (_case, text, names) => {
    expect(named(text)).toEqual(names)
  })
})

describe('what stands in a text', () => {
  it.each([
    ['a clause', 'وجاء في بيان وزارة المياه أن السد جاهز للعمل.', ['وزارة المياه: السد جاهز للعمل']],
    [
      'a quotation',
      'وورد في بيان أصدرته وزارة المياه، أمس: "لن نترك الحقول بلا ماء هذا الصيف".',
      ['وزارة المياه: لن نترك الحقول بلا ماء هذا الصيف'],
    ],
    [
      'a report that a paper published',
      'وجاء في تقرير نشرته صحيفة الساحل أن السد جاهز للعمل.',
      ['صحيفة الساحل ← تقرير: السد جاهز للعمل'],
    ],
    ['no text', 'وجاء في المركز الثاني سليم الغانم بعد أن تعثر.', []],
    ['nothing said', 'وجاء في التقرير ذكر السد والحقول.', []],
  ])('%s', (_case, text, lines) => {
    expect(told(text)).toEqual(lines)
  })
})

describe('those who are not named', () => {
  it.each([
    [
      'come back unnamed',
      'قال مسؤول في البلدية إن الجسر مغلق. وأضاف المسؤول أن العمل بدأ.',
      ['مسؤول في البلدية°: الجسر مغلق', 'مسؤول في البلدية°: العمل بدأ'],
    ],
    [
      'come through the paper that spoke last',
      'وذكرت صحيفة الساحل أن الجسر مغلق، ونقلت عن مصدر قريب منها قوله إن العمل بدأ.',
      ['صحيفة الساحل: الجسر مغلق', 'صحيفة الساحل ← مصدر قريب°: العمل بدأ'],
    ],
    ['do not hide what they refuse', 'رفض مسؤول الكشف عن اسمه وقال إن الجسر مغلق.', ['مسؤول: الجسر مغلق']],
  ])('%s', (_case, text, lines) => {
    expect(told(text)).toEqual(lines)
  })

  it('are not «everybody», who is only asked', () => {
    expect(statementsOf('وطالب الجميع بالهدوء في الساحة.', NAMES)).toMatchObject([{ name: null, to: 'الجميع' }])
  })
})

describe('who is meant in the sentence', () => {
  it.each([
    ['kin of the one named', 'قال والد الشاب سليم الغانم إن ابنه بخير.', ['والد الشاب سليم الغانم']],
    [
      'the first of two between commas',
      'طالب الكاتب سليم الغانم، وزير النقل عدنان الحداد، بفتح الجسر.',
      ['سليم الغانم'],
    ],
    ['one joined to an office', 'حضر رئيس اللجنة وسليم الغانم الحفل. وقال رئيس اللجنة إن الجسر جاهز.', ['رئيس اللجنة']],
    [
      'a rank and a name behind a comma',
      'وقال ممثل دائرة المرور بالمدينة، العميد زهران البقلي، إن الجسر جاهز.',
      ['زهران البقلي'],
    ],
    ['an apposition is no part of a name', 'وأكد مرصد الأنهار، ومقره الضاحية، أن السد جاهز.', ['مرصد الأنهار']],
    [
      'how it was said is no part of a name',
      'وحذرت قيادة القوات البحرية بأشد العبارات من قصف الميناء.',
      ['قيادة القوات البحرية'],
    ],
    ['a title is no part of a name', 'وأكد معالي وزير الطرق أن الجسر جاهز.', ['وزير الطرق']],
    ['a body without somebody of it', 'وأكدت مديرية المرور العقيد سليم الغانم أن الجسر جاهز.', ['مديرية المرور']],
    [
      'the body, not its bureau',
      'وقال مكتب منظمة أنهار بلا حدود إن النهر ملوث. وقالت منظمة أنهار بلا حدود إن السد جاهز.',
      ['مكتب منظمة أنهار بلا حدود', 'منظمة أنهار بلا حدود'],
    ],
    ['who met another', 'التقى سليم الغانم نظيره عدنان الحداد أمس. وقال إن اللقاء مثمر.', ['سليم الغانم']],
    [
      'who «it is recalled» has warned',
      'وقال عدنان الحداد إن الجسر آمن.\nويذكر أن سليم الغانم زار الجسر أمس وحذر من الغرق في النهر.',
      ['عدنان الحداد', 'سليم الغانم'],
    ],
  ])('%s', (_case, text, names) => {
    expect(named(text)).toEqual(names)
  })

  it('is not a thing in a relative clause', () => {
    expect(named('وهذه هي النماذج التي تؤكد أن الجسر قديم.')).toEqual([])
  })

  it('stays a guess where it was one', () => {
    const text =
      'قال سليم الغانم إن الجسر جاهز.\nوقال عدنان الحداد إن الطريق خطر. وأضاف أن السكان قلقون. وتابع أن الماء ملوث.'
    expect(statementsOf(text, NAMES).map((s) => s.certainty)).toEqual(['certain', 'certain', 'unsure', 'unsure'])
  })

  it('is not the source named at the head of the account', () => {
    const [, second] = statementsOf('وبحسب صحيفة الساحل، دخل رجل المتجر وقال إنه جائع.', NAMES)
    expect(second).toMatchObject({ content: 'جائع' })
    expect(second!.name === 'صحيفة الساحل' && second!.certainty !== 'unsure').toBe(false)
  })
})

describe('chains', () => {
  it.each([
    [
      'an agency at the end of what somebody says passed it on',
      'وأضاف سليم الغانم أن الحركة عادت ومن ثم فتح الجسر، وفق ما ذكرت وكالة أنباء الساحل.',
      ['وكالة أنباء الساحل ← سليم الغانم'],
    ],
    [
      'an agency that is no medium speaks itself',
      'رصد العلماء مذنبا جديدا في السماء، وفق ما ذكرت وكالة الفضاء الأرزونية.',
      ['وكالة الفضاء الأرزونية'],
    ],
    [
      'what an aside tells is not told by who acts',
      'ودان سليم الغانم الهجوم الذي قالت وزارة المياه إنه دمر السد.',
      ['سليم الغانم', 'وزارة المياه'],
    ],
  ])('%s', (_case, text, chains) => {
    expect(statementsOf(text, NAMES).map((s) => [...s.via, s.name].join(' ← '))).toEqual(chains)
  })
})
