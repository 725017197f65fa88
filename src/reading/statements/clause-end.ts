import { cueFormOf } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { COMPLEMENTIZERS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import type { FreeSite } from './free-sites.js'
import { LIKE_NOUNS, type VerbSite } from './sites.js'
import { kindOf } from './word-kinds.js'

/** Tokens at which another report begins, so that a content before it ends: built once for an article. */
export interface Boundaries {
  /** For a token that opens another report: the token at which the earlier content ends (exclusive), else -1. */
  readonly cut: Int32Array
  /** For a cut: 1 where the report that begins has no subject of its own, so that it may go on inside a source's account. */
  readonly soft: Uint8Array
}

const folded = (list: string) => new Set(list.split(' ').map(foldWord))
const LINKS = folded(
  'كما وكما فيما وفيما بينما وبينما حيث ثم حين قبل وكذلك وقد لكنه لكنها لكن ولكن كان وكان كانت وكانت وفي في قد و هذا',
)
const HANGING = folded('إلا أن أنه أنها أنهم غير بيد إن إنه وأن')
/** After a comma these open the outlet's own remark on what was said. */
const REMARKS: readonly (readonly string[])[] = [
  ['وذلك'],
  ['الامر', 'الذي'],
  ['في', 'اشارة'],
  ['في', 'وقت'],
  ['جاء', 'ذلك'],
  ['ياتي', 'ذلك'],
  ['وياتي', 'ذلك'],
  ['وهو', 'ما'],
  ['علما', 'بان'],
  ['يذكر', 'ان'],
  ['ما', 'اثار'],
]

export function findBoundaries(c: Context, verbs: readonly VerbSite[], frees: readonly FreeSite[]): Boundaries {
  const { tokens } = c.stream
  const cut = new Int32Array(tokens.length).fill(-1)
  const soft = new Uint8Array(tokens.length)
  for (const site of verbs) {
    const { form, at, before } = site
    if (!site.frame) {
      // «…، مؤكدا حفظ الحقوق»: said by whoever speaks, though nothing is made of it.
      if (form.kind === 'participle' && isComma(c, at - 1)) cut[at] = at
      continue
    }
    if (!before && !site.frame.subject) for (let i = at; i >= Math.max(0, at - 3); i--) soft[i] = 1
    if (form.kind === 'participle') {
      if (site.frame.lead !== 'act' || isComma(c, at - 1) || LINKS.has(tokens[at - 1]?.norm ?? '')) cut[at] = at
      continue
    }
    if (form.kind === 'masdar') continue
    if (before) {
      if (!before.embedded && isComma(c, before.clauseFrom - 1)) cut[before.clauseFrom] = before.clauseFrom
      continue
    }
    if (form.conjunction) {
      if (site.frame.lead !== 'act' || form.verb.objects || isComma(c, at - 1)) cut[at] = at
      continue
    }
    // «عمال [قالت إنهم] يعملون في»
    if (
      form.tense === 'past' &&
      !site.frame.subject &&
      site.frame.lead === 'clause' &&
      site.frame.contentFrom === at + 2 &&
      tokens[at - 1]?.kind === 'word' &&
      !LINKS.has(tokens[at - 1]!.norm)
    )
      cut[at] = at
    let from = at
    // «، ومن جهتها قالت»
    if (/^(?:جهت|جانب)ه(?:ا|م|ما)?$/.test(tokens[at - 1]?.norm ?? '') && /^و?من$/.test(tokens[at - 2]?.norm ?? ''))
      from -= 2
    while (from > 0 && LINKS.has(tokens[from - 1]!.norm)) from--
    if (
      from < at &&
      (isComma(c, from - 1) ||
        tokens[from]!.norm.startsWith('كما') ||
        tokens[from]!.norm.startsWith('فيما') ||
        tokens[from]!.norm.startsWith('بينما') ||
        tokens[from]!.norm.startsWith('حيث'))
    )
      cut[from] = from
    else if (isComma(c, at - 1) && site.frame.lead !== 'act') cut[at] = at
  }
  for (const site of frees) {
    if (site.inserted || (site.leading && !isComma(c, site.at - 1))) continue
    cut[site.at] = site.at
    soft[site.at] = 0
  }
  return { cut, soft }
}

/**
 * Exclusive end of an indirect content that starts at `from`: the sentence's end, or before it the next report, a remark of the
 * outlet, or a bracket that was opened outside.
 * @param spanning true for the account of a source named at its head, which runs on over resumed verbs and participles
 */
export function contentEnd(c: Context, b: Boundaries, from: number, spanning = false): number {
  const { tokens, sentenceEnds, quotationOf } = c.stream
  const limit = sentenceEnds[from]!
  const level = outerQuote(c, from)
  let depth = 0
  let i = from
  for (; i < limit; i++) {
    const token = tokens[i]!
    if (quotationOf[i] !== -1 && quotationOf[i] !== level) continue
    if (level !== -1 && (quotationOf[i] !== level || c.stream.quotations[level]!.close === i)) break
    if (token.norm === '(') depth++
    else if (token.norm === ')' && --depth < 0) break
    if (i > from + 1 && b.cut[i] !== -1 && depth <= 0 && !(spanning && b.soft[i])) break
    if ((token.norm === '،' || token.norm === ',') && isRemark(c, i + 1)) break
  }
  return trimEnd(c, from, i)
}

/** Words that open the outlet's own clause behind a comma, where the content is a noun phrase. */
const OWN_CLAUSES = folded(
  'وهو وهي فيما بينما كما حيث إذ وقد فقد وكان وكانت وكانوا لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم غير بيد إلا رغم وهذا وهذه ومن وفي وبعد وخلال ثم وسط بل سائلا سائلين',
)
/** «، [ناسبا] ذلك إلى», «، [مستندا] إلى»: the accusative of a participle, about who speaks. */
const CIRCUMSTANCE = /^(?:.ا..|م.{3,5})ا$/
const CONTRASTS = folded('لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم بينما')
const RELATIVE = /^(?:وال|ال|والل|الل)(?:ذي|تي|ذين|ذان|تان|ذين|اتي|واتي)$|^(?:ما|مما|بما|لما|عما|من|ممن)$/

/**
 * Exclusive end of an act's content that starts at `from`. A noun phrase holds no main clause: it ends also where a connective or a verb
 * joined by «و» opens one behind a comma, and where such a verb stands outside a relative clause.
 */
export function actEnd(c: Context, b: Boundaries, from: number): number {
  const { tokens, quotationOf } = c.stream
  const to = contentEnd(c, b, from)
  let relative = RELATIVE.test(tokens[from]!.norm)
  for (let i = from + 1; i < to; i++) {
    if (quotationOf[i] !== quotationOf[from] && quotationOf[i] !== -1) continue
    const { norm } = tokens[i]!
    if (RELATIVE.test(norm)) relative = true
    if (
      isComma(c, i - 1) &&
      i > from + 1 &&
      (OWN_CLAUSES.has(norm) || isComment(c, i) || CIRCUMSTANCE.test(norm) || opensVerbally(c, i))
    )
      return trimEnd(c, from, i)
    if (!relative && (opensVerbally(c, i) || saysThat(c, i) || CONTRASTS.has(norm))) return trimEnd(c, from, i)
    if (isAdverbialSaying(c, i)) return trimEnd(c, from, i)
  }
  return to
}

/** «، [في أحدث] خطوة», «، [في أحد] أكثر الأيام دموية»: what the outlet makes of it. */
function isComment({ stream: { tokens } }: Context, i: number): boolean {
  return (
    tokens[i]!.norm === 'في' && /^(?:احد|احدث|احدي|خطوة|اشارة|وقت|حين|تصعيد|اول|اخر)$/.test(tokens[i + 1]?.norm ?? '')
  )
}

/** Participles that are as often nouns or passives. */
const OFTEN_OTHERWISE = folded('هدد اتهم طالب حمل وعد توقع وجه قدم علق استبعد رجح انتقد تابع واصل')

/** «بوقف الغارات [داعيا] إلى», «في التقرير [نافية] علمها»: the active participle of a verb of saying, with its complement right behind it. */
function isAdverbialSaying(c: Context, i: number): boolean {
  const form = cueFormOf(c.stream.tokens[i]!.word)
  if (form?.kind !== 'participle' || form.number !== 'sg') return false
  // A feminine is an adjective as well, but not behind a definite noun.
  if (form.gender === 'f' && !/^[بل]?ال/.test(c.stream.tokens[i - 1]!.norm)) return false
  return !OFTEN_OTHERWISE.has(foldWord(form.verb.past)) && !c.nameAt(i)
}

/** «[وبارك] له», «[وقدمت] الهيئة»: a verb of the past, or of saying, joined by a conjunction. */
function opensVerbally(c: Context, i: number): boolean {
  const { norm, word } = c.stream.tokens[i]!
  if (!/^[وف]./.test(norm) || c.nameAt(i)) return false
  const form = cueFormOf(word)
  if (form) {
    // «بينه [وبين] الحكم», «تأييده [ورفض] غيره»
    const noun = form.verb.homograph || LIKE_NOUNS.has(norm.slice(1))
    return form.kind === 'finite' && form.conjunction !== null && form.number !== 'du' && !noun
  }
  // «الاتهامات [وأفرجت] السلطات عنهم»: a feminine past before a definite noun.
  const next = c.stream.tokens[i + 1]
  if (/^و.{4,}[^اة]ت$/.test(norm) && kindOf(norm) === null && (next?.norm.startsWith('ال') || c.nameAt(i + 1)))
    return kindOf(norm.slice(1)) === 'verb' || kindOf(norm.slice(1)) === null
  // «[وصلت]» begins with its own letter.
  return kindOf(norm) === 'verb' && kindOf(norm.slice(1)) === 'verb' && !/^[وف][يتن]/.test(norm)
}

/** «حين أعلن ترشيح نفسه [قال] إنه»: the sentence's own verb. */
function saysThat(c: Context, i: number): boolean {
  const form = cueFormOf(c.stream.tokens[i]!.word)
  return (
    form?.kind === 'finite' &&
    form.tense === 'past' &&
    !c.nameAt(i) &&
    COMPLEMENTIZERS.has(c.stream.tokens[i + 1]?.norm ?? '')
  )
}

/** The quotation in which a content stands, -1 outside; a content that opens with a quotation is not inside it. */
function outerQuote(c: Context, from: number): number {
  const q = c.stream.quotationOf[from]!
  return q !== -1 && c.stream.quotations[q]!.open !== from ? q : -1
}

/** Leaves out marks and dangling connectives at the end of a content. */
export function trimEnd(c: Context, from: number, to: number): number {
  const { tokens, quotationOf, quotations } = c.stream
  let end = to
  while (end > from + 1) {
    const token = tokens[end - 1]!
    const q = quotationOf[end - 1]!
    if (token.kind === 'punctuation') {
      // A closing mark or bracket that was opened inside belongs to the content.
      if (q !== -1 && quotations[q]!.open >= from && quotations[q]!.close === end - 1) break
      if (token.norm === ')' && opensInside(c, from, end - 1)) break
      if (token.norm === '%') break
      end--
    } else if (token.kind === 'word' && (LINKS.has(token.norm) || HANGING.has(token.norm))) end--
    else break
  }
  return end
}

function opensInside(c: Context, from: number, close: number): boolean {
  for (let i = close - 1; i >= from; i--) if (c.stream.tokens[i]!.norm === '(') return true
  return false
}

function isRemark(c: Context, at: number): boolean {
  return REMARKS.some((words) => words.every((w, k) => c.stream.tokens[at + k]?.norm === w))
}
