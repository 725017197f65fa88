import { foldWord } from '../../arabic/fold.js'

/** Words written with spaces between them, folded. */
export function fold(words: string): Set<string> {
  return new Set(words.split(' ').map(foldWord))
}
