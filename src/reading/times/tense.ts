import { foldWord } from '../../arabic/fold.js'
import type { TimeLine } from './time-line.js'
import type { Tense } from './time-parts.js'

const fold = (words: string) => new Set(words.split(' ').map(foldWord))

/** Words that put what follows, or the clause they stand in, ahead of the day of writing. */
const FUTURE = fold(
  'سوف المقرر المقررة مقرر مقررا المرتقب المرتقبة المرتقبين المزمع المنتظر المنتظرة المتوقع المتوقعة يتوقع تتوقع يعتزم تعتزم ينوي تنوي يستعد تستعد يستعدون القادم المقبل القادمة المقبلة لن ستكون سيكون يفترض ابتداء اعتبارا بدءا محذرا محذرة تحذير موعد موعدا توقع توقعت توقعات المرتقبه تمهيدا استعدادا يتطلع المزمعة ترقب تترقب وسوف ويتوقع',
)

/** Plain past verbs of the news; what stands behind them has happened, the more so their own clause. */
const PAST = fold(
  'قال قالت أعلن أعلنت أكد أكدت أضاف أوضح ذكر ذكرت أفاد أفادت نقل نقلت شهد شهدت وقع وقعت قتل قتلت أصيب أصيبت كان كانت التقى بحث عقد عقدت تم تمت جرى جرت وصل وصلت زار زارت استقبل دعا طالب صرح كشف كشفت أطلق أطلقت بدأ بدأت انطلق انطلقت أقيم أقيمت فاز فازت نشر نشرت أصدر أصدرت أجرى أجرت اعتقل اعتقلت حدث صدر وجه تسلم اختتم اختتمت افتتح توفي سجل سجلت تعرض خسر ارتفع ارتفعت تراجع تراجعت انخفض هبط غادر عاد أغلق حضر شارك شنت شن هاجم أقر وافق رفض رفضت حكم حكمت قضت قرر قررت منذ أظهرت خرج انتهى انتهت أدى أسفر أسفرت لقي استشهد اندلع اندلعت',
)

/** «حذرت الهيئة من … السبت»: what one warns of is ahead, the warning itself («حذرت في مارس») is not. */
const WARNINGS = fold('حذر حذرت يحذر تحذر وحذر وحذرت')

/** «أكد على أن يده ممدودة» reports. */
const SAYS = fold('أكد أكدت شدد شددت يؤكد يشدد مؤكدا مشددا وأكد وشدد')

/** «بحلول الجمعة» */
const AHEAD = fold('بحلول وبحلول')

const REACH = 14

/** True for «سيعلن», «ستعقد», «سنعود»: a verb with the future prefix; «سيد», «ستة», «سيناء» and their like are not. */
export function isFutureVerb(word: string): boolean {
  const bare = /^[وف]س[يتن]/.test(word) ? word.slice(1) : word
  return bare.length >= 4 && /^س[يتن]/.test(bare) && !NOUNS.test(bare)
}

/** Nouns that look like a future verb: stems that no verb starts with, and whole words. */
const NOUNS =
  /^(?:سياس|سياح|سيطر|سيناء|سيناريو|سيار|سيادة|سياق|سيكول|سيمون|ستراتيج|ستوديو|ستوكهولم|سيلان|سينما|سندا|سنغ|سنج|سنابل|سنوي|سنوات)|^(?:سيد|سيما|سينا|سيتي|ستين|ستون|ستاد|ستان|سنين|سناء|سنار|سنام|سنوي|سنود|سيدة|سيدات|سيدي|سيدنا|سيدته|سيدني|سيوف|سيفا|سيول|سيولة|سيرة|سيرا|سيرته|سيرتها|سيرغي|سيئة|سيئا|سيسي|سيبيريا|ستار|ستارة|ستيفن|ستيفان|ستيفاني|ستيني|ستينات|ستينيات|ستمئة|ستمائة|سنتين|سنتان|سنتر|سنتا|سنيور|سنية|سنده|سنديان)$/

