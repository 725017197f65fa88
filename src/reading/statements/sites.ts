import { type CueForm, cueFormOf } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { ADVERBS, COMPLEMENTIZERS, PREPOSITIONS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { CharClass, charClass } from '../../text/character-class.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { isSaidWithin } from './carried-over.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import { readFrame } from './frame/read-frame.js'
import type { Frame } from './frame/state.js'
import type { NounPhrase } from './phrase.js'
import { type SubjectBefore, subjectBefore } from './subject-before.js'

/** A verb of saying in its place, with what it leads into; a frame of null means that no content follows it. */
export interface VerbSite {
  readonly at: number
  readonly form: CueForm
  readonly before: SubjectBefore | null
  readonly frame: Frame | null
}

const NEGATIONS = new Set(
  'تم وتم يتم ويتم جرى لم لا لن ما ليس ليست دون بدون غير عدم ولم ولا ولن'.split(' ').map(foldWord),
)
/** «وهذا يؤكد أن», «ما يعني»: a thing shows something; nobody says it. */
const DEMONSTRATIVES = new Set('هذا وهذا ذلك وذلك هذه وهذه وهو وهي مما الأمر'.split(' ').map(foldWord))
/** «مبررا ولا أعتقد أن»: without a comma or «و» before it, a participle of saying leads into its content at once. */
function isLoose(c: Context, at: number, form: CueForm, frame: Frame): boolean {
  // «النصائح [ومتابعة] الطفل»: the noun, not the participle.
  if (form.verb.past === 'تابع' && form.gender === 'f' && !isComma(c, at - 1)) return frame.lead !== 'quote'
  // «نظمت احتجاجا [متهمة] إياه بـ»: the active shows in its object.
  if (/^ايا(?:ه|ها|هم)$/.test(c.stream.tokens[at + 1]?.norm ?? '')) return false
  if (isComma(c, at - 1) || form.conjunction !== null || frame.lead === 'quote' || frame.addressee) return false
  // «[داعيا] خلال زيارته إلى»: when and where may stand before what is asked for.
  const reach = frame.lead === 'act' && PREPOSITIONS.has(c.stream.tokens[at + 1]?.norm ?? '') ? 7 : 3
  return frame.contentFrom - at > reach || OFTEN_PASSIVE.has(form.verb.past)
}

/** «بات [مهددا] بـ», «كان [متهما] بـ», «صار [مطالبا] بـ»: without a comma rather the passive. */
const OFTEN_PASSIVE = new Set(['هدد', 'اتهم', 'طالب', 'حمل', 'وعد'])

/** «حاول أن يقول», «يمكن أن يعلن»: what might be said is not said; «عندما يقول» whenever he does. */
const IRREALIS = new Set(
  'أن لو إذا عندما حينما كلما ربما قد وقد سوف لكي كي حتى هل أو ألا بأن وأن'.split(' ').map(foldWord),
)
/** A verb without conjunction may open its clause after these, its subject being carried over. */
const CLAUSE_HEADS = new Set(
  'كما وكما فيما وفيما حيث إذ بينما وبينما حين عندما ثم لكن ولكن كان وكان كانت وكانت كانوا قد وقد فقد بعدما قبلما الذي التي الذين ما مما بما لما عما لكنه لكنها لكنهم كذلك وكذلك'
    .split(' ')
    .map(foldWord),
)

/** Every verb of saying outside clutter, in order, with its frame. One pass over the tokens. */
export function findVerbSites(c: Context): readonly VerbSite[] {
  const { tokens } = c.stream
  const out: VerbSite[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.norm.length < 2) continue
    const form = cueFormOf(token.word)
    if (!form || !isSite(c, at, form)) continue
    const before = form.kind === 'finite' ? subjectBefore(c, at, form) : null
    const frame = readFrame(c, at, form, before?.subject ?? null)
    if (isFormula(form, before, frame)) continue
    if (form.kind === 'participle' && frame && isLoose(c, at, form, frame)) continue
    // «… الذي قال إن» where the noun it belongs to was not found: nobody else may stand in.
    if (!before && !frame?.subject && RELATIVES.has(c.stream.tokens[at - 1]?.norm ?? '')) continue
    // «الأمر الذي دعا …»: a circumstance, not somebody.
    if (c.stream.tokens[at - 2]?.norm === 'الامر' && RELATIVES.has(c.stream.tokens[at - 1]!.norm)) continue
    // «وبعد الاجتماع كتب سليم الغانم على صفحته: "…"», «قبل عام طالب الوزير سليم الغانم الشركة بـ»: a person shows the verb.
    const showsVerb = frame?.subject && (frame.lead === 'quote' || frame.addressee) && namesPerson(c, frame.subject)
    if (!before && isNoun(c, at, form) && !opensClause(c, at, form) && !showsVerb) continue
    // Within somebody's words a verb without subject tells nothing of who said it.
    if (form.kind === 'finite' && !before && !frame?.subject && c.stream.quotationOf[at] !== -1) continue
    if (form.verb.past === 'بين' && !before && !frame?.subject && /^[وف]?تبين$/.test(token.norm)) continue
    if (!before && form.kind === 'finite' && !opensClause(c, at, form) && !frame?.subject && !isSaidWithin(c, at)) {
      // «عمال [قالت إنهم] يعملون في»: a relative clause on an indefinite noun, spoken by whoever is speaking.
      if (frame?.lead !== 'clause' || frame.contentFrom !== at + 2 || form.number === 'pl') continue
      // «الواقع يقول إن»: what stands before it is its subject, and cannot speak.
      if (/^(?:ال|وال)/.test(c.stream.tokens[at - 1]?.norm ?? '')) continue
    }
    if (
      !before &&
      frame &&
      !frame.subject &&
      form.kind === 'finite' &&
      frame.lead === 'act' &&
      !opensClause(c, at, form) &&
      !isSaidWithin(c, at)
    )
      continue
    // «قال إن هذا الارتفاع في الإنتاج، [يؤكد] نمو»: the predicate of what stands before the comma.
    if (form.tense === 'present' && !form.conjunction && !before && !frame?.subject && isPredicate(c, at)) continue
    // «رفضا»، «شكرا» are adverbs; a dual verb follows its subject or carries on.
    const dual = form.kind === 'finite' && form.number === 'du' && form.tense === 'past'
    if (dual && !before && !form.conjunction && !isSaidWithin(c, at)) continue
    out.push({ at, form, before, frame })
  }
  return out
}

