import { foldWord, searchKey } from '../../arabic/fold.js'
import { PREFERRED_SPELLINGS } from '../../arabic/lexicons/name-spelling-lexicon.js'
import { nameSounds, nameWordKey } from './name-key.js'
import { remembered } from './remembered.js'
import { Flag, flagsOf } from './word-profile.js'

const PREFERRED = new Map(PREFERRED_SPELLINGS.filter((s) => !s.includes(' ')).map((s) => [nameWordKey(s), s]))

/** Two spellings of one name differ in at most this many vowels: «نتنياهو» one, «مورينيو» and «ماريانو» more. */
const MAX_VOWELS_APART = 1

/** The spelling under which a word of a person's name is shown: «ترمب» → «ترامب»; words that no list has stay as they are. */
export const spelled: (word: string) => string = remembered(spell)

function spell(word: string): string {
  const preferred = PREFERRED.get(nameWordKey(word))
  if (preferred === undefined || flagsOf(foldWord(word)) & (Flag.GivenName | Flag.ForeignGivenName)) return word
  return vowelsApart(nameSounds(searchKey(word)), nameSounds(searchKey(preferred))) <= MAX_VOWELS_APART
    ? preferred
    : word
}

/** How many letters must go in or out to make one of two words with the same consonants of the other; a changed vowel is two. */
function vowelsApart(a: string, b: string): number {
  let i = 0
  let j = 0
  let apart = 0
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i++
      j++
    } else {
      apart++
      if (a.length - i > b.length - j) i++
      else if (a.length - i < b.length - j) j++
      else {
        i++
        j++
        apart++
      }
    }
  }
  return apart
}
