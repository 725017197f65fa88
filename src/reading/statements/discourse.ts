import { cueForm } from '../../arabic/cue-forms.js'
import { COMPLEMENTIZERS, PRONOMINAL_PREPOSITIONS, SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Gender, GrammaticalNumber } from '../../arabic/verb-forms.js'
import type { Certainty } from '../../domain/index.js'
import { carriesLam } from './addressee.js'
import { compatible, type Features, featuresOf } from './agreement.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import { nounPhraseAt } from './noun-phrase.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import type { Placed } from './resolve-overlaps.js'
import { kindOf } from './word-kinds.js'

interface Agreement {
  readonly gender: Gender
  readonly number: GrammaticalNumber
}

/** A speaker as the discourse remembers it. */
export interface Voice {
  readonly phrase: NounPhrase | null
  readonly name: string | null
  readonly features: Features
  readonly anonymous: boolean
  readonly at: number
  readonly nested: boolean
  /** True for one person: a name, an office. */
  readonly single: boolean
  /** True where it was a guess that this is who spoke. */
  readonly doubtful?: boolean
  /** Through whom the speaker was heard. */
  readonly via: readonly string[]
}

export interface Resolution {
  readonly voice: Voice
  readonly certainty: Certainty
}

/** A speaker carried over is looked for in the verb's own paragraph and so many before it. */
const MAX_PASSAGES_BACK = 3

/** Who the pending speaker of a report is, given the voices heard before it, the latest last; null rather than a guess. */
export function resolvePending(c: Context, placed: Placed, voices: readonly Voice[]): Resolution | null {
  const { proposal } = placed
  const { sentenceStarts, passageOf } = c.stream
  if (proposal.pending === 'governor') return governor(c, placed, voices)
  const here = passageOf[proposal.at]!
  // «استقبل الوزير الوفد، وقال …»: who acts in this very sentence is nearest.
  const opens = sentenceStarts[proposal.at]!
  const own =
    proposal.agreement && proposal.cue && !placed.outer && proposal.at - opens > 2 && !voices.some((v) => v.at >= opens)
  const acting = own ? sentenceSubject(c, opens, proposal.agreement, proposal.at) : null
  // «ونفى الجيش الخبر وقال …»: a body that has spoken in this sentence, if nothing could be made of what it said.
  const said = acting !== null && cueForm(c.stream.tokens[acting.at]!.norm)?.kind === 'finite'
  // «وكان التحالف الذي يقوده الغانم قد أعلن …»
  const was = /^[وف]?كانت?$/.test(c.stream.tokens[opens]!.norm)
  if (acting && (said || was || isPersonal(c, acting.phrase!)))
    return { voice: acting, certainty: isRelative(c, proposal.at) ? 'unsure' : 'likely' }
  // «أجرى الصندوق تقييما وخلص إلى أن»: rather the body that acts here than who spoke in another sentence.
  if (acting && BODY_ACTS.test(c.stream.tokens[proposal.at]!.norm)) return { voice: acting, certainty: 'unsure' }
  const near = voices.filter((v) => here - passageOf[v.at]! <= MAX_PASSAGES_BACK)
  const fitting = near.filter((v) => v.name !== null && fitsOrNone(v, proposal.agreement))
  const inside = proposal.agreement && placed.outer ? subjectOfAccount(c, placed.outer, proposal.agreement) : null
  if (inside) return { voice: inside, certainty: 'likely' }
  const top = fitting.filter((v) => !v.nested)
  const last = fitting.at(-1)
  // Who spoke inside another's account in this very paragraph is nearer than who spoke in the one before.
  const nearer = last?.nested && passageOf[last.at] === here && (!top.length || passageOf[top.at(-1)!.at] !== here)
  const best = nearer ? last : (top.at(-1) ?? last)
  if (best) {
    const between = passageOf[best.at]! < here - 1
    const rival = top.some((v) => v.name !== best.name && here - passageOf[v.at]! <= 1)
    // «ذكرت الصحيفة نقلا عن مسؤول … وتابعت»: rather the paper than whoever spoke before it.
    const latest = near.filter((v) => !v.nested).at(-1)
    const passedOver = latest !== undefined && latest.at > best.at && latest.via.length > 0
    // «اتهمت الحركة الجيش بالقتل [وحثهم] على»: who spoke in this very sentence does not agree.
    const misfit = near.some((v) => v.at >= opens && !v.nested && !fitsOrNone(v, proposal.agreement))
    const doubtful =
      best.doubtful ||
      misfit ||
      isAfterwards(c, proposal.at) ||
      passedOver ||
      between ||
      rival ||
      best.nested ||
      isWithinAccountOf(c, placed, best) ||
      isRelative(c, proposal.at)
    return { voice: best, certainty: doubtful ? 'unsure' : 'likely' }
  }
  // Nobody has spoken yet: the subject of the sentence before, if it agrees.
  const start = sentenceStarts[proposal.at]!
  if (start === 0) return null
  const subject = sentenceSubject(c, sentenceStarts[start - 1]!, proposal.agreement)
  return subject && { voice: subject, certainty: 'unsure' }
}

