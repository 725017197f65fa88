import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const BRANDS: readonly NameRow[] = [
  ['نهرين', 'organization'],
  ['ساحلين', 'organization'],
]

/** The name of who speaks last, a circle behind one that is no name. */
function last(text: string, names: readonly NameRow[] = []): string {
  const { name, anonymous } = statementsOf(text, names).at(-1)!
  return `${name ?? '–'}${anonymous ? '°' : ''}`
}

describe('the noun of a body or a text by itself', () => {
  it.each([
    ['a company', 'فتحت شركة النهر للأدوية مصنعا. وقالت الشركة إن العمل بدأ.', 'شركة النهر للأدوية'],
    ['under a letter', 'زار الوفد مصنعا لشركة النهر للأدوية. وقالت الشركة إن العمل بدأ.', 'شركة النهر للأدوية'],
    ['a study', 'نشرت دراسة أجرتها جامعة الوادي أمس. وقالت الدراسة إن النوم مفيد.', 'دراسة أجرتها جامعة الوادي'],
    ['a report', 'صدر تقرير لصندوق الوادي أمس. وقال التقرير إن النمو تباطأ.', 'تقرير لصندوق الوادي'],
    ['two of the kind', 'فتحت شركة النهر مصنعا، وأغلقت شركة الساحل مصنعا. وقالت الشركة إن العمل بدأ.', 'الشركة°'],
    ['two joined', 'التقت لجنة النهر ولجنة الساحل أمس. وقالت اللجنة إن العمل بدأ.', 'اللجنة°'],
    ['a kind that says nothing', 'فتحت شركة كبيرة مصنعا. وقالت الشركة إن العمل بدأ.', 'الشركة°'],
    ['an office', 'قال الوزير إن العمل بدأ.', 'الوزير°'],
    ['what every state has one of', 'قالت الحكومة إن العمل بدأ.', 'الحكومة'],
    ['more than the noun', 'قالت الشركة الأرزونية إن العمل بدأ.', 'الشركة الأرزونية'],
  ])('%s', (_case, text, name) => {
    expect(last(text)).toBe(name)
  })

  it.each([
    ['the only company named', 'باعت نهرين سياراتها في الخارج. وقالت الشركة إن العمل بدأ.', 'نهرين'],
    ['one of two', 'باعت نهرين سياراتها قبل ساحلين. وقالت الشركة إن العمل بدأ.', 'الشركة°'],
  ])('%s', (_case, text, name) => {
    expect(last(text, BRANDS)).toBe(name)
  })
})

describe('an office under other words than where its holder is named', () => {
  const NAMES: readonly NameRow[] = [
    ['ليلى النقيب', 'person'],
    ['سليم الغانم', 'person'],
    ['أرزونيا', 'place'],
  ]
  const APPOINTED = 'زارت مفوضة الاتحاد لحماية الأنهار، ليلى النقيب، المدينة.'

  it.each([
    ['that it shares', `${APPOINTED} وقالت مفوضة حماية الأنهار العليا إن العمل بدأ.`, 'ليلى النقيب'],
    [
      'with a title',
      'زار أمير منطقة وادي السلام الدكتور سليم الغانم المدرسة. وقال أمير وادي السلام إن العمل بدأ.',
      'سليم الغانم',
    ],
    ['of which one is shared', `${APPOINTED} وقالت مفوضة حماية السكان إن العمل بدأ.`, 'مفوضة حماية السكان'],
    [
      'of an office that is somebody else',
      'قال المتحدث باسم وزير النقل سليم الغانم إن العمل بدأ. وقال المتحدث باسم وزير المياه إنه توقف.',
      'المتحدث باسم وزير المياه',
    ],
  ])('%s', (_case, text, name) => {
    expect(statementsOf(text, NAMES).at(-1)!.name).toBe(name)
  })
})
