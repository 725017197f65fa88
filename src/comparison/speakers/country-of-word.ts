import { foldWord } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'

/** Folded adjectives and names of countries of one word, without the article, each with its country's folded name. */
const COUNTRY_OF = new Map<string, string>()
for (const { name, forms, adjectives } of COUNTRIES) {
  const country = foldWord(name)
  for (const adjective of adjectives) {
    for (const form of [adjective, `${adjective}ة`]) {
      const words = foldWord(form)
      if (!words.includes(' ')) COUNTRY_OF.set(words, country)
    }
  }
  for (const form of forms) if (!form.includes(' ')) COUNTRY_OF.set(bareWord(foldWord(form)), country)
}

/** A folded word without its article: «الخارجية» → «خارجية». */
export function bareWord(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
}

/** The country that a folded word names or is the adjective of («الروسي», «روسيا»), or null. */
export function countryOf(word: string): string | null {
  return COUNTRY_OF.get(bareWord(word)) ?? null
}

const CAPITAL_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ name, capitals }) =>
    capitals.map((capital) => [bareWord(foldWord(capital)), foldWord(name)] as const),
  ),
)

/** The country that a folded word names the capital of («الرباط»), or null. */
export function countryOfCapital(word: string): string | null {
  return CAPITAL_OF.get(bareWord(word)) ?? null
}
