import { foldWord } from '../../arabic/fold.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import {
  ADVERBS,
  PLURAL_HEADS,
  PRONOMINAL_PREPOSITIONS,
  SPEAKER_HEADS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { carriesLam, isAddressee } from './addressee.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import { ADJECTIVE, followsConstruct, isDefinite, type PhraseEnd } from './phrase-state.js'
import { isVerbalNoun, keepsItsBa, opensObject } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

/** «[للصحفيين]», «[نظيره] س»: the one addressed. */
export const addresseeOpens: PhraseEnd = ({ c, i, person, word }) =>
  word === 'ل' || (word.startsWith('ل') && isAddressee(c, i, person)) || word.startsWith('نظير')

/** «وزير [خارجية] النور»: nouns of the form of an adjective, which wait for their genitive. */
const FIELDS = new Set(
  'شؤون لشؤون للشؤون خارجية داخلية مالية بلدية جمهورية جمعية مديرية مفوضية قنصلية أغلبية غالبية كلية أكاديمية'
    .split(' ')
    .map(foldWord),
)

/** «انتقد آخرون [جهل] …», «انتقد البعض [المشهد]»: nothing belongs to them. */
const VAGUE_HEADS = new Set(
  'آخرون البعض بعضهم بعضهن أغلبهم معظمهم كثيرون الكثيرون غالبيتهم كثيرات أخريات'.split(' ').map(foldWord),
)

function quotationEndsAt(c: Context, i: number): boolean {
  return c.stream.quotations[c.stream.quotationOf[i]!]?.close === i
}

/** «أعلن الاتحاد المحلي [تأجيل] …», «دان [المجلس] [الهجوم]» after a complete name. */
export const objectOpens: PhraseEnd = ({ c, i, head, before, word }) => {
  if (!before.object) return false
  if (opensObject(word) && !c.personAt(i) && !followsConstruct(c, head, i)) return true
  // «مصدر عسكري [التوصل] إلى»: an indefinite adjective has nothing definite behind it.
  const { norm } = c.stream.tokens[i - 1]!
  const heads = FIELDS.has(norm) || isOffice(norm) || flagsOf(norm) & Flag.OrganizationHead
  const adjective = i - 1 > head && !heads && /^(?!ال).{3,}(?:ي|ية)$/.test(norm) && !c.nameAt(i - 1)
  if (adjective && word.startsWith('ال') && isVerbalNoun(word.slice(2))) return true
  // «مصدران رسميان [تقريرا]»: the accusative of what is told.
  if (word.endsWith('ا') && TELLING_HEADS.has(word.slice(0, -1)) && i > head) return true
  if (VAGUE_HEADS.has(norm) && i === head + 1) return !/^(?:الاخر|الاخرين|ممن|من)$/.test(word)
  // «منظمة "عين النهر" [الطريقة] التي»
  if (quotationEndsAt(c, i - 1) && word.startsWith('ال') && !ADJECTIVE.test(word) && !c.nameAt(i)) return true
  const last = c.nameAt(i - 1)
  if (last === null || c.nameAt(i)) return false
  // «المدير حمد [العمران] استمرار»: where the object opens behind it, it is his family's name.
  if (c.personAt(i - 1) && opensObject(c.stream.tokens[i + 1]?.norm ?? '')) return false
  // «الهيئة العامة للمياه [وسائل] الإعلام»: the body's name is complete.
  if (last.type === 'organization' && last === c.nameAt(head) && (kindOf(word) === 'thing' || kindOf(word) === 'body'))
    return true
  // «وكيل منطقة النور [الدكتور] سليم الغانم», «وفد البلدة [المرافق] للفريق»: more about who speaks.
  if (personFollows(c, i) && (isOffice(word) || SPEAKER_HEADS.has(word))) return false
  if (/^الم.ا..ة?$/.test(word) && kindOf(word) !== 'thing') return false
  return /^ال/.test(word) && !/(?:ي|ية|يون|يين)$/.test(word)
}

