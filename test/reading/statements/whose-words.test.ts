import { describe, expect, it } from 'vitest'
import type { Name } from '../../../src/domain/index.js'
import { tidyPerson } from '../../../src/reading/statements/tidy-name.js'
import { type NameRow, statementsOf } from './reading.js'

const NAMES: readonly NameRow[] = [
  ['سليم الغانم', 'person'],
  ['ليلى النقيب', 'person'],
  ['عدنان الحداد', 'person'],
  ['الأردن', 'place'],
  ['الجزائر', 'place'],
]

/** The last statement: who, a question mark where it is not sure, and what. */
function last(text: string, names: readonly NameRow[] = NAMES): string | null {
  const found = statementsOf(text, names).at(-1)
  return found ? `${found.name ?? '–'}${found.certainty === 'unsure' ? '?' : ''}: ${found.content}` : null
}

describe('who acts', () => {
  it.each([
    ['behind what is criticised', 'كما انتقد أداء الحكومة النائب سليم الغانم.', 'سليم الغانم: أداء الحكومة'],
    ['behind what is welcomed', 'ورحبت بالقرار نقابة السائقين.', 'نقابة السائقين: القرار'],
    ['behind what is called for', 'دعا إلى الحوار كل من الوزير والنقابة.', 'الوزير والنقابة: الحوار'],
    [
      'behind a name, in a relative clause',
      'التقى سليم الغانم وفد البلدية الذي طالب بإصلاح الطريق.',
      'وفد البلدية: إصلاح الطريق',
    ],
    ['had done so', 'يذكر أن رئيس النادي كان قد وعد الجماهير بالفوز.', 'رئيس النادي: الفوز'],
    ['two of an office', 'واتفق الوزيران على العمل وأدانا الهجوم على البلدة.', 'الوزيران: الهجوم على البلدة'],
    ['under a short quoted name', 'وأوضحت "المياه والسدود" أن العمل مستمر.', 'المياه والسدود: العمل مستمر'],
    [
      'in what was just written',
      'نشر سليم الغانم تغريدة جاء فيها "لن أترك هذا النادي أبدا".',
      'سليم الغانم: لن أترك هذا النادي أبدا',
    ],
    [
      'several with titles',
      'دعا الوزير سليم الغانم ومديرة المصنع ليلى النقيب إلى الحوار.',
      'سليم الغانم وليلى النقيب: الحوار',
    ],
    ['with a tone', 'ودعت النقابة بنبرة هادئة إلى وقف الخلاف.', 'النقابة: وقف الخلاف'],
    ['with the verbal noun', 'ونفت ليلى النقيب نفيا قاطعا وجود خلاف.', 'ليلى النقيب: وجود خلاف'],
    ['with whom', 'شدد سليم الغانم في اجتماعه بالمديرين على بدء الدراسة.', 'سليم الغانم: بدء الدراسة'],
    [
      'a clause after a relative one',
      'أكد سليم الغانم خلال الاجتماع الذي صادق على الخطة، أن العمل مستمر.',
      'سليم الغانم: العمل مستمر',
    ],
    ['the day between', 'وكانت البلدية أعلنت، الخميس، حالة الطوارئ في المدينة.', 'البلدية: حالة الطوارئ في المدينة'],
    [
      'an address of the web',
      'وتطرقت البلدية في تقرير على موقعها : www.nahr.example ، إلى خطوات السلامة.',
      'البلدية: خطوات السلامة',
    ],
    [
      'an office that looks like a participle',
      'وكانت متحدثة باسم البلدية أعلنت أن العمل مستمر.',
      'متحدثة باسم البلدية: العمل مستمر',
    ],
  ])('%s', (_case, text, told) => {
    expect(last(text)).toBe(told)
  })

  it.each([
    ['an event', 'وأكدت احتجاجات الأردن أن الناس يريدون التغيير.', null],
    ['an adjective', 'علاقات وثيقة تؤكد أن البلدين شريكان.', '–?: البلدين شريكان'],
    ['the country addressed', 'وطالب الجزائر بتحمل مسؤولياتها.', '–?: تحمل مسؤولياتها'],
    ['a show of strength', 'استعرضت البلدية قوتها في مسيرة كبيرة.', null],
    ['figures', 'وكل هذه المعطيات تشير إلى تراجع السوق.', null],
    ['a quoted word of a deed', 'وواصل الفريق "التدريب" أمس.', null],
  ])('not %s', (_case, text, told) => {
    expect(last(text)).toBe(told)
  })
})

describe('who goes on is not sure', () => {
  it.each([
    [
      'after a reply of somebody else',
      'قال الوزير سليم الغانم إن الطريق مفتوح، ورد عليه النائب عدنان الحداد بأنه مغلق، مشيرا إلى أن الشاحنات تقف.',
      'سليم الغانم?: الشاحنات تقف',
    ],
    [
      'in a clause of time',
      'قال سليم الغانم إن العمل بدأ. وأوقف الحراس رجلا بعد أن ادعى أنه يحمل سلاحا.',
      'سليم الغانم?: يحمل سلاحا',
    ],
  ])('%s', (_case, text, told) => {
    expect(last(text)).toBe(told)
  })

  it('and a body is unsure where somebody stands behind its name', () => {
    const [found] = statementsOf('وقال الاتحاد المحلي سليم الغانم إن العمل مستمر.', NAMES)
    expect(found!.certainty).toBe('unsure')
  })
})

describe('what was drawn into a name is left out', () => {
  it.each<[string, string, string, readonly NameRow[]]>([
    ['a verb before it', 'وأكد الغانم أن العمل مستمر.', 'الغانم', [['الغانم', 'person', 'كلف الغانم']]],
    ['a verb behind it', 'وأكد الغانم أن العمل مستمر.', 'الغانم', [['الغانم', 'person', 'الغانم يستعجل']]],
    [
      'a day behind a body',
      'وأكد معهد الإحصاء الأرزوني أن العمل مستمر.',
      'معهد الإحصاء الأرزوني',
      [['معهد الإحصاء الأرزوني', 'organization', 'معهد الإحصاء الأرزوني الخميس']],
    ],
    ['a relative', 'قالت منظمة النور والتي مقرها الضاحية إن العمل مستمر.', 'منظمة النور', []],
    ['a participle', 'وقالت صحيفة الضفة موضحة أن العمل مستمر.', 'صحيفة الضفة', []],
  ])('%s', (_case, text, name, names) => {
    expect(statementsOf(text, names)[0]!.name).toBe(name)
  })
})

it('a last name left alone is that of the one whom the article names in full', () => {
  const named = (name: string) => ({ type: 'person', name }) as Name
  const names = [named('كلف الغانم'), named('سليم الغانم')]
  expect(tidyPerson('كلف الغانم', names)).toBe('سليم الغانم')
  expect(tidyPerson('كلف الغانم', [...names, named('عدنان الغانم')])).toBe('الغانم')
  expect(tidyPerson('سليم الغانم', names)).toBe('سليم الغانم')
})
