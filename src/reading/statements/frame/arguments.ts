import { foldWord } from '../../../arabic/fold.js'
import { QUANTITIES, TELLING_HEADS } from '../../../arabic/lexicons/cue-speaker-lexicon.js'
import { ADVERBS, SPEAKER_HEADS } from '../../../arabic/lexicons/cue-word-lexicon.js'
import { featuresOf } from '../agreement.js'
import { isOwnThing } from '../belonging.js'
import { isSaidWithin, mayCarryOver } from '../carried-over.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import { nounPhraseAt } from '../noun-phrase.js'
import { isOffice } from '../office.js'
import type { NounPhrase } from '../phrase.js'
import { BEARERS, HONOURED } from '../phrase-ends.js'
import type { Before } from '../phrase-state.js'
import { standingOf } from '../standing.js'
import { isVerbalNoun, opensObject } from '../verbal-noun.js'
import { isFrequent, kindOf } from '../word-kinds.js'
import type { FrameState, FrameStep } from './state.js'

const SILENCE = new Set('نشر تعليق كشف إدلاء إفصاح حديث رد إجابة ذكر تحديد'.split(' ').map(foldWord))

/** «نفى المدرب [هذه] الأنباء», «أعلن الاتحاد [تأجيل] …»: a direct object after the subject. */
export const directObject: FrameStep = (s, i) => {
  const { verb } = s.form
  if (!takesObject(s) || s.c.personAt(i)) return null
  // «رفضت [إيران] تقديم …»: a name of the form of a verbal noun, where the subject is due.
  const due = s.takesSubject && !s.subject
  if (due && (s.c.nameAt(i) || QUANTITIES.has(s.c.stream.tokens[i]!.norm))) return null
  const word = s.c.stream.tokens[i]!.norm
  // «نفت النقابات، [وغالبيتها] من البلدة، …», «المبعوث يدين [وأرزونيا] تتحدى»: joined to what stands before.
  if (word[0] === 'و' && !opensObject(word) && kindOf(word) !== 'thing') return null
  // «ناقدا [منتقدا] قويا للاتفاق»: a noun with its adjective.
  if (s.form.kind === 'participle' && i === s.at + 1 && kindOf(word) === 'quality' && word.endsWith('ا')) return 'stop'
  // «رفض الوزير التعليق»: he said nothing.
  if (verb.past === 'رفض' && SILENCE.has(word.replace(/^ال/, ''))) return 'stop'
  if (verb.objects) {
    if (!verb.objects.some((o) => foldWord(o) === word)) return null
    // «وجهت [اتهامات] إلى المدير»: nobody before or behind it, so that it is a passive.
    return due && i === s.at + 1 && !mayCarryOver(s.c, s.at, s.form) ? 'stop' : { lead: 'act', contentFrom: i }
  }
  // «ورفض تحديد …»: no verbal noun says anything, so the subject is carried over.
  const announced = isSaidWithin(s.c, s.at) && isAnnouncedDeed(s, word)
  if (s.takesSubject && !s.subject) return isVerbalNoun(word) || announced ? { lead: 'act', contentFrom: i } : null
  // «طلب [عدم] ذكر اسمه»: nothing about the matter; «طلب [خدماته]»: wanted him.
  const next = s.c.stream.tokens[i + 1]?.norm.replace(/^ال/, '') ?? ''
  const asked = isVerbalNoun(word) || isOfSomebody(s, i)
  if (verb.past === 'طلب' && (!asked || (word === 'عدم' && SILENCE.has(next)))) return 'stop'
  if (isVerdict(s) || (verb.past === 'أكد' && SHOWN.has(word.replace(/(?:هم|ها|ه)$/, '')))) return 'stop'
  const fresh = s.freshSubject || (!s.takesSubject && i === s.at + 1)
  // «أعلن الوزير [خطة] …»: after a definite subject a thing without article.
  const thing = fresh && kindOf(word) === 'thing' && !/^(?:ال|[وبلفك])/.test(word)
  // «انتقدت النقابة، الخميس، [قصف] …»: only what tells when or where stands between.
  const settled = fresh || isOnlyTime(s, i)
  const own = settled && isOwnThing(word) && (fresh || !word.endsWith('نا')) && !s.c.nameAt(i)
  const object = opensObject(word) || thing || own || isPlainObject(s, i, fresh)
  const any = verb.anyObject && !carriesPreposition(word) && !(s.freshSubject && isApposition(word))
  return object || (settled && (isAnnouncedDeed(s, word) || any)) ? { lead: 'act', contentFrom: i } : null
}

