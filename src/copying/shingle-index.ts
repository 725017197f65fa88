/**
 * Words in a row that make a seed. Twelve words with two of them changed always keep four in a row unchanged
 * (ten words in three runs), so no lightly edited passage of the least length is without a seed.
 */
export const SHINGLE_WORDS = 4

/** A seed looks at the newest of its places only, so that the cost of an article is bounded whatever the library holds. */
const NEWEST_PLACES = 64

const OWNER_BLOCK_BITS = 6

/** Where a run of shared words begins: word indices into the new article and into the whole store. */
export type SeedVisitor = (inNew: number, place: number) => void

/**
 * Inverted index from four-word shingles to places in one long array of word hashes, in typed arrays that grow by doubling.
 * About 22 bytes a word: 4 for the word, 5 for its offsets, 4 for the chain, up to 9 for the table.
 */
export class ShingleIndex {
  /** Hashes of all words of all live articles, one after another. */
  words = new Uint32Array(1 << 16)
  private starts = new Uint32Array(1 << 16)
  private lengths = new Uint8Array(1 << 16)
  /** The place before this one with the same shingle, plus one; 0 at the end of the chain. Newest first. */
  private earlier = new Uint32Array(1 << 16)
  private ownerOfBlock = new Uint32Array(1 << (16 - OWNER_BLOCK_BITS))
  private size = 0

  /** First place and length of each article, by slot. */
  private firsts: number[] = []

  /** Open addressing: newest place plus one of each shingle, and how it recurs. */
  private heads = new Uint32Array(1 << 17)
  private spread = new Uint8Array(1 << 17)
  private lastEpoch = new Uint16Array(1 << 17)
  private used = 0

  /** Articles held. */
  get count(): number {
    return this.firsts.length
  }

  /** Words held. */
  get wordCount(): number {
    return this.size
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    const all = [this.words, this.starts, this.lengths, this.earlier, this.ownerOfBlock, this.heads]
    return [...all, this.spread, this.lastEpoch].reduce((sum, array) => sum + array.byteLength, 0)
  }

  first(slot: number): number {
    return this.firsts[slot]!
  }

  /** One past the last place of an article. */
  last(slot: number): number {
    return this.firsts[slot + 1] ?? this.size
  }

  start(place: number): number {
    return this.starts[place]!
  }

  end(place: number): number {
    return this.starts[place]! + this.lengths[place]!
  }

  /** The article that a place belongs to. */
  owner(place: number): number {
    let slot = this.ownerOfBlock[place >>> OWNER_BLOCK_BITS]!
    while (slot + 1 < this.firsts.length && this.firsts[slot + 1]! <= place) slot++
    return slot
  }

  /**
   * Adds an article and returns its slot.
   * @param epoch a count that grows with time (a day); shingles that recur over many epochs are formulas
   */
  add(hashes: Uint32Array, starts: Uint32Array, ends: Uint32Array, epoch: number): number {
    const slot = this.firsts.length
    const first = this.size
    this.reserve(first + hashes.length)
    this.firsts.push(first)
    this.words.set(hashes, first)
    this.starts.set(starts, first)
    for (let i = 0; i < hashes.length; i++) this.lengths[first + i] = Math.min(255, ends[i]! - starts[i]!)
    this.size += hashes.length
    this.linkArticle(slot, epoch)
    return slot
  }

  /** Enters an article's places and shingles, after those of the articles before it. */
  private linkArticle(slot: number, epoch: number): void {
    const [first, last] = [this.first(slot), this.last(slot)]
    for (let block = (first + 63) >>> OWNER_BLOCK_BITS; block << OWNER_BLOCK_BITS < last; block++) {
      this.ownerOfBlock[block] = slot
    }
    for (let place = first; place + SHINGLE_WORDS <= last; place++) this.link(place, epoch)
  }

