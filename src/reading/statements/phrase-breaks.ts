import { foldWord } from '../../arabic/fold.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { ANONYMOUS_HEADS, PLURAL_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import { isMediumName } from './media.js'
import { isOffice } from './office.js'
import { isDefinite, type PhraseEnd } from './phrase-state.js'
import { isVerbalNoun, keepsItsBa } from './verbal-noun.js'
import { whenEnd } from './when.js'
import { kindOf } from './word-kinds.js'

/** Nouns whose ن is their own. */
const LIKE_PLURALS = new Set(
  'تلفزيون مليون بليون تريليون قانون زيتون شؤون لشؤون بشؤون ديون عيون فنون سجون غصون متون عون تعاون صابون'
    .split(' ')
    .map(foldWord),
)

/** «متابعون محليون [الحكومة]», «علماء محليون [حقولا] ضخمة»: a plural that keeps its ن waits for no genitive. */
const afterSoundPlural: PhraseEnd = ({ c, i, head, word }) => {
  const first = c.stream.tokens[head]!.norm
  if (!first.endsWith('ون') && !PLURAL_HEADS.has(first)) return false
  const { norm, kind } = c.stream.tokens[i - 1]!
  if (kind !== 'word' || !/^(?!و?ال|لل|بال).{3,}ون$/.test(norm) || LIKE_PLURALS.has(norm) || c.nameAt(i - 1))
    return false
  if (kindOf(norm) === 'thing' || kindOf(norm) === 'name') return false
  return word.startsWith('ال') ? !ADVERBIAL.test(word) : /^[^وفبلك].{3,}[^اي]ا$/.test(word) || isVerbalNoun(word)
}

const ADVERBIAL = /^ال(?:ان|يوم|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة|سبت)$/

/** «أكاديميون في الجامعة [أشرفوا] على»: a past plural opens a clause about them. */
const pastOfSeveral: PhraseEnd = ({ c, i, word }) =>
  /^[^وفبلك].{2,}وا$/.test(word) && !c.nameAt(i) && kindOf(word) !== 'name' && kindOf(word) !== 'thing'

const ISSUED = new Set(
  'نشر نشرت صدر صدرت أعد أعدت أجري أجريت استند استندت اعتمد اعتمدت شمل شملت تناول تناولت ورد وردت شارك شاركت حملت'
    .split(' ')
    .map(foldWord),
)

/** «دراسة [نشرت] أمس في», «تقارير [استندت] إلى»: how a text came about. */
const textCameAbout: PhraseEnd = ({ c, head, word }) =>
  ISSUED.has(word) && TELLING_HEADS.has(c.stream.tokens[head]!.norm)

/** «شرطة النهر [مقتل] سبعة»: no body is called so. */
const deathOpens: PhraseEnd = ({ word }) => /^(?:مقتل|مصرع|استشهاد)$/.test(word)

/** «دعا المجلس [كلا] من القرية والمدينة إلى» */
const eachOf: PhraseEnd = ({ c, i, head, word }) =>
  i > head && /^كلا?$/.test(word) && c.stream.tokens[i + 1]?.norm === 'من' && isDefinite(c, i - 1)

/** «دعت منظمة الصحة [العاملين] في»: a plural of persons is no quality of a thing. */
const workersOpen: PhraseEnd = ({ c, i, word }) => {
  const { norm } = c.stream.tokens[i - 1]!
  return /^ال.{3,}ين$/.test(word) && !c.nameAt(i) && norm.endsWith('ة') && norm.startsWith('ال')
}

/** «تحدى سليم الغانم [موسكو]»: behind a person's name the name of a place is another matter. */
const placeAfterPerson: PhraseEnd = ({ c, i }) => {
  const name = c.nameAt(i)
  return c.personAt(i - 1) && name?.type === 'place' && name.start === c.stream.tokens[i]!.start
}

/** «توعد الغانم [الأسبوع] الماضي بـ» */
const timeOpens: PhraseEnd = ({ c, i }) => whenEnd(c, i) !== null

/** «المنظمة [المعنية] بحقوق الإنسان», «سليم الغانم [الفائز] باللقب»: called so by what comes with ب. */
function asksForBa(norm: string): boolean {
  if (!/^ال(?:م.{3,}|.ا.{1,2}ة?)$/.test(norm)) return false
  return !isOffice(norm) && (flagsOf(norm.slice(2)) & Flag.OrganizationHead) === 0
}

