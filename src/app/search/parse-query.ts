import { alternativeTerms, PROCLITICS, searchTerm } from '../../arabic/search-term.js'
import { tokenize } from '../../arabic/tokenize.js'
import type { SearchPart } from '../../store/store.js'
import type { Token } from '../../text/tokens.js'
import { otherNumberOf } from './other-forms.js'

/** One part of what the user typed: a word, or several in quotation marks. */
export type QueryPart =
  | { readonly kind: 'word'; readonly word: string; readonly term: string; readonly alternatives: readonly string[] }
  | { readonly kind: 'phrase'; readonly terms: readonly string[] }

/** A query longer than this is a pasted text; what comes after is left out. */
const MAX_WORDS = 32

/** Either mark of each kind may open or close: in right-to-left text both directions are typed. */
const QUOTES = new Set(['"', '«', '»', '“', '”', '„'])

/** What the user typed, analysed as the articles are: words that must all be found, and phrases in quotation marks. */
export function parseQuery(typed: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  let quoted: Token[] | null = null
  let words = 0
  for (const token of tokenize('text', typed).tokens) {
    if (QUOTES.has(token.norm)) {
      if (quoted) parts.push(...phrase(quoted))
      quoted = quoted ? null : []
    } else if (isWord(token) && words++ < MAX_WORDS) {
      if (quoted) quoted.push(token)
      else parts.push(word(token))
    }
  }
  // A quotation that is never closed is read as the words in it.
  if (quoted) parts.push(...quoted.map(word))
  return parts
}

export function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number'
}

/** The index term of a word or number as it stands in an article or a query. */
export function termOf(token: Token): string {
  return token.kind === 'word' ? searchTerm(token.norm) : token.norm
}

function word(token: Token): QueryPart {
  return {
    kind: 'word',
    word: token.norm,
    term: termOf(token),
    alternatives: token.kind === 'word' ? alternativeTerms(token.norm) : [],
  }
}

function phrase(tokens: readonly Token[]): QueryPart[] {
  if (tokens.length < 2) return tokens.map(word)
  return [{ kind: 'phrase', terms: tokens.map(termOf) }]
}

/**
 * The query for the store. A typed word that may carry a proclitic («بباريس») is also looked for without it where the articles have
 * that form as a word of its own more often than the word as typed: «باريس» is, what is left of «بريق» is not. A noun is looked for in
 * its other number too («حرائق» for «حريق»), a name in its other spellings.
 * @param frequency in how many articles a term stands as a word
 * @param spellings other spellings of the word as index terms
 */
export function toSearchPart(
  part: QueryPart,
  frequency: ReadonlyMap<string, number>,
  spellings: readonly string[] = [],
): SearchPart {
  if (part.kind === 'phrase') {
    // Clitics stand before the first word of a phrase («لوزير الخارجية»).
    const [first, ...rest] = part.terms
    return { kind: 'phrase', phrases: PROCLITICS.map((proclitic) => [proclitic + first!, ...rest]) }
  }
  const terms = [part.term, ...hosts(part, frequency)]
  return { kind: 'word', terms: [...new Set([...terms, ...terms.flatMap(otherNumberOf), ...spellings])] }
}

function hosts(part: QueryPart & { kind: 'word' }, frequency: ReadonlyMap<string, number>): readonly string[] {
  const asTyped = frequency.get(part.term) ?? 0
  return part.alternatives.filter((term) => (frequency.get(term) ?? 0) > asTyped)
}
