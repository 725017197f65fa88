import { jointFeatures, MAX_JOINT_FEATURES, OFFSETS, wordAt } from '../src/reading/names/features.js'
import { LABEL_COUNT, mayFollow } from '../src/reading/names/labels.js'
import { ownFeatures } from '../src/reading/names/sequence-model.js'
import type { Sentence } from './names-corpus.js'

const K = LABEL_COUNT
const BUCKET_BITS = 18
export const BUCKETS = 1 << BUCKET_BITS
const EPOCHS = 10
const RATE = 0.1
/** Pull of the weights towards nothing. */
const PULL = 0.001
/**
 * What AdaGrad starts its sums of squares with. With nothing, the first sight of a rare feature moves its weight as far as a hundred
 * sights of a common one; in cross-validation this start is worth two points of F1.
 */
const START = 0.3
/** Features seen once in training tell more of that sentence than of the language. */
const MIN_SIGHTS = 2
/** Gradients below this are not worth a step. */
const NEGLIGIBLE = 1e-3

export interface TrainedWeights {
  readonly features: Float32Array
  readonly transitions: Float32Array
}

/** Hashes of the features of every token of a sentence. */
function hashesOf({ seen }: Sentence): Int32Array[] {
  const joint = new Int32Array(MAX_JOINT_FEATURES)
  return seen.words.map((_, i) => {
    const hashes = new Set<number>()
    for (const offset of OFFSETS) for (const hash of ownFeatures(wordAt(seen, i + offset), offset)) hashes.add(hash)
    const count = jointFeatures(seen, i, joint)
    for (let f = 0; f < count; f++) hashes.add(joint[f]!)
    return Int32Array.from(hashes)
  })
}

/** For each sentence and token, the rows of its features in the weights; those seen too seldom are left out. */
function rowsOf(sentences: readonly Sentence[]): Int32Array[][] {
  const all = sentences.map(hashesOf)
  const sights = new Map<number, number>()
  for (const tokens of all) for (const hashes of tokens) for (const h of hashes) sights.set(h, (sights.get(h) ?? 0) + 1)
  return all.map((tokens) =>
    tokens.map((hashes) => hashes.filter((h) => sights.get(h)! >= MIN_SIGHTS).map((h) => (h & (BUCKETS - 1)) * K)),
  )
}

/** A small generator with a fixed seed, so that training twice gives the same weights. */
function mulberry(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A conditional random field, by stochastic gradient with AdaGrad steps and an L2 pull on the rows that a sentence touches. */
export function trainField(sentences: readonly Sentence[]): TrainedWeights {
  const features = new Float32Array(BUCKETS * K)
  const grown = new Float32Array(BUCKETS * K).fill(START)
  const transitions = new Float64Array(K * K)
  const grownTransitions = new Float64Array(K * K)
  const rows = rowsOf(sentences)
  const order = sentences.map((_, i) => i)
  const random = mulberry(20)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const s of order) {
      const { gold } = sentences[s]!
      const { marginals, edges } = expectations(rows[s]!, features, transitions)
      for (let i = 0; i < gold.length; i++) {
        edges[(i ? gold[i - 1]! : 0) * K + gold[i]!]!++
        for (let l = 0; l < K; l++) {
          const gradient = (gold[i] === l ? 1 : 0) - marginals[i * K + l]!
          if (Math.abs(gradient) < NEGLIGIBLE) continue
          for (const row of rows[s]![i]!) {
            const g = gradient - PULL * features[row + l]!
            grown[row + l]! += g * g
            features[row + l]! += (RATE * g) / Math.sqrt(grown[row + l]!)
          }
        }
      }
      for (let e = 0; e < K * K; e++) {
        if (edges[e] === 0 || !mayFollow(Math.floor(e / K), e % K)) continue
        const g = edges[e]! - PULL * transitions[e]!
        grownTransitions[e]! += g * g
        transitions[e]! += (RATE * g) / Math.sqrt(grownTransitions[e]!)
      }
    }
  }
  return {
    features,
    transitions: Float32Array.from(transitions, (t, e) => (allowed(e) ? t : Number.NEGATIVE_INFINITY)),
  }
}

function allowed(edge: number): boolean {
  return mayFollow(Math.floor(edge / K), edge % K)
}

/**
 * Forward and backward over one sentence, scaled at each token: how likely each label is there, and minus the expected number of
 * steps from label to label.
 */
function expectations(rows: readonly Int32Array[], features: Float32Array, transitions: Float64Array) {
  const length = rows.length
  const steps = transitions.map((t, e) => (allowed(e) ? Math.exp(t) : 0))
  const local = new Float64Array(length * K)
  const sum = new Float64Array(K)
  for (let i = 0; i < length; i++) {
    sum.fill(0)
    for (const row of rows[i]!) for (let l = 0; l < K; l++) sum[l]! += features[row + l]!
    const top = Math.max(...sum)
    for (let l = 0; l < K; l++) local[i * K + l] = Math.exp(sum[l]! - top)
  }
  const alpha = new Float64Array(length * K)
  const beta = new Float64Array(length * K).fill(1)
  const scale = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    for (let t = 0; t < K; t++) {
      let a = i === 0 ? steps[t]! : 0
      if (i > 0) for (let f = 0; f < K; f++) a += alpha[(i - 1) * K + f]! * steps[f * K + t]!
      alpha[i * K + t] = a * local[i * K + t]!
      scale[i]! += alpha[i * K + t]!
    }
    for (let t = 0; t < K; t++) alpha[i * K + t]! /= scale[i]!
  }
  for (let i = length - 2; i >= 0; i--)
    for (let f = 0; f < K; f++) {
      let b = 0
      for (let t = 0; t < K; t++) b += steps[f * K + t]! * local[(i + 1) * K + t]! * beta[(i + 1) * K + t]!
      beta[i * K + f] = b / scale[i + 1]!
    }
  const edges = new Float64Array(K * K)
  for (let i = 0; i < length; i++)
    for (let t = 0; t < K; t++) {
      const rest = (local[i * K + t]! * beta[i * K + t]!) / scale[i]!
      if (i === 0) edges[t]! -= steps[t]! * rest
      else for (let f = 0; f < K; f++) edges[f * K + t]! -= alpha[(i - 1) * K + f]! * steps[f * K + t]! * rest
    }
  return { marginals: alpha.map((a, e) => a * beta[e]!), edges }
}
