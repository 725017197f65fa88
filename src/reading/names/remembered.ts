const LIMIT = 1 << 14

/** A function of a word that remembers what it gave; emptied when it has seen many words, so that it stays small. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const value = make(word)
    if (known.size >= LIMIT) known.clear()
    known.set(word, value)
    return value
  }
}
