import type { Certainty, Modifier } from '../../domain/index.js'
import { CharClass, charClass } from '../../text/character-class.js'
import type { Token } from '../../text/tokens.js'

/** A figure while it is being read: token indices beside the offsets it will have. */
export interface FigureDraft {
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly value?: number
  readonly low?: number
  readonly high?: number
  readonly what: string | null
  readonly mod: Modifier
  readonly currency?: string
  readonly rule: string
  readonly certainty: Certainty
}

/** The offset in the original text at which a word starts after `letters` proclitic letters and what stands on them. */
export function startAfterLetters(text: string, token: Token, letters: number): number {
  let at = token.start
  for (let left = letters; left > 0; at++) if (charClass(text.charCodeAt(at)) !== CharClass.Transparent) left--
  while (at < token.end && charClass(text.charCodeAt(at)) === CharClass.Transparent) at++
  return at
}