function namesPerson(c: Context, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++) if (c.personAt(i)) return true
  return false
}

function isSite(c: Context, at: number, form: CueForm): boolean {
  const { tokens } = c.stream
  const token = tokens[at]!
  const previous = tokens[at - 1]
  if (c.personAt(at) && !isDrawnIntoName(c, at, form)) return false
  // «فريق [تابع] للهيئة»
  if (token.norm === 'تابع' && /^ل/.test(tokens[at + 1]?.norm ?? '')) return false
  // «وكانت [متحدثة] باسم البلدية قد أعلنت»: the office.
  if (form.kind === 'participle' && tokens[at + 1]?.norm === 'باسم') return false
  // «دور [ثمن] النهائي»: a fraction.
  if (form.verb.past === 'ثمن' && (previous?.norm.endsWith('دور') || /^(?:ال)?نهائي$/.test(tokens[at + 1]?.norm ?? '')))
    return false
  // «وردا على سؤال»: an adverb, not the dual of «رد».
  if (/^[وف]?ردا$/.test(token.norm)) return false
  // «التي أعلنها الوزير»: the pronoun is what was said; only one addressed may be followed by more.
  if (form.kind === 'finite' && form.object && !form.verb.addressee) return false
  // «كما أعلنا» within somebody's words: they speak of themselves.
  if (form.person === 1 || (form.number === 'du' && form.tense === 'past' && c.stream.quotationOf[at] !== -1))
    return false
  const raw = c.stream.text(token, c.stream.field(at))
  // «وشُجبت التهم»: a passive that shows itself names nobody.
  if (
    form.kind === 'finite' &&
    form.tense === 'past' &&
    !form.verb.conveys &&
    !form.verb.impersonal &&
    PASSIVE.test(raw)
  )
    return false
  if (form.verb.mustContain && form.tense === 'past' && !raw.includes(form.verb.mustContain)) return false
  // «نفى» he denied, «نفي» a denial.
  const bareMasculine = form.tense === 'past' && form.gender === 'm' && form.number === 'sg' && !form.object
  if (bareMasculine && form.verb.past.endsWith('ى') && !raw.endsWith('ى')) return false
  if (form.verb.homograph && token.norm.replace(/^[وف]/, '') === foldWord(form.verb.past) && !form.object) {
    // «لكنه عبر [عن] أمله»: no preposition stands before another.
    const led = tokens[at + 1]?.norm === 'عن' || (VERB_NEXT.has(previous?.norm ?? '') && leadsToAn(c, at))
    if ((!led && !(isSentenceStart(c, at) || hasShadda(c, at))) || tokens[at + 1]?.norm.startsWith('ال') === undefined)
      return false
  }
  // «وعدّ الوزير القرار خطوة»: he counted it as one.
  if (form.verb.past === 'وعد' && (hasShadda(c, at) || /^الي/.test(tokens[at + 1]?.norm ?? ''))) return false
  // «لفت [نظري] أحدهم»: he caught the eye.
  if (form.verb.past === 'لفت' && /^(?:ال)?(?:نظر|انتباه)/.test(tokens[at + 1]?.norm ?? '')) return false
  // «سيعلن»: what will be said is not said yet.
  if (form.kind === 'finite' && form.tense === 'present' && /^[وف]?س[يت]/.test(token.norm)) return false
  // «ذهب إلى القول إن», «ذهب إلى القول إن»; but «يمكن القول إن».
  if (token.norm === 'القول') return previous?.norm === 'علي' || previous?.norm === 'الي'
  if (!previous || c.stream.passageOf[at - 1] !== c.stream.passageOf[at]) return true
  // «الآلية التي [تنص] عليها المادة الثالثة»: the pronoun is what is spoken of.
  if (RELATIVES.has(previous.norm) && /^(?:علي|الي|ب|عن)(?:ه|ها|هم)$/.test(tokens[at + 1]?.norm ?? '')) return false
  // «من تجدد التوقعات», «في رد على»: after a preposition stands a noun.
  if (form.kind === 'finite' && PREPOSITIONS.has(previous.norm) && !c.personAt(at - 1)) return false
  // «وهذا يؤكد»; but «إلى ذلك أكد», «هذا وأكد».
  const pointed =
    DEMONSTRATIVES.has(previous.norm) &&
    !form.conjunction &&
    !PREPOSITIONS.has(tokens[at - 2]?.norm ?? '') &&
    tokens[at - 2]?.norm !== 'غضون'
  if (form.kind === 'finite' && pointed) return false
  // «دائما [ما] يشدد»: no negation.
  if (previous.norm === 'ما' && OFTEN.has(tokens[at - 2]?.norm ?? '')) return true
  // «ما وصفه بـ…»: with a pronoun after it «ما» is what, not a negation.
  const called = form.object || /^ان(?:ه|ها|هم)$/.test(tokens[at + 1]?.norm ?? '')
  const relative = previous.norm === 'ما' && called && form.tense === 'past'
  if (NEGATIONS.has(previous.norm) && form.kind === 'finite' && !relative) return form.verb.actWhenNegated === true
  // «هل قال …؟», «لو قال …», «وإذا قال»
  if (form.kind === 'finite' && /^[وف]?(?:هل|لو|اذا)$/.test(previous.norm)) return false
  // «ينبغي أن "[تواصل]" عملها»: a word that is quoted alone stands in the outer clause.
  const alone = previous.norm === '"' && tokens[at + 1]?.norm === '"'
  const led = alone ? (tokens[at - 2] ?? previous) : previous
  if (form.kind === 'finite' && form.tense === 'present' && IRREALIS.has(led.norm)) return false
  return true
}

