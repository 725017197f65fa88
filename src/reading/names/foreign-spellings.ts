import { searchKey } from '../../arabic/fold.js'
import { isNativeName } from './name-key.js'
import { isNearlySpelled } from './spelling-distance.js'

/** Letters that newsrooms choose among for a sound of other languages: g and the Spanish j, z and s, v, p. */
const LETTERS: Readonly<Record<string, string>> = {
  ج: 'غ',
  خ: 'غ',
  گ: 'غ',
  چ: 'غ',
  ز: 'س',
  ث: 'س',
  ش: 'س',
  ڤ: 'ف',
  پ: 'ب',
}
/** Sounds that Arabic has and the languages do not from which names are transliterated. */
const ARABIC_ONLY = /[حعصضظقذءط]/
const VOWELS = /[اويى]/g
const MIN_LETTERS = 4
/** Skeletons shorter than this may differ by one vowel put in, and nothing else. */
const MIN_SKELETON = 3

/**
 * Whether two words, folded, can be one foreign name as two newsrooms write it: «سيرخيو» and «سيرجيو», «تشافيز» and «شافيز», «هايلي» and «هيلي». Never
 * said of names that Arabs bear, nor of words that one vowel at the end tells apart as a man's and a woman's. To be believed
 * only where all else speaks for one person.
 */
export function isSameForeignWord(a: string, b: string): boolean {
  if (![a, b].every(looksForeign)) return false
  const [x, y] = [soundsOf(a), soundsOf(b)]
  if (endsInVowel(x) !== endsInVowel(y) || x.replace(VOWELS, '') !== y.replace(VOWELS, '')) return false
  return x.replace(VOWELS, '').length >= MIN_SKELETON
    ? isNearlySpelled(x, y)
    : x === y || (x.length !== y.length && isNearlySpelled(x, y))
}

function looksForeign(word: string): boolean {
  return word.length >= MIN_LETTERS - 1 && !word.startsWith('ال') && !ARABIC_ONLY.test(word) && !isNativeName(word)
}

function soundsOf(word: string): string {
  let sounds = ''
  for (const raw of searchKey(word)
    .replaceAll('تش', 'ش')
    .replace(/(?<=.{2})ه$/, '')) {
    const letter = LETTERS[raw] ?? raw
    if (letter !== sounds.at(-1)) sounds += letter
  }
  return sounds
}

function endsInVowel(word: string): boolean {
  return /[اي]$/.test(word)
}
