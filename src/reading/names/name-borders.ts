import { foldWord } from '../../arabic/fold.js'
import type { Token } from '../../text/tokens.js'
import { isCommonClass } from './class-names.js'
import { type Observed, wordAt } from './features.js'
import { isRatherPerson } from './tagger.js'
import { Flag, type WordProfile } from './word-profile.js'

const NAMES = Flag.GivenName | Flag.ForeignGivenName | Flag.Connector | Flag.ServantOf | Flag.Place | Flag.Country

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldWord))
}

/** What is said after a name and is no part of it: «الملك فهد [رحمه الله]», «بلوف [أحد] أهم اللاعبين», «السروجي [أو] الحداد». */
const NEVER_NAMES = words(`
  رحمه رحمها رحمهم يرحمه حفظه حفظها حفظهم يحفظه سلمه وفقه أحد إحدى أولا ثانيا أو بل حينما عندما بينما أيضا فقط آنذاك حينها وقتها بأنه بأنها لأنه لأنها وأنه وأنها
`)

/** «[بأن] سالم الحداد», «[فإن] بلوف»: with the hamza, which «بان كي مون» and «فان غال» do not have. */
const THAT = words('بأن لأن وأن فإن')
const HAMZA = /[أإ]/u

/** Offices that no one is called by: «رامي الحداد [مدير] المرصد». */
const OFFICES = words('مدير مديرة رئيس رئيسة وزير وزيرة نائب نائبة سفير سفيرة مدرب متحدث متحدثة عضو حاكم محافظ مستشار')
const HEIR = 'ولي'
const HEIR_TO = new Set(['ولي', 'عهد', 'العهد'])

/** Verbs of what people do in the news, as they stand behind a subject: «فهد الحداد [اشترى] بندقيتين». */
const DEEDS = words(`
  اشترى أنهى أبدى أجرى ألقى تلقى تولى نفى التقى قضى أعطى اختفى استولى اعتلى بدا غدا دعا نجا كلف تسلم وقع وصل غادر عاد قاد قام نجح فشل فاز خسر سجل أحرز قتل أصيب توفي ترك رفض قبل
  حصل واصل بحث ناقش زار استقبل شارك حضر ظهر اعتزل انتقل انضم وافق قدم طرح تقدم خرج دخل رد ردا قرر حقق صنع لعب أهدر منح أطلق عين أقال استقال
`)

const LONG = 5
/** «[يلتقي]», «[ويستولي]», «[فيشير]»: an imperfect verb, with a conjunction or without. */
const IMPERFECT = /^ي.{3,}$/
const JOINED_IMPERFECT = /^[وف]ي.{4,}$/
/** «[أرسلت]», «[توفيت]»: what she did. */
const SHE_DID = /^.{4,}ت$/
/** «محمد صلاح [فوزا] ثمينا»: an object. */
const OBJECT = /^.{3,}ا$/
/** «شينزو آبي [للصحفيين]», «وليد [بتسديدة]»; families of the Gulf are called «بالخير». */
const WITH_PREPOSITION = /^(?:لل.{3,}|[بلك](?!ا).{4,})$/

/** True for a word behind a name with which the sentence goes on, as far as lexicons and the company of the news' words tell. */
export function goesOn(i: number, tokens: readonly Token[], seen: Observed): boolean {
  const { profile } = wordAt(seen, i)
  const { norm, flags } = profile
  if (NEVER_NAMES.has(norm) || isThat(i, tokens, seen)) return true
  if (norm === HEIR) return HEIR_TO.has(wordAt(seen, i + 1).profile.norm)
  if (OFFICES.has(norm)) return !(flags & (Flag.GivenName | Flag.ForeignGivenName))
  if (flags & NAMES || norm.startsWith('ال') || isRatherPerson(norm)) return false
  if (JOINED_IMPERFECT.test(norm)) return profile.inner !== null
  // «ترامب [ورد] روحاني»
  if (norm.startsWith('و') && DEEDS.has(norm.slice(1))) return true
  if (!isCommonClass(norm)) return false
  if (DEEDS.has(norm) || IMPERFECT.test(norm) || SHE_DID.test(norm) || OBJECT.test(norm)) return true
  return WITH_PREPOSITION.test(norm) && isCommonUnderPreposition(profile)
}

function isCommonUnderPreposition({ hosts }: WordProfile): boolean {
  return hosts.some((h) => h.skip > 0 && h.word.length > 3 && isCommonClass(h.word) && !isRatherPerson(h.word))
}

/** True for a word before a name that governs it or says what its bearer does: «[اختطاف] الكعود», «[انفصل] بلوف عن», «[بحضور] سالم الحداد». */
export function leadsIn(i: number, tokens: readonly Token[], seen: Observed): boolean {
  const { norm, flags } = wordAt(seen, i).profile
  if (NEVER_NAMES.has(norm) || isThat(i, tokens, seen)) return true
  if (flags & NAMES || isRatherPerson(norm) || NO_LEAD.test(norm)) return false
  // «[كلف] الحداد»
  if (DEEDS.has(norm)) return true
  const bare = /^[وفبل]/.test(norm) ? norm.slice(1) : norm
  return isLongCommonWord(norm) || (bare !== norm && isLongCommonWord(bare))
}

/** «[منصور] الحداد»: participles are given names as often as not; «بالخير» and what has the article, families. */
const NO_LEAD = /^(?:و?ال|بال|م..و.$)/

function isLongCommonWord(word: string): boolean {
  return word.length >= LONG && isCommonClass(word) && !isRatherPerson(word)
}

function isThat(i: number, tokens: readonly Token[], { text }: Observed): boolean {
  const { norm, start, end } = tokens[i]!
  return THAT.has(norm) && HAMZA.test(text.slice(start, end))
}