/** Findings, which come of what a body has just done. */
const BODY_ACTS = /^و(?:خلص|خلصت|توصل|توصلت|استنتج|استنتجت|وجد|وجدت)$/

/** «بحسب الشرطة، دخل الرجل المتجر وقال إنه …»: within what a source tells others speak, unless it «adds». */
function isWithinAccountOf(c: Context, { outer, proposal }: Placed, voice: Voice): boolean {
  if (outer?.proposal.rule !== 'ar/statement/free-leading' || voice.at !== outer.proposal.at) return false
  return !/^و(?:ت|ي)?(?:اضاف|ضيف|تابع|اوضح|وضح|اشار|شير|ذكر|بين|زاد)/.test(c.stream.tokens[proposal.at]!.norm)
}

/** «احتجزت الشرطة رجلا بعد أن [ادعى] أنه»: of a clause of time the subject is as often whom the sentence tells of. */
function isAfterwards({ stream: { tokens } }: Context, at: number): boolean {
  return (
    /^(?:بعدما|عندما|حينما)$/.test(tokens[at - 1]?.norm ?? '') ||
    (tokens[at - 1]?.norm === 'ان' && /^(?:بعد|قبل)$/.test(tokens[at - 2]?.norm ?? ''))
  )
}

/** «منزل [قال] إنه لا يملكه»: a verb right behind a noun, without a conjunction, belongs to that noun's own clause, or to a subject further back. */
function isRelative(c: Context, at: number): boolean {
  const before = c.stream.tokens[at - 1]
  if (!before || /^[وف]/.test(c.stream.tokens[at]!.norm) || at === c.stream.sentenceStarts[at]) return false
  // «التحالف الذي …، قد أعلن»: a subject that was not found stands before it.
  if (/^قد$|^[،,)]$/.test(before.norm)) return at - c.stream.sentenceStarts[at]! > 3
  const kind = kindOf(before.norm)
  return kind === 'thing' || kind === 'person' || kind === 'body'
}

/** A participle speaks for the subject of its sentence's main verb. */
function governor(c: Context, { proposal }: Placed, voices: readonly Voice[]): Resolution | null {
  const start = c.stream.sentenceStarts[proposal.at]!
  const inSentence = voices.filter((v) => v.at >= start && fitsOrNone(v, proposal.agreement))
  const best = inSentence.filter((v) => !v.nested).at(-1) ?? inSentence.at(-1)
  // «أعلن القصر أن الوزير انتقد …، مؤكدا»: either of the two may go on.
  const rival =
    best &&
    (inSentence.some((v) => v.nested && v.at > best.at && v.name !== best.name) || anotherActs(c, best, proposal.at))
  if (best) return { voice: best, certainty: rival || best.doubtful ? 'unsure' : 'likely' }
  // «… في المنطقة». لافتا إلى»: a full stop cut the participle off from its verb.
  const cutOff = proposal.at - start <= 1
  const before = cutOff ? voices.filter((v) => !v.nested && fitsOrNone(v, proposal.agreement)).at(-1) : undefined
  if (before && c.stream.passageOf[proposal.at]! - c.stream.passageOf[before.at]! <= 1)
    return {
      voice: before,
      certainty: c.stream.passageOf[proposal.at] === c.stream.passageOf[before.at] ? 'likely' : 'unsure',
    }
  const subject = sentenceSubject(c, start, proposal.agreement, proposal.at)
  return subject && { voice: subject, certainty: 'likely' }
}

/** «قال الوزير إن الطريق مفتوح، ورد عليه [النائب] بأنه مغلق، مشيرا إلى»: a clause of somebody else's stands between. */
function anotherActs(c: Context, { at: spoke, name }: Voice, at: number): boolean {
  const { tokens, quotationOf } = c.stream
  for (let i = spoke + 2; i < at; i++) {
    const { norm } = tokens[i]!
    if (quotationOf[i] !== -1 || !/^[وف]./.test(norm) || !isComma(c, i - 1) || !looksLikeVerb(norm)) continue
    for (let j = i + 1; j < Math.min(at, i + 3); j++) {
      const person = c.nameAt(j)
      if (person?.type === 'person' ? person.name !== name : isHead(c, j) && isOffice(tokens[j]!.norm)) return true
    }
  }
  return false
}

/** A person's name or office: a body in the sentence may be acted on by whoever speaks. */
function isPersonal(c: Context, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return true
  return isOffice(c.stream.tokens[phrase.head]!.norm)
}

function fitsOrNone(voice: Voice, agreement: Agreement | null): boolean {
  return !agreement || fits(voice, agreement)
}

