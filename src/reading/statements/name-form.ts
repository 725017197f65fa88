import { foldWord } from '../../arabic/fold.js'
import { QUANTITIES } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { isRatherPerson } from '../names/tagger.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import { kindOf } from './word-kinds.js'

/** «المزارعين» after a preposition is «المزارعون» as a name, «مصدرا محليا» after لكن «مصدر محلي», «مسؤولي البلدية» after إن «مسؤولو البلدية». */
export function nominative(text: string, genitive: boolean, accusative: boolean): string {
  const words = text.split(' ')
  // «نشر الاتحاد [بيانا] أكد»
  const alone = words.length === 1 && /^(?!ال).+ا$/.test(foldWord(text)) && isText(foldWord(text).slice(0, -1))
  if (alone) return foldWord(text) === text ? text.slice(0, -1) : text.replace(/\p{M}/gu, '').slice(0, -1)
  if (accusative && words[0]!.endsWith('ا') && SPEAKER_HEADS.has(foldWord(words[0]!.slice(0, -1)))) {
    const end = words.findIndex((word) => !word.endsWith('ا'))
    return words.map((word, k) => (end === -1 || k < end ? word.slice(0, -1) : word)).join(' ')
  }
  if (!genitive && !accusative) return text
  if (words.length > 1 && SEVERAL.test(foldWord(words[0]!))) words[0] = `${words[0]!.slice(0, -1)}و`
  // Only the head and its adjectives are of that case: «عن [نقابة الصيادين]» stays.
  const end = words.findIndex((word) => !isPlural(word))
  const ending = TWO.test(foldWord(words[0]!)) ? 'ان' : 'ون'
  return words
    .map((word, k) => ((end === -1 || k < end) && isPlural(word) ? `${word.slice(0, -2)}${ending}` : word))
    .join(' ')
}

/** «عن [مصدرين أمنيين]» are two: these nouns have plurals of another form. */
const TWO =
  /^(?:ال)?(?:مصدر|وزير|رئيس|خبير|شاهد|طبيب|ضابط|شخص|رجل|نائب|عضو|سفير|زعيم|امير|شيخ|عالم|كاتب|حزب|بلد|فريق|قاض|شقيق|صديق|لواء|عميد)ين$/

const isText = (word: string) => /^(?:بيان|تقرير|مقال|خبر|كتاب|خطاب|تصريح|عدد|مصدر)$/.test(word)

/** Plurals of persons before their genitive, which no singular is spelled like. */
const SEVERAL =
  /^(?:مسؤولي|مسئولي|ممثلي|منظمي|مسعفي|مراسلي|مستخدمي|مسلحي|مقاتلي|مواطني|مؤيدي|معارضي|محققي|منتقدي|مشجعي)$/

function isPlural(word: string): boolean {
  if (!/^(?:ال)?.{3,}ين$/.test(word) || NAMES_IN_EEN.test(word)) return false
  const folded = foldWord(word)
  // «شيرين» is one woman's name.
  return folded.startsWith('ال') || !isRatherPerson(folded) || kindOf(folded) === 'person'
}

const NAMES_IN_EEN =
  /(?:فلسطين|الصين|البحرين|الحرمين|الشريفين|حسين|أمين|جانبين|طرفين|بلدين|فريقين|الكرملين|الدين|سنتين|يومين|القوانين|ملايين)$/

const HONOURS = /^(?:معالي|سعادة|سمو|فضيلة|سماحة|فخامة|دولة|السناتور|السيناتور|البارون|البارونة|اللورد|الليدي|السير)$/

const RANK = /^ال(?:لواء|عميد|عقيد|مقدم|رائد|نقيب|دكتور|دكتورة|مهندس|مهندسة|استاذ|استاذة)$/

/** «الوكالة [نفسها]», «مصدر مقرب [منه]», «البيان [الصادر]». */
const HANGING =
  /^(?:نفس|ذات|عين|من|عن|في|ل)(?:ه|ها|هم)$|^(?:ال)?صادرة?$|^(?:مؤلفة?|المؤلفة?|مكونة?|المكونة?|المطلق|المتهم|المتهمة)$/

/**
 * What names a body or an unnamed speaker: the phrase up to an apposition («[المرصد المحلي]، ومقره الضاحية»), without «نفسها» at its end.
 * Null where the phrase is all of it.
 */
export function coreOf(c: Context, phrase: NounPhrase): NounPhrase | null {
  const { tokens, quotationOf } = c.stream
  let to = phrase.to
  let open = 0
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    const { norm } = tokens[i]!
    if (norm === '(') open++
    if (norm === ')') open--
    const comma = (norm === '،' || norm === ',') && quotationOf[i] === quotationOf[phrase.head]
    // «مديرية المرور [العقيد سليم الغانم]»: a body and somebody of it.
    const ranked = i > phrase.head + 1 && c.personAt(i + 1) && RANK.test(norm) && !isOffice(tokens[phrase.head]!.norm)
    // «إدارة التعليم [ممثلة] بقسم الاختبارات»
    const acting = /^ممثل(?:ة|ا)$/.test(norm)
    // «تقريرا [هذا] الأسبوع», but «كل [هذا] الكلام»
    const when = /^هذ[اه]$/.test(norm) && !QUANTITIES.has(tokens[i - 1]!.norm)
    if ((comma || ranked || acting || when) && open === 0) {
      to = i
      break
    }
  }
  while (to - phrase.head > 1 && HANGING.test(tokens[to - 1]!.norm)) to--
  // «معالي وزير الداخلية», «البارونة سليمة الغانم»
  const titled = to - phrase.head > 1 && phrase.from === phrase.head && HONOURS.test(tokens[phrase.head]!.norm)
  // «كل من الوزارة والبلدية»
  const each = tokens[phrase.head]!.norm === 'كل' && tokens[phrase.head + 1]?.norm === 'من' && to - phrase.head > 2
  const head = titled ? phrase.head + 1 : each ? phrase.head + 2 : phrase.head
  if (to === phrase.to && head === phrase.head) return null
  return titled || each ? { from: head, to, head } : { ...phrase, to }
}

/** «الدكتور [الربيع]»: behind a title the last name of somebody whom the article names in full; null where no one or several bear it. */
export function titledPerson(c: Context, words: readonly string[]): string | null {
  const [title = '', last = ''] = words
  if (words.length !== 2 || !title.startsWith('ال') || !(flagsOf(title) & Flag.Address) || isOffice(last)) return null
  let found: string | null = null
  for (const { type, name } of c.names) {
    if (type !== 'person' || foldWord(name.split(' ').at(-1)!) !== last) continue
    if (found !== null && found !== name) return null
    found = name
  }
  return found
}
