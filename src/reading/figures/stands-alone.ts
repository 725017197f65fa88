import type { NumberMatch } from '../../arabic/number-words.js'
import type { Modifier } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { EVIDENCE, NOT_COUNTED } from './context-lexicon.js'
import type { FigureDraft } from './figure-draft.js'
import { looksLikeYear } from './not-counting.js'

/** A number without a noun behind it, and where it stands. */
export interface LoneNumber {
  readonly number: NumberMatch
  readonly mod: Modifier | null
  /** The token it is read from, its modifier or article included. */
  readonly from: number
  readonly head: number
  readonly article: boolean
  readonly previous: FigureDraft | null
}

/** Whether a number without a noun behind it still counts something that its surroundings name. */
export function standsAlone(tokens: readonly Token[], lone: LoneNumber): boolean {
  const { number, mod, from, head, article, previous } = lone
  const first = tokens[number.from]!
  const before = tokens[head - 1]
  if (mod) return !looksLikeYear(first)
  if (PART.has(tokens[number.to]?.norm ?? '') && number.value > 1 && number.value < 1000) return true
  if (number.bare) return EVIDENCE.has(before?.norm ?? '') && number.value > 2 && endsClause(tokens[number.to])
  if (looksLikeYear(first)) return false
  // «جزء من [المليون]», «الساعة [الخامسة]»
  if (article) return false
  if (isCodeLength(first)) return tokens[number.to]?.norm === 'من'
  if (number.to - number.from > 1 || number.value >= 1000) return true
  if (!number.digits) return number.value !== 100 && (number.value < 20 ? isTehForm(first) : true)
  if (!before) return false
  if (EVIDENCE.has(before.norm)) return true
  return before.norm === 'و' && first.glued && previous !== null && from - previous.to <= 4
}

/** «[ثلاثة] منهم» */
const PART: ReadonlySet<string> = new Set(['منهم', 'منهن', 'منها'])

const OPENING: ReadonlySet<string> = new Set(['(', '"', '«', '“', '[', '”'])

/**
 * Five digits and more without a separator that are not round: a number to send messages to, a code.
 */
function isCodeLength(token: Token): boolean {
  return (
    token.kind === 'number' &&
    /^\d{5,}$/.test(token.norm) &&
    !token.norm.endsWith('00') &&
    token.end - token.start === token.norm.length
  )
}

/** «ارتفع عدد الوفيات إلى [خمس].» */
function endsClause(next: Token | undefined): boolean {
  return next === undefined || NOT_COUNTED.has(next.norm) || (next.kind === 'punctuation' && !OPENING.has(next.norm))
}

/** Without a noun, only the form in ة («قتل [ثلاثة]») or from eleven on is surely a number. */
function isTehForm(token: Token): boolean {
  return token.norm.endsWith('ة') || token.norm.endsWith('ه') || token.norm.endsWith('ن')
}
