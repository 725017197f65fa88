import { foldWord } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'
import { FOREIGN_GIVEN_NAMES } from '../../arabic/lexicons/person-lexicon.js'
import { PLACES } from '../../arabic/lexicons/place-lexicon.js'

/** One way to read a word as proclitics and a host that keeps its article. */
export interface Host {
  readonly word: string
  /** Letters of the folded word that stand before the host. */
  readonly skip: number
}

/** Names that begin with a lam of their own: «للبنان» is not ل and «البنان». */
const OWN_LAM = new Set(
  [...COUNTRIES.flatMap((c) => [...c.forms, ...c.capitals]), ...PLACES, ...FOREIGN_GIVEN_NAMES]
    .map((name) => foldWord(name.split(' ')[0]!))
    .filter((word) => word.startsWith('ل')),
)

/** «فوز لصالح الحداد» is in favour of al-Haddad: no «صالح» stands in it. */
const IN_FAVOUR = new Set(['لصالح', 'ولصالح', 'فلصالح'])
const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بلك'
const MIN_HOST = 2

/**
 * The hosts that a folded word may carry, the whole word first: «وبالعراق» → وبالعراق, بالعراق, العراق; «للعراق» → للعراق, العراق.
 * Unlike `cliticSplits` the article stays on the host, because it is part of the names that have it. Where «ل» has taken the
 * article's alef («للعراق»), `skip` leaves the article's lam in: the slice is «لعراق», the host «العراق».
 */
export function hostsOf(word: string): readonly Host[] {
  const out: Host[] = [{ word, skip: 0 }]
  if (IN_FAVOUR.has(word)) return out
  addPreposition(word, 0, out)
  if (CONJUNCTIONS.includes(word[0] ?? ' ') && word.length > MIN_HOST) {
    const rest = word.slice(1)
    out.push({ word: rest, skip: 1 })
    addPreposition(rest, 1, out)
  }
  return out
}

function addPreposition(word: string, skip: number, out: Host[]): void {
  if (!PREPOSITIONS.includes(word[0] ?? ' ') || word.length <= MIN_HOST) return
  const rest = word.slice(1)
  out.push({ word: word.startsWith('لل') && !OWN_LAM.has(rest) ? 'ا' + rest : rest, skip: skip + 1 })
}
