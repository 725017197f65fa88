import type { Modifier } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { BEFORE } from './modifier-lexicon.js'
import { roleOf } from './word-role.js'

const MAX_WORDS = 4
/** Before a noun without a number these are prepositions and nouns: «دون خسارتين», «حدود البلدين». */
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'دون',
  'فوق',
  'حدود',
  'يفوق',
  'تفوق',
  'فاق',
  'فاقت',
  'يتجاوز',
  'تجاوز',
  'تجاوزت',
])

/** A noun that carries its number itself, with the modifier before it: «[أكثر من مرتين]», «[نحو غارة واحدة]». */
export function withModifierBefore(draft: FigureDraft, tokens: readonly Token[], text: string): FigureDraft {
  for (let from = draft.from - 1; from >= 0 && from >= draft.from - MAX_WORDS; from--) {
    const token = tokens[from]!
    if (token.kind !== 'word') return draft
    const role = roleOf(token.word)
    if (!role?.modifier || PREPOSITIONS.has(role.modifier)) continue
    const found = BEFORE.longestAt(tokens, from, role.modifier)
    if (found?.to !== draft.from) continue
    const mod: Modifier = found.value
    return { ...draft, from, start: startAfterLetters(text, token, role.modifierLetters), mod }
  }
  return draft
}
