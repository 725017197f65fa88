import type { Field } from '../domain/index.js'
import { type TokenizedField, tokenizeWith } from '../text/tokens.js'
import { foldWord } from './fold.js'

/** Words remembered at once; a word of more letters is a slice that would keep the whole text it is from in memory. */
const LIMIT = 1 << 15
const MAX_LETTERS = 12
const known = new Map<string, string>()

/** `foldWord`, remembered: the words of the news recur, and one string for each makes every later look-up of it quick. */
function folded(word: string): string {
  if (word.length > MAX_LETTERS) return foldWord(word)
  const before = known.get(word)
  if (before !== undefined) return before
  const value = foldWord(word)
  if (known.size >= LIMIT) known.clear()
  known.set(word, value)
  return value
}

/** Words, numbers and marks of an Arabic field, with folded forms (see `foldWord`) and original offsets. */
export function tokenize(field: Field, text: string): TokenizedField {
  return tokenizeWith(field, text, folded)
}
