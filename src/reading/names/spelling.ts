import { PREFERRED_SPELLINGS } from '../../arabic/lexicons/name-spelling-lexicon.js'
import { nameWordKey } from './name-key.js'

const PREFERRED = new Map(PREFERRED_SPELLINGS.filter((s) => !s.includes(' ')).map((s) => [nameWordKey(s), s]))

/** The spelling under which a word of a person's name is shown: «ترمب» → «ترامب»; words that no list has stay as they are. */
export function spelled(word: string): string {
  return PREFERRED.get(nameWordKey(word)) ?? word
}
