import { cliticSplits } from '../../arabic/clitics.js'
import { FRACTION_WORDS, NUMBER_WORDS } from '../../arabic/number-words-lexicon.js'
import { wordFact } from '../../text/words.js'
import { type DualForm, dualForm } from './dual-form.js'
import { BEFORE_FIRST_WORDS } from './modifier-lexicon.js'

/** What a word can begin. */
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

const OPENERS: ReadonlySet<string> = new Set(['بين', 'من', 'وبين', 'ومن', 'ال'])

/** The role of a word, or null for the great majority that have none. */
export const roleOf = wordFact<WordRole | null>(classify)

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
