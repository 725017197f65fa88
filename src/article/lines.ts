import type { Token, TokenizedField } from '../text/tokens.js'

/** One line of the text that holds anything: what the rules of layout look at. */
export interface Line {
  /** Place among the lines, from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** Without break tokens. */
  readonly tokens: readonly Token[]
  /** True when a blank line stands before it. */
  readonly apart: boolean
}

/** The lines of a field, blank ones left out. */
export function linesOf(field: TokenizedField): readonly Line[] {
  const lines: Line[] = []
  let tokens: Token[] = []
  let apart = true
  const flush = () => {
    if (tokens.length > 0) {
      lines.push({ index: lines.length, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, apart })
    }
    tokens = []
  }
  for (const token of field.tokens) {
    if (token.kind !== 'break') tokens.push(token)
    else {
      flush()
      apart = token.norm === '\n\n'
    }
  }
  flush()
  return lines
}

/** Number of words and numbers. */
export function wordCount(tokens: readonly Token[]): number {
  let words = 0
  for (const token of tokens) if (token.kind !== 'punctuation') words++
  return words
}

const CLOSERS = new Set(['"', '»', '”', ')', "'", '’', '}', ']'])
const SENTENCE_ENDS = new Set(['.', '؟', '!', '?', '…', '،', ',', '؛', ':'])

/** The mark that ends a line, closing quotation marks and brackets aside; null when it ends in a word. */
export function endMark(tokens: readonly Token[]): string | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { norm } = tokens[i]!
    if (CLOSERS.has(norm)) continue
    return SENTENCE_ENDS.has(norm) ? norm : null
  }
  return null
}

/** True when the tokens from `from` on begin with these folded words or marks. */
export function startsWith(tokens: readonly Token[], words: readonly string[], from = 0): boolean {
  return words.every((word, i) => tokens[from + i]?.norm === word)
}
