import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { ANONYMOUS_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { wordFact } from '../../text/words.js'
import { isOwnThing } from './belonging.js'
import type { Context } from './context.js'
import { isDefinite } from './phrase-state.js'
import { kindOf } from './word-kinds.js'

/** «القيادة [بأشد] العبارات», «الكاتب [بهذا] الصدد»: how or upon what it was said. */
export const isManner = wordFact((norm: string) =>
  /^ب(?:اشد|اقوي|اقسي|هذا|هذه|ذلك|شان|خصوص|جلاء|حزم|حدة|ثقة|اقتضاب|ايجاز|سخرية|غضب|هدوء|اختصار|صوت|لهجة|لغة|لغات|كلمات|عبارات|نبرة)$/.test(
    norm,
  ),
)

/** «اعتذر البنك [لعملائه]»: ل before a noun with a pronoun, where the whole is no noun itself. */
const isForTheirOwn = wordFact(
  (norm: string) => /^ل(?!ل).{4,}(?:ه|ها|هم)$/.test(norm) && kindOf(norm) === null && kindOf(norm.slice(1)) !== null,
)

/** «المدرب [البالغ] 46 عاما», «ناشطات [قولهن]», «بيان [تم] نشره»: an age, the word for what was said, a passive told with another verb. */
const isNoPartOfIt = wordFact((norm: string) =>
  /^(?:ال)?بالغ(?:ة|ين|ان)?$|^قول(?:هن|هما)$|^ادلي$|^ادلت$|^جر[يت]$|^ت(?:م|مت)$/.test(norm),
)

/** Nouns of media that nothing definite and no adjective governs: «أبلغ مصدر قضائي [وكالة] الساحل». */
const isMedium = wordFact((norm: string) => /^(?:وكالة|صحيفة|قناة|شبكة|مجلة|اذاعة)$/.test(norm))

const SILENCE = /^ال(?:كشف|افصاح|تعليق|ادلاء|خوض)$/

/** What ends the subject of a verb wherever it stands: how it was said, to whom of the subject's own, and the subject's own thing or text. */
export function followsSubject(c: Context, i: number): boolean {
  const { norm, word } = c.stream.tokens[i]!
  if (c.nameAt(i)) return false
  if (isManner(word) || isForTheirOwn(word) || isNoPartOfIt(word)) return true
  // «رفض مسؤول [الكشف] عن اسمه»
  if (SILENCE.test(norm) && ANONYMOUS_HEADS.has(c.stream.tokens[i - 1]!.norm)) return true
  // «الملك [باسمه] واسم شعبه»
  if (/^باسم(?:ه|ها|هم)$/.test(norm)) return true
  // «شركة "النهر" [ثاني] أكبر منتج»
  const closed = c.stream.tokens[i - 1]!.kind === 'punctuation' && c.stream.quotationOf[i - 1] !== -1
  if (closed && /^(?:اكبر|اول|ثاني|ثالث|رابع|احدي|احد|ابرز|اهم|اقدم)$/.test(norm)) return true
  const before = c.stream.tokens[i - 1]!.norm
  const source = ANONYMOUS_HEADS.has(c.stream.tokens[i - 2]?.norm ?? '') && /(?:ي|يون|ية)$/.test(before)
  if (isMedium(word) && (source || before.startsWith('ال'))) return true
  if (!isDefinite(c, i - 1)) return false
  // «الكاتب [مقترحه]»
  if (norm.endsWith('ه')) return isOwnThing(norm) && kindOf(norm.slice(0, -1)) === 'thing'
  // «النقابة [بيانا]»
  return norm.endsWith('ا') && !norm.startsWith('ال') && TELLING_HEADS.has(norm.slice(0, -1))
}
