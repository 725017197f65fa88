import type { CueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { BODIES_TOO } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import {
  ADVERBS,
  ANONYMOUS_HEADS,
  B_COMPLEMENTIZERS,
  COMPLEMENTIZERS,
  FEMININE_HEADS,
  PLURAL_HEADS,
  PREPOSITIONS,
  SPEAKER_HEADS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import { isMannerOfSpeech } from '../names/manners.js'
import { agrees } from './agreement.js'
import { isRelation } from './belonging.js'
import { contentOpensAt, isComma } from './content-openers.js'
import type { Context } from './context.js'
import { nameUnderLetter } from './name-under-letter.js'
import { nounPhraseAt } from './noun-phrase.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import { standingOf } from './standing.js'
import { opensObject } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

/** A subject that stands before its verb, and the token that opens the clause (a connective, or the subject itself). */
export interface SubjectBefore {
  readonly subject: NounPhrase
  readonly clauseFrom: number
  /** True when أن/إن opens the clause: the verb stands inside another's content. */
  readonly embedded: boolean
}

const DASHES = new Set(['-', '–', '—', ':', '|', '/'])
const MAX_LOOK_BACK = 28
const CONNECTIVES = new Set(
  'لكن ولكن كان وكان كانت وكانت كانا كانوا وكانوا فيما وفيما بينما وبينما حين بيد فإن حيث إذ بات باتت أصبح أصبحت ظل ظلت زال عاد بدأ'
    .split(' ')
    .map(foldWord),
)
const VERB_FIRST = new Set([
  'كما',
  'وكما',
  'حيث',
  'فيما',
  'وفيما',
  'بينما',
  'ما',
  'لما',
  'مما',
  'عندما',
  'بعدما',
  'حين',
])
/** May stand between a subject and its verb. */
const BETWEEN = new Set([
  'قد',
  'فقد',
  'فانه',
  'فانها',
  'فكان',
  'فكانت',
  'كان',
  'كانت',
  'كانا',
  'كانوا',
  'ايضا',
  'كذلك',
  'بدوره',
  'بدورها',
  'سبق',
  'هو',
  'هي',
])

/** «لكن [مدير المصنع في الضاحية] قال», «وكان [تقرير اللجنة] قد أوضح», «[الغانم] قال»; null when none stands before. */
export function subjectBefore(c: Context, at: number, form: CueForm): SubjectBefore | null {
  const topic = afterAmma(c, at, form)
  if (topic || form.conjunction === 'ف') return topic
  // «كما تطرق», «حيث أكد»: the verb follows its connective at once, its subject comes after it or is carried over.
  if (form.conjunction || VERB_FIRST.has(c.stream.tokens[at - 1]?.norm ?? '')) return null
  const { sentenceStarts, quotationOf } = c.stream
  const quoted = c.stream.quotations[quotationOf[at]!]
  // Within somebody's words the subject stands within them too.
  const first = Math.max(sentenceStarts[at]!, at - MAX_LOOK_BACK, quoted ? quoted.open + 1 : 0)
  for (let j = at - 1; j >= first; j--) {
    if (quotationOf[j] !== quotationOf[at] && j === at - 1 && quotationOf[at] !== -1) return null
    const start = boundaryAt(c, j, first, at)
    if (start === null) continue
    const phrase = nounPhraseAt(c, start.from, at)
    if (!phrase || phrase.to > at || !couldSpeak(c, phrase, start.from > start.clause) || !reaches(c, phrase.to, at))
      continue
    if (agrees(c, phrase, form) || isClubInHeadline(c, phrase, at)) {
      return {
        subject: withApposition(c, withoutWaw(c, phrase), at),
        clauseFrom: start.clause,
        embedded: start.embedded,
      }
    }
  }
  return relativeSubject(c, at, form, first)
}

/** «و[صحيفة] الساحل كتبت»: the conjunction is no part of who speaks. */
function withoutWaw(c: Context, phrase: NounPhrase): NounPhrase {
  const { norm } = c.stream.tokens[phrase.head]!
  const joined = norm[0] === 'و' && !SPEAKER_HEADS.has(norm) && SPEAKER_HEADS.has(norm.slice(1))
  return joined && phrase.from === phrase.head ? { ...phrase, skipLetters: 1 } : phrase
}

/** «[الزهرة] يهدد النجمة بـ…»: in a headline the name of a town may be that of its club, which is masculine. */
function isClubInHeadline(c: Context, phrase: NounPhrase, at: number): boolean {
  const { passages, passageOf } = c.stream
  return phrase.to === at && passages[passageOf[at]!]!.role === 'headline' && c.nameAt(phrase.head)?.type === 'place'
}

/** «أما [الوزير] فقال إن»: the conjunction answers أما. */
function afterAmma(c: Context, at: number, form: CueForm): SubjectBefore | null {
  const start = c.stream.sentenceStarts[at]!
  if (!/^و?اما$/.test(c.stream.tokens[start]!.norm)) return null
  const subject = start + 1 < at ? nounPhraseAt(c, start + 1, at) : null
  if (!subject || !reaches(c, subject.to, at) || !agrees(c, subject, form)) return null
  return { subject: withApposition(c, subject, at), clauseFrom: start, embedded: false }
}

/** «الرئيس[، فلان الفلاني،] قال». */
function withApposition(c: Context, phrase: NounPhrase, at: number): NounPhrase {
  if (!isComma(c, phrase.to) || phrase.to + 1 >= at) return phrase
  const more = nounPhraseAt(c, phrase.to + 1, at)
  if (!more || !(isComma(c, more.to) || more.to === at)) return phrase
  return { ...phrase, to: more.to }
}

const RELATIVES = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان', 'اللذين'])
/** Nouns of things that say something themselves: «تقريرا يفيد بأن». */
const TELLING =
  /^(?:تقرير|تقارير|بيان|بيانات|وثيقة|وثائق|رسالة|رسائل|انباء|معلومات|دراسة|دراسات|مقال|مقالا|تقريرا|بيانا|خبر|خبرا|مذكرة|شائعات|تقديرات|حصيلة|احصائية|قرار|قرارا)$/

/** «[الوزير] الذي قال إن», «[تقريرا] يفيد بأن»: the noun that a relative clause belongs to. */
function relativeSubject(c: Context, at: number, form: CueForm, first: number): SubjectBefore | null {
  const { tokens } = c.stream
  const marked = RELATIVES.has(tokens[at - 1]?.norm ?? '')
  // «أصدرت النقابة بيانا [نفت] فيه …»: who speaks in it is not the text.
  if (!marked && /^(?:في|خلال|ب)(?:ه|ها)$/.test(tokens[at + 1]?.norm ?? '')) return null
  // «الاتفاق الذي [وصفه] بأنه»: the noun is what is spoken of.
  if (marked && form.object && form.verb.about) return null
  // «ليلى الغانم، التي [يتوقع] أن»: nobody in particular expects it.
  const relative = tokens[at - 1]?.norm
  if ((relative === 'التي' && form.gender === 'm') || (relative === 'الذي' && form.gender === 'f')) return null
  // «الذي يزعم الغرب أنه»: the subject comes after the verb.
  const after = tokens[at + 1]?.norm ?? ''
  const leads =
    contentOpensAt(c, at + 1, c.stream.sentenceEnds[at]!) ||
    PREPOSITIONS.has(after) ||
    // «هيئة التفتيش التي [نددت] فيه بـ…»
    /^(?:في|خلال)(?:ه|ها)$/.test(after) ||
    ADVERBS.has(after) ||
    isMannerOfSpeech(after) ||
    opensObject(after) ||
    (form.verb.act?.includes('ب') === true && /^ب.{2,}/.test(after) && !c.nameAt(at + 1)) ||
    tokens[at + 1]?.kind === 'punctuation'
  if (marked && !leads) return null
  // «الشيخ سليم الغانم[،] الذي أكد أن»
  const end = marked ? (isComma(c, at - 2) ? at - 2 : at - 1) : at
  const near = marked ? nameUnderLetter(c, end - 1, form) : null
  if (near) return { subject: near, clauseFrom: near.from, embedded: true }
  let found: SubjectBefore | null = null
  for (let j = end - 1; j >= Math.max(first, end - (marked ? 12 : 5)); j--) {
    const word = tokens[j]!
    if (word.kind !== 'word') {
      // «منظمة «س» المحظورة التي تدعي أنها»
      if (marked && c.stream.quotationOf[j] !== -1) continue
      break
    }
    const telling = TELLING.test(word.norm) && form.number === 'sg'
    // «علاقات [وثيقة] تؤكد»: the adjective.
    if (!marked && word.norm === 'وثيقة' && /^(?!ال).{3,}(?:ة|ات)$/.test(tokens[j - 1]?.norm ?? '')) continue
    // «استقبل الوزير سليم الغانم [وفد] البلدة الذي طالب بـ»: behind a name somebody else, unless it tells his office.
    if (found && c.personAt(j) && !c.personAt(found.clauseFrom) && !isOffice(tokens[found.clauseFrom]!.norm)) break
    if (!marked && !telling && !isSeveral(c, j, form)) continue
    if (marked && !telling && !/^ال/.test(word.norm) && !c.nameAt(j) && !SPEAKER_HEADS.has(word.norm)) continue
    const phrase = nounPhraseAt(c, j, end)
    if (!phrase || phrase.to !== end || phrase.from !== j) {
      if (marked) break
      continue
    }
    // «ترسانتها النووية، التي تقول إنها …»: behind a comma only what is known to speak.
    if (marked && standingOf(c, phrase) !== 'known') continue
    if (agrees(c, phrase, form)) found = { subject: phrase, clauseFrom: j, embedded: true }
  }
  return found
}

/** «سكان [قالوا إنهم]», «ساسة معارضين [يقولون إن]»: an indefinite plural of persons before a plural verb. */
function isSeveral(c: Context, j: number, form: CueForm): boolean {
  const { norm } = c.stream.tokens[j]!
  // «جمعيات [تطالب] بإلغاء»
  if (form.number === 'sg' && form.gender === 'f' && form.tense === 'present')
    return (
      norm.endsWith('ات') &&
      !norm.startsWith('ال') &&
      (BODIES_TOO.has(norm) || SPEAKER_HEADS.has(norm) || /^(?:جمعيات|نقابات|شخصيات)$/.test(norm))
    )
  if (form.number !== 'pl') return false
  if (/^(?:ال|لل)/.test(norm) || c.nameAt(j)) return false
  return PLURAL_HEADS.has(norm) || /.{3,}(?:ين|ون)$/.test(norm) || kindOf(norm) === 'person'
}

/**
 * Before its verb a subject is definite, a name, a role, or «some», «sources» and their like; a bare word of two or more may be the
 * verb of the sentence («صممت ورشة …، تؤكد أنه»).
 */
function couldSpeak(c: Context, phrase: NounPhrase, led: boolean): boolean {
  const { norm } = c.stream.tokens[phrase.head]!
  const standing = standingOf(c, phrase)
  if (standing === 'never' || standing === 'object') return false
  // «[دوليا] أدانت», «لكن [بدلا] من …»: an adverb.
  if (
    /^(?!ال).{3,}يا$|^(?:بدلا|خلافا|فضلا|اضافة)$/.test(norm) &&
    phrase.to - phrase.from === 1 &&
    !c.nameAt(phrase.head)
  )
    return false
  if (phrase.to - phrase.from <= 2 || phrase.head !== phrase.from) return true
  // «إلا أن [مكتب التحقيق المحلي] حذر»: behind أن no verb stands.
  if (led && standing === 'known') return true
  const known = [SPEAKER_HEADS, ANONYMOUS_HEADS, PLURAL_HEADS, FEMININE_HEADS].some(
    // «لكن مصدرا …»: after لكن and أن an indefinite noun takes an alef.
    (heads) => heads.has(norm) || heads.has(norm.replace(/ا$/, '')),
  )
  return (
    known ||
    /^(?:ال|بعض|احد|احدي|كل|جميع|معظم|هذا|هذه|و)/.test(norm) ||
    norm.endsWith('ة') ||
    c.nameAt(phrase.head) !== null ||
    isRelation(norm)
  )
}

function boundaryAt(
  c: Context,
  j: number,
  first: number,
  at: number,
): { from: number; clause: number; embedded: boolean } | null {
  const { tokens, sentenceStarts } = c.stream
  const word = tokens[j]!.norm
  const leadsIn = COMPLEMENTIZERS.has(word) || B_COMPLEMENTIZERS.has(word) || word === 'وان' || word === 'وبان'
  if (j + 1 < at && leadsIn) {
    const contrast = tokens[j - 1]?.norm === 'الا' || tokens[j - 1]?.norm === 'غير' || tokens[j - 1]?.norm === 'بيد'
    return { from: j + 1, clause: contrast ? j - 1 : j, embedded: !contrast }
  }
  // «تقرير: [المعارضة] تدعو إلى …»
  const inHeadline = c.stream.passages[c.stream.passageOf[j]!]!.role === 'headline'
  if (j + 1 < at && inHeadline && (word === ':' || word === '…' || (word === '.' && tokens[j - 1]?.norm === '.')))
    return { from: j + 1, clause: j + 1, embedded: false }
  if (j + 1 < at && CONNECTIVES.has(word)) return { from: j + 1, clause: word === 'حين' ? j - 1 : j, embedded: false }
  if (j === first && (j === sentenceStarts[at] || c.stream.quotations[c.stream.quotationOf[at]!]?.open === j - 1)) {
    const mark = tokens[j]!.kind === 'punctuation' && c.stream.quotationOf[j] === -1
    return { from: mark ? j + 1 : j, clause: j, embedded: false }
  }
  return null
}

/** Only adverbs, «قد», a parenthesis or a phrase of place or occasion stand between the subject and the verb. */
function reaches(c: Context, from: number, at: number): boolean {
  const { tokens } = c.stream
  let i = from
  while (i < at) {
    const token = tokens[i]!
    if (token.norm === '(') {
      while (i < at && tokens[i]!.norm !== ')') i++
      i++
    } else if (token.kind === 'punctuation' || ADVERBS.has(token.norm) || BETWEEN.has(token.norm)) i++
    else if (token.norm === 'في' || token.norm === 'خلال' || token.norm === 'من') {
      const phrase = nounPhraseAt(c, i + 1, at)
      if (!phrase) return false
      i = phrase.to
    } else if (tokens[i - 1]?.norm === '،') {
      const apposition = nounPhraseAt(c, i, at)
      if (!apposition) return false
      i = apposition.to
    } else return false
  }
  // «المدينة (س) – أعلن»: a dateline, not a subject.
  return i === at && !DASHES.has(tokens[at - 1]!.norm)
}
