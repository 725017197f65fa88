import { cueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { QUANTITIES } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import {
  ADVERBS,
  ANONYMOUS_HEADS,
  B_COMPLEMENTIZERS,
  CLAUSE_OPENERS,
  COMPLEMENTIZERS,
  SPEAKER_HEADS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import { isRatherPerson } from '../names/tagger.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { carriesLam, isAddressee } from './addressee.js'
import { isRelation } from './belonging.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import { isVerbalNoun, keepsItsBa, opensObject } from './verbal-noun.js'
import { isFrequent, kindOf } from './word-kinds.js'

/** What else the verb expects behind its subject; the phrase stops where that would begin. */
export interface Before {
  /** A verbal noun as direct object («أعلن الاتحاد المحلي [تأجيل] …»). */
  readonly object?: boolean
  /** The phrase stands right after its verb, so that no verb can open it. */
  readonly afterVerb?: boolean
  /** The one addressed («هنأ الغانم [البستاني]»). */
  readonly addressee?: boolean
  /** A noun after ب («اتهم س [بإهمال] …»): a verbal noun, or any once the one addressed is being read. */
  readonly ba?: 'verbal' | 'any'
  /** A verbal noun after ل («دعا الوزير [لعقد] …»). */
  readonly lam?: boolean
}

/** A noun phrase under way, at its next word. */
export interface PhraseState {
  readonly c: Context
  readonly i: number
  readonly head: number
  readonly limit: number
  /** A person's name stands in it already. */
  readonly person: boolean
  readonly before: Before
  readonly word: string
}

type PhraseEnd = (s: PhraseState) => boolean

/** «رحب الوزير [بما] وصفه …»: a relative with its preposition opens the object. */
const PREPOSED_RELATIVES = new Set(['بما', 'بمن', 'عما', 'عمن', 'ممن', 'لما', 'لمن'])

/** أن, a relative pronoun, an adverb, «قائلا», a year. */
const clauseOpens: PhraseEnd = ({ c, i, head, word }) =>
  stops(word) ||
  // «النقابة [بـ]"خطوة"»
  word === 'ب' ||
  // «مصدر [مطلع]», but «[مطلع] الشهر»
  (ADVERBS.has(word) && !(word === 'مطلع' && i === head + 1 && ANONYMOUS_HEADS.has(c.stream.tokens[head]!.norm))) ||
  (/^(?:عام|سنة)$/.test(word) && c.stream.tokens[i + 1]?.kind === 'number')

/** Another verb of saying, or any present-tense verb. */
const verbOpens: PhraseEnd = ({ c, i, head, word }) => {
  const form = cueForm(word)
  // «وكالة [يراع]»: the head still asks for its name.
  if (form === null && i === head + 1 && namesNext(c, head) && kindOf(word) !== 'verb') return false
  return (form !== null && form.kind !== 'masdar' && isCueHere(c, i)) || isPresentVerb(c, i)
}

/** «بعض المشجعين [رددت] هتافات»: a feminine past after a definite noun that no name can follow. */
const feminineVerbOpens: PhraseEnd = ({ c, i, head, word }) =>
  /^[^وبلكف].{2,}[^اةو]ت$/.test(word) &&
  !c.nameAt(i) &&
  c.stream.tokens[i - 1]!.norm.startsWith('ال') &&
  !isOffice(c.stream.tokens[head]!.norm) &&
  kindOf(c.stream.tokens[head]!.norm) !== 'person'

const namesNext = (c: Context, head: number) =>
  (flagsOf(c.stream.tokens[head]!.norm) & Flag.OrganizationHead) !== 0 && c.stream.tokens[head + 1]!.norm[0] !== 'ت'

/** «[للصحفيين]», «[نظيره] س»: the one addressed. */
const addresseeOpens: PhraseEnd = ({ c, i, person, word }) =>
  word === 'ل' || (word.startsWith('ل') && isAddressee(c, i, person)) || word.startsWith('نظير')

/** «أعلن الاتحاد المحلي [تأجيل] …», «دان [المجلس] [الهجوم]» after a complete name. */
const objectOpens: PhraseEnd = ({ c, i, head, before, word }) => {
  if (!before.object) return false
  if (opensObject(word) && !c.personAt(i) && !followsConstruct(c, head, i)) return true
  const last = c.nameAt(i - 1)
  if (last === null || c.nameAt(i)) return false
  // «الهيئة العامة للمياه [وسائل] الإعلام»: the body's name is complete.
  if (last.type === 'organization' && last === c.nameAt(head) && (kindOf(word) === 'thing' || kindOf(word) === 'body'))
    return true
  return /^ال/.test(word) && !/(?:ي|ية|يون|يين)$/.test(word)
}

/** «وزير [خارجية] النور»: nouns of the form of an adjective, which wait for their genitive. */
const FIELDS = new Set(
  'خارجية داخلية مالية بلدية جمهورية جمعية مديرية مفوضية قنصلية أغلبية غالبية كلية أكاديمية'.split(' ').map(foldWord),
)

/** «هنأ الغانم [البستاني]», «حذرت السلطات [السكان] من»: one name after another, a definite noun after a definite noun. */
const secondObjectOpens: PhraseEnd = ({ c, i, head, person, before, word }) => {
  if (!before.addressee) return false
  const last = c.stream.tokens[i - 1]!
  const name = c.nameAt(i)
  const joined = word[0] === 'و' && name !== null && name.start > c.stream.tokens[i]!.start
  const complete =
    c.nameAt(i - 1) !== null ||
    (/(?:ون|ين|ي|ية)$/.test(last.norm) && !FIELDS.has(last.norm)) ||
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
  // «اتهمت الحركة [ضباطا] في …»: the accusative.
  if (/^[^وفب].{2,}[^اي]ا$/.test(word) && kindOf(word) !== 'quality') return true
  // «ممثل الحزب [المعارض]، سليم الغانم، …»: an adjective before an apposition.
  const beforeApposition = isComma(c, i + 1) && c.personAt(i + 2)
  // «دعت الهيئة العامة [القوى] السياسية»: of the words in ى few are adjectives.
  const noun = !ADJECTIVE.test(word) || (endsInAlef(c, i) && !ELATIVE.test(word))
  return word.startsWith('ال') && noun && !PARTICIPLE.test(word) && !beforeApposition
}

/** «رحبت النقابة [بالقرار]», «دعا الوزير [لعقد] اجتماع»: the content after a letter that the verb asks for. */
const contentOpens: PhraseEnd = ({ c, i, limit, before, word }) => {
  if (before.ba && opensAfterB(c, i, limit, before.ba)) return true
  if (before.lam !== true || word[0] !== 'ل') return false
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

/** «تابعت الصحيفة [حديثها]», «الحكومة [بموقفها]»: a noun with a pronoun of its own, or a verbal noun after ب. */
const ownPronoun: PhraseEnd = ({ c, i, head, word }) => {
  if (c.nameAt(i)) return false
  if (!word.startsWith('ال') && /..(?:ها|هم|هما)$/.test(word) && isDefinite(c, head)) return true
  // «وصف المدرب [لاعبه] بأنه»
  if (/^[^وبلك]..+ه$/.test(word) && isDefinite(c, i - 1) && isOffice(word.slice(0, -1))) return true
  return word[0] === 'ب' && word.length > 4 && (isVerbalNoun(word.slice(1)) || /(?:ها|ته|هم)$/.test(word))
}

/** «قال الغانم [بالأمس]», «سليم الغانم [قلل]»: after a person's name. */
const personComplete: PhraseEnd = ({ c, i, word }) =>
  c.personAt(i - 1) && (/^[بل]ال|^لل/.test(word) || endsAfterPerson(c, i))

/** Indefinite words that go on with a definite phrase: «المنظمات [غير] الحكومية», «اللواء [ركن] …». */
const GOING_ON = new Set(
  'غير ذات ذو ذي شبه بن ابن بنت أبو أم ال ركن عام أول ثان متعدد متعددة نفسه نفسها ذاته ذاتها عينه عينها أنفسهم'
    .split(' ')
    .map(foldWord),
)

/** «الجامعة [مجلس] …», «الوزير [رجال] الإطفاء»: after a definite word an indefinite noun begins a phrase of its own, unless it is a name or office. */
const nounAnew: PhraseEnd = ({ c, i, head, word }) => {
  const last = c.stream.tokens[i - 1]!
  if (/^(?:ال|لل|و)/.test(word) || c.nameAt(i) || last.kind !== 'word' || GOING_ON.has(word)) return false
  // «اتهمت عائلته [جهاز] …»: a pronoun closes a phrase like the article.
  const owned = /(?:ه|ها|هم)$/.test(last.norm) && isRelation(last.norm)
  if (!/^(?:ال|لل|بال|وال)/.test(last.norm) && !isNamed(c, i - 1) && !owned) return false
  if (isOffice(word)) return false
  // «المدير [نمر] …»: before an unknown word a common one may be a name of its own.
  const next = c.stream.tokens[i + 1]
  const partOfName =
    next?.kind === 'word' && (c.personAt(i + 1) || (/^[^وبلف]/.test(next.norm) && !isFrequent(next.norm)))
  if (isOffice(c.stream.tokens[head]!.norm) && partOfName) return false
  if (flagsOf(word) & (Flag.GivenName | Flag.ForeignGivenName)) return false
  const kind = kindOf(word)
  if (kind === 'quality') return last.norm.startsWith('ال')
  if (kind !== null) return kind !== 'name'
  return /^[^بلك]/.test(word) && isFrequent(word) && !isRatherPerson(word)
}

/** «السلطات المحلية [المزيد] من», «الحكومة [العقوبات]»: a thing with ال after a complete definite phrase. */
const thingAnew: PhraseEnd = ({ c, i, word }) => {
  const last = c.stream.tokens[i - 1]!
  if (!word.startsWith('ال') || c.nameAt(i) || last.kind !== 'word' || ADJECTIVE.test(word)) return false
  if (!last.norm.startsWith('ال') && !isNamed(c, i - 1)) return false
  return QUANTITIES.has(word) || QUANTITIES.has(word.slice(2)) || word === 'المزيد' || kindOf(word) === 'thing'
}

function isNamed(c: Context, i: number): boolean {
  const name = c.nameAt(i)
  return name !== null && name.type !== 'person' && name !== c.nameAt(i + 1)
}

/** «أكدت أرزونيا [الجيران] …»: the name of a country takes only its adjective along. */
const placeComplete: PhraseEnd = ({ c, i, head, word }) => {
  const name = c.nameAt(i - 1)
  if (name?.type !== 'place' || name !== c.nameAt(head)) return false
  return word[0] !== 'و' && !/^ال.{2,}(?:ي|ية)$/.test(word)
}

/** «الغانم [العمال]»: after a person's name a plural with ال is somebody else. */
const pluralAfterPerson: PhraseEnd = ({ c, i, word }) =>
  c.personAt(i - 1) && !c.nameAt(i) && /^ال.{3,}(?:ين|ون|ات)$/.test(word)

const TIMES = new Set('الأسبوع الشهر العام السنة الموسم الشهور الأيام'.split(' ').map(foldWord))

/** «المجموعة [الأسبوع] الماضي», «الشبكة [هذا] الأسبوع»: when it was said. */
const timeOpens: PhraseEnd = ({ c, i, word }) => {
  const last = c.stream.tokens[i - 1]!.norm
  if (!last.startsWith('ال') && !c.nameAt(i - 1)) return false
  const next = c.stream.tokens[i + 1]?.norm ?? ''
  if (/^هذ[اه]$/.test(word)) return true
  return TIMES.has(word) && /^(?:الماضي|الجاري|المقبل|الحالي|القادم|الفائت|المنصرم)ة?$/.test(next)
}

/** What ends a noun phrase at its next word; the first that holds does. */
export const PHRASE_ENDS: readonly PhraseEnd[] = [
  verbOpens,
  feminineVerbOpens,
  addresseeOpens,
  objectOpens,
  secondObjectOpens,
  contentOpens,
  ownPronoun,
  personComplete,
  nounAnew,
  thingAnew,
  placeComplete,
  pluralAfterPerson,
  timeOpens,
]

/** Ends that come before prepositions are looked at. */
export const CLAUSE_ENDS: readonly PhraseEnd[] = [clauseOpens]

const ELATIVE = /^ال(?:كبري|صغري|اخري|اعلي|اولي|عظمي|وسطي|قصوي|ادني|اقصي)$/

/** ى, which folding makes ي. */
function endsInAlef(c: Context, i: number): boolean {
  return c.stream.text(c.stream.tokens[i]!, c.stream.field(i)).endsWith('ى')
}

/** «المتضررة», «المستقلة». */
const PARTICIPLE = /^ال(?:مت|مست).{2,}ة$/

const ADJECTIVE =
  /(?:ي|ية|يين|يون)$|^ال(?:عام|عامة|عليا|اعلي|اول|سابق|سابقة|جديد|جديدة|كبير|كبري|متحدة|موحد|دائم|دائمة|مؤقت|مؤقتة|خاص|خاصة|مشترك|مشتركة|معتدل|مسلح|مسلحة|حاكم|حاكمة|محتل|محتلة|راحل|قائد)$/

function isDefinite(c: Context, i: number): boolean {
  return c.stream.tokens[i]!.norm.startsWith('ال') || c.nameAt(i) !== null
}

const NOUNS_IN_YEH =
  /^(?:يوم|يونيو|يوليو|يورو|يمن|يمني|يهود|ياباني|يسار|يمين|يونان|يناير|يخت|يقين|يتيم|يوسف|يحيي|يعقوب|يزيد|ياسر|ياسين|يافع|يافا)/

/** «يمتلك», «يزور»: a present-tense verb ends a phrase. */
export function isPresentVerb(c: Context, i: number): boolean {
  const word = c.stream.tokens[i]!.norm
  return word.length >= 4 && word[0] === 'ي' && !NOUNS_IN_YEH.test(word) && !c.nameAt(i)
}

/** After a person's name only an apposition goes on: something definite, a role, a coordination, more of the name. */
function endsAfterPerson(c: Context, i: number): boolean {
  const word = c.stream.tokens[i]!.norm
  if (c.nameAt(i) || c.nameAt(i - 1) === c.nameAt(i)) return false
  return !/^(?:ال|و|بن$|ابن$|ابو$|عبد|ال$)/.test(word) && !SPEAKER_HEADS.has(word) && /^[ء-ي]+$/.test(word)
}

/** «رحبت النقابة [بالقرار]»: the last word with ب opens the content, one before it belongs to the phrase («اللجنة بالوزارة»). */
function opensAfterB(c: Context, i: number, limit: number, mode: 'verbal' | 'any'): boolean {
  const { tokens } = c.stream
  const word = tokens[i]!.norm
  if (word[0] !== 'ب' || word.length < 4 || keepsItsBa(word) || c.personAt(i) || (c.nameAt(i) && !carriesLam(c, i)))
    return false
  if (mode === 'any' || isVerbalNoun(word.slice(1))) return true
  for (let j = i + 1; j < Math.min(limit, i + 9); j++) {
    if (tokens[j]!.kind === 'punctuation') break
    if (/^ب.{3,}/.test(tokens[j]!.norm) && !c.nameAt(j) && !ADVERBS.has(tokens[j]!.norm)) return false
  }
  return true
}

export function stops(word: string): boolean {
  return (
    PREPOSED_RELATIVES.has(word) || COMPLEMENTIZERS.has(word) || B_COMPLEMENTIZERS.has(word) || CLAUSE_OPENERS.has(word)
  )
}

/** A verb of saying inside a phrase ends it, unless a name or a role is spelled alike («المتحدث», «عمر»). */
export function isCueHere(c: Context, i: number): boolean {
  if (c.nameAt(i)) return false
  const form = cueForm(c.stream.tokens[i]!.norm)
  if (!form) return false
  if (form.kind === 'participle') return form.gender === 'm' || c.stream.tokens[i - 1]?.norm === '،'
  return true
}

const ENDING_IN_HEH = /(?:مياه|اتجاه|وجوه|انتباه|اشباه)$/

/** The word right after an indefinite head belongs to it («رئيس [مجلس] …», «وزارة [تنفيذ] …»). */
function followsConstruct(c: Context, head: number, i: number): boolean {
  const before = c.stream.tokens[i - 1]!
  if (c.personAt(i - 1) || before.kind !== 'word') return false
  // «ناشد الغانم عناصره [عدم] الفرار»
  const owned = before.norm.length > 4 && /(?:ه|ها|هم)$/.test(before.norm) && !ENDING_IN_HEH.test(before.norm)
  return !before.norm.includes('ال') && !owned && !(i - head > 1 && /ية$|ي$/.test(before.norm))
}