/** «هنأ الغانم [البستاني]», «حذرت السلطات [السكان] من»: one name after another, a definite noun after a definite noun. */
export const secondObjectOpens: PhraseEnd = ({ c, i, head, person, before, word }) => {
  if (!before.addressee) return false
  const last = c.stream.tokens[i - 1]!
  const name = c.nameAt(i)
  // «الوزارة [كل] قادم»
  if (/^(?:كل|جميع|كافة)$/.test(word) && isDefinite(c, i - 1)) return true
  // «أسرة الطفل "سليم" [المسؤولين]»
  if (quotationEndsAt(c, i - 1) && /^ال.{3,}ين$/.test(word)) return true
  // «المدير سليم الغانم [الوزير] ليلى النقيب»: an office and the name of another.
  if (person && !name && word.startsWith('ال') && isOffice(word) && personFollows(c, i)) return true
  // «أمين البلدة رئيس المجلس [المهندس] سليم الغانم»: who holds the office.
  const held = !person && isOffice(c.stream.tokens[head]!.norm)
  if (held && !name && isOffice(word) && personFollows(c, i)) return false
  // «نواب محافظون [المدير]»: a plural in ن waits for no genitive.
  if (word.startsWith('ال') && /^(?!ال).{3,}[وي]ن$/.test(last.norm) && PLURAL_HEADS.has(c.stream.tokens[head]!.norm))
    return true
  const joined = word[0] === 'و' && name !== null && name.start > c.stream.tokens[i]!.start
  const complete =
    c.nameAt(i - 1) !== null ||
    (/(?:ون|ين|ي|ية)$/.test(last.norm) && !FIELDS.has(last.norm) && !isOffice(last.norm)) ||
    // «وتتهم الحكومة [حزب النور] بـ»
    (last.norm.startsWith('ال') && name?.type === 'organization' && name.start === c.stream.tokens[i]!.start) ||
    // «وحث الاتحاد [روسيا] على», but «العاصمة باريس»
    (/^ال(?!عاصمة|مدينة)/.test(last.norm) && name?.type === 'place' && !joined)
  // «رئيس جزيرة النور [سليم الغانم]»: the name of who holds the office, not of another.
  const holder = name?.type === 'person' && !person && isOffice(c.stream.tokens[head]!.norm)
  if (name && !joined && complete && !holder && (name.type !== 'person' || c.personAt(i - 1))) return true
  // «ودعا "الغانم" [نواب] المدينة إلى»
  if (last.kind === 'punctuation' && (SPEAKER_HEADS.has(word) || (c.personAt(i - 2) && !word.startsWith('ال'))))
    return true
  // «الأمير سليم [الرئيس السابق] للجهاز»: an apposition.
  if (/^(?:السابق|السابقة|الاسبق)$/.test(c.stream.tokens[i + 1]?.norm ?? '') && c.personAt(i - 1)) return false
  if (!isDefinite(c, i - 1) || name)
    return name !== null && word.startsWith('ال') && isDefinite(c, i - 1) && !ADJECTIVE.test(word)
  // «دعت الجامعة [منظمتي] النور والساحل إلى»: the dual of an object.
  if (/.{3,}تي$/.test(word) && flagsOf(`${word.slice(0, -2)}ة`) & Flag.OrganizationHead) return true
  // «اتهمت الحركة [ضباطا] في …»: the accusative.
  if (/^[^وفب].{2,}[^اي]ا$/.test(word) && kindOf(word) !== 'quality') return true
  // «ممثل الحزب [المعارض]، سليم الغانم، …»: an adjective before an apposition.
  const beforeApposition = isComma(c, i + 1) && c.personAt(i + 2)
  // «دعت الهيئة العامة [القوى] السياسية»: of the words in ى few are adjectives.
  const noun = !ADJECTIVE.test(word) || (endsInAlef(c, i) && !ELATIVE.test(word))
  return word.startsWith('ال') && noun && !PARTICIPLE.test(word) && !beforeApposition
}

