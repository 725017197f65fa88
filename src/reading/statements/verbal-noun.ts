import { foldWord } from '../../arabic/fold.js'
import { FEMININE_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { isFrequent, kindOf } from './word-kinds.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(foldWord))

/** Frequent verbal nouns of the base form and their like, which never speak themselves. */
const BASE_FORM =
  words(`عدم حماية علاج نصرة شراء بيع وجود مقتل وفاة وقوع وصول دعم رفض حرص ضرورة أهمية وقوف ثقة رغبة نية عزم عزمه عزمها نيته نيتها رغبته رغبتها
  رفضه رفضها دعمه دعمها حرصه حرصها أمله أملها قلقه قلقها أسفه أسفها عمق متانة قدرة حق خطورة سقوط فوز خسارة نجاح فشل عودة بدء انطلاق
  سيطرة صدور حصول سلامة صحة حظر فرض وقف رفع خفض زيادة نقل ضبط قتل مسؤولية مسئولية إلغاء إلغاءه إلقاء إلزام التزام التزامه التزامها التقاء التحاق إلغاء إلغاءه إلقاء إلزام التزام التزامه التزامها التقاء التحاق قيام قيامه قيامها حديثه حديثها كلامه كلامها دخول خروج حضور سفر ضغط تعرف تجنب تحلي توخي تقيد تحمل توجه تجاهل فك شن حل سن ضم رد صد ضخ مد بث كف بحث دفع فتح غلق سحب منع نزع طرد عقد كشف صرف حجب شن خوض سرعة تلبية تهدئة تسوية تصفية تغطية تنمية توعية تقوية تنقية ترقية تهيئة تنحية
  إمكانية احتمال احتمالات ضلوع تورط تورطه ضلوعه تلقي تبني تخلي تصدي تعدي تحدي تدخل تحرك تقدم تعرض تسلم تورط تمسك تفهم توقف تجاوز صلة علاقة علم معرفة اعتزام براءة استقالة ترشح اعتزال عزل عزم عثور توصل إقامة إعادة إزالة إساءة إصابة إقالة إحالة إتاحة إطالة إثارة إهانة إبادة نتائج مسؤوليته مسؤوليتها تضامنه تضامنها جهود أي`)

/** Nouns that open an object once the subject is there, but may be a subject themselves. */
const OBJECT_ONLY =
  words(`هذا هذه تلك ما بعض نحو زيارة قضية موضوع ملف خطة خططه خططها حملة حكم قرار قراره قرارها صفقة موقف موقفه موقفها
  اعتذار اعتذاره اعتذارا مبادرة حالة حزمة`)

/** Nouns of people and bodies that have the shape of a verbal noun. */
const BODIES = words(
  'اتحاد أعضاء أبناء أصحاب أنصار أطراف أحزاب أوساط أطباء أعيان أمناء ائتلاف تجار تيار تقرير تنظيم محافظة مقاطعة أقارب أنباء تلاميذ',
)

/** تفعيل، استفعال، انفعال، افتعال، إفعال، مفاعلة، تفاعل, with a possessive pronoun or without. */
const SHAPE =
  /^(?:ت..ي.ة?|است..?.?ا.ة?|ا[نت]..?.?ا.|ا...?ا.ة?|م.ا..ة|ت.ا.?.|(?:ت..ي|است..?.?ا|ا...?ا|م.ا.).ت(?=ه))(?:ه|ها|هم)?$/

/** A verbal noun without ال, by shape or list. */
export function isVerbalNoun(folded: string): boolean {
  if (BASE_FORM.has(folded)) return true
  return folded.length >= 5 && !folded.startsWith('ال') && !BODIES.has(folded) && SHAPE.test(folded)
}

/** A noun that opens a direct object after the subject. */
export function opensObject(folded: string): boolean {
  return OBJECT_ONLY.has(folded) || isVerbalNoun(folded) || isOwnBaseForm(folded)
}

/** «[وجود]ها», «[سيطرت]هم»: a base form with a pronoun of its own. */
function isOwnBaseForm(folded: string): boolean {
  const host = folded.replace(/(?:هما|ها|هم|ه)$/, '')
  return host.length < folded.length && (BASE_FORM.has(host) || BASE_FORM.has(host.replace(/ت$/, 'ة')))
}

/** A name («باتي»), or a word whose own first letter is ب («بيئة», «بريطانية»): no preposition stands on it. */
export function keepsItsBa(word: string): boolean {
  const host = word.slice(1)
  // «بكين», «بغداد»
  if (FEMININE_HEADS.has(word)) return true
  if (isFrequent(word) && !isFrequent(host) && !isVerbalNoun(host) && !word.startsWith('بال')) return true
  return (flagsOf(word) & (Flag.GivenName | Flag.ForeignGivenName)) !== 0 || kindOf(word) === 'name'
}
