import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const seen = (text: string, names: readonly NameRow[] = [], title: string | null = null) =>
  statementsOf(text, names, title).map((s) => [s.cue, s.name])

describe('who a phrase names', () => {
  it.each<[string, string, string, readonly NameRow[]]>([
    ['office and holder', 'قال مدير المصنع سليم الزهير إن الحريق أخمد.', 'سليم الزهير', [['سليم الزهير', 'person']]],
    ['a holder that no list knows', 'قال مدير المصنع عدنون الزهروي إن الحريق أخمد.', 'عدنون الزهروي', []],
    ['after a spokesman', 'وقالت المتحدثة باسم المجلس ريفانا مورلاك إن الجلسة تأجلت.', 'ريفانا مورلاك', []],
    ['an apposition after unknown words', 'وقال زهرون لقموش مدير عام المصنع إن العمل متوقف.', 'زهرون لقموش', []],
    [
      'an adjective of nationality',
      'قال الرئيس الأرزوني بوران ميلاك إن المحادثات انتهت.',
      'بوران ميلاك',
      [['الأرزوني بوران ميلاك', 'person']],
    ],
    [
      'the office of a person',
      'قال مكتب الوزير سليم الغانم إن الزيارة تأجلت.',
      'مكتب الوزير سليم الغانم',
      [['سليم الغانم', 'person']],
    ],
    ['the lawyer of a person', 'وقالت محامية الغانم إن الحكم جائر.', 'محامية الغانم', [['الغانم', 'person']]],
    [
      'a communiqué speaks for its body',
      'وأفاد بيان لوزارة النقل بأن الجسر مغلق.',
      'وزارة النقل',
      [['وزارة النقل', 'organization']],
    ],
  ])('%s', (_name, text, speaker, names) => {
    expect(statementsOf(text, names).map((s) => s.name)).toEqual([speaker])
  })

  it.each<[string, string, string, readonly NameRow[]]>([
    ['a verb', 'قالت مصادر محلية شاركت في اللقاء إن الحكم جائر.', 'مصادر محلية', []],
    [
      'an acting title',
      'أكد مدير الإدارة بالإنابة سليم الغانم أن الجسر مغلق.',
      'سليم الغانم',
      [['سليم الغانم', 'person']],
    ],
    ['an honorific', 'وحث معاليه المجتمع على توفير المياه.', 'معاليه', []],
    [
      'a body that bears a name',
      'أعلن مركز الملك سليم للإغاثة أن القافلة وصلت.',
      'مركز الملك سليم للإغاثة',
      [['سليم', 'person']],
    ],
    [
      'an office of a place',
      'دعا وزير خارجية أرزونيا سليم الغانم إلى وقف البناء.',
      'سليم الغانم',
      [
        ['أرزونيا', 'place'],
        ['سليم الغانم', 'person'],
      ],
    ],
    [
      'two counterparts',
      'وقالت وزيرة النقل هند الغانم ونظيرها المحلي سليم الحداد إن الجسر مغلق.',
      'هند الغانم وسليم الحداد',
      [
        ['هند الغانم', 'person'],
        ['سليم الحداد', 'person'],
      ],
    ],
  ])('ends or goes on rightly at %s', (_name, text, speaker, names) => {
    expect(statementsOf(text, names).map((s) => s.name)).toEqual([speaker])
  })

  it('keeps a body apart from the person who heads it', () => {
    const names: readonly NameRow[] = [['سليم الغانم', 'person']]
    const text = 'قال رئيس الشركة سليم الغانم إن الأرباح ارتفعت. وقالت الشركة إن الفرع الجديد افتتح.'
    expect(seen(text, names)).toEqual([
      ['قال', 'سليم الغانم'],
      ['وقالت', 'الشركة'],
    ])
  })

  it('finds the holder of an office that was named before', () => {
    const names: readonly NameRow[] = [['سليم الغانم', 'person']]
    const text = 'زار وزير النقل سليم الغانم الميناء أمس.\nوقال الوزير إن الأرصفة جاهزة.'
    expect(seen(text, names)).toEqual([['وقال', 'سليم الغانم']])
  })

  it('takes the first of two for the holder of the office', () => {
    const names: readonly NameRow[] = [
      ['هند الغانم', 'person'],
      ['سليم الحداد', 'person'],
    ]
    const text = 'وقعت الاتفاق وزيرة النقل هند الغانم ونظيرها سليم الحداد أمس.\nوقالت الوزيرة إن الأرصفة جاهزة.'
    expect(seen(text, names)).toEqual([['وقالت', 'هند الغانم']])
  })
})