/** «[الأمير] سليم», «[الرئيس] الأرزوني سليم»: a name right behind an office, or behind its adjective. */
function personFollows(c: Context, i: number): boolean {
  if (c.personAt(i + 1)) return !c.personAt(i - 1) || c.nameAt(i + 1) !== c.nameAt(i - 1)
  return ADJECTIVE.test(c.stream.tokens[i + 1]?.norm ?? '') && c.personAt(i + 2)
}

/** «تقرير [لها] …», «بيان [له]»: a preposition with its pronoun closes a phrase where an object is still due. */
export const pronounOpens: PhraseEnd = ({ c, i, before, word }) =>
  (before.object === true || before.addressee === true) && PRONOMINAL_PREPOSITIONS.has(word) && !c.nameAt(i)

/** «الوقت نفسه [المبادرات]»: the same one is a complete phrase. */
export const closedByItself: PhraseEnd = ({ c, i, word }) =>
  /^(?:نفس|ذات|عين)(?:ه|ها|هم)$/.test(c.stream.tokens[i - 1]!.norm) &&
  (word.startsWith('ال') || isVerbalNoun(word) || kindOf(word) === 'thing') &&
  !c.nameAt(i)

/** «رحبت النقابة [بالقرار]», «دعا الوزير [لعقد] اجتماع»: the content after a letter that the verb asks for. */
export const contentOpens: PhraseEnd = ({ c, i, limit, before, word }) => {
  if (before.ba && opensAfterB(c, i, limit, before.ba)) return true
  if (before.lam !== true || word[0] !== 'ل') return false
  // «داعيا المسجلين [للاطلاع] على»: behind the one asked, what is asked for.
  if (before.object === true && word.startsWith('لل') && isVerbalNoun(word.slice(2))) return true
  return opensObject(word.slice(1)) || (word.startsWith('لل') && !leadsOn(c, i, limit))
}

/** «دعت الهيئة العامة للمياه [إلى] …»: the content is led in further on. */
function leadsOn(c: Context, i: number, limit: number): boolean {
  for (let j = i + 1; j < Math.min(limit, i + 9); j++) {
    const { norm, kind } = c.stream.tokens[j]!
    if (kind === 'punctuation') return false
    if (norm === 'الي') return true
  }
  return false
}

const ELATIVE = /^ال(?:كبري|صغري|اخري|اعلي|اولي|عظمي|وسطي|قصوي|ادني|اقصي)$/

/** ى, which folding makes ي. */
function endsInAlef(c: Context, i: number): boolean {
  return c.stream.text(c.stream.tokens[i]!, c.stream.field(i)).endsWith('ى')
}

/** «المتضررة», «المستقلة». */
const PARTICIPLE = /^ال(?:مت|مست).{2,}ة$/

/** «[بأي] اعتراض», «[بهذا] القرار»: part of no body's name. */
const POINTING = /^ب(?:اي|كل|هذا|هذه|تلك|جميع|معالي|صاحب|سمو)$/

/** «رحبت النقابة [بالقرار]»: the last word with ب opens the content, one before it belongs to the phrase («اللجنة بالوزارة»). */
function opensAfterB(c: Context, i: number, limit: number, mode: 'verbal' | 'any'): boolean {
  const { tokens } = c.stream
  const word = tokens[i]!.norm
  if (POINTING.test(word)) return true
  if (word[0] !== 'ب' || word.length < 4 || keepsItsBa(word) || c.personAt(i) || (c.nameAt(i) && !carriesLam(c, i)))
    return false
  if (mode === 'any' || isVerbalNoun(word.slice(1)) || (word.startsWith('بال') && isVerbalNoun(word.slice(3))))
    return true
  for (let j = i + 1; j < Math.min(limit, i + 13); j++) {
    // «د. سليم»: no end of a sentence.
    const title = tokens[j]!.norm === '.' && tokens[j - 1]!.norm.length === 1
    if ((tokens[j]!.kind === 'punctuation' && !title) || /^(?:الذي|التي|الذين)$/.test(tokens[j]!.norm)) break
    if (/^ب.{3,}/.test(tokens[j]!.norm) && !c.nameAt(j) && !ADVERBS.has(tokens[j]!.norm) && tokens[j]!.norm !== 'باسم')
      return false
  }
  return true
}
