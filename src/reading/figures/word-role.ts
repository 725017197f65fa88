import { cliticSplits } from '../../arabic/clitics.js'
import { FRACTION_WORDS, NUMBER_WORDS } from '../../arabic/number-words-lexicon.js'
import { DUAL_ENDINGS, type DualForm, dualForm } from './dual-form.js'
import { BEFORE_FIRST_WORDS } from './modifier-lexicon.js'

/** What a folded word can begin, looked at once for each distinct word. */
export interface WordRole {
  /** The word as a modifier's first word, its proclitics off. */
  readonly modifier: string | null
  readonly modifierLetters: number
  /** The word as a number, its proclitics off. */
  readonly number: string | null
  readonly numberLetters: number
  readonly article: boolean
  readonly dual: DualForm | null
  /** «واحد», «واحدة»: counts what stands before it. */
  readonly one: boolean
  /** «بين», «من» before a range, «ال» written apart from its digits. */
  readonly opener: boolean
}

const CACHE_LIMIT = 100_000
const cache = new Map<string, WordRole | null>()

/** The role of a folded word, or null for the great majority that have none. */
export function roleOf(norm: string): WordRole | null {
  if (!ENDINGS[endingOf(norm)]) return null
  const known = cache.get(norm)
  if (known !== undefined) return known
  const found = classify(norm)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(norm, found)
  return found
}

const OPENERS: ReadonlySet<string> = new Set(['بين', 'من', 'وبين', 'ومن', 'ال'])
const FIRST_LETTER = 0x621
const LETTERS = 64

/** The last two letters of a word as one number, 0 for a word that does not end in two Arabic letters. */
function endingOf(norm: string): number {
  const last = norm.charCodeAt(norm.length - 1) - FIRST_LETTER
  const before = norm.charCodeAt(norm.length - 2) - FIRST_LETTER
  return last > 0 && last < LETTERS && before >= 0 && before < LETTERS ? before * LETTERS + last : 0
}

/**
 * The endings that words with a role have: clitics stand before a word, so that its ending tells most others apart before they are
 * looked up.
 */
const ENDINGS = new Uint8Array(LETTERS * LETTERS)
for (const words of [OPENERS, BEFORE_FIRST_WORDS, NUMBER_WORDS.keys(), FRACTION_WORDS.keys(), DUAL_ENDINGS])
  for (const word of words) ENDINGS[endingOf(word)] = 1

function classify(norm: string): WordRole | null {
  let modifier: string | null = null
  let modifierLetters = 0
  let number: string | null = null
  let numberLetters = 0
  let article = false
  for (const { proclitics, host } of cliticSplits(norm)) {
    const letters = norm.length - host.length
    const last = proclitics.at(-1)
    if (modifier === null && last !== 'ال' && BEFORE_FIRST_WORDS.has(host) && !(isVerb(host) && isPreposition(last))) {
      modifier = host
      modifierLetters =
        isConjunction(proclitics[0]) && proclitics.length === 1 ? letters : isPreposition(last) ? letters : 0
    }
    if (number === null && (NUMBER_WORDS.has(host) || FRACTION_WORDS.has(host))) {
      number = host
      article = last === 'ال'
      // The article belongs to the number's words, the conjunction and preposition do not.
      numberLetters = article ? letters - 2 : letters
      if (article && norm.startsWith('لل')) numberLetters = 2
    }
  }
  const dual = dualForm(norm)
  const one = norm === 'واحد' || norm === 'واحدة' || norm === 'واحده' || norm === 'واحدا'
  const opener = OPENERS.has(norm)
  if (modifier === null && number === null && !dual && !opener) return null
  return { modifier, modifierLetters, number, numberLetters, article, dual, one, opener }
}

function isVerb(host: string): boolean {
  return (host[0] === 'ي' || host[0] === 'ت') && host !== 'تقريبا'
}

function isConjunction(proclitic: string | undefined): boolean {
  return proclitic === 'و' || proclitic === 'ف'
}

function isPreposition(proclitic: string | undefined): boolean {
  return proclitic === 'ب' || proclitic === 'ل' || proclitic === 'ك' || proclitic === 'س'
}
