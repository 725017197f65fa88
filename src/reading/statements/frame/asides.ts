import { cueFormOf } from '../../../arabic/cue-forms.js'
import { foldWord } from '../../../arabic/fold.js'
import {
  ADVERBS,
  ISSUED,
  OCCASIONS,
  PASSED_ON,
  PREPOSITIONS,
  PRONOMINAL_PREPOSITIONS,
} from '../../../arabic/lexicons/cue-word-lexicon.js'
import { wordFact } from '../../../text/words.js'
import { isMannerOfSpeech } from '../../names/manners.js'
import { carriesLam, isAddressee } from '../addressee.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import type { Context } from '../context.js'
import { nounPhraseAt, prefixedPhrase } from '../noun-phrase.js'
import { isOffice } from '../office.js'
import type { NounPhrase } from '../phrase.js'
import { canHead } from '../phrase-head.js'
import { standingOf } from '../standing.js'
import { isVerbalNoun, keepsItsBa, opensObject } from '../verbal-noun.js'
import { whenEnd } from '../when.js'
import { isFrequent, kindOf } from '../word-kinds.js'
import { expects, takesObject } from './arguments.js'
import type { FrameState, FrameStep } from './state.js'

/** Commas, dashes, brackets; after a subject's comma, its apposition: «المديرة[، فلانة الفلانية،] إن». */
export const mark: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const token = tokens[i]!
  if (token.kind !== 'punctuation') return null
  if (token.norm === '(') {
    let j = i
    while (j < s.limit && tokens[j]!.norm !== ')') j++
    return j + 1
  }
  const close = dashedEnd(s, i)
  if (close) return close + 1
  if (!s.freshSubject || !isComma(s.c, i)) return i + 1
  s.freshSubject = false
  if (opensActAt(s, i + 1)) return i + 1
  const more = nounPhraseAt(s.c, i + 1, s.limit, expects(s))
  if (!more) return parenthesisEnd(s, i) ?? i + 1
  const after = tokens[more.to]
  const noun = opensObject(tokens[more.head]!.norm) && !s.c.nameAt(more.head)
  // «اقترحت أرزونيا والساحل، [عقوبات جديدة] من»: where an object is due and nobody is named, it is that object.
  const ended = isComma(s.c, more.to) || contentOpensAt(s.c, more.to, s.limit)
  if (takesObject(s) && !ended && !isOffice(tokens[more.head]!.norm) && !namesPerson(s.c, more)) return i + 1
  if (noun && (takesObject(s) || !isComma(s.c, more.to))) return i + 1
  // «وصفت الشرطة، [المهاجم] بأنه»: where an object is due, only a second comma makes an apposition of it.
  const holder = s.c.personAt(more.head) && isOffice(tokens[s.subject!.head]!.norm) && !namesPerson(s.c, s.subject!)
  if (s.form.verb.transitive && !isComma(s.c, more.to) && !holder) return parenthesisEnd(s, i) ?? i + 1
  const closed =
    !after ||
    isComma(s.c, more.to) ||
    contentOpensAt(s.c, more.to, s.limit) ||
    PREPOSITIONS.has(after.norm) ||
    isAddressee(s.c, more.to, true) ||
    // «ليلى الغانم، [مدربة النادي] بأداء», but «المستشار بالديوان».
    (more.to - more.from > 1 && opensActAt(s, more.to))
  // «[أقدم هيئات المدينة] من حيث النشأة، بتعيين»: the apposition goes on to the second comma.
  const goesOn = after && PREPOSITIONS.has(after.norm) && !opensActAt(s, more.to)
  const end = !closed || goesOn ? parenthesisEnd(s, i) : null
  if (!closed || end) return end ?? i + 1
  // «رجل الأعمال، فلان الفلاني، [مؤسس الشركة]، أن»: a second apposition is an office.
  const office = isOffice(tokens[more.head]!.norm) && !/^ل/.test(tokens[more.head]!.norm)
  if (hasApposition(s) && !(office && isComma(s.c, more.to))) return i + 1
  s.subject = { from: s.subject!.from, to: more.to, head: s.subject!.head }
  s.freshSubject = true
  return more.to
}

const DASHES = new Set(['-', '–', '—'])