/** «[وتطرق] الحربي إلى», «[يتهمون] الغانم بـ»: a name that begins too early, at a verb whose form no name has. */
function isDrawnIntoName(c: Context, at: number, form: CueForm): boolean {
  const plural = form.number === 'pl' && form.tense === 'present'
  if (form.kind !== 'finite' || !(plural || (form.conjunction && form.verb.onlySaid)) || !c.personAt(at + 1))
    return false
  const name = c.nameAt(at)!
  const bare = c.stream.tokens[at]!.norm.replace(/^[وف]/, '')
  return name.start >= c.stream.tokens[at]!.start && (flagsOf(bare) & (Flag.GivenName | Flag.ForeignGivenName)) === 0
}

const OFTEN = new Set('سرعان دائما غالبا عادة كثيرا نادرا ودائما وغالبا وعادة وكثيرا'.split(' ').map(foldWord))

/** A verb must follow these. */
const VERB_NEXT = new Set('قد وقد فقد كما وكما'.split(' '))

/** «وقد عبر الوزير [عن]» */
function leadsToAn(c: Context, at: number): boolean {
  for (let i = at + 2; i < Math.min(c.stream.sentenceEnds[at]!, at + 9); i++)
    if (c.stream.tokens[i]!.norm === 'عن') return true
  return false
}

