import type { SearchQuery } from '../store.js'

/*
 * Queries in FTS5's own language. Every term is quoted, so that nothing a user types can be an operator.
 */

/**
 * What articles are ranked by: every word, in any column. Of a phrase its words too: a phrase is given in all the forms that its
 * first word may have, the rarest of which would outweigh all else in BM25.
 */
export function wordExpression(query: SearchQuery): string {
  return query.parts
    .flatMap((part) => (part.kind === 'word' ? [part.terms] : part.phrases[0]!.map((term) => [term])))
    .map((terms) => `(${terms.map(quote).join(' OR ')})`)
    .join(' AND ')
}

/** What articles must have besides: the phrases, in the columns that keep words in order. Null when there are none. */
export function phraseExpression(query: SearchQuery): string | null {
  const phrases = query.parts.flatMap((part) =>
    part.kind === 'phrase' ? [`(${part.phrases.map((words) => quote(words.join(' '))).join(' OR ')})`] : [],
  )
  return phrases.length > 0 ? `{title text} : (${phrases.join(' AND ')})` : null
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
