import { foldWord } from '../../arabic/fold.js'

const COMMON: ReadonlySet<string> = new Set(
  'عدم وجود هذا هذه تلك أي ما مقتل وفاة وقوع وصول دعم رفض حرص ضرورة أهمية وقوف ثقة رغبة نية عزم عزمه عزمها نيته نيتها رغبته رغبتها رفضه رفضها دعمه دعمها حرصه حرصها أمله أملها قلقه قلقها أسفه أسفها عمق متانة قدرة حق خطورة سقوط فوز خسارة نجاح فشل عودة بدء انطلاق حالة سيطرة صدور حصول سلامة صحة حظر فرض وقف رفع خفض زيادة نقل ضبط قتل مسؤوليته مسؤوليتها تضامنه تضامنها مسؤولية مسئولية زيارة قضية موضوع ملف جهود بعض نحو خطة خططه خططها حملة حكم قرار قراره قرارها صفقة موقف موقفه موقفها اعتذار اعتذاره اعتذارا مبادرة حالة'
    .split(' ')
    .map(foldWord),
)

/**
 * Verbal nouns by shape (تفعيل، إفعال، افتعال، انفعال، استفعال، مفاعلة), with a possessive pronoun or without, never with ال;
 * and frequent ones of the base form by list. Used to tell a direct object from the subject before it.
 */
const SHAPE = /^(?:ت..ي.ة?|است..?.?ا.ة?|ا[نت]..?.?ا.|ا...?ا.ة?|م.ا..ة|ت.ا.?.)(?:ه|ها|هم)?$/

export function isVerbalNoun(folded: string): boolean {
  if (folded.startsWith('ال') || folded.length < 3) return COMMON.has(folded)
  return COMMON.has(folded) || (folded.length >= 5 && SHAPE.test(folded))
}
