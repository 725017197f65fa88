import type { Token } from '../../text/tokens.js'
import { NAMED_PLACES, NOT_COUNTED } from './context-lexicon.js'
import { isRelationOf } from './counted-noun.js'
import type { DualForm } from './dual-form.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { roleOf } from './word-role.js'

/** A noun in the dual: «مقتل [جنديين]», «[البلدين]», «[نظيريه] التركي والإيراني», «[جزيرتي] تيران وصنافير»: two of what it names. */
export function dualFigureAt(tokens: readonly Token[], at: number, text: string, dual: DualForm): FigureDraft | null {
  const token = tokens[at]!
  if (isAdjective(tokens, at, dual) || NAMED_PLACES.has(tokens[at - 1]?.norm ?? '')) return null
  if (dual.shape === 'construct' && !hasTwoNouns(tokens, at)) return null
  const start = startAfterLetters(text, token, dual.letters)
  const next = tokens[at + 1]
  const to = dual.shape === 'free' && next?.kind === 'word' && isRelationOf(token.norm, next.norm) ? at + 2 : at + 1
  const { end } = tokens[to - 1]!
  return {
    from: at,
    to,
    start,
    end,
    value: 2,
    what: text.slice(start, end),
    mod: 'exact',
    rule: `ar/figure/dual-${dual.shape}`,
    certainty: dual.shape === 'free' ? 'certain' : 'likely',
  }
}

/**
 * «البلدين [الصديقين]», «شاهدان [رئيسان]»: a dual straight behind another says of what kind the two are; «الداعمين [الرئيسين]» is a plural
 * behind a plural.
 */
function isAdjective(tokens: readonly Token[], at: number, dual: DualForm): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'word' || dual.letters > 0) return false
  if (dual.definite && /^[وفبكل]*ال.{2,}(?:ين|ون)$/.test(before.norm)) return true
  const other = roleOf(before.word)?.dual
  return other?.shape === 'free' && other.definite === dual.definite
}

const QUOTES: ReadonlySet<string> = new Set(['"', '«', '»', '“', '”', '(', ')'])
const REACH_OF_CONSTRUCT = 4
const PAIRS: ReadonlySet<string> = new Set(['طرف', 'جانب', 'شطر', 'قطب', 'ضفة'])

/** A dual in construct is followed by the two («تيران وصنافير») or, for the two sides of one thing, by that thing («طرفي النزاع»). */
function hasTwoNouns(tokens: readonly Token[], at: number): boolean {
  const first = QUOTES.has(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1
  const next = tokens[first]
  if (next?.kind !== 'word' || NOT_COUNTED.has(next.norm)) return false
  const noun = roleOf(tokens[at]!.word)?.dual?.noun ?? ''
  const definite = next.norm.startsWith('ال')
  // «وزيرا الخارجية والدفاع»; before a noun without article it is the accusative of one («فريقا جيدا ومتكاملا»).
  if (tokens[at]!.norm.endsWith('ا') && !tokens[at]!.norm.endsWith('تا') && !definite) return false
  if (PAIRS.has(noun)) return definite && !next.norm.endsWith('ية') && !tokens[at - 1]?.norm.startsWith('ال')
  for (let i = first + 1; i <= first + REACH_OF_CONSTRUCT; i++) {
    const token = tokens[i]
    if (token && QUOTES.has(token.norm)) continue
    if (token?.kind !== 'word') return false
    if (token.norm === 'و') return QUOTES.has(tokens[i + 1]?.norm ?? '')
    if (token.norm.length > 3 && token.norm[0] === 'و') return !definite || token.norm.startsWith('وال')
  }
  return false
}
