import type { Token } from '../text/tokens.js'
import { foldWord } from './fold.js'

interface Node<T> {
  value: T | undefined
  next: Map<string, Node<T>> | undefined
}

/** A phrase found in a run of tokens: `from` inclusive, `to` exclusive, as token indices. */
export interface PhraseMatch<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/**
 * Multi-word lexicon: a trie over folded words. Entries are written as Arabic is written; they are folded when added.
 * Looking up a position costs as many steps as the longest match has words.
 */
export class PhraseLexicon<T> {
  private readonly root: Node<T> = { value: undefined, next: undefined }

  constructor(entries: Iterable<readonly [phrase: string, value: T]> = []) {
    for (const [phrase, value] of entries) this.add(phrase, value)
  }

  add(phrase: string, value: T): void {
    let node = this.root
    for (const word of phrase.split(/\s+/).filter(Boolean)) {
      node.next ??= new Map()
      const key = foldWord(word)
      let child = node.next.get(key)
      if (!child) node.next.set(key, (child = { value: undefined, next: undefined }))
      node = child
    }
    node.value = value
  }

  /**
   * The longest phrase that starts at token `from`.
   * @param firstWord replaces the first token's folded form, for a word with its proclitics taken off
   */
  longestAt(tokens: readonly Token[], from: number, firstWord?: string): PhraseMatch<T> | null {
    let node: Node<T> | undefined = this.root
    let best: PhraseMatch<T> | null = null
    for (let i = from; i < tokens.length; i++) {
      node = node.next?.get(i === from && firstWord !== undefined ? firstWord : tokens[i]!.norm)
      if (!node) break
      if (node.value !== undefined) best = { from, to: i + 1, value: node.value }
    }
    return best
  }

  /** The folded words with which phrases begin. */
  firstWords(): Iterable<string> {
    return this.root.next?.keys() ?? []
  }

  /** The value of a phrase given as text, or undefined. */
  get(phrase: string): T | undefined {
    let node: Node<T> | undefined = this.root
    for (const word of phrase.split(/\s+/).filter(Boolean)) {
      node = node.next?.get(foldWord(word))
      if (!node) return undefined
    }
    return node.value
  }
}
