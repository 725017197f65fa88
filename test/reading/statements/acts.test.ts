import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const NAMES: readonly NameRow[] = [
  ['سليم الغانم', 'person'],
  ['أرزونيا', 'place'],
]

describe('speech acts', () => {
  it.each([
    ['دعا إلى', 'دعا سليم الغانم إلى وقف البناء.', 'سليم الغانم', 'وقف البناء', 'asks'],
    ['دعا … لـ', 'ودعا سليم الغانم المجلس للتدخل السريع.', 'سليم الغانم', 'تدخل السريع', 'asks'],
    ['داعيا', 'تحدث سليم الغانم للصحفيين، داعيا الأطراف للتهدئة الفورية.', 'سليم الغانم', 'تهدئة الفورية', 'asks'],
    ['حث على', 'حثت البلدية السكان على توفير المياه.', 'البلدية', 'توفير المياه', 'asks'],
    [
      'بـ before a quotation',
      'أشادت النقابة بـ"الخطوة الشجاعة" من الوزارة.',
      'النقابة',
      '"الخطوة الشجاعة" من الوزارة',
      'praises',
    ],
    ['بـ inside a quotation', 'وتعهدت الحكومة "بمزيد من الحزم" في الأسواق.', 'الحكومة', 'مزيد من الحزم', 'promises'],
    ['a definite object', 'انتقد سليم الغانم القرار الجديد.', 'سليم الغانم', 'القرار الجديد', 'condemns'],
    ['a definite object after an adverb', 'ودانت النقابة أيضا القرار الجديد.', 'النقابة', 'القرار الجديد', 'condemns'],
    ['a headline', 'أرزونيا تدين الهجوم على السفينة', 'أرزونيا', 'الهجوم على السفينة', 'condemns'],
    ['an own thing', 'أعلن سليم الغانم استقالته من المجلس.', 'سليم الغانم', 'استقالته من المجلس', 'asserts'],
    ['an own base form', 'نفت الشركة وجودها في المنطقة.', 'الشركة', 'وجودها في المنطقة', 'denies'],
    ['accusation', 'اتهمت النقابة الوزارة بإهمال العمال.', 'النقابة', 'إهمال العمال', 'accuses'],
    ['description', 'وصف سليم الغانم الخطة بالفاشلة.', 'سليم الغانم', 'الفاشلة', 'asserts'],
    ['responsibility', 'حملت النقابة الوزارة مسؤولية الحادث.', 'النقابة', 'مسؤولية الحادث', 'accuses'],
    ['أفاد عن', 'وأفادت الشرطة عن إصابة عاملين.', 'الشرطة', 'إصابة عاملين', 'asserts'],
    ['لوح بـ', 'ولوحت النقابة بالإضراب العام.', 'النقابة', 'الإضراب العام', 'threatens'],
    ['a plain object', 'وانتقد سليم الغانم مسؤولين في البلدية.', 'سليم الغانم', 'مسؤولين في البلدية', 'condemns'],
    [
      'a quoted object',
      'وأدانت النقابة «القرارات الجديدة في المصنع القديم».',
      'النقابة',
      '«القرارات الجديدة في المصنع القديم»',
      'condemns',
    ],
    [
      'a deed asked without its preposition',
      'ناشد سليم الغانم العمال عدم مغادرة المصنع.',
      'سليم الغانم',
      'عدم مغادرة المصنع',
      'asks',
    ],
    ['a definite deed', 'أعلن سليم الغانم الانسحاب من المجلس.', 'سليم الغانم', 'الانسحاب من المجلس', 'asserts'],
    ['an adverb of manner', 'رحبت النقابة بشكل عام بقرار المجلس.', 'النقابة', 'قرار المجلس', 'praises'],
    [
      'between dashes',
      'وشدد سليم الغانم - خلال جولته في الميناء أمس - على ضرورة الصيانة.',
      'سليم الغانم',
      'ضرورة الصيانة',
      'asserts',
    ],
    [
      'a parenthesis',
      'ورحب أعضاء في المجلس، أقدم هيئات المدينة من حيث النشأة، بتعيين المدير.',
      'أعضاء في المجلس',
      'تعيين المدير',
      'praises',
    ],
    ['an admission', 'وأقر سليم الغانم بوجود أخطاء في الخطة.', 'سليم الغانم', 'وجود أخطاء في الخطة', 'asserts'],
    [
      'an own thing after the day',
      'وأعلنت النقابة، الثلاثاء، توصلها إلى اتفاق مع الشركة.',
      'النقابة',
      'توصلها إلى اتفاق مع الشركة',
      'asserts',
    ],
    ['a plain object after the day', 'دانت النقابة الخميس قصف الميناء.', 'النقابة', 'قصف الميناء', 'condemns'],
    ['a request', 'طلبت النقابة إعادة فتح المصنع.', 'النقابة', 'إعادة فتح المصنع', 'asks'],
    ['an apology', 'اعتذر سليم الغانم عن تأخر العمل.', 'سليم الغانم', 'تأخر العمل', 'praises'],
    ['details in a headline', 'سليم الغانم يكشف تفاصيل الحادث', 'سليم الغانم', 'تفاصيل الحادث', 'asserts'],
    ['no preposition before another', 'وقد عبر سليم الغانم عن أمله في الحل.', 'سليم الغانم', 'أمله في الحل', 'asserts'],
    ['شاكرا', 'تحدث سليم الغانم للصحفيين، شاكرا الدعم الذي تلقاه.', 'سليم الغانم', 'الدعم الذي تلقاه', 'praises'],
  ])('%s', (_name, text, speaker, content, cueClass) => {
    expect(statementsOf(text, NAMES)).toMatchObject([{ kind: 'act', speaker, content, cueClass }])
  })

  it.each([
    ['إعلان', 'توقف العمل بعد إعلان سليم الغانم إغلاق المصنع.', 'سليم الغانم', 'إغلاق المصنع'],
    ['تهديدات', 'عززت الشرطة الحراسة بعد تهديدات النقابة بإغلاق الطريق.', 'النقابة', 'إغلاق الطريق'],
    ['a name after a word of time', 'جاء ذلك بعد تهديد سليم الغانم بإغلاق الطريق.', 'سليم الغانم', 'إغلاق الطريق'],
  ])('a noun of saying: %s', (_name, text, speaker, content) => {
    expect(statementsOf(text, NAMES)).toMatchObject([{ kind: 'act', speaker, content, rule: 'ar/statement/noun' }])
  })

  it('reads what a thing is called by somebody', () => {
    const text = 'أغلق الطريق بسبب ما وصفه سليم الغانم بـ"الإهمال الكبير".'
    expect(statementsOf(text, NAMES)).toMatchObject([{ speaker: 'سليم الغانم', content: '"الإهمال الكبير"' }])
  })

  it.each([
    ['a fraction', 'بلغ الفريق دور ثمن النهائي بعد فوز صعب.'],
    ['a decision, and where', 'أقر مجلس النادي بأرزونيا تكريم الفائزين.'],
    ['a player wanted', 'طلب المدرب خدماته عندما كان في النادي.'],
    ['a verdict', 'أدانت المحكمة المتهم بالسرقة.'],
    ['an invitation given', 'تأتي الزيارة تلبية لدعوة الشركات والمؤسسات.'],
    ['the one warned', 'ويهدف المشروع إلى تحذير السكان من السيول.'],
    ['a recognition', 'قررت الشركة تغيير سياسة الاعتراف بالإيرادات.'],
    ['nothing but a pointer', 'ونفت الشركة ذلك.'],
    ['a number of students', 'يستقبل المعهد أكثر من 400 طالب وطالبة هذا العام.'],
    ['a body that belongs to another', 'وصل فريق تابع للهيئة "إلى المدينة صباح اليوم".'],
    ['a promise of the season', 'يبدو الموسم واعدا بالمطر.'],
    ['the clock', 'شددت البلدية الحراسة من الساعة 8:00 إلى الظهر.'],
    ['a name with ب', 'ناشد والد شابة بريطانية زيارتها.'],
  ])('finds nothing: %s', (_name, text) => {
    expect(statementsOf(text, NAMES)).toEqual([])
  })
})

