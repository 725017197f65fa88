import { stemOfWord } from '../arabic/stem.js'
import type { Span } from '../domain/index.js'
import type { Token } from '../text/tokens.js'
import { type Account, tokensAt } from './account.js'
import { isFunctionWord } from './function-words-lexicon.js'

const REACH = 12

/** The tokens before and after a span within its sentence, nearest first, and its own. */
export function neighbours(
  account: Account,
  at: Span,
  reach = REACH,
): { before: Token[]; within: Token[]; after: Token[] } {
  const { tokens, at: first } = tokensAt(account, at.field, at.start)
  const before: Token[] = []
  for (let i = first - 1; i >= 0 && before.length < reach && !ends(tokens[i]!); i--) before.push(tokens[i]!)
  const after: Token[] = []
  let i = first
  while (i < tokens.length && tokens[i]!.start < at.end) i++
  const within = tokens.slice(first, i)
  for (; i < tokens.length && after.length < reach && !ends(tokens[i]!); i++) after.push(tokens[i]!)
  return { before, within, after }
}

function ends(token: Token): boolean {
  return token.kind === 'break' || token.norm === '.' || token.norm === '؟' || token.norm === '!'
}

/** Stems of the words of content among tokens: no function words, numbers or marks. */
export function contentStems(tokens: readonly Token[]): Set<string> {
  const out = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'word' || token.norm.length < SHORTEST_WORD || isFunctionWord(token.word)) continue
    const found = stemOfWord(token.word)
    if (found.length >= SHORTEST_STEM) out.add(found)
  }
  return out
}

const SHORTEST_WORD = 3
const SHORTEST_STEM = 2

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const word of small) if (large.has(word)) count++
  return count
}
