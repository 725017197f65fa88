import type { SparseVector } from './sparse-vector.js'

/** Terms of a lead under which an article is found. */
const TERMS = 16
/** A term's newest articles: what bounds the cost of an article in a large library. */
const NEWEST = 250

type WeighedTerm = readonly [key: number, weight: number]

interface Posting {
  readonly slots: number[]
  readonly weights: number[]
}

/** Inverted index from the weightiest terms of leads to the articles that have them, newest first to be looked at. */
export class Candidates {
  private readonly postings = new Map<number, Posting>()
  /** Sum for each slot while one article is looked up, else 0: an array costs a tenth of a map here. */
  private sums = new Float64Array(1024)

  /** Slots of earlier articles whose leads share weighty terms with this one, most alike first. */
  find(lead: readonly WeighedTerm[], most: number): readonly number[] {
    const touched: number[] = []
    for (const [key, weight] of lead) {
      const posting = this.postings.get(key)
      if (!posting) continue
      const { slots, weights } = posting
      for (let i = slots.length - 1; i >= Math.max(0, slots.length - NEWEST); i--) {
        const slot = slots[i]!
        if (this.sums[slot] === 0) touched.push(slot)
        this.sums[slot]! += weight * weights[i]!
      }
    }
    const found = this.likest(touched, most)
    for (const slot of touched) this.sums[slot] = 0
    return found
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

  add(slot: number, lead: readonly WeighedTerm[]): void {
    if (slot >= this.sums.length) {
      const larger = new Float64Array(2 * slot)
      larger.set(this.sums)
      this.sums = larger
    }
    for (const [key, weight] of lead) {
      let posting = this.postings.get(key)
      if (!posting) this.postings.set(key, (posting = { slots: [], weights: [] }))
      posting.slots.push(slot)
      posting.weights.push(weight)
      if (posting.slots.length > 2 * NEWEST) {
        posting.slots.splice(0, posting.slots.length - NEWEST)
        posting.weights.splice(0, posting.weights.length - NEWEST)
      }
    }
  }
}

function before(sum: number, slot: number, otherSum: number, otherSlot: number): boolean {
  return sum > otherSum || (sum === otherSum && slot < otherSlot)
}

/** The terms of a lead that it is found under. */
export function heaviestTerms({ keys, weights }: SparseVector): readonly WeighedTerm[] {
  const order = Array.from(weights.keys()).sort((x, y) => weights[y]! - weights[x]! || keys[x]! - keys[y]!)
  return order.slice(0, TERMS).map((i) => [keys[i]!, weights[i]!] as const)
}