/**
 * Whether what a time expression dates lies behind or ahead, from the nearest sign before it in its sentence, else right behind it.
 * Null where nothing tells.
 */
export function tenseAround(line: TimeLine, from: number, to: number): Tense {
  if (AHEAD.has(line.norm(from - 1))) return 'future'
  let of = false
  for (let i = from - 1; i >= 0 && from - i <= REACH; i--) {
    const token = line.tokens[i]!
    if (token.kind === 'punctuation' && /[.؟!؛:]/.test(token.norm)) break
    if (token.kind !== 'word') continue
    if (WARNINGS.has(token.norm)) return of ? 'future' : 'past'
    const sign = line.text.startsWith('سأ', token.start) ? 'future' : signOf(token.norm)
    if (sign) return sign
    if (token.norm === 'من' && i < from - 1) of = true
    // «على أن يستأنف فجر الثلاثاء» is what is agreed to come.
    if (
      token.norm === 'ان' &&
      line.norm(i - 1) === 'علي' &&
      /^[يتن]/.test(line.norm(i + 1)) &&
      !SAYS.has(line.norm(i - 2))
    )
      return 'future'
  }
  for (let i = to; i < line.tokens.length && i - to < 4; i++) {
    const token = line.tokens[i]!
    if (token.kind === 'punctuation') break
    if (token.norm === 'ان' || token.norm === 'انه' || token.norm === 'انها' || token.norm === 'بان') break
    const sign = signOf(token.norm)
    if (sign) return sign
  }
  return null
}

function signOf(norm: string): Tense {
  if (FUTURE.has(norm) || isFutureVerb(norm)) return 'future'
  if (PAST.has(norm)) return 'past'
  const bare = norm[0] === 'و' || norm[0] === 'ف' ? norm.slice(1) : norm
  return PAST.has(bare) || PAST.has(bare.replace(/ها?$/, '')) ? 'past' : null
}

/** Past verbs of happenings; those of reporting (قال, أعلن) say nothing of the date that what they report has. */
const HAPPENED = fold(
  'شهد شهدت وقع وقعت قتل قتلت أصيب أصيبت التقى عقد عقدت عقدا عقدوا جرى جرت أجريت وصل وصلت زار زارت استقبل أطلق أطلقت بدأ بدأت انطلق انطلقت أقيم أقيمت فاز فازت نشر نشرت أصدر أصدرت أصدرا صدر صدرت أجرى أجرت اعتقل اعتقلت حدث اختتم اختتمت افتتح افتتحت توفي توفيت خسر غادر عاد شن شنت هاجم أقر وقع دخل دخلت تولى ولد ولدت اندلع اندلعت انتهى انتهت لقي استشهد تعرض تعرضت سقط أسفر انتخب استقال اختفى أوقف أوقفت قتلوا نفذ نفذت وقعا تأسس',
)
const STRICT_REACH = 8

/** Like `tenseAround`, but only from a verb of the same clause near by: for conclusions that must hold. */
export function tenseInClause(line: TimeLine, from: number): Tense {
  for (let i = from - 1; i >= 0 && from - i <= STRICT_REACH; i--) {
    const token = line.tokens[i]!
    if (token.kind === 'punctuation') return null
    const norm = token.norm[0] === 'و' || token.norm[0] === 'ف' ? token.norm.slice(1) : token.norm
    if (FUTURE.has(token.norm) || isFutureVerb(token.norm)) return wasPlanned(line, i) ? null : 'future'
    if (HAPPENED.has(token.norm) || HAPPENED.has(norm)) return 'past'
    if (CLAUSE.has(token.norm)) return null
  }
  return null
}

const CLAUSE = fold('أن إن إنه أنه إنها أنها بأن حيث بينما فيما كما لكن قبل بعد حتى منذ خلال بحلول')
const PLANNED = fold('كان كانت وكان وكانت')

/** «كان من المقرر» speaks of a plan that may lie behind. */
function wasPlanned(line: TimeLine, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (PLANNED.has(line.norm(i))) return true
  return false
}
