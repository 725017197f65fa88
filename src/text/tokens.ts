import type { Field } from '../domain/index.js'
import { CharClass, charClass } from './character-class.js'
import { Word, type WordTable } from './words.js'

export type TokenKind = 'word' | 'number' | 'punctuation' | 'break'

/**
 * A word, number, punctuation mark or line break of a field. Matching looks at `norm`; `start` and `end` point into the original,
 * so that a finding made on the normalised view is always anchored to the characters as they stand.
 */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** The folded form of a word; a number in ASCII digits with `.` for the decimal mark and no grouping; the mark itself. */
  readonly norm: string
  /** What is known of `norm`, shared with every token written so; all numbers and line breaks have that of no word in common. */
  readonly word: Word
  /** True when no white space stands between this token and the one before it. */
  readonly glued: boolean
}

export interface TokenizedField {
  readonly field: Field
  readonly text: string
  readonly tokens: readonly Token[]
}

/**
 * Splits a field into tokens in one pass, O(length).
 * A change of script inside a run of letters is a boundary («الCNN»), so are digits next to letters («2011لكنه»).
 * @param words gives the record of a word of letters and transparent marks, and of a mark
 */
export function tokenizeWith(field: Field, text: string, words: WordTable): TokenizedField {
  const tokens: Token[] = []
  const length = text.length
  let lastEnd = -1
  let i = 0
  const push = (kind: TokenKind, start: number, end: number, norm: string, word: Word) => {
    tokens.push({ kind, start, end, norm, word, glued: start === lastEnd })
    lastEnd = end
  }
  while (i < length) {
    const cls = charClass(text.charCodeAt(i))
    if (cls === CharClass.ArabicLetter || cls === CharClass.OtherLetter) {
      let end = i + 1
      for (; end < length; end++) {
        const next = charClass(text.charCodeAt(end))
        if (next !== cls && next !== CharClass.Transparent) break
      }
      const word = words.of(text.slice(i, end))
      push('word', i, end, word.norm, word)
      i = end
    } else if (cls === CharClass.Digit) {
      const end = numberEnd(text, i)
      push('number', i, end, asciiNumber(text.slice(i, end)), NO_WORD)
      i = end
    } else if (cls === CharClass.LineBreak) {
      // A run of line breaks and the space between them is one break; two or more lines apart show in its norm.
      let end = i + 1
      let lines = text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 0 : 1
      for (; end < length; end++) {
        const next = charClass(text.charCodeAt(end))
        if (next === CharClass.LineBreak) lines++
        else if (next !== CharClass.Space && next !== CharClass.Transparent) break
        else if (text[end] === '#') break
      }
      push('break', i, end, lines > 1 ? '\n\n' : '\n', NO_WORD)
      i = end
    } else if (cls === CharClass.Punctuation) {
      push('punctuation', i, i + 1, text[i]!, words.ofFolded(text[i]!))
      i++
    } else {
      i++
    }
  }
  return { field, text, tokens }
}

const NO_WORD = new Word('')

/** End of a run of digits; one `.`, `,`, `٫`, `٬` between two digits belongs to it, unless it is one of several dots (a date). */
function numberEnd(text: string, start: number): number {
  let end = start + 1
  let dots = afterDottedNumber(text, start) ? 1 : 0
  let firstDot = -1
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    const cls = charClass(unit)
    if (cls === CharClass.Digit) continue
    if (isSeparator(unit) && end + 1 < text.length && charClass(text.charCodeAt(end + 1)) === CharClass.Digit) {
      if (unit === FULL_STOP && ++dots === 1) firstDot = end
      if (dots > 1 && firstDot < 0) break
      continue
    }
    break
  }
  // «12.5.2018» is three numbers, not one; «1.200.000» (groups of three) is one.
  if (dots > 1 && firstDot > 0 && !/^\p{Nd}{1,3}(?:\.\p{Nd}{3})+$/u.test(text.slice(start, end))) return firstDot
  return end
}

/** True for the «5» of «12.5.2018», whose own dot cannot be a decimal mark either. */
function afterDottedNumber(text: string, start: number): boolean {
  return (
    start > 1 && text.charCodeAt(start - 1) === FULL_STOP && charClass(text.charCodeAt(start - 2)) === CharClass.Digit
  )
}

const FULL_STOP = 0x2e

function isSeparator(unit: number): boolean {
  return unit === FULL_STOP || unit === 0x2c || unit === 0x66b || unit === 0x66c
}

/** ASCII digits with `.` as decimal mark: «٤٠٠٬٠٠٠» → 400000, «7,5» → 7.5, «1.200.000» → 1200000. */
export function asciiNumber(raw: string): string {
  let out = ''
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i)
    if (charClass(unit) === CharClass.Digit) out += String(digitValue(unit))
    else out += unit === 0x66b ? '.' : unit === 0x66c ? ',' : raw[i]
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(out)) return out.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(out)) return out.replaceAll('.', '')
  if (/^\d+,\d+$/.test(out)) return out.replace(',', '.')
  return out
}

function digitValue(unit: number): number {
  // Every block of decimal digits in the BMP starts at a code point that ends in 0 or 6 (hex) and runs for ten.
  if (unit < 0x3a) return unit - 0x30
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x660
  if (unit >= 0x6f0 && unit <= 0x6f9) return unit - 0x6f0
  return Number(String.fromCharCode(unit).normalize('NFKC')) || 0
}
