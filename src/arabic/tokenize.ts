import type { Field } from '../domain/index.js'
import { type TokenizedField, tokenizeWith } from '../text/tokens.js'
import { type Word, WordTable } from '../text/words.js'
import { foldWord } from './fold.js'

const words = new WordTable(foldWord)

/** Words, numbers and marks of an Arabic field, with folded forms (see `foldWord`) and original offsets. */
export function tokenize(field: Field, text: string): TokenizedField {
  return tokenizeWith(field, text, words)
}

/** The record of a word that is folded already, for asking about a part of a token what is asked about tokens. */
export function wordOf(norm: string): Word {
  return words.ofFolded(norm)
}
