import { describe, expect, it } from 'vitest'
import type { Figure, Time } from '../../../src/domain/index.js'
import { figuresOf, marked } from './figures-of.js'

function only(text: string): Figure {
  const found = figuresOf(text)
  expect(found.map((f) => f.text)).toHaveLength(1)
  return found[0]!
}

describe('numbers with what they count', () => {
  it.each([
    ['قال المتحدث إن الفيضان خلف [نحو 400 ألف قتيل] في الوادي.', 400_000, 'قتيل', 'about'],
    ['أنقذت الفرق [خمسة وعشرين عاملا] من المنجم.', 25, 'عاملا', 'exact'],
    ['وصل إلى المخيم [أكثر من ألفي نازح] في يومهم الأول.', 2000, 'نازح', 'more'],
    ['احترقت [82 سيارة على الأقل] قرب السوق.', 82, 'سيارة', 'atleast'],
    ['وجرى توزيع [(10) صناديق] على القرية.', 10, 'صناديق', 'exact'],
    ['قدر المصنع ب[مليوني دولار] في المزاد.', 2e6, 'دولار', 'exact'],
    ['وبلغت الكلفة [3.5 مليارات دينار] كما أعلن.', 3.5e9, 'دينار', 'exact'],
    ['وقال إن [ثلاثة آلاف وخمسمئة طالب] عادوا.', 3500, 'طالب', 'exact'],
    ['شارك في الحملة [128 من المتطوعين] أمس.', 128, 'المتطوعين', 'exact'],
    ['غرامة [لا تقل عن مئة وعشرين درهما] للمخالف.', 120, 'درهما', 'atleast'],
    ['رسوم [تصل إلى 25%] على الورق.', 25, '%', 'atmost'],
    ['سقطت [1000نقطة أساس] من المؤشر.', 1000, 'نقطة أساس', 'exact'],
    ['زاد الإنتاج ب[ثلاث نقاط] فحسب.', 3, 'نقاط', 'exact'],
    ['خسر السهم [٧٫٥ في المئة] من قيمته.', 7.5, 'في المئة', 'exact'],
    ['يقيم فيها [قرابة الألف] من أهل الجبل.', 1000, null, 'about'],
    ['كلفة الطريق [$5 ملايين] فقط.', 5e6, '$', 'exact'],
    ['اعتقل [43 من عناصر الحراسة] فجرا.', 43, 'عناصر الحراسة', 'exact'],
  ])('%s', (line, value, what, mod) => {
    const { text, expected } = marked(line)
    const found = only(text)
    expect(found).toMatchObject({ value, what, mod, text: expected })
    expect(text.slice(found.start, found.end)).toBe(expected)
  })

  it('takes the modifier of a verb some words back without making it part of the words', () => {
    expect(only('يجب ألا تقل حرارة الفرن عن 75 درجة مئوية عند الخبز.')).toMatchObject({
      text: '75 درجة مئوية',
      mod: 'atleast',
    })
  })

  it('leaves to the next figure the modifier that opens it', () => {
    expect(figuresOf('في البلدة 52 قتيلا وأكثر من ألفي جريح.').map((f) => [f.value, f.mod])).toEqual([
      [52, 'exact'],
      [2000, 'more'],
    ])
  })

  it('lets a number alone share the noun before it', () => {
    expect(figuresOf('أصيب 160 عاملا، بينهم 100 بغاز الفرن.').map((f) => [f.value, f.what, f.certainty])).toEqual([
      [160, 'عاملا', 'certain'],
      [100, 'عاملا', 'unsure'],
    ])
  })
})

describe('ranges', () => {
  it.each([
    ['غادر [بين 3 و5 آلاف عامل] المصنع.', 3000, 5000, 'عامل'],
    ['يحتاج البناء [من 10 إلى 12 مترا] من السلك.', 10, 12, 'مترا'],
    ['أصيب [ثلاثة أو أربعة عمال] في الورشة.', 3, 4, 'عمال'],
    ['يعمل فيها [10 - 12 حارسا] ليلا.', 10, 12, 'حارسا'],
    ['تراوح العائد [بين 5 و10%] في التقرير.', 5, 10, '%'],
  ])('%s', (line, low, high, what) => {
    const { text, expected } = marked(line)
    const found = only(text)
    expect(found).toMatchObject({ low, high, what, text: expected })
    expect(found.value).toBeUndefined()
  })

  it('keeps a change from one number to another as two figures', () => {
    expect(figuresOf('ارتفع السعر من 10 إلى 12 دينارا.').map((f) => f.value)).toEqual([10, 12])
  })
})

