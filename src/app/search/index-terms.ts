import { alternativeTerms } from '../../arabic/search-term.js'
import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { SearchTerms } from '../../store/store.js'
import type { Token } from '../../text/tokens.js'
import { isWord, termOf } from './parse-query.js'

interface WordTerms {
  readonly term: string
  readonly alternatives: readonly string[]
}

/** Words recur: most of an article's have been analysed before. */
const MOST_REMEMBERED = 50_000
const remembered = new Map<string, WordTerms>()

function wordTerms(token: Token): WordTerms {
  const known = remembered.get(token.norm)
  if (known) return known
  const found = { term: termOf(token), alternatives: alternativeTerms(token.norm) }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(token.norm, found)
  return found
}

/** The terms under which an article is found: all its words and numbers, clutter too, since a reader may remember a caption. */
export function indexTerms({ fields }: AnalysedArticle): SearchTerms {
  const title: string[] = []
  const text: string[] = []
  const also = new Set<string>()
  for (const { field, tokens } of fields) {
    const terms = field === 'title' ? title : text
    for (const token of tokens) {
      if (!isWord(token)) continue
      if (token.kind !== 'word') {
        terms.push(termOf(token))
        continue
      }
      const word = wordTerms(token)
      terms.push(word.term)
      for (const term of word.alternatives) also.add(term)
    }
  }
  // What stands there as a word is found without help.
  for (const term of title) also.delete(term)
  for (const term of text) also.delete(term)
  return { title, text, also: [...also] }
}
