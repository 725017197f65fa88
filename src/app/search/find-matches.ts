import { alternativeTerms } from '../../arabic/search-term.js'
import { tokenize } from '../../arabic/tokenize.js'
import type { Article, Field, Span } from '../../domain/index.js'
import type { SearchQuery } from '../../store/store.js'
import type { Token } from '../../text/tokens.js'
import { isWord, termOf } from './parse-query.js'

/** A place of a field that a part of the query matches; `part` is the part's number. */
export interface Match extends Span {
  readonly part: number
}

/** Where a query matches in a field, in order, by the same analysis that found the article. */
export function findMatches(query: SearchQuery, field: Field, text: string): readonly Match[] {
  const tokens = tokenize(field, text).tokens.filter(isWord)
  const terms = tokens.map(termOf)
  const byTerm = new Map<string, number>()
  query.parts.forEach((part, i) => {
    if (part.kind === 'word') for (const term of part.terms) byTerm.set(term, i)
  })
  const out: Match[] = []
  for (const [at, token] of tokens.entries()) {
    const word = byTerm.get(terms[at]!) ?? hostMatch(token, byTerm)
    if (word !== undefined) out.push({ field, start: token.start, end: token.end, part: word })
    for (const [i, part] of query.parts.entries()) {
      if (part.kind !== 'phrase') continue
      const found = part.phrases.find((phrase) => phrase.every((term, k) => terms[at + k] === term))
      if (found) out.push({ field, start: token.start, end: tokens[at + found.length - 1]!.end, part: i })
    }
  }
  return out
}

function hostMatch(token: Token, byTerm: ReadonlyMap<string, number>): number | undefined {
  if (token.kind !== 'word') return undefined
  for (const term of alternativeTerms(token.norm)) {
    const part = byTerm.get(term)
    if (part !== undefined) return part
  }
  return undefined
}

/** Length of a snippet in UTF-16 units: three lines of a result list. */
const SNIPPET_LENGTH = 240
/** Shown before the first match, so that it stands in context. */
const LEAD_LENGTH = 40

export interface Snippet {
  readonly span: Span
  readonly text: string
  /** Matches in the snippet and in the headline. */
  readonly matches: readonly Span[]
}

/** The stretch of the text in which most parts of the query match (the earliest such), cut at words; the opening when none does. */
export function snippetOf(query: SearchQuery, article: Article): Snippet {
  const inTitle = article.title ? findMatches(query, 'title', article.title) : []
  const inText = findMatches(query, 'text', article.text)
  const first = bestStart(inText)
  const start = first === undefined ? 0 : wordStart(article.text, Math.max(0, first - LEAD_LENGTH), first)
  const end = wordEnd(article.text, start + SNIPPET_LENGTH)
  return {
    span: { field: 'text', start, end },
    text: article.text.slice(start, end),
    matches: [...inTitle, ...inText.filter((m) => m.start >= start && m.end <= end)].map(({ field, start, end }) => ({
      field,
      start,
      end,
    })),
  }
}

/** Where the match begins after which most different parts match within one snippet. Linear: a window slides over the matches. */
function bestStart(matches: readonly Match[]): number | undefined {
  const inWindow = new Map<number, number>()
  let best: number | undefined
  let bestParts = 0
  let to = 0
  for (const [from, match] of matches.entries()) {
    for (; to < matches.length && matches[to]!.end <= match.start + SNIPPET_LENGTH - LEAD_LENGTH; to++) {
      const { part } = matches[to]!
      inWindow.set(part, (inWindow.get(part) ?? 0) + 1)
    }
    if (inWindow.size > bestParts) {
      bestParts = inWindow.size
      best = match.start
    }
    if (to <= from) {
      to = from + 1
      continue
    }
    const left = inWindow.get(match.part)! - 1
    if (left === 0) inWindow.delete(match.part)
    else inWindow.set(match.part, left)
  }
  return best ?? matches[0]?.start
}

/** The first start of a word at or after `from`, at most `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0
  for (let i = from; i < limit; i++) if (/\s/.test(text[i - 1]!)) return i
  return limit
}

/** The last end of a word at or before `to`, or `to` itself in one endless word. */
function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.trimEnd().length
  for (let i = to; i > to - LEAD_LENGTH; i--) if (/\s/.test(text[i]!)) return i
  return to
}
