import { describe, expect, it } from 'vitest'
import { brief, statementsOf } from './reading.js'

const rows: readonly (readonly [string, string, string | null, string | null, string])[] = [
  [
    'verb, subject, quotation',
    'وقال وزير الري سليم الغانم "لن نسمح بنقص المياه في أي قرية".',
    'وقال',
    'وزير الري سليم الغانم',
    'لن نسمح بنقص المياه في أي قرية',
  ],
  [
    'colon and guillemets',
    'وأضاف الغانم: «السدود ممتلئة والموسم جيد».',
    'وأضاف',
    'الغانم',
    'السدود ممتلئة والموسم جيد',
  ],
  [
    'colon without marks',
    'وقالت رئيسة النادي: سنعود أقوى في الموسم المقبل.',
    'وقالت',
    'رئيسة النادي',
    'سنعود أقوى في الموسم المقبل',
  ],
  ['mixed marks', 'وقال المدير “الأرقام جيدة هذا العام".', 'وقال', 'المدير', 'الأرقام جيدة هذا العام'],
  [
    'quotation never closed',
    'وذكرت الهيئة أنه "ستفتح أبواب المعرض للزوار بعد صلاة العصر.',
    'وذكرت',
    'الهيئة',
    'ستفتح أبواب المعرض للزوار بعد صلاة العصر',
  ],
  [
    'quotation that is the whole clause',
    'وأكد العمدة أن "العمل يبدأ غدا في كل الأحياء".',
    'وأكد',
    'العمدة',
    'العمل يبدأ غدا في كل الأحياء',
  ],
  ['quotation first', '"لن نتراجع عن هذا المشروع"، قال العمدة.', 'قال', 'العمدة', 'لن نتراجع عن هذا المشروع'],
  [
    'occasion between subject and quotation',
    'وقالت الوزيرة في مؤتمر صحفي اليوم الثلاثاء "المدارس مفتوحة للجميع بلا استثناء".',
    'وقالت',
    'الوزيرة',
    'المدارس مفتوحة للجميع بلا استثناء',
  ],
  [
    'stops inside the marks',
    'وقال المدرب: "خسرنا. لكننا تعلمنا الكثير من المباراة". ثم غادر.',
    'وقال',
    'المدرب',
    'خسرنا. لكننا تعلمنا الكثير من المباراة',
  ],
]

describe('direct quotations', () => {
  it.each(rows)('%s', (_name, text, cue, speaker, content) => {
    expect(statementsOf(text).map(brief)).toEqual([{ kind: 'direct', cue, speaker, content }])
  })

  it('keeps a quotation that runs over paragraphs as one statement', () => {
    const text = 'وقال الأمين العام للاتحاد: «هذه خطوة أولى.\nوستليها خطوات أخرى حتى نهاية العام».\nوغادر بعدها.'
    expect(statementsOf(text).map((s) => s.content)).toEqual(['هذه خطوة أولى.\nوستليها خطوات أخرى حتى نهاية العام'])
  })

  it('reads a quoted name inside a quotation', () => {
    const text = 'وقال المدير "وصلت قافلة "النور" إلى القرية قبل الفجر بساعة".'
    expect(statementsOf(text).map((s) => s.content)).toEqual(['وصلت قافلة "النور" إلى القرية قبل الفجر بساعة'])
  })

  it('gives a quotation without a cue to whoever spoke last', () => {
    const text = 'وقالت المديرة إن العمل متواصل.\n"لدينا خمسون فريقا في الميدان وسنصل إلى الجميع".'
    const [, second] = statementsOf(text)
    expect(second).toMatchObject({ kind: 'direct', cue: null, speaker: 'المديرة', certainty: 'likely' })
  })

  it.each([
    ['a name in marks', 'زار الوفد مصنع "النجمة الزرقاء للسيارات الكبيرة" في الضاحية.'],
    ['a slogan', 'انطلقت الحملة تحت شعار "مدينة نظيفة لكل الناس والأجيال" صباحا.'],
    ['a lone mark', 'وصل الفريق إلى المدينة " بعد رحلة طويلة.'],
    ['a quotation that nobody says', 'وكتب على الجدار القديم منذ سنوات طويلة كلام لا يقرأ.'],
  ])('finds nothing: %s', (_name, text) => {
    expect(statementsOf(text)).toEqual([])
  })
})
