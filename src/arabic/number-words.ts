import type { Token } from '../text/tokens.js'

/** A number read from tokens `from` (inclusive) to `to` (exclusive). */
export interface NumberMatch {
  readonly from: number
  readonly to: number
  readonly value: number
  /** True when digits took part («3 ملايين»), false for words alone. */
  readonly digits: boolean
}

/** The cardinal that starts at a token, in words, digits or both, or null. */
export function cardinalAt(_tokens: readonly Token[], _from: number): NumberMatch | null {
  return null
}

/** The ordinal that starts at a token («الحادي عشر», «الثامن والعشرين», «ثالث»), or null. */
export function ordinalAt(_tokens: readonly Token[], _from: number): NumberMatch | null {
  return null
}
