import { searchKey } from '../../arabic/fold.js'

/** Offices that a country has one of, named with the country alone: «الرئيس الروسي», «ملك المغرب». Without the article. */
export const HEADS_OF_STATE: ReadonlySet<string> = new Set(
  ['رئيس', 'رئيسة', 'ملك', 'ملكة', 'عاهل', 'أمير', 'سلطان', 'إمبراطور', 'مستشارة'].map(searchKey),
)

/** Offices that one person holds in the field that follows them: «وزير [الخارجية]», «المتحدث باسم [الكرملين]», «أمين [عام الجامعة العربية]». */
export const OFFICES_OF_ONE: ReadonlySet<string> = new Set(
  `رئيس رئيسة وزير وزيرة ولي أمير متحدث متحدثة ناطق ناطقة أمين أمينة محافظ حاكم عمدة والي مفتي قائد مدير مديرة مدعي مدعية مندوب مندوبة مبعوث
مفوض مفوضة نائب نائبة وكيل بطريرك شيخ خادم`
    .split(/\s+/)
    .map(searchKey),
)

/** Ministers, whose field is one of the state without its being said. */
export const MINISTERS: ReadonlySet<string> = new Set(['وزير', 'وزيرة'].map(searchKey))

/** Words of an office that make it one of the state: «رئيس [الوزراء]», «المتحدث باسم [وزارة] الدفاع». Without the article. */
export const OF_STATE: ReadonlySet<string> = new Set(['وزارة', 'وزراء', 'جمهورية', 'حكومة'].map(searchKey))
