import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const NAMES: readonly NameRow[] = [
  ['سليم الغانم', 'person'],
  ['سليم الغانم لواس', 'person'],
  ['عدنان الحداد', 'person'],
]

/** Who says something, to whom, and through whom it came. */
function told(text: string): string {
  const { name, to, via } = statementsOf(text, NAMES).at(-1)!
  return `${name ?? '–'} → ${to ?? '–'} ← ${via.join(' ← ') || '–'}`
}

describe('agencies that are told, and agencies that tell', () => {
  it.each([
    ['under a letter', 'وصرح سليم الغانم لرويترز أن العمل مستمر.', 'سليم الغانم → رويترز ← –'],
    ['drawn into a name', 'وصرح سليم الغانم لواس أن العمل مستمر.', 'سليم الغانم → واس ← –'],
    ['of two words', 'قال سليم الغانم لفرانس برس إن العمل مستمر.', 'سليم الغانم → فرانس برس ← –'],
    ['in quotation marks', 'قال سليم الغانم لـ"سكاي نيوز عربية" إن العمل مستمر.', 'سليم الغانم → سكاي نيوز عربية ← –'],
    [
      'called otherwise',
      'قال سليم الغانم للوكالة الفرنسية للأنباء إن العمل مستمر.',
      'سليم الغانم → الوكالة الفرنسية للأنباء ← –',
    ],
    ['an occasion', 'قال سليم الغانم في تصريح لوكالة الأناضول إن العمل مستمر.', 'سليم الغانم → وكالة الأناضول ← –'],
    ['that passes on', 'أعلن سليم الغانم أن العمل مستمر، بحسب ما نقلت رويترز.', 'سليم الغانم → – ← رويترز'],
    ['that is quoted', 'ونقلت رويترز عن سليم الغانم قوله إن العمل مستمر.', 'سليم الغانم → – ← رويترز'],
    ['with the day behind', 'أعلن سليم الغانم أن العمل مستمر، وفق ما ذكرت رويترز، السبت.', 'سليم الغانم → – ← رويترز'],
    ['that alone tells', 'توقف العمل في الميناء منذ الصباح، حسب فرانس برس.', 'فرانس برس → – ← –'],
    ['a word like a name', 'قال سليم الغانم لاحقا إن العمل مستمر.', 'سليم الغانم → – ← –'],
  ])('%s', (_case, text, chain) => {
    expect(told(text)).toBe(chain)
  })
})

describe('whom somebody turns to does not speak', () => {
  it.each([
    ['within what is said', 'وقال سليم الغانم مخاطبا عدنان الحداد إن العمل مستمر.', 'سليم الغانم → عدنان الحداد ← –'],
    ['without a subject', 'وأضاف مخاطبا عدنان الحداد "لن نعود إلى العمل قبل الصيف".', '– → عدنان الحداد ← –'],
    ['as the verb', 'وخاطب سليم الغانم عدنان الحداد قائلا إن العمل مستمر.', 'سليم الغانم → عدنان الحداد ← –'],
    ['at the end', 'زار سليم الغانم المصنع، مخاطبا العمال بأن العمل مستمر.', 'سليم الغانم → العمال ← –'],
    ['where it is', 'قال مدير في الضاحية بأرزونيا إن العمل مستمر.', 'مدير في الضاحية بأرزونيا → – ← –'],
  ])('%s', (_case, text, chain) => {
    expect(told(text)).toBe(chain)
  })
})
