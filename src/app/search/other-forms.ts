import { COUNTED_PLURALS, FURTHER_PLURALS } from '../../arabic/lexicons/broken-plural-lexicon.js'
import { searchTerm } from '../../arabic/search-term.js'
import { nameWordKey } from '../../reading/names/name-key.js'
import type { StoreReader } from '../../store/store.js'

const OTHER_NUMBER: ReadonlyMap<string, readonly string[]> = otherNumber()

/** The index terms of the other number of a noun with a broken plural: «حريق» for «حرائق», and the other way. */
export function otherNumberOf(term: string): readonly string[] {
  return OTHER_NUMBER.get(term) ?? []
}

function otherNumber(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  const join = (a: string, b: string) => {
    const known = forms.get(a) ?? []
    if (a !== b && !known.includes(b)) forms.set(a, [...known, b])
  }
  for (const pair of [...COUNTED_PLURALS, ...FURTHER_PLURALS]) {
    const [plural, singular] = pair.map(searchTerm) as [string, string]
    join(plural, singular)
    join(singular, plural)
  }
  return forms
}

const VOWELS = ['ا', 'و', 'ي']
/** Letters that newsrooms write in turn for one foreign sound. */
const ALIKE = ['جغقك', 'بپ', 'فڤ', 'تط', 'سصث', 'دض', 'زظ']
/** Below this length one letter more makes another word. */
const SHORTEST = 4
/** At this share of the articles that have a word it is mostly a name. */
const MOSTLY_NAMES = 0.5
/** Names that are looked at to see how often a word is one. */
const NAMES = 5

/**
 * The other spellings under which the articles have the word of a name («ترمب» for «ترامب»), as index terms; none for a word that is
 * no name, or more often something else.
 * @param articles in how many articles the word stands as it was typed
 */
export async function otherSpellingsOf(
  store: Pick<StoreReader, 'namesWith' | 'documentFrequencies'>,
  word: string,
  articles: number,
): Promise<readonly string[]> {
  const key = nameWordKey(word)
  if (word.length < SHORTEST || !key) return []
  const names = await store.namesWith('person', [[key]], NAMES)
  const events = names.reduce((sum, name) => sum + name.events, 0)
  if (events === 0 || events < MOSTLY_NAMES * articles) return []
  const spellings = variantsOf(word).filter((variant) => nameWordKey(variant) === key)
  const terms = [...new Set(spellings.map(searchTerm))].filter((term) => term !== searchTerm(word))
  const found = await store.documentFrequencies(terms)
  return terms.filter((term) => found.has(term))
}

/** A word with one vowel letter more or less, or one sound in another of its letters. */
function variantsOf(word: string): string[] {
  const out: string[] = []
  for (let i = 1; i < word.length; i++) {
    const [before, letter, after] = [word.slice(0, i), word[i]!, word.slice(i + 1)]
    if (VOWELS.includes(letter)) out.push(before + after)
    for (const vowel of VOWELS) out.push(before + vowel + letter + after)
  }
  for (const [i, letter] of [...word].entries())
    for (const other of ALIKE.find((alike) => alike.includes(letter)) ?? '')
      if (other !== letter) out.push(word.slice(0, i) + other + word.slice(i + 1))
  return out
}
