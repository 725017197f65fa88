import { countOf, keysAt, PART, type PackedVectors, unitOf, weightsAt } from './packed-vectors.js'
import { TermTable } from './term-table.js'

/** Terms of a lead under which an article is found. */
const TERMS = 16
/** Articles looked at under one term, of each stretch of days the last to come first. */
const MOST_LOOKED_AT = 128
/**
 * Days of publication that stand together. An article looks at its own stretch first, then at those around it, as
 * far as a matter may rest: so its cost is that of some weeks of news however many years are held, and news of one day meets however far
 * apart it arrives.
 */
const STRETCH_DAYS = 10
const LOOKED_AT = [0, -1, 1, -2, 2, -3, 3]
/** The stretch of articles without a day. They look at all stretches, the latest first. */
const UNDATED = -1

/** Words of a posting, side by side: they are read together, and memory is what a look-up waits for. */
const POSTING = 3

type WeighedTerm = readonly [key: number, weight: number]

/** Inverted index from the weightiest terms of leads, stretch by stretch, to the articles that have them. */
export class Candidates {
  /** A place for each term within each stretch; at it the number of its last posting plus one. */
  private readonly lists = new TermTable()
  private heads = new Uint32Array(1024)
  /** Postings of three words: slot, weight (a float), and the number of the one before plus one, 0 for none. */
  private words = new Uint32Array(POSTING * 1024)
  private floats = new Float32Array(this.words.buffer)
  private postings = 0
  /** Stretches that articles stand in, the latest first. */
  private stretches: number[] = []
  /** Sum for each slot while one article is looked up, else 0: an array costs a tenth of a map here. */
  private sums = new Float64Array(1024)

  /** Slots of earlier articles whose leads share weighty terms with this one, most alike first. */
  find(lead: readonly WeighedTerm[], published: number | null, most: number): readonly number[] {
    const { words, floats, sums } = this
    const touched: number[] = []
    const stretches = this.stretchesFor(published)
    for (const [key, weight] of lead) {
      let left = MOST_LOOKED_AT
      for (const stretch of stretches) {
        const list = this.lists.find(listKey(key, stretch))
        let next = list < 0 ? 0 : this.heads[list]!
        for (; next !== 0 && left > 0; left--) {
          const at = POSTING * (next - 1)
          const slot = words[at]!
          if (sums[slot] === 0) touched.push(slot)
          sums[slot]! += weight * floats[at + 1]!
          next = words[at + 2]!
        }
      }
    }
    const found = this.likest(touched, most)
    for (const slot of touched) sums[slot] = 0
    return found
  }

  private stretchesFor(published: number | null): readonly number[] {
    if (published === null) return this.stretches
    const own = stretchOf(published)
    return [...LOOKED_AT.map((by) => own + by), UNDATED]
  }

  /** The slots of the largest sums, largest first; of equals the older. */
  private likest(touched: readonly number[], most: number): readonly number[] {
    const { sums } = this
    const best: number[] = []
    for (const slot of touched) {
      const sum = sums[slot]!
      if (best.length === most && !before(sum, slot, sums[best[most - 1]!]!, best[most - 1]!)) continue
      let at = Math.min(best.length, most - 1)
      while (at > 0 && before(sum, slot, sums[best[at - 1]!]!, best[at - 1]!)) {
        best[at] = best[at - 1]!
        at--
      }
      best[at] = slot
    }
    return best
  }

  add(slot: number, lead: readonly WeighedTerm[], published: number | null): void {
    const stretch = published === null ? UNDATED : stretchOf(published)
    if (!this.stretches.includes(stretch)) this.stretches = [...this.stretches, stretch].sort((x, y) => y - x)
    if (slot >= this.sums.length) this.sums = larger(this.sums, new Float64Array(2 * slot))
    for (const [key, weight] of lead) {
      const list = this.lists.findOrAdd(listKey(key, stretch))
      if (list >= this.heads.length) this.heads = larger(this.heads, new Uint32Array(2 * list))
      const at = POSTING * this.postings
      if (at === this.words.length) this.makeRoom()
      this.words[at] = slot
      this.floats[at + 1] = weight
      this.words[at + 2] = this.heads[list]!
      this.heads[list] = ++this.postings
    }
  }

  private makeRoom(): void {
    this.words = larger(this.words, new Uint32Array(POSTING * Math.ceil(1.5 * this.postings)))
    this.floats = new Float32Array(this.words.buffer)
  }
}

function stretchOf(published: number): number {
  return Math.max(0, Math.floor(published / STRETCH_DAYS))
}

/** Two lists that fall on one key would share their articles: some more to look at, and no other harm. */
function listKey(term: number, stretch: number): number {
  return (Math.imul(stretch + 2, 0x9e3779b1) ^ term) >>> 0
}

function before(sum: number, slot: number, otherSum: number, otherSlot: number): boolean {
  return sum > otherSum || (sum === otherSum && slot < otherSlot)
}

function larger<T extends Float64Array | Uint32Array>(array: T, next: T): T {
  next.set(array)
  return next
}

/** The terms of a lead that it is found under, heaviest first. */
export function heaviestTerms(vectors: PackedVectors): readonly WeighedTerm[] {
  const { words, bytes } = vectors.page
  const keys = keysAt(vectors, PART.lead)
  const weights = weightsAt(vectors, PART.lead)
  const unit = unitOf(vectors, PART.lead)
  const terms = Array.from(
    { length: countOf(vectors, PART.lead) },
    (_, i) => [words[keys + i]!, bytes[weights + i]!] as const,
  )
  terms.sort((x, y) => y[1] - x[1] || x[0] - y[0])
  return terms.slice(0, TERMS).map(([key, weight]) => [key, weight * unit] as const)
}