/** «محامون [متخصصون]», «ليلى الغانم [زعيمة] الحزب»: rather more about who speaks; not the accusative. */
function isApposition(word: string): boolean {
  if (/ين$/.test(word) || TELLING_HEADS.has(word)) return false
  return (
    /(?:ون|ان)$/.test(word) ||
    BEARERS.has(word) ||
    kindOf(word) === 'person' ||
    isOffice(word) ||
    SPEAKER_HEADS.has(word)
  )
}

/** «واقترح المهندس [لحل] المشكلة»: a letter before a noun, where the whole is no noun itself. */
function carriesPreposition(word: string): boolean {
  if (QUANTITIES.has(word) || SPEAKER_HEADS.has(word)) return false
  return (
    /^(?:لل|بال|كال)/.test(word) || (/^[بلك]/.test(word) && kindOf(word) === null && kindOf(word.slice(1)) !== null)
  )
}

/** «أعلن الرئيس سليم الغانم [الانسحاب] من …»: a definite verbal noun that is nobody's name. */
function isAnnouncedDeed({ form }: FrameState, word: string): boolean {
  return (
    (form.verb.past === 'أعلن' || form.verb.past === 'جدد') &&
    /^ال[ات]/.test(word) &&
    isVerbalNoun(word.slice(2)) &&
    kindOf(word) !== 'body'
  )
}

/** «طلبت البعثة [من الحارس] حزم حقائبه»: whom it is asked of stands before what is asked. */
function isOfSomebody({ c, at }: FrameState, i: number): boolean {
  for (let j = at + 1; j < i - 1; j++)
    if (c.stream.tokens[j]!.norm === 'من') return !carriesPreposition(c.stream.tokens[i]!.norm)
  return false
}

/** True where nothing but commas and adverbs stands between the subject and here. */
function isOnlyTime({ c, at, subject, addressee, takesSubject }: FrameState, i: number): boolean {
  // «الغانم يشرح للنواب [خطته]»
  if (addressee?.to === i && /^ل/.test(c.stream.tokens[addressee.from]!.norm)) return true
  if (!subject) return false
  for (let j = takesSubject ? subject.to : at + 1; j < i; j++)
    if (!isComma(c, j) && !ADVERBS.has(c.stream.tokens[j]!.norm)) return false
  return true
}

/** «ناشد سكان القرية [عدم] الاقتراب», «داعيا المجتمع الدولي [تحمل] مسؤولياته»: what is asked of one, without its preposition. */
export const requestedDeed: FrameStep = (s, i) => {
  const { cls, act } = s.form.verb
  // «وناشدت [السكان] البقاء»: the only noun phrase, of a verb that has an object always.
  const alone = !s.addressee && s.form.verb.transitive && mayCarryOver(s.c, s.at, s.form) ? s.subject : null
  if (cls !== 'asks' || !act || (s.addressee ?? alone)?.to !== i || s.stray > 0 || s.c.nameAt(i)) return null
  const { tokens } = s.c.stream
  if (!isVerbalNoun(tokens[i]!.norm.replace(/^ال/, '')) || contentOpensAt(s.c, i + 1, s.limit)) return null
  // «دعت النقابة أعضاء [تنسيق] العمل إلى»: the preposition is still to come.
  for (let j = i + 1; j < Math.min(s.limit, i + 9); j++) {
    if (tokens[j]!.kind === 'punctuation') break
    if (act.some((p) => p.length > 1 && foldWord(p) === tokens[j]!.norm)) return null
  }
  return { lead: 'act', contentFrom: i }
}

function isJudging({ form }: FrameState): boolean {
  const { cls } = form.verb
  return cls === 'condemns' || cls === 'denies' || cls === 'praises'
}

/** «أكد الفريق [تفوقه]»: shown on the pitch or the market, not said. */
const SHOWN = new Set(
  'تفوق تفوقت جدارت أحقيت قوت حضور زعامت صدارت مكانت سيطرت هيمنت تألق قدرت نجاح مكاسب أرباح خسائر'
    .split(' ')
    .map(foldWord),
)

/** «دان المجلس [الهجوم]», «منتقدا بشدة [القرار]», «شاكرا [الدعم] الذي …»: a definite noun after a verb of judging. */
function isPlainObject(s: FrameState, i: number, fresh: boolean): boolean {
  const { addressee } = s.form.verb
  if (!isJudging(s)) return false
  const word = s.c.stream.tokens[i]!.norm
  if (!word.startsWith('ال')) return false
  // «وشكر المدير [الحضور] على»: what for is still to come.
  for (let j = i + 1; addressee && j < Math.min(s.limit, i + 9); j++) {
    const { kind, norm } = s.c.stream.tokens[j]!
    if (kind === 'punctuation') break
    if (norm === 'علي') return false
  }
  // «شكر [الجمهور]»: one who can be thanked is no content.
  if (addressee) return kindOf(word) === 'thing' || isVerbalNoun(word.slice(2))
  return fresh || s.stray === 0
}