/** «طالبت المنظمة [بفتح] الطريق», «أشاد العاهل [بالمستوى] الراقي»: what it is about. */
const aboutOpens: PhraseEnd = ({ c, i, word }) => {
  if (asksForBa(c.stream.tokens[i - 1]!.norm)) return false
  if (word[0] !== 'ب' || word.length < 4 || c.nameAt(i) || !isDefinite(c, i - 1) || keepsItsBa(word)) return false
  const host = word.slice(1).replace(/^ال/, '')
  return isVerbalNoun(host) || (kindOf(word.slice(1)) === 'thing' && (flagsOf(host) & Flag.OrganizationHead) === 0)
}

/** «ذكرت منظمة الصحة العالمية [مقتبسة] من»: an indefinite participle behind a definite name tells how. */
const participleOpens: PhraseEnd = ({ c, i, word }) => {
  if (!/^م[^ا]?.{2,}ة$/.test(word) || c.nameAt(i) || isOffice(word) || flagsOf(word)) return false
  const { norm } = c.stream.tokens[i - 1]!
  return (
    norm.startsWith('ال') &&
    norm.endsWith('ة') &&
    /^(?:من|عن|الي|علي|في|ان|بان)$/.test(c.stream.tokens[i + 1]?.norm ?? '')
  )
}

/** «قال القاضي [في حكمه]»: where or when of one's own. */
const ownOccasion: PhraseEnd = ({ c, i, word }) =>
  word === 'في' && isDefinite(c, i - 1) && /^(?!ال).{2,}[^اتي]ه$/.test(c.stream.tokens[i + 1]?.norm ?? '')

/** «طالبت الجامعة العربية [وزير] التعليم بـ»: a body is followed by no office in apposition. */
const officeAfterBody: PhraseEnd = ({ c, i, head, word }) => {
  const { norm } = c.stream.tokens[head]!
  const body = flagsOf(norm.replace(/^ال/, '')) & Flag.OrganizationHead
  if (!body || isOffice(norm) || !c.stream.tokens[i - 1]!.norm.startsWith('ال')) return false
  return /^(?:وزير|رئيس|مدير|محافظ|سفير)ة?$/.test(word)
}

/** «أفاد مسؤول محلي في شمال النهر [وكالة] الساحل»: the agency is told; nobody who speaks unnamed is called after it. */
export function isMediumTold(c: Context, i: number, head: number): boolean {
  if (!/^(?:وكالة|صحيفة|قناة|شبكة|اذاعة)$/.test(c.stream.tokens[i]!.norm) || i - head < 2) return false
  const { norm } = c.stream.tokens[head]!
  return (
    (ANONYMOUS_HEADS.has(norm) || c.personAt(i - 1)) &&
    (isDefinite(c, i - 1) || /(?:ي|ية|ون)$/.test(c.stream.tokens[i - 1]!.norm))
  )
}

/** «أبلغ الزهير [رويترز]»: one name, and who is told. */
const agencyAfterName: PhraseEnd = ({ c, i, head, word }) =>
  i === head + 1 &&
  isMediumName(word) &&
  !isMediumName(c.stream.tokens[head]!.norm) &&
  (flagsOf(c.stream.tokens[head]!.norm) & Flag.OrganizationHead) === 0 &&
  kindOf(c.stream.tokens[head]!.norm) === null &&
  /^(?!ال)/.test(c.stream.tokens[head]!.norm) &&
  AGENCY.test(word)

const AGENCY = /^(?:رويترز|بلومبرغ|بلومبيرغ|اسوشيتدبرس)$/

/** Borders between a subject and what follows it without a comma: an object, a clause, how and when. */
export const PHRASE_BREAKS: readonly PhraseEnd[] = [
  afterSoundPlural,
  pastOfSeveral,
  textCameAbout,
  deathOpens,
  eachOf,
  workersOpen,
  placeAfterPerson,
  timeOpens,
  aboutOpens,
  participleOpens,
  officeAfterBody,
  agencyAfterName,
]

/** Borders at a preposition. */
export const endsAtOccasion = ownOccasion
