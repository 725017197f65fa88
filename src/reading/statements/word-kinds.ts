import { foldWord } from '../../arabic/fold.js'
import { wordClassOf } from '../names/word-classes.js'

/**
 * What a word mostly is, told by the company that it keeps in the news: a verb; a person or people; a body of people; a thing, an
 * event or an abstraction; a quality; part of a person's name. Null for words of mixed classes and those that the news seldom uses.
 */
export type WordKind = 'verb' | 'person' | 'body' | 'thing' | 'quality' | 'name'

/** One frequent word for each class of words that is of one kind throughout. */
const EXAMPLES: readonly (readonly [WordKind, string])[] = [
  [
    'verb',
    `أسفر قال سيكون قتل تبين كان صدر يسيطر سجل يزيد تهدف ينظر تتمثل تأتي تحمل تكون تشهد تعمل شهدت كانوا يكن تعرف نريد ينبغي تقوم أعتقد يعني
    يعد يؤثر يكون أعلنت زالت كانت تقع بدأت وقع نفذها تمكنت حصلت قدمها عانت وقال ورفع وجاء وبدا وتأتي ويوجد وسجل وتقدم وكانت وتعد وتسعى وقالت`,
  ],
  ['person', 'المسؤولين الشباب الطرفين الجميع الرئيس رئيس المتحدث رجال الرجل شخص الأوروبيون أعضاء الملك السيدة اللاعب'],
  ['body', 'الحكومة وزارة قوات المعارضة الاتحاد فريق الدراسة'],
  [
    'thing',
    `الهدف الأمر عددا جهود حقوق أرض صور المزيد خط سنوات طاولة الحال المستشفى المعيشة الكراهية الراحة وقت الدم أنواعها الرسم الأكل البحث
    الواقع العنف القتل القتال الهجوم القلق التصحيح قطاع أزمة عمل أساس مستوى إنتاج حاجة حالة خسائر طعام مشروع فيلم فوزه القدرة زيادة وجود
    قرار تحقيق تطوير الأضرار وقوع حشد هجوم اتفاق استخدام تدخل فهم عملية مقابلة المشاركة التواصل عام الإعلان نشره العيد هجمات برنامجها الجودة
    حياتهم الأزمة الفوز الساعة المباراة دولار المنازل الأعمال الأسعار النفط الطعام الأمور العملية الثقة القضية الحياة الأديان النهضة
    الإجراءات العقوبات أعماله الأرض العمر`,
  ],
  ['name', 'محمد عباس آل الفيصل عبدالعزيز ترامب صلاح سكريبال لويس جون ماكرون ماريا النبوي سارة'],
  ['quality', 'جيد كاذبة قادرة كبيرة مستمرة شرعية صحيح جديدة واحدا كبيرا طويل'],
]

const KINDS = new Map<number, WordKind>()
for (const [kind, words] of EXAMPLES) {
  for (const word of words.split(/\s+/)) {
    const { fine } = wordClassOf(foldWord(word))
    if (fine && !KINDS.has(fine)) KINDS.set(fine, kind)
  }
}

/** The kind of a folded word as it stands, with its clitics. */
export function kindOf(norm: string): WordKind | null {
  const { fine } = wordClassOf(norm)
  return fine ? (KINDS.get(fine) ?? null) : null
}

/** True for words that the news uses often, whatever their kind. */
export function isFrequent(norm: string): boolean {
  return wordClassOf(norm).fine !== 0
}
