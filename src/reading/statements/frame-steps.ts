import { cueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import {
  ADVERBS,
  B_COMPLEMENTIZERS,
  COMPLEMENTIZERS,
  NOT_BEFORE_COMPLEMENTIZER,
  OCCASIONS,
  PREPOSITIONS,
  PRONOMINAL_PREPOSITIONS,
  SAYING_AGAIN,
  SPEAKER_HEADS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import { carriesLam, isAddressee } from './addressee.js'
import { contentOpensAt, isComma } from './content-openers.js'
import type { FrameState, FrameStep } from './frame.js'
import { addresseeAsObject, directObject, expects, subject, takesObject } from './frame-arguments.js'
import { type NounPhrase, nounPhraseAt, prefixedPhrase } from './noun-phrase.js'
import { isPresentVerb } from './phrase-ends.js'
import { sourceInsideFrame } from './source-inside-frame.js'
import { isVerbalNoun, opensObject } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

/** A short quotation between a verb and its content is a name («صحيفة "س"»), not what was said. */
const MAX_QUOTED_NAME = 3

/** What has a name of its own in quotation marks. */
const TITLED = new Set(
  'كتاب رواية فيلم مسلسل أغنية ألبوم برنامج مسرحية ديوان قصيدة سلسلة لعبة حملة مشروع مبادرة وسم هاشتاغ هاشتاق عنوان اسم مجلة صحيفة حزب جمعية منظمة مؤسسة شركة تفسير معرض مهرجان جائزة قناة موقع تطبيق'
    .split(' ')
    .map(foldWord),
)

/** «قال: "[…]"», «قال "[…]"»; a short quotation before أن is the speaker's name. */
const quotation: FrameStep = (s, i) => {
  const { quotations, quotationOf } = s.c.stream
  const q = quotationOf[i]!
  if (q === quotationOf[s.at]) return null
  const quoted = quotations[q]
  if (!quoted || quoted.open !== i) return 'stop'
  const { verb } = s.form
  const near =
    i <= (s.subject && s.takesSubject ? s.subject.to : s.at + 1) + 1 || SAYING_AGAIN.has(s.c.stream.tokens[i - 1]!.norm)
  if (verb.quoteNear && !near) return 'stop'
  // «شرح فقرات من كتاب "[…]"»: the name of a work or body.
  if (
    !near &&
    quoted.closed &&
    quoted.words < 9 &&
    TITLED.has(s.c.stream.tokens[i - 1]!.norm.replace(/^[بل]?(?:ال)?/, ''))
  )
    return quoted.close + 1
  if (quoted.words > MAX_QUOTED_NAME || !quoted.closed) return verb.quote ? { lead: 'quote', contentFrom: i } : 'stop'
  if (s.subject && verb.act?.includes('') && !verb.objects) return { lead: 'act', contentFrom: i }
  if (s.subject && verb.quote && quoted.words > 1 && !contentOpensAt(s.c, quoted.close + 1, s.limit)) {
    return { lead: 'quote', contentFrom: i }
  }
  const phrase = !s.subject && s.takesSubject ? nounPhraseAt(s.c, i, s.limit, expects(s)) : null
  if (phrase) s.subject = phrase
  return phrase ? phrase.to : quoted.close + 1
}

/** «قال: …» */
const colon: FrameStep = (s, i) => {
  const { tokens, quotations, quotationOf } = s.c.stream
  if (tokens[i]!.norm !== ':' || i + 1 >= s.limit) return null
  const next = tokens[i + 1]!
  if (COMPLEMENTIZERS.has(next.norm)) return { lead: 'clause', contentFrom: i + 2 }
  const quoted = quotations[quotationOf[i + 1]!]
  if (quoted?.open === i + 1) {
    // «وقال: "السلام" كلمة كبيرة»: a quoted piece opens the words, which run on.
    const all = quoted.words > MAX_QUOTED_NAME || i + 2 + quoted.words >= s.limit - 2
    if (all || !s.form.verb.colon) return s.form.verb.quote ? { lead: 'quote', contentFrom: i + 1 } : 'stop'
  }
  return s.form.verb.colon ? { lead: 'colon', contentFrom: i + 1 } : 'stop'
}

/** Commas, dashes, brackets; after a subject's comma, its apposition: «المديرة[، فلانة الفلانية،] إن». */
const mark: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const token = tokens[i]!
  if (token.kind !== 'punctuation') return null
  if (token.norm === '(') {
    let j = i
    while (j < s.limit && tokens[j]!.norm !== ')') j++
    return j + 1
  }
  if (!s.freshSubject || !isComma(s.c, i)) return i + 1
  s.freshSubject = false
  const more = nounPhraseAt(s.c, i + 1, s.limit, expects(s))
  if (!more) return i + 1
  const after = tokens[more.to]
  const noun = opensObject(tokens[more.head]!.norm) && !s.c.nameAt(more.head)
  if (noun && (takesObject(s) || !isComma(s.c, more.to))) return i + 1
  const closed =
    !after ||
    isComma(s.c, more.to) ||
    contentOpensAt(s.c, more.to, s.limit) ||
    PREPOSITIONS.has(after.norm) ||
    isAddressee(s.c, more.to, true)
  if (!closed) return i + 1
  s.subject = { from: s.subject!.from, to: more.to, head: s.subject!.head }
  return more.to
}

/** أن/إن alone, with ب, or after a preposition («إلى أن»). */
const complementizer: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  const { verb } = s.form
  const near = i <= (s.subject && s.takesSubject ? s.subject.to : s.at + 1) + 1
  const occasion = s.c.stream.tokens[s.at + 1]?.norm === 'في' && OCCASIONS.has(s.c.stream.tokens[s.at + 2]?.norm ?? '')
  if (verb.clauseNear && !near && !occasion && (COMPLEMENTIZERS.has(word) || B_COMPLEMENTIZERS.has(word))) return 'stop'
  if (COMPLEMENTIZERS.has(word)) {
    const before = tokens[i - 1]!.norm
    if (tokens[i]!.glued && before === '-') return null
    if (NOT_BEFORE_COMPLEMENTIZER.has(before)) return null
    // «يبين إن كان»: whether.
    if (/^كان(?:ت|وا)?$/.test(tokens[i + 1]?.norm ?? '') && s.form.tense === 'present') return 'stop'
    return verb.clause ? { lead: 'clause', contentFrom: i + 1 } : 'stop'
  }
  if (B_COMPLEMENTIZERS.has(word)) {
    return verb.clause || verb.act?.includes('ب') ? { lead: 'clause', contentFrom: i + 1 } : 'stop'
  }
  const next = tokens[i + 1]
  if (!PREPOSITIONS.has(word) || !next || i + 1 >= s.limit) return null
  if (COMPLEMENTIZERS.has(next.norm) && !NOT_BEFORE_COMPLEMENTIZER.has(word)) {
    return verb.clause ? { lead: 'clause', contentFrom: i + 2 } : 'stop'
  }
  // «نص على ألا …»: the negation belongs to the content.
  if (word === 'علي' && next.norm === 'الا' && verb.clause) return { lead: 'clause', contentFrom: i + 1 }
  return null
}

