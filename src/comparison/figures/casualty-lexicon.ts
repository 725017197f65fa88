/** What becomes of people in the news, and the words that say so. Folded when the tables are built. */
import { foldWord } from '../../arabic/fold.js'

export type CasualtyClass =
  | 'dead'
  | 'injured'
  | 'missing'
  | 'detained'
  | 'displaced'
  | 'evacuated'
  | 'rescued'
  | 'kidnapped'

/** How a point on each is called. */
export const CASUALTY_LABELS: Readonly<Record<CasualtyClass, string>> = {
  dead: 'القتلى',
  injured: 'المصابون',
  missing: 'المفقودون',
  detained: 'الموقوفون',
  displaced: 'النازحون',
  evacuated: 'من أُجلوا',
  rescued: 'من أُنقذوا',
  kidnapped: 'المخطوفون',
}

type Words = Readonly<Partial<Record<CasualtyClass, string>>>

function table(words: Words): ReadonlyMap<string, CasualtyClass> {
  return new Map(
    Object.entries(words).flatMap(([cls, list]) =>
      list.split(' ').map((word) => [foldWord(word), cls as CasualtyClass] as const),
    ),
  )
}

/** Counted nouns that name the class themselves: «14 [قتيلا]». */
export const CASUALTY_NOUNS = table({
  dead: 'قتيل قتيلا قتيلة قتلى قتيلان قتيلين شهيد شهيدا شهداء شهيدان شهيدين شهيدة وفاة وفيات متوفى متوفيا متوفين متوفون جثة جثث جثتين جثتان جثمان جثمانا جثامين ضحية ضحايا ضحيتين ضحيتان صريعا',
  injured: 'جريح جريحا جرحى جريحان جريحين جريحة مصاب مصابا مصابين مصابون مصابان مصابة إصابة إصابات',
  missing: 'مفقود مفقودا مفقودين مفقودون مفقودان مفقودة',
  detained: 'معتقل معتقلا معتقلين معتقلون موقوف موقوفا موقوفين موقوفون محتجز محتجزا محتجزين',
  displaced: 'نازح نازحا نازحين نازحون لاجئ لاجئا لاجئين لاجئون مشرد مشردا مشردين مهجر مهجرا مهجرين',
  kidnapped: 'مخطوف مخطوفا مخطوفين مختطف مختطفا مختطفين رهينة رهائن',
})

/** Words beside the number that give people counted by another noun their class: «[مقتل] تسعة أشخاص», «أشخاص لقوا [حتفهم]». */
export const CASUALTY_TRIGGERS = table({
  dead: 'مقتل قتل قتلت قتلوا قتلا قتلتا لقيا يقتل تقتل قتلى استشهاد استشهد استشهدت استشهدوا شهداء مصرع مصرعهم مصرعه وفاة وفيات توفي توفوا ماتوا حتفهم حتفه نحبهم نحبه أودى أودت أرواح ضحايا ضحيتها ضحيته جثث جثة جثامين جثمان قضوا بحياة شهداءها قتلاها',
  injured: 'إصابة إصابات إصابتهم أصيب أصيبت أصيبوا أصيبا أصيبتا أصابت جرح جرحت جرحوا جرحى بجروح مصابين مصابون',
  missing: 'فقد فقدت فقدوا فقدان مفقودين مفقودون',
  detained: 'اعتقال اعتقل اعتقلت اعتقلوا توقيف أوقف أوقفت أوقفوا القبض احتجاز احتجز احتجزت',
  displaced: 'نزوح نزح نزحت نزحوا تشريد شرد شردت تشرد تهجير لجوء',
  evacuated: 'إجلاء أجلي أجلت أجلوا إخلاء أخلي أخلت',
  rescued: 'إنقاذ أنقذ أنقذت أنقذوا',
  kidnapped: 'خطف اختطاف خطفت اختطف اختطفت خطفوا',
})

/** People without a quality of their own. */
export const GENERIC_PEOPLE: ReadonlySet<string> = new Set(
  'شخص شخصا أشخاص شخصان شخصين آخر آخرون آخرين أخرى فرد فردا أفراد إنسان إنسانا اسما اسم أسماء حالة حالات الأشخاص نسمة روحا'
    .split(' ')
    .map(foldWord),
)