  private link(place: number, epoch: number): void {
    const { words } = this
    const at = this.find(words[place]!, words[place + 1]!, words[place + 2]!, words[place + 3]!)
    const head = this.heads[at]!
    this.earlier[place] = head
    this.heads[at] = place + 1
    if (head === 0) {
      this.spread[at] = 1
      this.lastEpoch[at] = epoch
      if (++this.used * 2 > this.heads.length) this.growTable()
    } else if (epoch > this.lastEpoch[at]!) {
      this.lastEpoch[at] = epoch
      if (this.spread[at]! < 255) this.spread[at]!++
    }
  }

  /** Over how many epochs the shingle that begins at `at` of `hashes` has been seen; 0 when never. */
  epochsOf(hashes: Uint32Array, at: number): number {
    const entry = this.find(hashes[at]!, hashes[at + 1]!, hashes[at + 2]!, hashes[at + 3]!)
    return this.heads[entry] === 0 ? 0 : this.spread[entry]!
  }

  /**
   * Visits the beginnings of the runs of at least four words that `hashes` shares with what is held.
   * @param formula marks shingles of `hashes` that are no seed
   */
  seeds(hashes: Uint32Array, formula: Uint8Array, visit: SeedVisitor): void {
    const { words } = this
    for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
      if (formula[i]) continue
      let place = this.heads[this.find(hashes[i]!, hashes[i + 1]!, hashes[i + 2]!, hashes[i + 3]!)]!
      const previous = i > 0 && !formula[i - 1] ? hashes[i - 1]! : -1
      for (let n = 0; place !== 0 && n < NEWEST_PLACES; n++) {
        // A seed that continues the one before it is part of that run.
        if (previous === -1 || n >= NEWEST_PLACES / 2 || place === 1 || words[place - 2] !== previous)
          visit(i, place - 1)
        place = this.earlier[place - 1]!
      }
    }
  }

  /** Keeps the articles from `slot` on and forgets those before it. */
  forgetBefore(slot: number, epochOf: (slot: number) => number): void {
    const from = this.firsts[slot] ?? this.size
    this.words.copyWithin(0, from, this.size)
    this.starts.copyWithin(0, from, this.size)
    this.lengths.copyWithin(0, from, this.size)
    this.firsts = this.firsts.slice(slot).map((first) => first - from)
    this.size -= from
    this.used = 0
    this.heads.fill(0)
    this.spread.fill(0)
    for (let kept = 0; kept < this.firsts.length; kept++) this.linkArticle(kept, epochOf(slot + kept))
  }

  /** The table entry of a shingle: its own, or the empty one where it would stand. */
  private find(a: number, b: number, c: number, d: number): number {
    const { words, heads } = this
    const mask = heads.length - 1
    let at = mix(a, b, c, d) & mask
    for (; ; at = (at + 1) & mask) {
      const head = heads[at]!
      if (head === 0) return at
      if (words[head - 1] === a && words[head] === b && words[head + 1] === c && words[head + 2] === d) return at
    }
  }

  private growTable(): void {
    const { heads, spread, lastEpoch, words } = this
    this.heads = new Uint32Array(heads.length * 2)
    this.spread = new Uint8Array(heads.length * 2)
    this.lastEpoch = new Uint16Array(heads.length * 2)
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]!
      if (head === 0) continue
      const at = this.find(words[head - 1]!, words[head]!, words[head + 1]!, words[head + 2]!)
      this.heads[at] = head
      this.spread[at] = spread[i]!
      this.lastEpoch[at] = lastEpoch[i]!
    }
  }

  private reserve(size: number): void {
    if (size <= this.words.length) return
    let length = this.words.length
    while (length < size) length *= 2
    this.words = grown(this.words, new Uint32Array(length))
    this.starts = grown(this.starts, new Uint32Array(length))
    this.earlier = grown(this.earlier, new Uint32Array(length))
    const lengths = new Uint8Array(length)
    lengths.set(this.lengths)
    this.lengths = lengths
    this.ownerOfBlock = grown(this.ownerOfBlock, new Uint32Array(length >>> OWNER_BLOCK_BITS))
  }
}

function grown(from: Uint32Array<ArrayBuffer>, to: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  to.set(from)
  return to
}

/** Hash of four word hashes (the mixing steps of MurmurHash3). */
export function mix(a: number, b: number, c: number, d: number): number {
  let h = a
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ b
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ d
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