const sayingAgain: FrameStep = (s, i) => (SAYING_AGAIN.has(s.c.stream.tokens[i]!.norm) ? i + 1 : null)

/** «دعا [إلى] وقف …», «شدد [على] أهمية …», «كشف [عن] خطة …»: the verb's own preposition opens a noun phrase. */
const actAfterPreposition: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  const next = tokens[i + 1]
  if (!next || i + 1 >= s.limit || !s.form.verb.act?.some((p) => p.length > 1 && foldWord(p) === word)) return null
  if (s.c.personAt(i)) return null
  if (word === 'علي' && next.norm === 'هامش') return i + 2
  // A request is made of somebody: «حث الأطراف على»; «شكر س على».
  if (PRONOMINAL_PREPOSITIONS.has(next.norm)) return null
  return next.kind === 'punctuation' && s.c.stream.quotationOf[i + 1] === -1
    ? null
    : { lead: 'act', contentFrom: i + 1 }
}

/** «طالب [بـ]وقف …», «دعا س [لـ]عقد …»: a preposition of one letter, written on the word. */
const actAfterLetter: FrameStep = (s, i) => {
  const word = s.c.stream.tokens[i]!.norm
  const { act, addressee, cls } = s.form.verb
  if (act?.includes('ب') && word === 'بما' && (s.subject || s.form.conjunction || !s.takesSubject))
    return { lead: 'act', contentFrom: i, skipLetters: 1 }
  // «أفاد [بيان]»: the letter is the noun's own.
  if (SPEAKER_HEADS.has(word) || TELLING_HEADS.has(word)) return null
  if (!act || word.length < 4 || ADVERBS.has(word) || PREPOSITIONS.has(word)) return null
  const settled = s.subject !== null || !s.takesSubject
  if (act.includes('ب') && word[0] === 'ب' && !startsName(s, i)) {
    if ((cls === 'accuses' || s.form.verb.about) && !s.addressee && !s.form.object) return null
    if (settled || s.form.object || s.addressee || !addressee || isVerbalNoun(word.slice(1)))
      return { lead: 'act', contentFrom: i, skipLetters: 1 }
  }
  if (act.includes('ل') && word[0] === 'ل' && settled && !s.c.personAt(i)) {
    const host = word.replace(/^لل?/, '')
    if (opensObject(host)) return { lead: 'act', contentFrom: i, skipLetters: 1 }
  }
  return null
}

