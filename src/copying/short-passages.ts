import { tokenize } from '../arabic/tokenize.js'
import type { Reading } from '../domain/index.js'
import type { Token } from '../text/tokens.js'
import { LEAST_WORDS } from './align.js'
import type { Passage, PassagePlace } from './passages.js'

/** Fewer words in common are names and phrases that everybody uses. */
const SHORTEST = 7
const MOST = 5

interface Place {
  readonly account: Account
  /** Index of the first word. */
  readonly at: number
}

interface Account {
  readonly id: string
  readonly outlet: string
  readonly words: readonly Token[]
}

/**
 * Words that accounts of different outlets share in a row though too few of them to count as copied, the longest first; each with the
 * first place in every outlet that has them. Linear in the words of the accounts.
 */
export function shortPassagesOf(readings: readonly Reading[]): readonly Passage[] {
  const seen = new Map<string, Place>()
  const found = new Map<string, { words: number; places: PassagePlace[]; outlets: Set<string> }>()
  for (const account of readings.map(accountOf)) {
    for (let at = 0; at + SHORTEST <= account.words.length; at++) {
      const key = wordsAt(account, at, SHORTEST)
      const before = seen.get(key)
      if (!before) {
        seen.set(key, { account, at })
        continue
      }
      if (before.account.outlet === account.outlet) continue
      const words = commonLength(before, { account, at })
      // As many as that are looked for by the index of copies, which knows why they are none: a formula, a list of names.
      if (words < LEAST_WORDS) note(before, { account, at }, words)
      at += words - 1
    }
  }
  return [...found.values()]
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST)
    .map(({ words, places }) => ({ places, words, kinds: ['copy'], similarity: 1 }))

  function note(first: Place, second: Place, words: number): void {
    const key = wordsAt(first.account, first.at, words)
    const known = found.get(key) ?? { words, places: [], outlets: new Set() }
    found.set(key, known)
    for (const place of [first, second]) {
      if (known.outlets.has(place.account.outlet)) continue
      known.outlets.add(place.account.outlet)
      known.places.push(placeOf(place, words))
    }
  }
}

function accountOf({ article, layout }: Reading): Account {
  const furniture = [...layout.clutter, layout.headline, layout.dateline].filter((s) => s?.field === 'text')
  const words = tokenize('text', article.text).tokens.filter(
    (t) => (t.kind === 'word' || t.kind === 'number') && !furniture.some((s) => s!.start < t.end && t.start < s!.end),
  )
  return { id: article.id, outlet: article.outlet ?? article.id, words }
}

function wordsAt({ words }: Account, at: number, count: number): string {
  return words
    .slice(at, at + count)
    .map((t) => t.norm)
    .join(' ')
}

function commonLength(a: Place, b: Place): number {
  let length = 0
  for (; ; length++) {
    const [x, y] = [a.account.words[a.at + length], b.account.words[b.at + length]]
    if (!x || x.norm !== y?.norm) return length
  }
}

function placeOf({ account: { id, words }, at }: Place, count: number): PassagePlace {
  return { article: id, span: { field: 'text', start: words[at]!.start, end: words[at + count - 1]!.end }, from: null }
}