/** «وشدد [- خلال جولته في المدينة أمس -] على»: the second of two dashes round an occasion. */
function dashedEnd({ c, limit }: FrameState, open: number): number | null {
  const { tokens } = c.stream
  if (!DASHES.has(tokens[open]!.norm) || !PREPOSITIONS.has(tokens[open + 1]?.norm ?? '')) return null
  for (let j = open + 2; j < Math.min(limit, open + MAX_DASHED); j++) {
    if (contentOpensAt(c, j, limit)) return null
    if (DASHES.has(tokens[j]!.norm)) return j
  }
  return null
}

const MAX_DASHED = 26

/** «أعضاء في المجلس[، أقدم هيئات المدينة من حيث النشأة،] بتعيين»: what stands between commas right before what the verb asks for. */
function parenthesisEnd(s: FrameState, comma: number): number | null {
  if (opensActAt(s, comma + 1)) return null
  // «سليم الغانم[، المعار إلى النور،] مشجعين»: where an object is due, a definite phrase after a name is about its bearer.
  const next = s.c.stream.tokens[comma + 1]?.norm ?? ''
  const describesSpeaker =
    s.form.verb.transitive === true && namesPerson(s.c, s.subject!) && (next.startsWith('ال') || isOffice(next))
  for (let j = comma + 1; j < Math.min(s.limit - 1, comma + MAX_PARENTHESIS); j++) {
    if (contentOpensAt(s.c, j, s.limit) || s.c.stream.quotationOf[j] !== s.c.stream.quotationOf[comma]) return null
    if (isComma(s.c, j)) return describesSpeaker || opensActAt(s, j + 1) ? j + 1 : null
  }
  return null
}

const MAX_PARENTHESIS = 18

/** True where the verb's own preposition stands («دعا … [إلى]», «رحب … [بقرار]»). */
export function opensActAt({ c, form }: FrameState, i: number): boolean {
  const { act } = form.verb
  const word = c.stream.tokens[i]?.norm ?? ''
  if (!act || c.nameAt(i)) return false
  if (act.some((p) => p.length > 1 && foldWord(p) === word)) return true
  const host = word.slice(1)
  return act.includes('ب') && word[0] === 'ب' && !keepsItsBa(word) && (isVerbalNoun(host) || isFrequent(host))
}

function namesPerson(c: Context, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return true
  return false
}

function hasApposition({ c, subject }: FrameState): boolean {
  for (let i = subject!.from; i < subject!.to; i++) if (isComma(c, i)) return true
  return false
}

const PERIODS = /^ال(?:اسبوع|شهر|عام|سنة|موسم)$/

export const adverb: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  // «قال [مخاطبا اللاعبين] إن»: to whom, and never who speaks.
  const faced = isFacing(tokens[i]!.word) ? nounPhraseAt(s.c, i + 1, s.limit, expects(s)) : null
  if (faced) {
    if (!s.form.verb.transitive) s.addressee ??= faced
    s.freshSubject = false
    return faced.to
  }
  // «أوضح [ذلك] المدير مشيرا إلى»
  if (tokens[i]!.norm === 'ذلك' && i === s.at + 1 && s.takesSubject) return i + 1
  // «قال [مازحا]: …», «تقول [بأسى]»; «رد [بلهجة حادة]» has its quality with it.
  if (isMannerOfSpeech(tokens[i]!.norm)) {
    s.freshSubject = false
    const quality = tokens[i]!.norm[0] === 'ب' && /^(?!ال|ب).{3,}ة$/.test(tokens[i + 1]?.norm ?? '')
    return quality && tokens[i]!.norm.endsWith('ة') ? i + 2 : i + 1
  }
  // «قال [مساء الخميس] إن»
  const when = whenEnd(s.c, i)
  if (when !== null) {
    s.freshSubject = false
    return when
  }
  // «أعلنت الشركة [هذا الأسبوع] أنها»
  if (/^هذ[اه]$/.test(tokens[i]!.norm) && PERIODS.test(tokens[i + 1]?.norm ?? '')) return i + 2
  // «في أبريل/[نيسان] 2016»
  if (tokens[i - 1]!.norm === '/' && tokens[i + 1]?.kind === 'number') return i + 2
  // «أعلنت الهيئة [بالتعاون] مع الشركة عن»
  if (/^بال(?:تعاون|شراكة|تنسيق|اشتراك)$/.test(tokens[i]!.norm) && tokens[i + 1]?.norm === 'مع') return i + 1
  // «نفى الوزير [نفيا] قاطعا وجود»: the verb's own noun tells how.
  if (s.form.verb.masdar && tokens[i]!.norm === `${foldWord(s.form.verb.masdar)}ا`)
    return i + (/^(?!ال).{3,}ا$/.test(tokens[i + 1]?.norm ?? '') ? 2 : 1)
  // «دعت الوزارة [بنبرة هادئة] إلى»
  if (s.subject && isTone(tokens[i]!.word)) {
    s.freshSubject = false
    let to = i + 1
    while (to < s.limit && kindOf(tokens[to]!.norm) !== 'verb' && /^(?!ال|ب).{3,}ة$/.test(tokens[to]!.norm)) to++
    return to
  }
  // «[آلان] كيتاني»: a name that folding makes «الآن».
  if ((!ADVERBS.has(tokens[i]!.norm) && !STRONGEST.has(tokens[i]!.norm)) || s.c.personAt(i)) return null
  s.freshSubject = false
  return i + (takesQuality(s, i) ? 2 : 1)
}