const COURTS = new Set('محكمة المحكمة محكمتا محكمتان محاكم القضاء قضاء قاض قاضي القاضي'.split(' ').map(foldWord))

/** «أدانت المحكمة [المتهم]»: a court finds guilty, it does not condemn. */
function isVerdict(s: FrameState): boolean {
  const { past } = s.form.verb
  if (past !== 'أدان' && past !== 'دان') return false
  // «ودانت [محكمتا] البلدة العامل»
  if (COURTS.has(s.c.stream.tokens[s.at + 1]?.norm ?? '')) return true
  if (!s.subject) return false
  const head = s.c.stream.tokens[s.subject.head]!.norm
  return COURTS.has(head) || (head === 'هيئة' && s.c.stream.tokens[s.subject.head + 1]?.norm === 'المحلفين')
}

export const subject: FrameStep = (s, i) => {
  // After words that nothing explains no subject comes any more.
  if (s.subject || !s.takesSubject || s.stray > 0) return null
  // «ودعا الحكومة …»: the object came first, so the subject is carried over.
  if (s.addressee?.from === s.at + 1 && s.addressee.skipLetters === undefined) return null
  // «توصيات تقترح [مخرجا]», «تقريرا اقترح فيه [خطة]»: the object; who speaks came before.
  if (s.form.verb.anyObject && isObjectAlone(s, i)) return isVerdict(s) ? 'stop' : { lead: 'act', contentFrom: i }
  // «قال [مبتسما]»
  if (isAdverbial(s, i)) return i + 1
  const phrase = nounPhraseAt(s.c, i, s.limit, { ...expects(s), afterVerb: i === s.at + 1 })
  if (!phrase) return null
  // «أبلغ [نظيره] سليم الغانم قراره»
  const counterpart = /^نظير(?:ت)?(?:ه|ها|هم)$/.test(s.c.stream.tokens[phrase.head]!.norm)
  // «ودعا المتنزهين إلى», «واتهم الشركة بـ»: the form of an object; the subject is carried over.
  if (s.form.verb.addressee && (counterpart || hasObjectForm(s, phrase))) {
    s.addressee = phrase
    return phrase.to
  }
  // «وأشار [سعادته] إلى», but «وأبدى [سعادته]».
  const honoured = !takesObject(s) && HONOURED.test(s.c.stream.tokens[phrase.head]!.norm)
  // «ودعا [المجتمع الدولي] للضغط على»: always asked, never asking.
  if (s.form.verb.cls === 'asks' && s.form.verb.addressee && ALWAYS_ASKED.has(s.c.stream.tokens[phrase.head]!.norm)) {
    s.addressee = phrase
    return phrase.to
  }
  const standing = honoured ? 'known' : standingOf(s.c, phrase)
  // «وطالب [كافة العناصر] بـ»: what cannot speak is spoken to, by whoever is speaking.
  const asked = s.form.verb.addressee && s.form.verb.cls !== 'threatens'
  if (standing === 'never' && asked && i === s.at + 1) {
    s.addressee = phrase
    return phrase.to
  }
  // «قال [رومينيه]»: a name in ه that no list has, where no object can stand.
  const { norm } = s.c.stream.tokens[phrase.head]!
  const name = !takesObject(s) && /^[^بلك].*[^ا]ه$/.test(norm) && !isFrequent(norm)
  // «، وصفت [إصابته] بالخطيرة»: a passive.
  if (standing === 'object' && s.form.verb.about && i === s.at + 1 && !mayCarryOver(s.c, s.at, s.form)) return 'stop'
  if (standing === 'object' && !name) return phrase.to
  if (standing === 'never') {
    // «وأدان الهجوم على القرية»: what was condemned, by whoever is speaking.
    // «ورفضت [الكرة] دخول المرمى»: a thing that acts.
    if (opensObject(s.c.stream.tokens[phrase.to]?.norm ?? '')) return 'stop'
    const first = i === s.at + (isSaidWithin(s.c, s.at) ? 2 : 1)
    const carried =
      isJudging(s) &&
      !isVerdict(s) &&
      takesObject(s) &&
      !s.form.verb.objects &&
      mayCarryOver(s.c, s.at, s.form) &&
      first
    return carried && (norm.startsWith('ال') || kindOf(norm) === 'thing') ? { lead: 'act', contentFrom: i } : 'stop'
  }
  s.subject = phrase
  s.freshSubject = true
  return phrase.to
}

