import type { Field } from '../domain/index.js'
import { type TokenizedField, tokenizeWith } from '../text/tokens.js'
import { WordTable } from '../text/words.js'
import { foldWord } from './fold.js'

const words = new WordTable(foldWord)

/** Words, numbers and marks of an Arabic field, with folded forms (see `foldWord`) and original offsets. */
export function tokenize(field: Field, text: string): TokenizedField {
  return tokenizeWith(field, text, words)
}
