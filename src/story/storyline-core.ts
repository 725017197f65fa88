import { countOf, keysAt, PART, type PackedVectors, unitOf, weightsAt } from './packed-vectors.js'
import { TermTable } from './term-table.js'

/** Weights are summed as whole numbers of this part, so that the same articles in any order have the same core, to the last digit. */
const FINE = 4096

/**
 * What a storyline is about as a whole: the sum of its articles' vectors. One article that is like another may lie at the edge of a
 * matter; a storyline that grew from edge to edge has a core that is like nothing, and so takes nothing more.
 */
export class StorylineCore {
  private readonly table = new TermTable()
  private readonly weights: number[] = []
  /** Sum of the squared weights, kept up to date: it is asked for with every article that is like the storyline. */
  private square = 0

  add(vectors: PackedVectors): void {
    const { words, bytes } = vectors.page
    const first = keysAt(vectors, PART.body)
    const weights = weightsAt(vectors, PART.body)
    const unit = FINE * unitOf(vectors, PART.body)
    const count = countOf(vectors, PART.body)
    for (let i = 0; i < count; i++) this.increase(words[first + i]!, Math.round(bytes[weights + i]! * unit))
  }

  absorb(other: StorylineCore): void {
    for (const [place, weight] of other.weights.entries()) this.increase(other.table.keyAt(place), weight)
  }

  /** Cosine of the core and an article's text, 0 to 1. */
  likeness(vectors: PackedVectors): number {
    return this.dot(vectors) / (FINE * Math.sqrt(this.square) || 1)
  }

  /** Cosine of two cores, 0 to 1, as they would be with one more article in both: what it shows weighs less the more they hold. */
  likenessTo(other: StorylineCore, both: PackedVectors): number {
    let shared = 0
    for (const [place, weight] of this.weights.entries()) shared += weight * other.weightOf(this.table.keyAt(place))
    const one = FINE * FINE
    const [here, there] = [this.dot(both), other.dot(both)]
    const length = Math.sqrt(this.square + 2 * here + one) * Math.sqrt(other.square + 2 * there + one)
    return (shared + here + there + one) / length
  }

  private dot(vectors: PackedVectors): number {
    const { words, bytes } = vectors.page
    const first = keysAt(vectors, PART.body)
    const weights = weightsAt(vectors, PART.body)
    const unit = FINE * unitOf(vectors, PART.body)
    const count = countOf(vectors, PART.body)
    let sum = 0
    for (let i = 0; i < count; i++) {
      const place = this.table.find(words[first + i]!)
      if (place >= 0) sum += this.weights[place]! * Math.round(bytes[weights + i]! * unit)
    }
    return sum
  }

  private weightOf(key: number): number {
    const place = this.table.find(key)
    return place < 0 ? 0 : this.weights[place]!
  }

  private increase(key: number, by: number): void {
    const place = this.table.findOrAdd(key)
    const weight = this.weights[place] ?? 0
    this.weights[place] = weight + by
    this.square += by * (2 * weight + by)
  }
}
