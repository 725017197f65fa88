import type { Token } from '../text/tokens.js'
import { AGENCY_NAMES } from './source-names.js'

/** An agency named in running text, from its first token to `to` (exclusive). */
export interface AgencyPhrase {
  readonly to: number
  readonly name: string
  /** The short name that stands in brackets after the full one («(واس)»), folded; null when there is none. */
  readonly abbreviation: string | null
}

const AGENCY = 'وكالة'
const MAX_NAME_WORDS = 4
const NEWS_WORDS = new Set(['الانباء', 'انباء', 'للانباء'])

/**
 * An agency of the lexicon, or one that calls itself a news agency: «[وكالة الأنباء الوردية (ون)]», «[وكالة السهم للأنباء]». A bare
 * «وكالة السهم» may be any agency, so it is none here. A ل on the first word is its preposition.
 */
export function agencyPhraseAt(text: string, tokens: readonly Token[], from: number): AgencyPhrase | null {
  const first = tokens[from]
  if (!first) return null
  const word = first.norm.startsWith('ل') ? first.norm.slice(1) : first.norm
  const listed = AGENCY_NAMES.longestAt(tokens, from) ?? AGENCY_NAMES.longestAt(tokens, from, word)
  if (listed) return { to: listed.to, name: listed.value, abbreviation: null }
  if (word !== AGENCY) return null
  let to = from + 1
  while (to < tokens.length && to - from <= MAX_NAME_WORDS && tokens[to]!.kind === 'word') {
    const isName = to === from + 1 || tokens[to]!.norm.startsWith('ال') || NEWS_WORDS.has(tokens[to]!.norm)
    if (!isName) break
    to++
  }
  const ofNews = tokens.slice(from + 1, to).some(({ norm }) => NEWS_WORDS.has(norm))
  if (!ofNews) return null
  const start = first.end - (AGENCY.length + tokenMarks(text, first))
  const name = text.slice(Math.max(first.start, start), tokens[to - 1]!.end)
  const short = tokens[to]?.norm === '(' && tokens[to + 1]?.kind === 'word' && tokens[to + 2]?.norm === ')'
  return short ? { to: to + 3, name, abbreviation: tokens[to + 1]!.norm } : { to, name, abbreviation: null }
}

/** Diacritics and other marks inside a token, which its folded form has not. */
function tokenMarks(text: string, token: Token): number {
  return text.slice(token.start, token.end).length - token.norm.length
}

/** Full names by the short ones that the text itself explains: «وكالة الأنباء الوردية (ون)» says who «ون» is. */
export function explainedAgencies(text: string, tokens: readonly Token[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.norm.endsWith(AGENCY)) continue
    const phrase = agencyPhraseAt(text, tokens, i)
    if (phrase?.abbreviation) names.set(phrase.abbreviation, phrase.name)
  }
  return names
}
