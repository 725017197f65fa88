/** Kinds of places as they stand before a name: «[حي] الورد», «[مطار] السلوى». Folded, without the article, each form under its singular. */
import { foldWord } from '../../arabic/fold.js'

const KINDS =
  'مدينة|بلدة|قرية|محافظة|ولاية|إقليم|مقاطعة|منطقة|مديرية|ناحية|قضاء|بلدية|ضاحية|حي|مخيم|شارع|طريق|ميدان|ساحة|دوار|جسر|سوق|حديقة|' +
  'مطار|قاعدة|ميناء|معبر|سجن|مستشفى|جامعة|فندق|ملعب|استاد ستاد إستاد|مسجد جامع|كنيسة|كاتدرائية|معبد|متحف|محكمة|مصنع|منجم|حقل|سد|محطة|' +
  'جزيرة|جزر|نهر|بحيرة|خليج|مضيق|وادي|صحراء|جبل|جبال مرتفعات سلسلة|هضبة|بركان|غابة|شاطئ|ساحل|مقر|مبنى'

export const PLACE_KINDS: ReadonlyMap<string, string> = new Map(
  KINDS.split('|').flatMap((line) => {
    const forms = line.split(' ')
    return forms.map((form) => [foldWord(form), forms[0]!] as const)
  }),
)

/** «العاصمة طوكيو», «مدينتي كذا وكذا»: words that may stand between a preposition and the name of a place. */
export const PLACE_TITLES: ReadonlySet<string> = new Set([
  ...PLACE_KINDS.keys(),
  'العاصمة',
  'منتجع',
  'مدينتي',
  'جمهورية',
  'دولة',
])

/** Words after a kind that describe the place and do not name it: «منطقة [مجاورة]», «مدينة [تقع]», «حي [شعبي]». */
export const NO_PLACE_NAMES: ReadonlySet<string> = new Set(
  (
    'تقع يقع تبعد يبعد تسيطر يسيطر تخضع تعرف يعرف تسمى يسمى قريب قريبة مجاور مجاورة واسع واسعة نائية نائي كبرى كبيرة كبير صغيرة صغير أخرى آخر واحدة ثانية ' +
    'مأهولة مكتظة محاصرة آمنة خالية وعرة مزدحم مزدحمة كانت كان شهدت شهد حيث لم لا ما انتشار خفض وقف تصعيد نفوذ نزاع توتر حظر إيواء احتجاز اعتقال تدريب ' +
    'النزاع الصراع الحدث الحادث الانفجار الهجوم التحطم الجريمة وقوع سقوط عمل سكن مهجور مهجورة مجهولة مجهول خاص خاصة عام عامة جزاء الجزاء تجارة حرة ثلاث ثلاثة'
  )
    .split(' ')
    .map(foldWord),
)
