import { describe, expect, it } from 'vitest'
import { statementsOf } from './reading.js'

describe('chains', () => {
  it.each([
    ['نقلت … عن … قوله', 'ونقلت وكالة الساحل عن المحافظ قوله إن الميناء مغلق.', 'المحافظ', ['وكالة الساحل']],
    ['نُقل عن', 'ونقل عن المحافظ قوله "الميناء مغلق حتى إشعار آخر".', 'المحافظ', []],
    ['trailing agency', 'وقال المحافظ إن الميناء مغلق، بحسب ما نقلته وكالة الساحل.', 'المحافظ', ['وكالة الساحل']],
    ['حسبما between verb and content', 'قال المحافظ حسبما أفادت الحكومة: إن الميناء مغلق.', 'المحافظ', ['الحكومة']],
  ])('%s', (_name, text, speaker, via) => {
    expect(statementsOf(text)).toMatchObject([{ speaker, via }])
  })

  it('nests a report within a report', () => {
    const found = statementsOf('أعلن القصر أن الملك أبلغ السفير أن الزيارة تأجلت.', [
      ['القصر', 'organization'],
      ['الملك', 'person', 'الملك زيدون'],
      ['السفير', 'person', 'السفير نجم'],
    ])
    expect(found.map((s) => [s.name, s.via, s.to, s.content])).toEqual([
      ['القصر', [], null, 'الملك أبلغ السفير أن الزيارة تأجلت'],
      ['الملك زيدون', ['القصر'], 'السفير نجم', 'الزيارة تأجلت'],
    ])
  })

  it.each([
    ['leading', 'وبحسب الشرطة، شارك ألف شخص في المسيرة.', 'الشرطة', 'شارك ألف شخص في المسيرة'],
    ['leading with فإن', 'ووفق تقرير الوزارة فإن الإنتاج تراجع.', 'تقرير الوزارة', 'الإنتاج تراجع'],
    ['trailing', 'وصل ألف زائر إلى المعرض، وفقا لوكالة الساحل.', 'وكالة الساحل', 'وصل ألف زائر إلى المعرض'],
    ['inserted', 'ستفتح المدارس، حسب الوزارة، في موعدها.', 'الوزارة', 'ستفتح المدارس، حسب الوزارة، في موعدها'],
  ])('free form, %s', (_name, text, speaker, content) => {
    expect(statementsOf(text)).toMatchObject([{ kind: 'indirect', content, speaker }])
  })

  it.each([
    ['بحسب of a measure', 'رتبت النتائج بحسب الأهمية وحجم المشاركة.'],
    ['وفق of a plan', 'ويسير العمل وفق الجدول الزمني المعلن.'],
  ])('finds nothing: %s', (_name, text) => {
    expect(statementsOf(text)).toEqual([])
  })

  it('takes the addressee apart from the speaker', () => {
    const [s] = statementsOf('قال مسؤول أمني لوكالة الساحل إن الحدود هادئة.')
    expect(s).toMatchObject({ speaker: 'مسؤول أمني', to: 'وكالة الساحل', anonymous: true })
  })

  it('marks a source that asked not to be named', () => {
    const [s] = statementsOf('وقال ضابط رفض الكشف عن اسمه إن العملية انتهت.')
    expect(s).toMatchObject({ speaker: 'ضابط', anonymous: true, content: 'العملية انتهت' })
  })
})
