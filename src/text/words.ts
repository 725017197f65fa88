let questions = 0

/**
 * The distinct words of the texts being read, one record for each, shared by every token that is written so.
 *
 * Each room of the reading asks the same things of the same words: is it a verb of saying, part of a number, the beginning of a name? Looked
 * up by its letters in a table of each room, a word costs more in waiting for memory than the rules themselves do. On its record the
 * answers stand together, each worked out the first time that it is asked for (see `wordFact`).
 */
export class Word {
  /** Answers by the number of their question; undefined until asked. */
  readonly facts: unknown[] = new Array(questions).fill(undefined)

  /** @param norm the folded form */
  constructor(readonly norm: string) {}
}

/**
 * Makes a question about a word's folded form one that is answered once for each record. Declared where a module is loaded, not for each text.
 * @param find the answer; the same for the same form, and never undefined
 */
export function wordFact<T>(find: (norm: string) => Exclude<T, undefined>): (word: Word) => T {
  const slot = questions++
  return ({ facts, norm }) => {
    const known = facts[slot]
    if (known !== undefined) return known as T
    const found = find(norm)
    facts[slot] = found
    return found
  }
}

/** A word of more letters is a slice that would keep the whole text it is from in memory, and hardly comes back. */
const MAX_LETTERS = 12

/**
 * The records, by a word as written and by its folded form. Bounded: when it is full it starts anew, and words met before get new records
 * with the same answers; tokens made earlier keep theirs.
 */
export class WordTable {
  private readonly written = new Map<string, Word>()
  private readonly folded = new Map<string, Word>()

  /**
   * @param fold gives the folded form of a word as written
   * @param limit forms kept at once. News brings a new word at every sixth token when 2^15 are kept, at every eighteenth with 2^17; what
   * every room then has to work out about it costs more than all else. Full, the records take some hundred megabytes.
   */
  constructor(
    private readonly fold: (word: string) => string,
    private readonly limit = 1 << 17,
  ) {}

  of(written: string): Word {
    const known = this.written.get(written)
    if (known) return known
    const norm = this.fold(written)
    if (written.length > MAX_LETTERS) return this.folded.get(norm) ?? new Word(norm)
    if (this.written.size >= this.limit) this.startAnew()
    const word = this.ofFolded(norm)
    this.written.set(written, word)
    return word
  }

  /** The record of a word that is folded already, or of a mark. */
  ofFolded(norm: string): Word {
    const known = this.folded.get(norm)
    if (known) return known
    if (this.folded.size >= this.limit) this.startAnew()
    const word = new Word(norm)
    this.folded.set(norm, word)
    return word
  }

  private startAnew(): void {
    this.written.clear()
    this.folded.clear()
  }
}
