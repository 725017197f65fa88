/** Classes of main actions with words that name them, verbs and verbal nouns; matched by stem. Own list. */
export const ACTIONS: Readonly<Record<string, string>> = {
  meeting: 'التقى لقاء يلتقي استقبل يستقبل استقبال اجتمع اجتماع يجتمع محادثات مباحثات قمة بحثا تباحث',
  call: 'هاتفيا هاتفي اتصال هاتف مكالمة يهاتف اتصالا',
  visit: 'زار زيارة يزور وصل يصل وصول توجه يتوجه غادر يغادر جولة',
  appoint: 'عين تعيين يعين كلف تكليف انتخب ينتخب تولى يتولى تنصيب',
  resign: 'استقال استقالة يستقيل أقال إقالة يقيل رحيل إعفاء تنحى',
  vote: 'انتخابات اقتراع ناخب نتائج تصويت صوت يصوت',
  attack:
    'هجوم هاجم تفجير انفجار فجر انتحاري غارة غارات قصف يقصف ضربة ضربات استهدف يستهدف صاروخ صواريخ اعتدى إطلاق طعن',
  death: 'وفاة وفيات متوفى توفي رحل يرحل وافته نعى',
  killing: 'قتل مقتل يقتل قتلى قتيل قتيلان مصرع لقي استشهد شهيد شهداء اغتال اغتيال ضحايا ضحية',
  crash: 'تحطم سقوط حادث تصادم غرق انقلاب دهس انهيار',
  fire: 'حريق حرائق احترق التهم نيران إخماد أخمد إطفاء',
  flood: 'سيول سيل فيضان فيضانات طوفان جرف غمر',
  nature: 'زلزال هزة إعصار عاصفة بركان انزلاق',
  arrest: 'اعتقل اعتقال يعتقل توقيف أوقف القبض ضبط يضبط احتجز',
  release: 'إفراج أفرج يفرج سراح أطلق',
  trial: 'محكمة حكم قضت محاكمة سجن يقضي أدان إدانة براءة دعوى نيابة',
  condemn: 'ندد تنديد أدان إدانة استنكر استنكار يدين شجب',
  welcome: 'رحب ترحيب يرحب أشاد يشيد هنأ تهنئة',
  warn: 'حذر تحذير يحذر هدد تهديد يهدد توعد يتوعد',
  sanction: 'عقوبات عقوبة فرض يفرض حظر رسوم غرامة غرم',
  agree: 'اتفاق اتفق وقع يوقع توقيع اتفاقية معاهدة',
  withdraw: 'انسحاب انسحب ينسحب',
  win: 'فاز فوز يفوز تغلب هزم يهزم تعادل يتوج توج تأهل يتأهل سحق اكتسح بطولة هدف',
  transfer: 'انتقال ينتقل تعاقد صفقة ضم ينضم عقد تجديد يجدد',
  injury: 'إصابة أصيب يصاب غياب يغيب استبعاد',
  price: 'أسعار سعر ارتفع ارتفاع تراجع انخفض هبط صعد يرتفع يتراجع',
  profit: 'أرباح إيرادات خسائر نمو عجز ميزانية',
  launch: 'أطلق إطلاق يطلق افتتح افتتاح يفتتح دشن تدشين طرح كشف يكشف',
  protest: 'تظاهر تظاهرات احتجاج احتجاجات مظاهرات مسيرة اعتصام محتجين',
  strike: 'إضراب أضرب يضرب مضربين إضرابات',
  advance: 'سيطر سيطرة تقدم معارك تحرير استعاد يستعيد اقتحم',
  study: 'دراسة باحثون علماء اكتشف اكتشاف بحث',
  probe: 'تحقيق تحقيقات التحقيق يحقق محققون',
  session: 'جلسة مجلس طارئة مشروع قرار',
}

/**
 * Classes that are told of one happening in turn: a fire that kills is a fire, a killing and an accident. Headlines that name classes
 * of two families, or two classes outside the families, tell of different things that somebody did.
 */
export const ACTION_FAMILIES: readonly (readonly string[])[] = [
  ['attack', 'death', 'killing', 'crash', 'fire', 'flood', 'nature', 'injury', 'advance'],
  ['meeting', 'visit', 'agree', 'session'],
  ['condemn', 'warn'],
  ['vote', 'win'],
  ['price', 'profit'],
  ['arrest', 'trial', 'release'],
  ['appoint', 'resign', 'transfer'],
  ['protest', 'strike'],
]
