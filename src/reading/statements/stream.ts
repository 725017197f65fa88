import { cueFormOf } from '../../arabic/cue-forms.js'
import type { AnalysedArticle, Passage } from '../../article/analysed-article.js'
import { type Field, type Span, span } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { findQuotations, type Quotation } from './quotations.js'

/**
 * The readable passages of an article as one run of tokens, so that a quotation may cross paragraphs. All rules of statements
 * work on token indices into it.
 */
export interface Stream {
  readonly tokens: readonly Token[]
  readonly passages: readonly Passage[]
  /** For each token: index of its passage. */
  readonly passageOf: Int32Array
  /** For each token: first token and exclusive end of its passage. */
  readonly passageStarts: Int32Array
  readonly passageEnds: Int32Array
  /** For each token: first token and exclusive end of its sentence; marks inside quotations do not end one. */
  readonly sentenceStarts: Int32Array
  readonly sentenceEnds: Int32Array
  readonly quotations: readonly Quotation[]
  /** For each token: index of the quotation that it stands in (its marks included), or -1. */
  readonly quotationOf: Int32Array
  readonly text: (token: Token, field: Field) => string
  readonly field: (index: number) => Field
}

export function makeStream(analysed: AnalysedArticle): Stream {
  const passages = analysed.passages.filter((p) => p.role !== 'clutter')
  const tokens: Token[] = []
  const owner: number[] = []
  passages.forEach((passage, p) => {
    for (const token of passage.tokens) {
      if (token.start < passage.bodyStart) continue
      tokens.push(token)
      owner.push(p)
    }
  })
  const n = tokens.length
  const passageOf = Int32Array.from(owner)
  const [passageStarts, passageEnds] = runs(n, (i) => passageOf[i] !== passageOf[i - 1])
  const quotations = findQuotations(tokens, passageEnds).filter((q) => !isVerbAlone(tokens, q))
  const quotationOf = new Int32Array(n).fill(-1)
  quotations.forEach((q, k) => {
    quotationOf.fill(k, q.open, Math.min(n, q.closed ? q.close + 1 : q.close))
  })
  const [sentenceStarts, sentenceEnds] = runs(n, (i) => startsSentence(tokens, passageOf, quotationOf, i))
  const { article } = analysed
  return {
    tokens,
    passages,
    passageOf,
    passageStarts,
    passageEnds,
    sentenceStarts,
    sentenceEnds,
    quotations,
    quotationOf,
    text: (token, field) => (field === 'title' ? (article.title ?? '') : article.text).slice(token.start, token.end),
    field: (i) => passages[passageOf[i]!]!.field,
  }
}

/** «المدير «[هنأ]» العمال»: marks of irony round a verb of saying quote nothing. */
function isVerbAlone(tokens: readonly Token[], { open, close, closed }: Quotation): boolean {
  return closed && close === open + 2 && cueFormOf(tokens[open + 1]!.word)?.kind === 'finite'
}

/** Start and exclusive end of the run that each index belongs to. */
function runs(n: number, opensAt: (i: number) => boolean): [Int32Array, Int32Array] {
  const starts = new Int32Array(n)
  const ends = new Int32Array(n)
  let start = 0
  for (let i = 0; i < n; i++) {
    if (i > 0 && opensAt(i)) {
      ends.fill(i, start, i)
      start = i
    }
    starts[i] = start
  }
  ends.fill(n, start, n)
  return [starts, ends]
}

const FULL_STOPS = new Set(['.', '!', '؟', '?', '…', '؛', ';', '■', '●', '•'])

function startsSentence(tokens: readonly Token[], passageOf: Int32Array, quotationOf: Int32Array, i: number): boolean {
  if (passageOf[i] !== passageOf[i - 1]) {
    // A quotation that runs on keeps its sentence open.
    return quotationOf[i] === -1 || quotationOf[i] !== quotationOf[i - 1]
  }
  if (quotationOf[i] !== -1 && quotationOf[i] === quotationOf[i - 1]) return false
  const last = tokens[i - 1]!
  if (last.kind !== 'punctuation') return false
  if (FULL_STOPS.has(last.norm)) {
    if (FULL_STOPS.has(tokens[i]!.norm)) return false
    // «نعم... ولكن»: three dots hold a sentence open.
    if (last.norm === '…' || (last.norm === '.' && tokens[i - 2]?.norm === '.' && tokens[i - 3]?.norm === '.'))
      return false
    // «د.», «أ.ف.ب», «CNN.com»: a stop between glued letters ends nothing.
    return !(
      last.norm === '.' &&
      (isInitial(tokens, i - 2) ||
        (tokens[i]!.glued && last.glued && tokens[i]!.kind !== 'punctuation' && isShort(tokens, i)))
    )
  }
  // «… انتهى.» ثم: the stop stood inside the marks.
  const beforeMark = tokens[i - 2]
  return quotationOf[i - 1] !== -1 && !!beforeMark && FULL_STOPS.has(beforeMark.norm) && tokens[i]!.kind === 'word'
}

function isInitial(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return !!token && token.kind === 'word' && token.end - token.start === 1 && tokens[i + 1]!.glued
}

function isShort(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 2]
  const after = tokens[i]!
  const latin = (t: Token | undefined) => !!t && /^[a-z]/.test(t.norm)
  return latin(before) || latin(after)
}

/** The characters from one token to another (exclusive), as a span of their field; both lie in one field. */
export function spanOf(stream: Stream, from: number, to: number): Span {
  return span(stream.field(from), stream.tokens[from]!.start, stream.tokens[to - 1]!.end)
}
