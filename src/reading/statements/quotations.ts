import type { Token } from '../../text/tokens.js'

/** A quotation, as token indices into the stream: the marks, and what stands between them. */
export interface Quotation {
  readonly open: number
  /** Index of the closing mark; where none closes it, the index just after its last token. */
  readonly close: number
  /** False when the text never closes it and its end was inferred. */
  readonly closed: boolean
  /** Words inside. */
  readonly words: number
}

type Family = 'guillemet' | 'double'
const FAMILY: Readonly<Record<string, Family>> = {
  '«': 'guillemet',
  '»': 'guillemet',
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '″': 'double',
}
const OPENS = new Set(['«', '“', '„'])
const CLOSES = new Set(['»', '”'])
/** A quotation that runs on into further paragraphs is given up after as many. */
const MAX_PASSAGES = 6

/**
 * Outer quotations of a run of tokens, in order. Marks of two families nest; within one family an opening-looking mark where one
 * is open already is read as the repeated mark of a new paragraph, or else as the sign that the earlier one was never closed.
 * @param passageEnds exclusive end of the passage for each token
 */
export function findQuotations(tokens: readonly Token[], passageEnds: Int32Array): readonly Quotation[] {
  const out: Quotation[] = []
  let i = 0
  while (i < tokens.length) {
    const family = familyOf(tokens[i]!)
    if (!family || !opens(tokens, i)) {
      i++
      continue
    }
    const quotation = readQuotation(tokens, i, family, passageEnds)
    if (quotation) {
      out.push(quotation)
      i = quotation.closed ? quotation.close + 1 : quotation.close
    } else i++
  }
  return out
}

function familyOf(token: Token): Family | undefined {
  return token.kind === 'punctuation' ? FAMILY[token.norm] : undefined
}

/** An opening mark by its shape, or a straight mark that is glued to what follows rather than to what precedes. */
function opens(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i]!.norm
  if (OPENS.has(mark)) return true
  const gluedRight = tokens[i + 1]?.glued === true
  // A closing shape opens only where it is plainly turned round: space before it, none after.
  return CLOSES.has(mark) ? gluedRight && !tokens[i]!.glued : true
}

function readQuotation(tokens: readonly Token[], open: number, family: Family, ends: Int32Array): Quotation | null {
  let words = 0
  let innerOpen: Family | null = null
  let passages = 1
  let end = ends[open]!
  for (let j = open + 1; j < tokens.length; j++) {
    if (j >= end) {
      // The quotation runs over the paragraph only if a later one closes it before another opens.
      if (passages++ >= MAX_PASSAGES || !closesLater(tokens, j, family, ends)) return unclosed(tokens, open, end, words)
      end = ends[j]!
    }
    const token = tokens[j]!
    if (token.kind === 'word') words++
    const mark = familyOf(token)
    if (!mark) continue
    if (mark !== family) {
      innerOpen = innerOpen === mark ? null : OPENS.has(token.norm) || token.norm === '"' ? mark : innerOpen
      continue
    }
    const inner = straightInside(tokens, j, end)
    if (inner) {
      j = inner
      continue
    }
    if (OPENS.has(token.norm)) {
      if (j === (ends[j - 1] ?? -1)) continue // repeated at the head of a paragraph
      return looksOpening(tokens, j) && tokens[open]!.norm === token.norm
        ? nestedOrUnclosed(tokens, open, j, end, words)
        : { open, close: j, closed: true, words }
    }
    return { open, close: j, closed: true, words }
  }
  return unclosed(tokens, open, Math.min(end, tokens.length), words)
}

const MAX_INNER_TOKENS = 5

/** «"… على مواقع "س" في …"»: a straight pair around a few words inside a longer quotation that closes later; its closing mark. */
function straightInside(tokens: readonly Token[], at: number, end: number): number | null {
  if (tokens[at]!.norm !== '"' || !looksOpening(tokens, at)) return null
  let close = -1
  for (let j = at + 1; j < Math.min(end, at + 1 + MAX_INNER_TOKENS); j++) {
    if (tokens[j]!.norm === '"') {
      close = j
      break
    }
  }
  if (close === -1 || !tokens[close]!.glued) return null
  for (let j = close + 1; j < end; j++) {
    if (tokens[j]!.norm === '"') return looksOpening(tokens, j) ? null : close
  }
  return null
}

function looksOpening(tokens: readonly Token[], i: number): boolean {
  return !tokens[i]!.glued && tokens[i + 1]?.glued === true
}

/** «A «B» C»: with two closing marks ahead the inner pair nests, with one the outer was left open. */
function nestedOrUnclosed(tokens: readonly Token[], open: number, inner: number, end: number, words: number) {
  let depth = 2
  for (let j = inner + 1; j < end; j++) {
    const mark = tokens[j]!.norm
    if (tokens[j]!.kind === 'word') words++
    else if (OPENS.has(mark)) depth++
    else if (CLOSES.has(mark) && --depth === 0) return { open, close: j, closed: true, words }
  }
  return unclosed(tokens, open, inner, words)
}

function closesLater(tokens: readonly Token[], from: number, family: Family, ends: Int32Array): boolean {
  const repeated = familyOf(tokens[from]!) === family && OPENS.has(tokens[from]!.norm)
  for (let j = repeated ? from + 1 : from; j < ends[from]!; j++) {
    if (familyOf(tokens[j]!) !== family) continue
    const mark = tokens[j]!
    if (CLOSES.has(mark.norm)) return true
    if (OPENS.has(mark.norm)) return false
    // A straight mark closes when it is glued to what precedes it and not to what follows.
    const next = tokens[j + 1]
    return mark.glued && !(next?.glued && next.kind !== 'punctuation')
  }
  return repeated
}

function unclosed(tokens: readonly Token[], open: number, end: number, words: number): Quotation | null {
  // A lone mark after which the passage says nothing quotes nothing.
  if (words === 0) return null
  const mixed = otherMarkAtEnd(tokens, open, end)
  if (mixed !== null) return { open, close: mixed, closed: true, words }
  let close = end
  while (close > open + 1 && tokens[close - 1]!.norm === '.') close--
  return { open, close, closed: false, words }
}

/** «"… حتى النهاية».»: opened with one kind of mark, closed with another that nothing inside has opened. */
function otherMarkAtEnd(tokens: readonly Token[], open: number, end: number): number | null {
  let last = end - 1
  while (last > open && tokens[last]!.norm === '.') last--
  const family = familyOf(tokens[last]!)
  if (!family || family === familyOf(tokens[open]!) || last === open) return null
  let marks = 0
  for (let i = open + 1; i <= last; i++) if (familyOf(tokens[i]!) === family) marks++
  return marks % 2 === 1 ? last : null
}