const isTone = wordFact((norm) => /^ب(?:نبرة|لهجة|لغة|كلمات|عبارات|صوت|حزم|هدوء|غضب|سخرية|حدة|ثقة)$/.test(norm))
const isFacing = wordFact((norm) => /^(?:مخاطب(?:ا|ة|ين)|مناديا)$/.test(norm))
const MANNERS = new Set(['بشكل', 'بصورة', 'بطريقة'])
const PARTS_OF_TIME = new Set(['مطلع', 'اواخر', 'اوائل'])
const STRONGEST = new Set(['باشد', 'باقوي', 'باقسي'])

/** «بشكل [عام]», «أمس [الأول]», «بأشد [العبارات]»: the word after an adverb that belongs to it. */
function takesQuality({ c, limit }: FrameState, i: number): boolean {
  const { tokens } = c.stream
  const next = tokens[i + 1]
  if (!next || i + 1 >= limit || next.kind !== 'word') return false
  if (tokens[i]!.norm === 'امس') return next.norm === 'الاول'
  // «في وقت [سابق]», «في أواخر [مارس]»
  if (tokens[i]!.norm === 'وقت') return /^(?:سابق|لاحق|متاخر|مبكر)$/.test(next.norm)
  if (PARTS_OF_TIME.has(tokens[i]!.norm)) return OCCASIONS.has(next.norm)
  if (STRONGEST.has(tokens[i]!.norm)) return /^(?:ال)?(?:عبارات|كلمات|الفاظ)$/.test(next.norm)
  // «بصورة [خاصة]»: the quality, not the preposition.
  if (MANNERS.has(tokens[i]!.norm) && next.norm === 'خاصة') return true
  return MANNERS.has(tokens[i]!.norm) && !/^[بل]/.test(next.norm) && !PREPOSITIONS.has(next.norm)
}

/** «في تقرير [نشرته] على موقعها», «في بيان [نقلته وكالة س]», «في بيان [صدر] اليوم»: a clause about the occasion. */
export const clauseAboutOccasion: FrameStep = (s, i) => {
  const word = s.c.stream.tokens[i]!.norm
  const passedOn = PASSED_ON.has(word)
  if (!passedOn && !ISSUED.has(word)) return null
  s.freshSubject = false
  let from = i + 1
  // «نقلتها [عنه اليوم] صحيفة س»
  const { tokens } = s.c.stream
  while (from < s.limit && (PRONOMINAL_PREPOSITIONS.has(tokens[from]!.norm) || ADVERBS.has(tokens[from]!.norm))) from++
  const agent = from < s.limit ? nounPhraseAt(s.c, from, s.limit, expects(s)) : null
  if (!agent || standingOf(s.c, agent) !== 'known') return i + 1
  if (passedOn) s.source ??= agent
  // «دراسة أجراها باحثون [من الجامعة] من أن»: where those are from.
  const origin = tokens[agent.to]?.norm === 'من' ? nounPhraseAt(s.c, agent.to + 1, s.limit, expects(s)) : null
  return origin?.to ?? agent.to
}

const RELATIVE_BEFORE = new Set(['ما', 'لما', 'مما', 'الذي', 'التي', 'الذين', 'كما', 'حيث', 'فيما', 'بينما'])

