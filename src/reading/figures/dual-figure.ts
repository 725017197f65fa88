import type { Token } from '../../text/tokens.js'
import { NOT_COUNTED } from './context-lexicon.js'
import type { DualForm } from './dual-form.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { roleOf } from './word-role.js'

/** A noun in the dual: «مقتل [جنديين]», «[البلدين]», «[نظيريه] التركي والإيراني», «[جزيرتي] تيران وصنافير»: two of what it names. */
export function dualFigureAt(tokens: readonly Token[], at: number, text: string, dual: DualForm): FigureDraft | null {
  const token = tokens[at]!
  if (isAdjective(tokens, at, dual)) return null
  if (dual.shape === 'construct' && !hasTwoNouns(tokens, at)) return null
  const start = startAfterLetters(text, token, dual.letters)
  return {
    from: at,
    to: at + 1,
    start,
    end: token.end,
    value: 2,
    what: text.slice(start, token.end),
    mod: 'exact',
    rule: `ar/figure/dual-${dual.shape}`,
    certainty: dual.shape === 'free' ? 'certain' : 'likely',
  }
}

/** «البلدين [الصديقين]», «شاهدان [رئيسان]»: a dual straight behind another says of what kind the two are. */
function isAdjective(tokens: readonly Token[], at: number, dual: DualForm): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'word' || dual.letters > 0) return false
  const other = roleOf(before.norm)?.dual
  return other?.shape === 'free' && other.definite === dual.definite
}

const REACH_OF_CONSTRUCT = 4
const PAIRS: ReadonlySet<string> = new Set(['طرف', 'جانب', 'شطر', 'قطب', 'ضفة'])

/** A dual in construct is followed by the two («تيران وصنافير») or, for the two sides of one thing, by that thing («طرفي النزاع»). */
function hasTwoNouns(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.kind !== 'word' || NOT_COUNTED.has(next.norm)) return false
  const noun = roleOf(tokens[at]!.norm)?.dual?.noun ?? ''
  const definite = next.norm.startsWith('ال')
  if (PAIRS.has(noun)) return definite && !next.norm.endsWith('ية') && !tokens[at - 1]?.norm.startsWith('ال')
  for (let i = at + 2; i <= at + REACH_OF_CONSTRUCT; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return false
    if (token.norm.length > 3 && token.norm[0] === 'و') return !definite || token.norm.startsWith('وال')
  }
  return false
}