describe('what cannot speak', () => {
  it.each([
    ['a curtain', 'كشف النقاب عن خطة جديدة للميناء.'],
    ['reality', 'الواقع يقول إننا أمام أزمة كبيرة.'],
    ['evidence', 'وتشير الأدلة إلى غير ذلك.'],
    ['this', 'ويشير هذا إلى أن الأمر صعب.'],
    ['silence', 'رفض الوزير التعليق على الخبر.'],
    ['the title of a work', 'وشرح المدرس فقرات من كتاب «تاريخ المدن القديمة كلها».'],
  ])('%s', (_name, text) => {
    expect(statementsOf(text)).toEqual([])
  })

  it('takes the feminine after a masculine verb for its object', () => {
    const names: readonly NameRow[] = [['سليم الغانم', 'person']]
    const text = 'وقال عضو المجلس سليم الغانم إن النفي مهين، واتهم الحكومة بإخفاء العدد الحقيقي.'
    expect(seen(text, names)).toEqual([
      ['وقال', 'سليم الغانم'],
      ['واتهم', 'سليم الغانم'],
    ])
  })

  it('does not carry one person over into a plural verb', () => {
    const text = 'وقال الوزير إن العمل مستمر.\nوخرج كثيرون إلى الميدان. وقالوا إن الأسعار مرتفعة.'
    expect(seen(text)).toEqual([
      ['وقال', 'الوزير'],
      ['وقالوا', null],
    ])
  })
})

describe('clauses that name the source', () => {
  it.each([
    ['على ما', 'وأصيب سبعة عمال بجروح، على ما أكد المسعف سليم الزهير.', 'سليم الزهير', 'أصيب سبعة عمال بجروح'],
    ['كما', 'سمع دوي الانفجار عصرا، كما أفاد مدير المستشفى.', 'مدير المستشفى', 'سمع دوي الانفجار عصرا'],
  ])('%s', (_name, text, name, content) => {
    expect(statementsOf(text, [['سليم الزهير', 'person']])).toMatchObject([{ name, content }])
  })

  it('reads كما before a clause of its own as «also»', () => {
    expect(seen('وقال المدير إن العمل مستمر، كما أكد أن الأجور ستدفع.')).toEqual([
      ['وقال', 'المدير'],
      ['أكد', 'المدير'],
    ])
  })

  it.each([
    [
      'who asked not to be named',
      'ونقلت وكالة يراع عن عضو في المفوضية طلب عدم ذكر اسمه قوله إن القرار اتخذ ليلا.',
      'عضو في المفوضية',
      ['وكالة يراع'],
    ],
    ['نسب إلى', 'ونسبت صحيفة الساحل إلى المدير قوله إن الميناء مغلق.', 'المدير', ['صحيفة الساحل']],
    ['بحسب ما نقلت … عن', 'وبحسب ما نقلت وكالة يراع عن المدير، ارتفع عدد المصابين إلى خمسة.', 'المدير', ['وكالة يراع']],
  ])('%s', (_name, text, name, via) => {
    expect(statementsOf(text)).toMatchObject([{ name, via }])
  })

  it('hears «المصدر» through the same agency', () => {
    const text = 'ونقلت وكالة يراع عن دبلوماسي أجنبي قوله إن الخلاف قائم. وأضاف المصدر أن جولة ثانية ستعقد.'
    expect(statementsOf(text).map((s) => [s.name, s.via])).toEqual([
      ['دبلوماسي أجنبي', ['وكالة يراع']],
      ['دبلوماسي أجنبي', ['وكالة يراع']],
    ])
  })

  it('reads a headline that joins its speaker to a clause', () => {
    const names: readonly NameRow[] = [['الدفاع المدني', 'organization']]
    expect(seen('قصة.', names, 'سيول تجتاح البلدة والدفاع المدني: تسعة قتلى')).toEqual([[null, 'الدفاع المدني']])
  })
})
