import type { SparseVector } from './sparse-vector.js'

/** Terms kept of a core: the heaviest ones hold nearly all of its length. */
const MOST_TERMS = 256

/**
 * What a storyline is about as a whole: the sum of its articles' vectors. One article that is like another may lie at the edge of a
 * matter; a storyline that grew from edge to edge has a core that is like nothing, and so takes nothing more.
 */
export class StorylineCore {
  private weights = new Map<number, number>()
  /** Sum of the squared weights, kept up to date: it is asked for with every article that is like the storyline. */
  private square = 0

  add(vector: SparseVector): void {
    const { keys, weights } = vector
    for (let i = 0; i < keys.length; i++) this.increase(keys[i]!, weights[i]!)
    if (this.weights.size > 2 * MOST_TERMS) this.prune()
  }

  absorb(other: StorylineCore): void {
    for (const [key, weight] of other.weights) this.increase(key, weight)
    if (this.weights.size > 2 * MOST_TERMS) this.prune()
  }

  /** Cosine of the core and a vector of length one, 0 to 1. */
  likeness(vector: SparseVector): number {
    return this.dot(vector) / (this.length() || 1)
  }

  /** Cosine of two cores, 0 to 1, as they would be with one more article in both: what it shows weighs less the more they hold. */
  likenessTo(other: StorylineCore, both: SparseVector): number {
    let shared = 0
    for (const [key, weight] of this.weights) shared += weight * (other.weights.get(key) ?? 0)
    const [here, there] = [this.dot(both), other.dot(both)]
    const length = Math.sqrt(this.length() ** 2 + 2 * here + 1) * Math.sqrt(other.length() ** 2 + 2 * there + 1)
    return (shared + here + there + 1) / length
  }

  private dot({ keys, weights }: SparseVector): number {
    let sum = 0
    for (let i = 0; i < keys.length; i++) sum += weights[i]! * (this.weights.get(keys[i]!) ?? 0)
    return sum
  }

  private length(): number {
    return Math.sqrt(this.square)
  }

  private increase(key: number, by: number): void {
    const weight = this.weights.get(key) ?? 0
    this.weights.set(key, weight + by)
    this.square += by * (2 * weight + by)
  }

  /** Ties go to the smaller key, so that the same articles leave the same core. */
  private prune(): void {
    const heaviest = [...this.weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    this.weights = new Map(heaviest.slice(0, MOST_TERMS))
    this.square = 0
    for (const weight of this.weights.values()) this.square += weight * weight
  }
}