describe('who does what to whom', () => {
  it.each([
    [
      'a plural verb carries its subject over',
      'قال النواب إن القانون ناقص. وطالبوا الحكومة بتعديله.',
      'النواب',
      'الحكومة',
    ],
    [
      'a feminine object of a masculine verb',
      'قال سليم الغانم إن القانون ناقص. وطالب الحكومة بتعديله.',
      'سليم الغانم',
      'الحكومة',
    ],
    [
      'a masculine object of a feminine verb',
      'قالت الوزيرة إن القانون ناقص. ودعت المجلس إلى تعديله.',
      'الوزيرة',
      'المجلس',
    ],
    ['an accusative plural', 'قال سليم الغانم إن القانون ناقص. ودعا المعترضين إلى تعديله.', 'سليم الغانم', 'المعترضين'],
    ['the pronoun', 'قالت الوزيرة إن المدير أخطأ. واتهمته بتعطيل العمل.', 'الوزيرة', null],
  ])('%s', (_name, text, speaker, to) => {
    expect(statementsOf(text, NAMES).at(-1)).toMatchObject({ kind: 'act', speaker, to })
  })

  it('is unsure where a verb that must have an object has one noun phrase only, and both fit', () => {
    const found = statementsOf('قال سليم الغانم إن العمل توقف. واتهم الحارس بإغلاق الباب.', NAMES)
    expect(found.at(-1)).toMatchObject({ to: 'الحارس', certainty: 'unsure' })
  })
})