const adverb: FrameStep = (s, i) => {
  if (!ADVERBS.has(s.c.stream.tokens[i]!.norm)) return null
  s.freshSubject = false
  return i + 1
}

const ANONYMITY = new Set(
  'رفض طلب اشترط فضل رفضت طلبت طلبوا رفضوا فضلت فضلوا لم الذي التي الذين اللذان وهو وهي وهم وهما'
    .split(' ')
    .map(foldWord),
)

/** «مصدر [رفض الكشف عن اسمه]», «الوزير [الذي زار المدينة]»: a clause about the speaker. */
const clauseAboutSubject: FrameStep = (s, i) => {
  const { tokens, quotationOf } = s.c.stream
  const word = tokens[i]!.norm
  const about = s.source ?? s.subject
  const condition = CONDITIONS.has(word) && tokens[i + 1]?.norm === 'عدم'
  if (!condition && (!about || !(ANONYMITY.has(word) || (about.to === i && describes(s, about, i))))) return null
  s.freshSubject = false
  let j = i + 1
  while (j < s.limit && !isComma(s.c, j) && !contentOpensAt(s.c, j, s.limit) && quotationOf[j] === quotationOf[i]) {
    if (/^(?:اسمه|هويته|هويتها|اسمها|اسمائهم|هوياتهم|كشف)$/.test(tokens[j]!.norm)) s.anonymous = true
    j++
  }
  return j
}

/** «[مشترطا] عدم ذكر اسمه», «[طالبا] عدم الكشف عن هويته». */
const CONDITIONS = new Set('مشترطا مشترطة طالبا طالبة مفضلا مفضلة مشترطين طالبين'.split(' '))

/** «رجل [يسكن قرب الموقع]», «عاملة [فقدت منزلها]»: a verb right after an indefinite noun. */
function describes(s: FrameState, { head }: NounPhrase, i: number): boolean {
  const { norm } = s.c.stream.tokens[head]!
  if (norm.startsWith('ال') || s.c.nameAt(head) || s.c.nameAt(i) || s.form.verb.act) return false
  const { norm: verb } = s.c.stream.tokens[i]!
  return !cueForm(verb) && (isPresentVerb(s.c, i) || (kindOf(verb) === 'verb' && /^[يت]/.test(verb)))
}