describe('duals', () => {
  it.each([
    ['عثر على [جنديين] قرب النهر.', 'جنديين'],
    ['تباحث [الرئيسان] في الميناء.', 'الرئيسان'],
    ['تعاون بين [البلدين] الصديقين.', 'البلدين'],
    ['التقى الوزير ب[نظيريه] أمس.', 'نظيريه'],
    ['زار [مدينتي] الواحة والمرسى.', 'مدينتي'],
    ['دعا [طرفي] النزاع إلى الهدنة.', 'طرفي'],
    ['أصيب [فلسطينيان] عند الحاجز.', 'فلسطينيان'],
    ['بدأت [دولتان] حملة واسعة.', 'دولتان'],
  ])('%s', (line, word) => {
    expect(only(marked(line).text)).toMatchObject({ text: word, value: 2, mod: 'exact' })
  })

  it.each([
    'وصل المدنيين إلى فلسطين عبر البحرين.',
    'رحب المسلمين بالمهندسين والمعلمين.',
    'قال الحسين إن طالبان في عمان.',
    'كنا في مدينتي حين وصل الخبر.',
    'شرح هدفي هو النجاح.',
    'جاء السودان ولبنان إلى البرلمان.',
    'لقاء جانبي مع المدير.',
  ])('%s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })
})

describe('the number behind its noun', () => {
  it.each([
    ['رؤساء هذه [الدول الثلاث] اجتمعوا.', 3],
    ['نقل [الأشخاص الـ14] إلى المشفى.', 14],
    ['أغلقت [المعامل الكبيرة الستة] أبوابها.', 6],
    ['شن [غارة واحدة] على التل.', 1],
  ])('%s', (line, value) => {
    const { text, expected } = marked(line)
    expect(only(text)).toMatchObject({ value, text: expected })
  })

  it.each(['حدث ذلك في وقت واحد.', 'كان واحدا من أهم الشعراء.', 'في القرن العشرين.', 'القمة الـ29 في المرسى.'])(
    '%s has none',
    (text) => expect(figuresOf(text)).toEqual([]),
  )
})

describe('numbers that count nothing', () => {
  it.each([
    'فاز الفريق 2-1 على ضيفه.',
    'فاز الفريق 3-صفر أمس.',
    'صدر القرار 2254 عن المجلس.',
    'وفق المادة 5 من النظام.',
    'سجل في الدقيقة 73 من المباراة.',
    'طائرة من طراز إف-16 حلقت.',
    'شاهدوا قناة 24 الليلة.',
    'مجموعة العشرين تجتمع.',
    'في السادسة عشرة من عمره.',
    'اتصل على 0551234567 للحجز.',
    'اللقاء في 12/5/2018 صباحا.',
    'بدأ الحفل 14:30 بالضبط.',
    'منذ عام 2011 تعمل الشركة.',
    'حكم عليه بالسجن 13 عاما.',
    'ينتظر بين ثلاثة وستة أشهر.',
    'يفتتح المعرض في 6 مايو.',
    'لست متأكدا من ذلك.',
    'أنا لاعب ولست غبيا.',
    'هتفوا بلسان واحد.',
    'نسبته جزء من المليون.',
    'أرسل الرقم إلى 88123 الآن.',
    'قالوا &#8220;نعم&#8221; جميعا.',
    'الدورة الـ72 للجمعية.',
    '1- افتتاح الجلسة.',
    'رؤية 2030 للمدينة.',
    'عاد آلاف النازحين ومئات الجنود.',
    'قرأ نصف الكتاب.',
  ])('%s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })

  it('leaves to times what times took', () => {
    const text = 'انتظروا خمسين ليلة أخرى.'
    const time: Time = {
      field: 'text',
      start: 8,
      end: 18,
      text: 'خمسين ليلة',
      value: 'P50D',
      type: 'duration',
      anchor: null,
      rule: 'test',
      certainty: 'certain',
    }
    expect(figuresOf(text, [time])).toEqual([])
    expect(figuresOf('حضر خمسين ضيفا.', [time])).toHaveLength(0)
    expect(figuresOf('حضر خمسين ضيفا.')).toHaveLength(1)
  })
})
