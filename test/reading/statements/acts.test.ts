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
    [
      'criticised, though it could speak',
      'تحدث سليم الغانم للصحفيين، منتقدا لجنة الأسواق.',
      'سليم الغانم',
      'لجنة الأسواق',
      'condemns',
    ],
    [
      'a manner of two words',
      'تحدث سليم الغانم للصحفيين، منتقدا بصورة خاصة إغلاق المصنع.',
      'سليم الغانم',
      'إغلاق المصنع',
      'condemns',
    ],
    [
      'a denied report',
      'نفى سليم الغانم، مدير المصنع، خبر إغلاقه.',
      'سليم الغانم، مدير المصنع',
      'خبر إغلاقه',
      'denies',
    ],
    ['thanks with ل', 'شكرت النقابة الشركة لقيامها بالزيارة.', 'النقابة', 'قيامها بالزيارة', 'praises'],
    ['a short verbal noun', 'هددت النقابة خلال الأيام الماضية بشن إضراب.', 'النقابة', 'شن إضراب', 'threatens'],
    ['of somebody', 'طلبت النقابة من الحارس بحث توفير المياه.', 'النقابة', 'بحث توفير المياه', 'asks'],
    [
      'a place under ب before it',
      'أشاد مدير الصحة بمنطقة النور بجهود العمال.',
      'مدير الصحة بمنطقة النور',
      'جهود العمال',
      'praises',
    ],
    ['any objection', 'ورحبت هيئة الأسواق بأي اعتراض من التجار.', 'هيئة الأسواق', 'أي اعتراض من التجار', 'praises'],
    ['an occasion before it', 'رحب سليم الغانم خلال اللقاء بالنجاح الكبير.', 'سليم الغانم', 'النجاح الكبير', 'praises'],
    ['a verb in marks', 'ثم «هدد» سليم الغانم بإغلاق المصنع.', 'سليم الغانم', 'إغلاق المصنع', 'threatens'],
    ['renewed', 'وجدد المصدر "التأكيد على مواقف البلدة".', 'المصدر', '"التأكيد على مواقف البلدة"', 'asserts'],
    [
      'a body in marks',
      'ودعت "لجنة الدفاع عن مياه البلدة" إلى مسيرة.',
      '"لجنة الدفاع عن مياه البلدة"',
      'مسيرة',
      'asks',
    ],
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

  it.each([
    ['more of the object', 'دعا سليم الغانم المجلس وأعضاءه إلى الحوار.', 'سليم الغانم', 'المجلس'],
    ['a pronoun between', 'اتهمت النقابة في تقرير لها الشركة بإهمال العمال.', 'النقابة', 'الشركة'],
    [
      'the officeholder and another',
      'هنأ المدير سليم الغانم المهندس ليلى النقيب على الفوز.',
      'المدير سليم الغانم',
      'ليلى النقيب',
    ],
    ['a plural in ن', 'هدد نواب محافظون الرئيس بعزله.', 'نواب محافظون', 'الرئيس'],
    ['one body of another', 'طالبت أرزونيا الشركة بوقف دعمها للمصنع.', 'أرزونيا', 'الشركة'],
    ['thanks of one for another', 'وشكر المندوب الجديد الأصدقاء على تضامنهم.', 'المندوب الجديد', 'الأصدقاء'],
  ])('speaker and addressee apart: %s', (_name, text, speaker, to) => {
    const names: readonly NameRow[] = [...NAMES, ['ليلى النقيب', 'person']]
    const [found] = statementsOf(text, names)
    expect(found).toMatchObject({ kind: 'act', speaker })
    expect(found!.to).toContain(to)
  })

  it.each([
    ['what cannot speak is spoken to', 'وطالب كافة العناصر بالصبر.', 'العناصر'],
    ['thanks always have an object', 'كما شكر الشركة على الدعم.', 'الشركة'],
    ['descriptions too', 'كما وصف القرار بالخطوة الأولى.', null],
    ['asked without a preposition', 'وناشد السكان توخي الحذر.', 'السكان'],
  ])('who spoke before goes on: %s', (_name, line, to) => {
    const found = statementsOf(`قال سليم الغانم إن العمل توقف. ${line}`, NAMES).at(-1)
    expect(found).toMatchObject({ kind: 'act', name: 'سليم الغانم' })
    if (to) expect(found!.to).toContain(to)
  })

  it('is unsure where a verb that must have an object has one noun phrase only, and both fit', () => {
    const found = statementsOf('قال سليم الغانم إن العمل توقف. واتهم الحارس بإغلاق الباب.', NAMES)
    expect(found.at(-1)).toMatchObject({ to: 'الحارس', certainty: 'unsure' })
  })
})