/** «ذُكر», «اتُّهمت»: the vowel of the passive, where it is written. */
const PASSIVE = /^[وف]?ا?[\u0621-\u064a]\u0651?\u064f/

function hasShadda(c: Context, at: number): boolean {
  const { tokens } = c.stream
  const raw = c.stream.text(tokens[at]!, c.stream.field(at))
  for (let i = 0; i < raw.length; i++)
    if (charClass(raw.charCodeAt(i)) === CharClass.Transparent && raw[i] === '\u0651') return true
  return false
}

function isSentenceStart(c: Context, at: number): boolean {
  return c.stream.sentenceStarts[at] === at
}

const FORMULAS = new Set(['ذكر', 'توقع', 'رجح', 'زعم', 'استبعد', 'اعتبر'])

/** «يذكر أن», «ويتوقع أن»: the outlet's own way to open background or a forecast, not anybody's words. */
function isFormula(form: CueForm, before: SubjectBefore | null, frame: Frame | null): boolean {
  if (before || form.kind !== 'finite' || form.tense !== 'present' || form.gender !== 'm' || form.number !== 'sg')
    return false
  return frame !== null && frame.subject === null && FORMULAS.has(form.verb.past)
}

const RELATIVES = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان'])
/** Pasts that are spelled like nouns («رد فعل», «نص العقد»). */
export const LIKE_NOUNS = new Set(
  'رد نص جدد ذكر نقل كتب شرح ثمن طلب طالب رفض نشر حمل حذر أمر وعد حث بين وجه قدم'.split(' ').map(foldWord),
)
const LEAD_INS = new Set('جهته جهتها جهتهم جانبه جانبها جانبهم ذلك بدوره بدورها لاحق سابق'.split(' ').map(foldWord))

/** True for the bare past where no adverb before it shows that a verb follows. */
function isNoun(c: Context, at: number, form: CueForm): boolean {
  const bare = form.tense === 'past' && form.gender === 'm' && form.number === 'sg' && !form.conjunction && !form.object
  if (!bare || !LIKE_NOUNS.has(foldWord(form.verb.past))) return false
  const previous = c.stream.tokens[at - 1]?.norm ?? ''
  // «بعد أن [حذر] الوزير من»
  return !ADVERBS.has(previous) && !LEAD_INS.has(previous) && previous !== 'ان'
}

/** Behind a comma, in a clause that أن opened. */
function isPredicate(c: Context, at: number): boolean {
  if (!isComma(c, at - 1)) return false
  for (let i = at - 2; i >= c.stream.sentenceStarts[at]!; i--)
    if (COMPLEMENTIZERS.has(c.stream.tokens[i]!.norm)) return true
  return false
}

function opensClause(c: Context, at: number, form: CueForm): boolean {
  if (form.conjunction || isSentenceStart(c, at)) return true
  const previous = c.stream.tokens[at - 1]!
  return previous.kind === 'punctuation' || CLAUSE_HEADS.has(previous.norm)
}