function fits(voice: Voice, agreement: Agreement): boolean {
  // «وقالوا» carries on several speakers, never one.
  if (agreement.number === 'pl' && (voice.features.number === 'sg' || voice.single)) return false
  return compatible(voice.features, agreement)
}

/** «وحسب القناة فإن [المدير] شكر … واعتبر أن»: the account of a source named at its head has a subject of its own. */
function subjectOfAccount(c: Context, outer: Placed, agreement: Agreement): Voice | null {
  const { rule, contentFrom, contentTo } = outer.proposal
  if (rule !== 'ar/statement/free-leading') return null
  const phrase = nounPhraseAt(c, contentFrom, contentTo)
  if (!phrase) return null
  const features = featuresOf(c, phrase)
  if (!compatible(features, agreement)) return null
  return { phrase, name: null, features, anonymous: false, at: contentFrom, nested: true, single: false, via: [] }
}

const MAX_BEFORE_SUBJECT = 12

/** «أطلق [العمدة] حملة … قائلا»: the name or role after the verb of a sentence, or before it. */
function sentenceSubject(
  c: Context,
  start: number,
  agreement: Agreement | null,
  before = Number.POSITIVE_INFINITY,
): Voice | null {
  const { tokens, sentenceEnds } = c.stream
  const end = Math.min(sentenceEnds[start]! - 1, start + MAX_BEFORE_SUBJECT, before - 1)
  for (let i = start; i < end; i++) {
    // «ويذكر أن [العمدة] حذر …»
    const opens = (i === start || COMPLEMENTIZERS.has(tokens[i - 1]!.norm)) && isHead(c, i)
    // «واستغرب [الأرزوني سليم الغانم] القرار، وكتب»
    const at = !opens && isEpithet(c, i + 1) ? i + 2 : i + 1
    if (!opens && !(looksLikeVerb(tokens[i]!.norm) && !c.nameAt(i) && isHead(c, at))) continue
    const phrase = nounPhraseAt(c, opens ? i : at, sentenceEnds[start]!, { object: true, addressee: true })
    if (!phrase || phrase.to > before) continue
    const features = featuresOf(c, phrase)
    if (agreement && !compatible(features, agreement)) return null
    return { phrase, name: null, features, anonymous: false, at: i, nested: false, single: false, via: [] }
  }
  return null
}

/** «[الأرزوني] سليم الغانم»: an adjective of origin before the name of a person. */
function isEpithet(c: Context, i: number): boolean {
  const { norm } = c.stream.tokens[i]!
  return (
    /^ال.{2,}(?:ي|ية)$/.test(norm) && !c.nameAt(i) && !SPEAKER_HEADS.has(norm) && !isOffice(norm) && c.personAt(i + 1)
  )
}

/** A name, or a noun of a kind that speaks, begins here. */
function isHead(c: Context, i: number): boolean {
  // «وجه حديثه [للمندوبة]»
  if (carriesLam(c, i) || /^(?:لل|بال)/.test(c.stream.tokens[i]!.norm)) return false
  const name = c.nameAt(i)
  const { norm } = c.stream.tokens[i]!
  if (PRONOMINAL_PREPOSITIONS.has(norm)) return false
  const speaks = name?.type === 'person' || name?.type === 'organization'
  return (speaks && name !== c.nameAt(i - 1)) || SPEAKER_HEADS.has(norm) || (norm.endsWith('ان') && isOffice(norm))
}

const NOT_VERBS =
  /^(?:من|في|علي|الي|كما|بعد|قبل|خلال|حيث|جهته|جهتها|جانبه|عن|مع|بين|عند|مدينة|دولة|شركة|رئيس|وزير|نائب|مدير|غير|هذا|هذه|تلك|كل|بعض|منذ|نحو|لدي|حول|عبر|بسبب|نظيره|نظيرها|نظيرته|ازاء|تجاه|ضد|وسط|رغم|عقب|اثر|امام)$/

/** «التقى», «ألقت»: verbs that begin like the article. */
const LIKE_ARTICLE = /^ال(?:تقي|تقت|تقوا|تحق|تحقت|تزم|تزمت|تمس|تمست|قي|قت|قوا|غي|غت|زم|زمت|مح|محت)$/

/** No ال, no ة, and a shape that verbs have; good enough before a name or role. */
function looksLikeVerb(word: string): boolean {
  const bare = /^[وف]/.test(word) && word.length > 4 ? word.slice(1) : word
  return (
    !NOT_VERBS.test(word.replace(/^[وف]/, '')) &&
    bare.length >= 3 &&
    (!/^ال|^لل|^بال/.test(bare) || LIKE_ARTICLE.test(bare)) &&
    !bare.endsWith('ة') &&
    !NOT_VERBS.test(bare) &&
    !SPEAKER_HEADS.has(bare)
  )
}
