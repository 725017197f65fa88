import { foldWord, searchKey } from '../../arabic/fold.js'
import { isSameForeignWord } from './foreign-spellings.js'
import { nameSounds, nameWordKey, nameWords } from './name-key.js'
import { isNearlySpelled } from './spelling-distance.js'

/** One way in which a person is named, as it compares with others. */
export interface PersonForm {
  /** The words' keys, the same for all spellings of a word; «بن» left out. */
  readonly keys: readonly string[]
  /** The words themselves, folded. */
  readonly words: readonly string[]
  /** The letters of the first name as sounds, vowels and all: they tell «مارين» from «ماريون», whose keys are the same. */
  readonly first: string
  /** True where «بن» stands in it: «محمد بن سالم», «سالم بن راشد الحداد». */
  readonly ofFather: boolean
  /** True where the last word is the father's name, which does not name him: «محمد بن سالم». */
  readonly endsInFather: boolean
}

const SON = new Set(['بن', 'ابن', 'بنت'])
const JOINING = new Set(['عبد', 'ابو', 'ابي', 'ابا', 'ام'])

export function personForm(name: string): PersonForm {
  const words = name.split(/[\s_]+/u).map(foldWord)
  const parts = nameWords(name)
  const beforeLast = words.at(JOINING.has(words.at(-2) ?? '') ? -3 : -2) ?? ''
  return {
    keys: parts.map(nameWordKey),
    words: parts,
    first: nameSounds(searchKey(parts[0] ?? '')),
    ofFather: words.some((word) => SON.has(word)),
    endsInFather: words.length > 2 && SON.has(beforeLast),
  }
}

/**
 * Whether a form can be short for another: «بوتين» or «فلاديمير بوتين» for «فلاديمير فلاديميروفيتش بوتين», «راشد بن سالم» for «راشد بن سالم آل نعمان»,
 * «سالم» for «سالم بن راشد الحداد»; never «سالم» for «محمد بن سالم», his son.
 */
export function canBeShortFor(short: PersonForm, full: PersonForm): boolean {
  const few = short.keys
  const many = full.keys
  if (few.length === 0 || few.length >= many.length) return false
  const [first, last] = [few[0], few.at(-1)]
  if (few.length === 1)
    return full.endsInFather ? many[0] === first : many.at(-1) === last || (full.ofFather && many[0] === first)
  if (short.first !== full.first) return false
  if (short.endsInFather) return full.ofFather && few.every((key, i) => many[i] === key)
  // «كيم سي» for «كيم سي يون»: what one account cuts off the end of a long name.
  if (few.every((key, i) => many[i] === key)) return true
  if (full.endsInFather || many.at(-1) !== last) return false
  let at = 0
  for (const key of many) if (key === few[at]) at++
  return at === few.length
}

/**
 * Whether two forms can be spellings of one name. With the same keys, all but one vowel within the first name is the same: «ستيفن» and «ستيفاني» are two
 * persons, and so are, perhaps, «جولي» and «جوليا». With one key apart, that word is a foreign one whose sound newsrooms write in two ways: «سيرخيو» and
 * «سيرجيو» beside one family name.
 */
export function canBeSpellings(a: PersonForm, b: PersonForm): boolean {
  if (a.keys.length !== b.keys.length) return false
  const apart = a.keys.flatMap((key, i) => (key === b.keys[i] ? [] : [i]))
  if (apart.length === 0) return isNearlySpelled(a.first, b.first)
  const [at] = apart
  if (apart.length > 1 || a.keys.length < 2 || !isSameForeignWord(a.words[at!]!, b.words[at!]!)) return false
  return at === 0 || isNearlySpelled(a.first, b.first)
}
