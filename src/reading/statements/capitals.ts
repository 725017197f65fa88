import { foldWord } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'

/** Capital, folded → country: «أكدت [أوسلو]» is Norway speaking. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((country) => country.capitals.map((capital) => [foldWord(capital), country.name] as const)),
)
