import { foldWord } from '../../arabic/fold.js'
import type { Statement } from '../../domain/index.js'
import { bareWord, countryOf, countryOfCapital } from '../speakers/country-of-word.js'
import { STATE_ARMS } from './responsibility-lexicon.js'

const ARMS: ReadonlySet<string> = new Set(STATE_ARMS.split(' ').map(foldWord))
const UNITED = foldWord('المتحدة')
const AMERICA = countryOf(foldWord('أمريكي'))
const OCCUPATION = 'احتلال'
const OCCUPIER = countryOf(foldWord('إسرائيل'))

/**
 * The state that answers for what those so named do: Russia for «موسكو», «الجيش الروسي», «وزارة الدفاع الروسية». Null where the words name
 * anybody else, or two states.
 * @param words folded
 */
export function answeringState(words: readonly string[]): string | null {
  const [only] = words
  if (words.length === 1 && countryOfCapital(only!)) return countryOfCapital(only!)
  const states = new Set<string>()
  for (const [i, word] of words.entries()) {
    const state = stateNamed(word, words[i + 1])
    if (state) states.add(state)
    else if (!ARMS.has(bareWord(word)) && !isUnited(words[i - 1], word)) return null
  }
  return states.size === 1 ? [...states][0]! : null
}

/** Of «الولايات [المتحدة]» and «الاحتلال» as of names and adjectives of one word. */
function stateNamed(word: string, next: string | undefined): string | null {
  const bare = bareWord(word)
  if (bare === OCCUPATION) return OCCUPIER
  return isUnited(word, next) ? AMERICA : countryOf(word)
}

function isUnited(word: string | undefined, next: string | undefined): boolean {
  return next === UNITED && bareWord(word ?? '') === 'ولايات'
}

/** Whether a folded word is a state's name, adjective, capital or arm. */
export function namesState(word: string): boolean {
  const bare = bareWord(word)
  return bare === OCCUPATION || ARMS.has(bare) || countryOf(word) !== null || countryOfCapital(word) !== null
}

/** Of a minister or spokesman with his name, the state that the words before it name: «وزير الخارجية الروسي سيرغي لافروف». */
export function stateOfSpeaker({ name, speaker }: Statement): string | null {
  const words = (text: string) =>
    text
      .split(/[\s،,"«»()]+/u)
      .filter(Boolean)
      .map(foldWord)
  const named = answeringState(words(name ?? ''))
  if (named || !speaker) return named
  const title = words(speaker)
  for (let to = title.length - 1; to > 1; to--) {
    const state = answeringState(title.slice(0, to))
    if (state) return state
  }
  return null
}
