import type { SearchQuery, StoreReader } from '../../store/store.js'
import { otherSpellingsOf } from './other-forms.js'
import { parseQuery, toSearchPart } from './parse-query.js'

/** What the user typed as a query for the store, in the forms and spellings that its articles have. */
export async function searchQuery(
  store: Pick<StoreReader, 'namesWith' | 'documentFrequencies'>,
  typed: string,
): Promise<SearchQuery> {
  const parts = parseQuery(typed)
  const terms = parts.flatMap((part) => (part.kind === 'word' ? [part.term, ...part.alternatives] : []))
  const frequencies = await store.documentFrequencies(terms)
  const spelled = await Promise.all(
    parts.map((part) =>
      part.kind === 'word' ? otherSpellingsOf(store, part.word, frequencies.get(part.term) ?? 0) : [],
    ),
  )
  return { parts: parts.map((part, i) => toSearchPart(part, frequencies, spelled[i])) }
}
