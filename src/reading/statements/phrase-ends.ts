import { cueFormOf } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { QUANTITIES } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import {
  ADVERBS,
  ANONYMOUS_HEADS,
  B_COMPLEMENTIZERS,
  CLAUSE_OPENERS,
  COMPLEMENTIZERS,
  ISSUED,
  SPEAKER_HEADS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import { wordFact } from '../../text/words.js'
import { isRatherPerson } from '../names/tagger.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { isOwnThing, isRelation } from './belonging.js'
import {
  addresseeOpens,
  closedByItself,
  contentOpens,
  objectOpens,
  pronounOpens,
  secondObjectOpens,
} from './complement-ends.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import { ADJECTIVE, followsConstruct, isDefinite, type PhraseEnd } from './phrase-state.js'
import { isVerbalNoun } from './verbal-noun.js'
import { isFrequent, kindOf } from './word-kinds.js'

/** «رحب الوزير [بما] وصفه …»: a relative with its preposition opens the object. */
const PREPOSED_RELATIVES = new Set(['بما', 'بمن', 'عما', 'عمن', 'ممن', 'لما', 'لمن'])

/** «[منها] الساحل», «ومن [بينهم] المدير»: opens a list of some of those who were named. */
export const isOfThem = wordFact((norm) => /^و?(?:من|بين|ضمن)ه(?:ا|م|ن|ما)$/.test(norm))

/** أن, a relative pronoun, an adverb, «قائلا», a year. */
const clauseOpens: PhraseEnd = ({ c, i, head, word }) =>
  stopsAt(c.stream.tokens[i]!.word) ||
  // «دراسة [أجراها] باحثون»
  ISSUED.has(word) ||
  // «النقابة [بـ]"خطوة"»
  word === 'ب' ||
  // «مصدر [مطلع]», but «[مطلع] الشهر»
  (ADVERBS.has(word) &&
    !c.personAt(i) &&
    !(word === 'مطلع' && i === head + 1 && ANONYMOUS_HEADS.has(c.stream.tokens[head]!.norm))) ||
  // «شركات [منها] الساحل»: a list of those who are meant.
  isOfThem(c.stream.tokens[i]!.word) ||
  (/^(?:عام|سنة)$/.test(word) && c.stream.tokens[i + 1]?.kind === 'number')

/** Another verb of saying, or any present-tense verb. */
const verbOpens: PhraseEnd = ({ c, i, head, word }) => {
  const form = cueFormOf(c.stream.tokens[i]!.word)
  // «وكالة [يراع]»: the head still asks for its name.
  if (form === null && i === head + 1 && namesNext(c, head) && kindOf(word) !== 'verb') return false
  // «فيسبوك [تحذف] حسابات», «ضحية [حضر] الجلسة»
  const another = kindOf(word) === 'verb' && !c.nameAt(i) && !c.personAt(i - 1) && !followsConstruct(c, head, i)
  return (form !== null && form.kind !== 'masdar' && isCueHere(c, i)) || isPresentVerb(c, i) || another
}

/** «بعض المشجعين [رددت] هتافات»: a feminine past after a definite noun that no name can follow. */
const feminineVerbOpens: PhraseEnd = ({ c, i, head, word }) =>
  /^[^وبلكف].{2,}[^اةو]ت$/.test(word) &&
  !c.nameAt(i) &&
  c.stream.tokens[i - 1]!.norm.startsWith('ال') &&
  !isOffice(c.stream.tokens[head]!.norm) &&
  kindOf(c.stream.tokens[head]!.norm) !== 'person'

const namesNext = (c: Context, head: number) =>
  (flagsOf(c.stream.tokens[head]!.norm) & Flag.OrganizationHead) !== 0 &&
  !c.stream.tokens[head]!.norm.startsWith('ال') &&
  c.stream.tokens[head + 1]!.norm[0] !== 'ت'

/** «تابعت الصحيفة [حديثها]», «الحكومة [بموقفها]»: a noun with a pronoun of its own, or a verbal noun after ب. */
const ownPronoun: PhraseEnd = ({ c, i, head, before, word }) => {
  if (c.nameAt(i)) return false
  // «أرزونيا [وحليفتها] الساحل», «النجمة [وزوجها] الممثل»: who speaks with it.
  if (word[0] === 'و' && (c.nameAt(i + 1) || isOffice(c.stream.tokens[i + 1]?.norm ?? ''))) return false
  if (!word.startsWith('ال') && /..(?:ها|هم|هما)$/.test(word) && isDefinite(c, head)) return true
  // «وصف المدرب [لاعبه] بأنه»
  if (/^[^وبلك]..+ه$/.test(word) && isDefinite(c, i - 1) && isOffice(word.slice(0, -1))) return true
  // «أبدى المدير [قناعته] التامة»
  if (before.object === true && /^[^وف].*[ته]ه$/.test(word) && isDefinite(c, i - 1) && isOwnThing(word)) return true
  // «أعلنت الهيئة [بالتعاون] مع»
  if (/^بال(?:تعاون|شراكة|تنسيق|اشتراك)$/.test(word)) return true
  return word[0] === 'ب' && word.length > 4 && (isVerbalNoun(word.slice(1)) || /(?:ها|ته|هم)$/.test(word))
}

/** «قال الغانم [بالأمس]», «سليم الغانم [قلل]»: after a person's name. */
const personComplete: PhraseEnd = ({ c, i, word }) =>
  c.personAt(i - 1) && !namesBody(c, i - 1) && (/^[بل]ال|^لل/.test(word) || endsAfterPerson(c, i))

/** «مركز الملك سليم [للإغاثة]»: a body that bears a person's name. */
function namesBody(c: Context, last: number): boolean {
  let j = last
  while (c.personAt(j)) j--
  if (/^ال(?:ملك|ملكة|امير|اميرة|شيخ|شيخة)$/.test(c.stream.tokens[j]?.norm ?? '')) j--
  const { norm } = c.stream.tokens[j] ?? { norm: '' }
  return (flagsOf(norm) & Flag.OrganizationHead) !== 0 && !isOffice(norm)
}

/** Indefinite words that go on with a definite phrase: «المنظمات [غير] الحكومية», «اللواء [ركن] …». */
const GOING_ON = new Set(
  'غير ذات ذو ذي شبه بن ابن بنت أبو أم ال ركن عام أول ثان متعدد متعددة نفسه نفسها ذاته ذاتها عينه عينها أنفسهم'
    .split(' ')
    .map(foldWord),
)

/** «مدرب النور [حامل] اللقب»: more about one who was named. */
export const BEARERS: ReadonlySet<string> = new Set(
  'حامل حاملة صاحب صاحبة متصدر وصيف بطل بطلة نجم نجمة هداف لاعب مهاجم حارس مدرب قائد مؤلف'.split(' ').map(foldWord),
)

/** «الجامعة [مجلس] …», «الوزير [رجال] الإطفاء»: after a definite word an indefinite noun begins a phrase of its own, unless it is a name or office. */
const nounAnew: PhraseEnd = ({ c, i, head, word }) => {
  const last = c.stream.tokens[i - 1]!
  if (/^(?:ال|لل|و)/.test(word) || c.nameAt(i) || last.kind !== 'word' || GOING_ON.has(word)) return false
  // «اتهمت عائلته [جهاز] …»: a pronoun closes a phrase like the article.
  const owned = /(?:ه|ها|هم)$/.test(last.norm) && isRelation(last.norm)
  if (!/^(?:ال|لل|بال|وال)/.test(last.norm) && !isNamed(c, i - 1) && !owned) return false
  if (isOffice(word) || BEARERS.has(word)) return false
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

const UNVEILED = new Set('النقاب اللثام الستار'.split(' '))

/** «السلطات المحلية [المزيد] من», «الحكومة [العقوبات]»: a thing with ال after a complete definite phrase. */
const thingAnew: PhraseEnd = ({ c, i, word }) => {
  // «كشفت ثلاث جهات [النقاب] عن»
  if (UNVEILED.has(word)) return true
  const last = c.stream.tokens[i - 1]!
  if (!word.startsWith('ال') || c.nameAt(i) || last.kind !== 'word' || ADJECTIVE.test(word)) return false
  // «الدول [الأربع]»
  if (/^ال(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?$/.test(word)) return false
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

/** «سعادته», «معاليه»: one who was named before. */
export const HONOURED = /^(?:معالي|سمو|فضيلت|سعادت|جلالت|فخامت|سيادت|دولت|سماحت)(?:ه|ها|هم)$/

/** «معاليه [المجتمع] الدولي»: after an honorific with its pronoun only who bears it goes on. */
const honouredComplete: PhraseEnd = ({ c, i, word }) =>
  HONOURED.test(c.stream.tokens[i - 1]!.norm) && !c.personAt(i) && !isOffice(word) && !SPEAKER_HEADS.has(word)

/** «الغانم [العمال]»: after a person's name a plural with ال is somebody else. */
const pluralAfterPerson: PhraseEnd = ({ c, i, word }) =>
  c.personAt(i - 1) && !c.nameAt(i) && /^ال(?!شريفين).{3,}(?:ين|ون|ات)$/.test(word)

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
  pronounOpens,
  closedByItself,
  contentOpens,
  ownPronoun,
  personComplete,
  nounAnew,
  thingAnew,
  placeComplete,
  pluralAfterPerson,
  honouredComplete,
  timeOpens,
]

/** Ends that come before prepositions are looked at. */
export const CLAUSE_ENDS: readonly PhraseEnd[] = [clauseOpens]

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

export function stops(word: string): boolean {
  return (
    PREPOSED_RELATIVES.has(word) || COMPLEMENTIZERS.has(word) || B_COMPLEMENTIZERS.has(word) || CLAUSE_OPENERS.has(word)
  )
}

/** `stops` of a token's word. */
export const stopsAt = wordFact(stops)

/** A verb of saying inside a phrase ends it, unless a name or a role is spelled alike («المتحدث», «عمر»). */
export function isCueHere(c: Context, i: number): boolean {
  if (c.nameAt(i)) return false
  const form = cueFormOf(c.stream.tokens[i]!.word)
  if (!form) return false
  // «صحيفة الساحل [مؤكدة] أن»
  if (form.kind === 'participle')
    return (
      form.gender === 'm' ||
      c.stream.tokens[i - 1]?.norm === '،' ||
      COMPLEMENTIZERS.has(c.stream.tokens[i + 1]?.norm ?? '')
    )
  return true
}
