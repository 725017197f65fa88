import type { SparseVector } from './sparse-vector.js'

/** Terms of a lead under which an article is found. */
const TERMS = 16
/** A term's newest articles: what bounds the cost of an article in a large library. */
const NEWEST = 250

/** Inverted index from the weightiest terms of leads to the articles that have them, newest first to be looked at. */
export class Candidates {
  private readonly postings = new Map<number, { readonly slots: number[]; readonly weights: number[] }>()

  /** Slots of earlier articles whose leads share weighty terms with this one, most alike first. */
  find(lead: SparseVector, most: number): readonly number[] {
    const scores = new Map<number, number>()
    for (const [key, weight] of heaviest(lead)) {
      const posting = this.postings.get(key)
      if (!posting) continue
      const { slots, weights } = posting
      for (let i = slots.length - 1; i >= Math.max(0, slots.length - NEWEST); i--) {
        const slot = slots[i]!
        scores.set(slot, (scores.get(slot) ?? 0) + weight * weights[i]!)
      }
    }
    return [...scores]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, most)
      .map(([slot]) => slot)
  }

  add(slot: number, lead: SparseVector): void {
    for (const [key, weight] of heaviest(lead)) {
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

function heaviest({ keys, weights }: SparseVector): readonly (readonly [key: number, weight: number])[] {
  const order = Array.from(weights.keys()).sort((x, y) => weights[y]! - weights[x]! || keys[x]! - keys[y]!)
  return order.slice(0, TERMS).map((i) => [keys[i]!, weights[i]!] as const)
}