const RELATIVE_BEFORE = new Set(['ما', 'لما', 'مما', 'الذي', 'التي', 'الذين', 'كما', 'حيث', 'فيما', 'بينما'])

/** Another verb of saying takes over. */
const otherVerb: FrameStep = (s, i) => {
  const form = cueForm(s.c.stream.tokens[i]!.norm)
  if (!form || s.c.nameAt(i)) return null
  const present = form.tense === 'present' && !s.c.stream.tokens[i]!.norm.startsWith('ا')
  if (form.kind === 'finite' && (form.conjunction || present || RELATIVE_BEFORE.has(s.c.stream.tokens[i - 1]!.norm)))
    return 'stop'
  return form.kind === 'participle' && isComma(s.c, i - 1) ? 'stop' : null
}

/** «[للصحفيين]», «[لوكالة س]», «[لفلان]». */
const addresseeAfterLam: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  if (word === 'ل' && i + 1 < s.limit) {
    // «وأوضح لـ"س" المدير أن»: the subject is still to come.
    s.addressee = s.subject ? nounPhraseAt(s.c, i + 1, s.limit) : nameAlone(s, i + 1)
    return s.addressee ? s.addressee.to : i + 1
  }
  const named = s.subject !== null && s.c.nameAt(i) !== null && carriesLam(s.c, i)
  // «نفى سليم الغانم [للساحل] وقوع …»: right after a complete subject; not where the verb has its content after ل.
  const right = s.freshSubject && /^لل.{3,}/.test(word) && !s.form.verb.act?.includes('ل') && s.c.personAt(i - 1)
  if (right) {
    s.addressee = { from: i, to: i + 1, head: i, skipLetters: 2 }
    return i + 1
  }
  if (!isAddressee(s.c, i, s.subject !== null) && !named) return null
  s.addressee = prefixedPhrase(s.c, i, s.limit)
  s.freshSubject = false
  return s.addressee.to
}

/** «في بيان», «خلال مؤتمر صحفي», «من موسكو». */
const adjunct: FrameStep = (s, i) => {
  const word = s.c.stream.tokens[i]!.norm
  if (PRONOMINAL_PREPOSITIONS.has(word) && !s.c.nameAt(i)) return i + 1
  if (!PREPOSITIONS.has(word) || s.c.personAt(i)) return null
  s.freshSubject = false
  const phrase = nounPhraseAt(s.c, i + 1, s.limit, expects(s))
  return phrase ? phrase.to : i + 1
}

/** In order: what leads into the content before what only comes between, the subject before other objects. */
export const FRAME_STEPS: readonly FrameStep[] = [
  quotation,
  colon,
  mark,
  complementizer,
  sayingAgain,
  actAfterPreposition,
  sourceInsideFrame,
  actAfterLetter,
  adverb,
  clauseAboutSubject,
  otherVerb,
  addresseeAfterLam,
  adjunct,
  directObject,
  subject,
  addresseeAsObject,
]

/** A quoted name, a name, or a run of Latin words, and nothing behind it. */
function nameAlone(s: FrameState, from: number): NounPhrase | null {
  const { tokens, quotations, quotationOf } = s.c.stream
  const quoted = quotations[quotationOf[from]!]
  if (quoted?.open === from) return { from, to: quoted.close + 1, head: from + 1 }
  const name = s.c.nameAt(from)
  let to = from
  while (to < s.limit && (name ? s.c.nameAt(to) === name : /^[a-z]/.test(tokens[to]!.norm))) to++
  return to > from ? { from, to, head: from } : null
}

function startsName(s: FrameState, i: number): boolean {
  const name = s.c.nameAt(i)
  return name !== null && name.type === 'person' && name.start === s.c.stream.tokens[i]!.start
}
