import { foldWord, searchKey } from '../../arabic/fold.js'
import { ARABIC_GIVEN_NAMES, SERVANT_OF } from '../../arabic/lexicons/person-lexicon.js'
import { GAZETTEER } from './gazetteer.js'
import { remembered } from './remembered.js'

/** Letters that newsrooms use in turn for one foreign sound: g, p, v, ch, t, s. */
const SOUNDS: Readonly<Record<string, string>> = {
  ج: 'غ',
  ق: 'غ',
  پ: 'ب',
  ڤ: 'ف',
  چ: 'غ',
  گ: 'غ',
  ط: 'ت',
  ث: 'ت',
  ص: 'س',
  ذ: 'د',
  ض: 'د',
  ظ: 'ز',
}

const NATIVE = new Set([...ARABIC_GIVEN_NAMES, ...SERVANT_OF].map(searchKey))
/** True for names that Arabs bear: a vowel makes another's of them. */
export function isNativeName(word: string): boolean {
  return NATIVE.has(searchKey(word))
}

const LINKS = new Set(['بن', 'ابن', 'بنت'])
const JOINING = new Set(['عبد', 'ابو', 'ابي', 'ابا', 'ام'])
/** «داود [أوغلو]»: the son of, behind the father's name; the two are one family name. */
const SON_OF = new Set(['اوغلو', 'اوغلي', 'زاده', 'زادة'])
/** With fewer consonants than this, vowels are what tells two names apart («مون», «مان»). */
const MIN_CONSONANTS = 3
const VOWELS = 'اوي'

/** «فهيد» is not «فهد»: the vowel of the small makes a name of its own. */
const DIMINUTIVE = /^[^اوي]{2}ي[^اوي]$/
const MIN_SPANISH = 5
/** From this length on, one letter apart is one name spelled in two ways rather than two names. */
const LONG = 6

/** «مورينهو» for «مورينيو», «غوتيريس» for «غوتيريش»: sounds of Portuguese that newsrooms write by ear or by letter. */
function portuguese(key: string): string {
  if (key.length < LONG) return key
  return key.replace(/نهو$/, 'نيو').replace(/يش$/, 'يس')
}

const ARABIC_ONLY = /[حعصضظقذءط]/
const SPANISH_J = /خ(?=[يو])/g

/** «سيرخيو» for «سيرجيو», «خيسوس» for «جيسوس»: the Spanish j, in words without a sound of Arabic's own. */
function spanish(key: string): string {
  return key.length < MIN_SPANISH || ARABIC_ONLY.test(key) ? key : key.replace(SPANISH_J, 'غ')
}

/** The letters of a word as sounds: one letter for each foreign sound, doubled letters once. */
export function nameSounds(key: string): string {
  let sounds = ''
  for (const raw of key) {
    const letter = SOUNDS[raw] ?? raw
    if (letter !== sounds.at(-1)) sounds += letter
  }
  return sounds
}

/** Key of one word of a name. */
export const nameWordKey: (word: string) => string = remembered(keyOf)

function keyOf(word: string): string {
  const key = searchKey(word)
  if (NATIVE.has(key) || key.startsWith('ال') || DIMINUTIVE.test(key)) return key
  if (key.length >= LONG) {
    const otherG = key.replaceAll('ج', 'غ')
    if (NATIVE.has(otherG)) return otherG
  }
  const sounds = nameSounds(spanish(portuguese(key)))
  let consonants = sounds[0] ?? ''
  for (let i = 1; i < sounds.length; i++) {
    const letter = sounds[i]!
    if (VOWELS.includes(letter) || (letter === 'ه' && i === sounds.length - 1)) continue
    consonants += letter
  }
  return consonants.length >= MIN_CONSONANTS ? consonants : sounds
}

/**
 * A key that is equal for spellings of one name: «ترامب» and «ترمب», «غيراسيموف» and «جيراسيموف», «عبد الله» and «عبدالله»,
 * «نتانياهو» and «نتنياهو». For grouping and comparing across articles, not for display. Arabic given names and words with the
 * article keep their vowels, because there they tell names apart («سالم», «سليم»). What the lexicons know under several names has one
 * key («واس», «وكالة الأنباء السعودية»).
 */
export function nameKey(name: string): string {
  const known = GAZETTEER.get(name.replace(/[#_\s]+/gu, ' '))
  if (known) return searchKey(known.name)
  return nameWords(name).map(nameWordKey).join(' ')
}

/** The words of a name, folded, «عبد الله», «أبو بكر» and «داود أوغلو» as one word, «بن» left out. */
export function nameWords(name: string): string[] {
  return joinedWords(name.split(PARTING).map(foldWord))
}

const PARTING = /[\s#_.-]+/u

/** `nameWords` of words that are folded already. */
export function joinedWords(words: readonly string[]): string[] {
  const out: string[] = []
  let joining = ''
  for (const word of words) {
    if (!word) continue
    if (JOINING.has(word)) joining += word
    else if (SON_OF.has(word) && out.length > 0 && !joining) out.push(out.pop() + word)
    else {
      if (joining || !LINKS.has(word)) out.push(joining + word)
      joining = ''
    }
  }
  if (joining) out.push(joining)
  return out
}
