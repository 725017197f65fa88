import { weekdayNamed } from '../../arabic/calendar.js'
import { wordFact } from '../../text/words.js'
import { fold } from './fold-words.js'
import { FUTURE, LIKE_FUTURE_VERBS, PAST, PAST_OR_NOUN } from './tense-lexicon.js'
import type { TimeLine } from './time-line.js'
import type { Tense } from './time-parts.js'

/** «حذرت الهيئة من … السبت»: what one warns of is ahead, the warning itself («حذرت في مارس») is not. */
const WARNINGS = fold('حذر حذرت يحذر تحذر وحذر وحذرت')

/** «أكد على أن يده ممدودة» reports. */
const SAYS = fold('أكد أكدت شدد شددت يؤكد يشدد مؤكدا مشددا وأكد وشدد')

/** «بحلول الجمعة» */
const AHEAD = fold('بحلول وبحلول')

/** «عقود تسليم سبتمبر», «للتسليم في سبتمبر»: what is traded now is delivered then. */
const DELIVERY = fold('تسليم لتسليم للتسليم التسليم استحقاق')

function isDelivery(line: TimeLine, before: number): boolean {
  return DELIVERY.has(line.norm(before)) || (line.norm(before) === 'في' && DELIVERY.has(line.norm(before - 1)))
}

const REACH = 14

/** Beginnings of nouns, with which no future verb begins. */
const NOUN_STEMS =
  /^(?:سياس|سياح|سيطر|سيناء|سيناريو|سيار|سيادة|سياق|سيكول|سيمون|ستراتيج|ستوديو|ستوكهولم|سيلان|سينما|سندا|سنغ|سنج|سنابل|سنوي|سنوات|سنتيم|ستاني)/

/** True for «سيعلن», «ستعقد», «سنعود»: a verb with the future prefix; «سيد», «ستة», «سيناء» and their like are not. */
export function isFutureVerb(word: string): boolean {
  const bare = /^[وف]س[يتن]/.test(word) ? word.slice(1) : word
  return bare.length >= 4 && /^س[يتن]/.test(bare) && !NOUN_STEMS.test(bare) && !LIKE_FUTURE_VERBS.has(bare)
}

/**
 * Whether what a time expression dates lies behind or ahead, from the nearest sign before it in its sentence, else right behind it.
 * Null where nothing tells.
 */
export function tenseAround(line: TimeLine, from: number, to: number): Tense {
  if (AHEAD.has(line.norm(from - 1)) || isDelivery(line, from - 1)) return 'future'
  let of = false
  for (let i = from - 1; i >= 0 && from - i <= REACH; i--) {
    const token = line.tokens[i]!
    if (token.kind === 'punctuation' && /[.؟!؛:]/.test(token.norm)) break
    if (token.kind !== 'word') continue
    if (WARNINGS.has(token.norm)) return of ? 'future' : 'past'
    const sign = signAt(line, i)
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
    const sign = signAt(line, i)
    if (sign) return sign
  }
  return null
}

/** Behind these a word that may be a past verb is a noun («المقرر [عقد] اجتماع», «على [بحث] …»). */
const BEFORE_NOUN = fold(
  'المتوقع المقرر المزمع المنتظر المرتقب المرجح يتم تم سيتم ستتم تتم في على إلى عن من بعد قبل خلال بشأن حول أجل مع مواصلة عدم إعادة بصدد',
)

const IF = fold('إذا وإذا لو ولو')

/** Whether one word puts its clause behind or ahead. */
export function signAt(line: TimeLine, i: number): Tense {
  const { norm, word, start } = line.tokens[i]!
  if (line.text.startsWith('سأ', start)) return 'future'
  if (PAST_OR_NOUN.has(norm) && BEFORE_NOUN.has(line.norm(i - 1))) return null
  // «إذا فاز السبت» has not happened, and «مقرر الأمم المتحدة» is a rapporteur.
  if (IF.has(line.norm(i - 1))) return PAST.has(norm) ? 'future' : signOf(word)
  if (norm === 'مقرر' && line.norm(i + 1).startsWith('ال') && weekdayNamed(line.norm(i + 1)) === undefined) return null
  // «لم يحضر» denies what was.
  if (norm === 'لم' || norm === 'ولم') return 'past'
  return signOf(word)
}

const signOf = wordFact<Tense>((norm) => {
  if (FUTURE.has(norm) || isFutureVerb(norm)) return 'future'
  if (PAST.has(norm)) return 'past'
  const bare = norm[0] === 'و' || norm[0] === 'ف' ? norm.slice(1) : norm
  return PAST.has(bare) || PAST.has(bare.replace(/ها?$/, '')) ? 'past' : null
})

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
    const own = line.text.startsWith('سأ', token.start)
    if (own || FUTURE.has(token.norm) || isFutureVerb(token.norm)) return wasPlanned(line, i) ? null : 'future'
    // «من المقرر [عقد] مؤتمر»: the noun, not the verb of the same letters.
    if (HAPPENED.has(token.norm) || HAPPENED.has(norm)) return FUTURE.has(line.norm(i - 1)) ? 'future' : 'past'
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
