import { foldWord } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'

const GOVERNED = new Map<string, string>(
  COUNTRIES.flatMap((c) => [...c.forms, ...c.capitals].map((place) => [folded(place), c.name] as const)),
)

/** The country whose government a place stands for when it speaks: «بكين» → «الصين», «واشنطن» → «الولايات المتحدة»; null for other places. */
export function governmentOf(place: string): string | null {
  return GOVERNED.get(folded(place)) ?? null
}

function folded(phrase: string): string {
  return phrase.trim().split(/\s+/).map(foldWord).join(' ')
}