describe('where an act ends', () => {
  it.each([
    ['another act behind فيما', 'دعا سليم الغانم إلى إغلاق الجسر، فيما طلبت النقابة فتحه.', 'إغلاق الجسر'],
    ['the outlet behind وقد', 'أدانت النقابة إغلاق المصنع، وقد توقف العمل فيه منذ أسبوع.', 'إغلاق المصنع'],
    ['the outlet behind لكن', 'حذر سليم الغانم من انهيار الجسر، لكن العمل استمر.', 'انهيار الجسر'],
    ['the outlet behind a verb', 'رحب سليم الغانم بقرار المجلس، وقدمت النقابة اقتراحا.', 'قرار المجلس'],
    ['a circumstance', 'أعلن سليم الغانم إغلاق الجسر، مستندا إلى تقرير قديم.', 'إغلاق الجسر'],
    ['a participle without a comma', 'طالب سليم الغانم بوقف العمل داعيا إلى التحقيق.', 'وقف العمل'],
    ['but not a second noun', 'نفى سليم الغانم وجود خلاف بينه وبين النقابة.', 'وجود خلاف بينه وبين النقابة'],
    [
      'nor a verb in a relative clause',
      'شكر سليم الغانم النقابة على الدعم الذي قدمته وقالت إنه مستمر.',
      'الدعم الذي قدمته',
    ],
  ])('%s', (_name, text, content) => {
    expect(statementsOf(text, NAMES)[0]).toMatchObject({ kind: 'act', content })
  })
})

describe('said within what was issued', () => {
  it.each([
    ['a statement', 'أصدر سليم الغانم بيانا دعا فيه إلى الحوار.', 'الحوار'],
    ['an article', 'كتب سليم الغانم مقالا رحب فيه بالقرار.', 'القرار'],
    ['a meeting', 'عقد سليم الغانم اجتماعا دعا خلاله إلى وقف العمل.', 'وقف العمل'],
  ])('%s', (_name, text, content) => {
    expect(statementsOf(text, NAMES)).toMatchObject([{ kind: 'act', name: 'سليم الغانم', content }])
  })
})

describe('deeds that take a verb of saying', () => {
  it.each([
    ['causes', 'الأسباب دعت البلدية إلى التأجيل.'],
    ['causes, in a relative clause', 'والأسباب التي دعت البلدية إلى التأجيل كثيرة.'],
    ['need', 'دعت الحاجة إلى بناء جسر جديد.'],
    ['results', 'تشير النتائج إلى تراجع الأسعار.'],
    ['the result of a match', 'نتيجة اللقاء تشير إلى تفوق الفريق.'],
    ['a shot', 'هدد المهاجم المرمى بتسديدة قوية.'],
    ['the referee', 'وأعلن الحكم عن ركلة جزاء.'],
    ['not done', 'رفض سليم الغانم تسلم الجائزة.'],
    ['left out of a squad', 'استبعد المدرب سليم الغانم من تشكيلة الفريق.'],
    ['a ball', 'ورفضت الكرة دخول المرمى.'],
    ['a court', 'وأدانت محكمتا البلدة العامل بالسرقة.'],
    ['a jury', 'وأدانت هيئة المحلفين في البلدة سليم الغانم بالسرقة.'],
    ['counted as', 'وعدّ سليم الغانم القرار بأنه خطوة.'],
    ['a passive', 'واتهم العمال مرارا من قبل الشركة بالإهمال.'],
    ['a supposition', 'وإذا اعترف سليم الغانم بالخطأ عاد العمل.'],
    ['a habit', 'يغضب المدير عندما ينتقد تصرفا صغيرا.'],
    ['new partners', 'تبحث الشركة عن شركاء جدد في التجارة والصناعة.'],
    ['himself', 'أعلنت اللاعبة نفسها بطلة للعالم.'],
    ['announced itself', 'وأعلن الفريق عن نفسه بقوة.'],
    ['required to', 'العمال مطالبون بالحضور غدا.'],
  ])('%s', (_name, text) => {
    expect(statementsOf(text, NAMES)).toEqual([])
  })
})
