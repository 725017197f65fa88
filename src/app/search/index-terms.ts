import { alternativeTerms } from '../../arabic/search-term.js'
import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { SearchTerms } from '../../store/store.js'
import { isWord, termOf } from './parse-query.js'

/** The terms under which an article is found: all its words and numbers, clutter too, since a reader may remember a caption. */
export function indexTerms({ fields }: AnalysedArticle): SearchTerms {
  const title: string[] = []
  const text: string[] = []
  const also = new Set<string>()
  for (const { field, tokens } of fields) {
    const terms = field === 'title' ? title : text
    for (const token of tokens) {
      if (!isWord(token)) continue
      terms.push(termOf(token))
      if (token.kind === 'word') for (const term of alternativeTerms(token.norm)) also.add(term)
    }
  }
  // What stands there as a word is found without help.
  for (const term of title) also.delete(term)
  for (const term of text) also.delete(term)
  return { title, text, also: [...also] }
}
