import { PhraseLexicon } from '../arabic/phrase-lexicon.js'
import { tokenize } from '../arabic/tokenize.js'

/**
 * A lexicon whose entries go in as their tokens, so that «أ.ف.ب», «فرانس24» and «صورة :» match however their marks and digits are split.
 */
export function phraseMap<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseLexicon<T> {
  const found = new PhraseLexicon<T>()
  for (const [phrase, value] of entries) found.add(normsOf(phrase), value)
  return found
}

export function phraseSet(phrases: readonly string[]): PhraseLexicon<true> {
  return phraseMap(phrases.map((phrase) => [phrase, true] as const))
}

/** The folded tokens of a phrase, joined by spaces. */
export function normsOf(phrase: string): string {
  return tokenize('text', phrase)
    .tokens.map((token) => token.norm)
    .join(' ')
}
