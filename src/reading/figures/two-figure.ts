import type { Token } from '../../text/tokens.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { roleOf } from './word-role.js'

const TWO: ReadonlySet<string> = new Set(['اثنان', 'اثنين', 'اثنتان', 'اثنتين'])
const DUAL_ENDING = /^[^ا].{2,}(?:ان|ين)$|^ا[^ل].{2,}(?:ان|ين)$/

/**
 * «[شخصين اثنين]»: the number behind a dual says with stress what the dual says; it also shows that a noun in ين that could be a plural is
 * a dual («[مدنيين اثنين]»).
 */
export function twoFigureAt(tokens: readonly Token[], at: number, text: string): FigureDraft | null {
  const token = tokens[at]!
  const noun = tokens[at - 1]
  if (!TWO.has(token.norm) || noun?.kind !== 'word' || !DUAL_ENDING.test(noun.norm)) return null
  if (noun.norm.slice(-2) !== token.norm.slice(-2) || TWO.has(noun.norm)) return null
  const start = startAfterLetters(text, noun, roleOf(noun.word)?.dual?.letters ?? (noun.norm.startsWith('و') ? 1 : 0))
  return {
    from: at - 1,
    to: at + 1,
    start,
    end: token.end,
    value: 2,
    what: text.slice(start, noun.end),
    mod: 'exact',
    rule: 'ar/figure/dual-free',
    certainty: 'certain',
  }
}