const ALWAYS_ASKED = new Set('المجتمع الجميع المواطنين الناس العالم'.split(' ').map(foldWord))

/** The accusative of an indefinite noun, or a thing right after «فيه». */
function isObjectAlone(s: FrameState, i: number): boolean {
  const { norm } = s.c.stream.tokens[i]!
  if (s.c.nameAt(i)) return false
  if (/^في(?:ه|ها)$/.test(s.c.stream.tokens[i - 1]!.norm)) return !norm.startsWith('ال')
  return /^[^وفبا].{2,}[^اي]ا$/.test(norm) && kindOf(norm) !== 'quality'
}

const FATHATAN = '\u064b'

function isAdverbial(s: FrameState, i: number): boolean {
  const token = s.c.stream.tokens[i]!
  if (!token.norm.endsWith('ا') || s.c.nameAt(i)) return false
  // «أعلن [زعيما] البلدين»: the dual before its genitive.
  const stem = token.norm.slice(0, -1)
  if (isOffice(stem) || SPEAKER_HEADS.has(stem)) return false
  return kindOf(token.norm) === 'quality' || s.c.stream.text(token, s.c.stream.field(i)).includes(FATHATAN)
}

/** The accusative plural, a feminine right after a masculine verb, a masculine after a feminine one: no subject of it. */
function hasObjectForm(s: FrameState, phrase: NounPhrase): boolean {
  const { norm } = s.c.stream.tokens[phrase.head]!
  // «وطالب [الجميع] بالهدوء»: everybody says nothing, but may be asked.
  if (norm === 'الجميع' && phrase.to - phrase.from === 1) return true
  if (s.c.personAt(phrase.head) || QUANTITIES.has(norm) || norm === 'قرابة') return false
  if (/^ال.{3,}ين$|^(?!ال).{3,}يي$/.test(norm) && !s.c.nameAt(phrase.head)) return true
  const { gender, number } = featuresOf(s.c, phrase)
  if (s.form.gender === 'f') return gender === 'm' && number !== 'pl' && number !== 'du'
  // «وطالب [الحكومة المحلية] بالتدخل»
  const name = s.c.nameAt(phrase.head)
  // «وطالب [الجزائر] بـ»: a country.
  const body = (name?.type === 'organization' && norm.endsWith('ة')) || name?.type === 'place'
  return phrase.from === s.at + 1 && gender === 'f' && number === 'sg' && (body || !s.c.nameAt(phrase.head))
}

const TIMES_OVER = new Set(['مرة', 'مرات', 'مرتين', 'مرارا'])

/** «أبلغ الملك [السفير] أن», «اتهم المدرب [الاتحاد] بـ». */
export const addresseeAsObject: FrameStep = (s, i) => {
  if (!s.form.verb.addressee || s.addressee || s.form.object) return null
  // «…، [وحقهم] بالعودة»: behind a comma another clause or another thing asked for.
  if (isComma(s.c, i - 1) && s.c.stream.tokens[i]!.norm[0] === 'و' && !s.c.nameAt(i)) return 'stop'
  // «اتهمت الشركة [مرات عدة] بـ…»: how often, not whom.
  if (TIMES_OVER.has(s.c.stream.tokens[i]!.norm)) return null
  const phrase = nounPhraseAt(s.c, i, s.limit, { ...expects(s), addressee: false, object: true, ba: 'any' })
  if (!phrase) return null
  // «حث الوزير خلال اجتماعه [بوكلاء] الوزارة»: part of the occasion.
  const named = s.c.nameAt(i)
  if (named ? named.start <= s.c.stream.tokens[i]!.start : !carriesPreposition(s.c.stream.tokens[i]!.norm))
    s.addressee = phrase
  return phrase.to
}

export function takesObject(s: FrameState): boolean {
  return s.form.verb.act?.includes('') === true
}

export function expects(s: FrameState): Before {
  const { act, addressee, objects, clause } = s.form.verb
  return {
    // «كشف وكيل الوزارة [المساعد] أن»: a verb that mostly has a clause has few objects.
    object: takesObject(s) && !(objects && clause),
    addressee: addressee === true,
    lam: act?.includes('ل') === true,
    fi: act?.includes('في') === true,
    ...(act?.includes('ب') ? { ba: 'verbal' as const } : {}),
  }
}