/** People by what they are, every form under one key. */
export const PEOPLE: ReadonlyMap<string, string> = new Map(
  (
    [
      ['جندي', 'جنديا جنود جنديان جنديين عسكري عسكريا عسكريين عسكريون عسكريان عسكريي'],
      ['مدني', 'مدنيا مدنيين مدنيون مدنيان'],
      ['طفل', 'طفلا أطفال طفلان طفلين طفلة طفلتين قاصر قاصرا قاصرين رضيع رضيعا رضع'],
      ['امرأة', 'نساء امرأتان امرأتين سيدة سيدات سيدتين'],
      ['رجل', 'رجلا رجال رجلان رجلين'],
      ['عامل', 'عاملا عمال عاملان عاملين'],
      [
        'مسلح',
        'مسلحا مسلحين مسلحون مسلحان إرهابي إرهابيا إرهابيين إرهابيون متمرد متمردا متمردين متمردون متطرف متطرفا متطرفين متشدد متشددا متشددين انتحاري انتحاريا انتحاريين مهاجم مهاجما مهاجمين مسلحي متمردي إرهابيي متطرفي متشددي',
      ],
      ['مقاتل', 'مقاتلا مقاتلين مقاتلون مقاتلان مقاتلي'],
      ['عنصر', 'عنصرا عناصر عنصران عنصرين'],
      ['شرطي', 'شرطيا شرطيين شرطيان'],
      ['ضابط', 'ضابطا ضباط ضابطان ضابطين'],
      ['مواطن', 'مواطنا مواطنين مواطنون'],
      ['متظاهر', 'متظاهرا متظاهرين متظاهرون محتج محتجا محتجين محتجون مشاغب مشاغبا مشاغبين'],
      ['مهاجر', 'مهاجرا مهاجرين مهاجرون'],
      ['راكب', 'راكبا ركاب'],
      ['طالب', 'طالبا طلاب طلبة تلميذ تلميذا تلاميذ طالبة طالبات تلميذة تلميذات'],
      ['شاب', 'شابا شبان شباب شابان شابين'],
      ['صحفي', 'صحفيا صحفيين صحافي صحافيا صحافيين'],
      ['موظف', 'موظفا موظفين موظفون'],
      ['سجين', 'سجينا سجناء أسير أسيرا أسرى'],
      ['مسعف', 'مسعفا مسعفين طبيب طبيبا أطباء'],
      ['سائح', 'سائحا سياح'],
      ['فتاة', 'فتيات فتاتين فتاتان'],
      ['مشتبه', 'مشتبها متهم متهما متهمين'],
      ['ساكن', 'سكان أسرة أسر عائلة عائلات'],
    ] as const
  ).flatMap(([key, forms]) => [key, ...forms.split(' ')].map((form) => [foldWord(form), foldWord(key)] as const)),
)

/** «18 قتيلا [بينهم] 5 أطفال»: what follows is part of what came before. */
export const PART_OF: ReadonlySet<string> = new Set(
  'بينهم بينها بينهن منهم منها منهن ضمنهم ضمنها'.split(' ').map(foldWord),
)

/** Words of an earlier state: «[كانت] حصيلة [سابقة] تحدثت عن 4 قتلى». */
export const EARLIER: ReadonlySet<string> = new Set(
  'سابقة سابق سابقا السابقة السابق كانت كان وكانت وكان'.split(' ').map(foldWord),
)

/** «[ارتفع] عدد القتلى إلى خمسة بعد وفاة مصاب اليوم»: the toll so far, whatever day stands beside it. */
export const RISING: ReadonlySet<string> = new Set(
  'ارتفع ارتفعت وارتفع وارتفعت ارتفاع وارتفاع لترتفع ليرتفع ترتفع يرتفع'.split(' ').map(foldWord),
)

/** What is done with some of the dead and wounded: «[نقلت] خمس جثث», «[استقبل] المستشفى 20 مصابا». */
export const HANDLING: ReadonlySet<string> = new Set(
  'نقل نقلت ونقل ونقلت استقبل استقبلت واستقبل تسلم تسلمت وصل وصلت وصول انتشل انتشلت انتشال عثر عثرت العثور عالج عالجت تعالج يعالج علاج دفن دفنت شيع شيعت تشييع'
    .split(' ')
    .map(foldWord),
)