/** Another verb of saying takes over. */
export const otherVerb: FrameStep = (s, i) => {
  const form = cueFormOf(s.c.stream.tokens[i]!.word)
  if (!form || s.c.nameAt(i)) return null
  const present = form.tense === 'present' && !s.c.stream.tokens[i]!.norm.startsWith('ا')
  if (form.kind === 'finite' && (form.conjunction || present || RELATIVE_BEFORE.has(s.c.stream.tokens[i - 1]!.norm)))
    return 'stop'
  return form.kind === 'participle' && isComma(s.c, i - 1) ? 'stop' : null
}

/** «[للصحفيين]», «[لوكالة س]», «[لفلان]». */
export const addresseeAfterLam: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  if (word === 'ل' && i + 1 < s.limit) {
    // «وأوضح لـ"س" المدير أن»: the subject is still to come.
    // «يكشف لـCNN [الخبايا]»: a name in Latin letters ends with them.
    const latin = /^[a-z]/.test(tokens[i + 1]!.norm)
    s.addressee = s.subject && !latin ? nounPhraseAt(s.c, i + 1, s.limit) : nameAlone(s, i + 1)
    return s.addressee ? s.addressee.to : i + 1
  }
  const named = s.subject !== null && /^[وف]?ل/.test(word) && s.c.nameAt(i) !== null && carriesLam(s.c, i)
  // «نفى سليم الغانم [للساحل] وقوع …»: right after a complete subject; not where the verb has its content after ل.
  const addressee = isAddressee(s.c, i, s.subject !== null)
  const right = s.freshSubject && /^لل.{3,}/.test(word) && !s.form.verb.act?.includes('ل') && s.c.personAt(i - 1)
  if (right && !addressee) {
    s.addressee = { from: i, to: i + 1, head: i, skipLetters: 2 }
    return i + 1
  }
  if (!addressee && !named) return null
  const phrase = beforeSubject(s, prefixedPhrase(s.c, i, s.limit))
  s.freshSubject = false
  // «ناشد رئيس لجنة موالية [لبلدة النور] سكانها»: one is addressed by the object already.
  if (!s.form.verb.transitive) s.addressee = phrase
  return phrase.to
}

/** «وقال لوكالة الساحل [سليم الغانم]»: a person's name behind another's is the subject that is still to come. */
function beforeSubject(s: FrameState, phrase: NounPhrase): NounPhrase {
  if (s.subject || !s.takesSubject || s.c.personAt(phrase.head)) return phrase
  for (let j = phrase.from + 1; j < phrase.to; j++)
    if (s.c.personAt(j) && j > phrase.from + 1) return { ...phrase, to: j }
  return phrase
}

/** «في بيان», «خلال مؤتمر صحفي», «من موسكو». */
export const adjunct: FrameStep = (s, i) => {
  const word = s.c.stream.tokens[i]!.norm
  if (PRONOMINAL_PREPOSITIONS.has(word) && (word === 'لي' ? !canHead(s.c, i, true) : !s.c.nameAt(i))) return i + 1
  if (!PREPOSITIONS.has(word) || s.c.personAt(i)) return null
  // «اتهموا مرارا [من قبل] الوزارة بـ»: who speaks comes last, and the verb is a passive.
  if (word === 'من' && s.c.stream.tokens[i + 1]?.norm === 'قبل' && s.form.verb.addressee) return 'stop'
  s.freshSubject = false
  const before = expects(s)
  // «هنأ … خلال اللقاء [بالنجاح]»: an occasion is complete, and what comes with ب is the verb's.
  const occasion = OCCASIONS.has(s.c.stream.tokens[i + 1]?.norm.replace(/^ال/, '') ?? '')
  const phrase = nounPhraseAt(s.c, i + 1, s.limit, occasion && before.ba ? { ...before, ba: 'any' } : before)
  return phrase ? phrase.to : i + 1
}

/** «في اجتماعه [بمديري التعليم] على»: with whom an occasion was, of a verb that asks for another preposition. */
export const prefixedAdjunct: FrameStep = (s, i) => {
  const word = s.c.stream.tokens[i]!.norm
  if (!s.subject || s.form.verb.act?.includes('ب') || s.c.personAt(i)) return null
  if (word[0] !== 'ب' || word.length < 4 || keepsItsBa(word) || kindOf(word) !== null) return null
  const occasion = s.c.stream.tokens[i - 1]!.norm.replace(/^ال|(?:ها|هم|ه)$/g, '')
  if (!OCCASIONS.has(occasion)) return null
  s.freshSubject = false
  return prefixedPhrase(s.c, i, s.limit).to
}

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
