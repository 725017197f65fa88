/**
 * Trains the name tagger's weights and measures them.
 *
 *   npx tsx scripts/train-names.ts CORPUS [--held 5] [--epochs 8] [--write]
 *
 * CORPUS holds a token and its label a line (B-PERS, I-LOC, …, O), an empty line after each sentence, as ANERcorp does.
 * A block of sentences in every `--held` blocks is kept out of the training and measured (strict micro-F1 of spans and types, the figure
 * of EVALUATION.md); with `--write` the weights are then trained on the whole corpus and written to the lexicon that is shipped.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { tokenize } from '../src/arabic/tokenize.js'
import { jointFeatures, type Observed, OFFSETS, observe, wordAt } from '../src/reading/names/features.js'
import { LABEL_COUNT, mayFollow, ownFeatures, SequenceModel } from '../src/reading/names/sequence-model.js'

const TARGET = 'src/arabic/lexicons/name-weights-lexicon.ts'
const BUCKET_BITS = 16
const BUCKETS = 1 << BUCKET_BITS
const LABEL_OF = new Map([
  ['O', 0],
  ['B-PERS', 1],
  ['I-PERS', 2],
  ['B-ORG', 3],
  ['I-ORG', 4],
  ['B-LOC', 5],
  ['I-LOC', 6],
  ['B-MISC', 7],
  ['I-MISC', 8],
])

interface Sentence {
  readonly seen: Observed
  /** Gold label of each of our tokens. */
  readonly gold: Uint8Array
  /** Index of the corpus token that each of our tokens belongs to, and the corpus's own labels. */
  readonly source: readonly number[]
  readonly sourceGold: Uint8Array
}

function readCorpus(path: string): Sentence[] {
  const out: Sentence[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const rows = block.split('\n').filter((line) => line.trim())
    if (rows.length === 0) continue
    let text = ''
    const ends: number[] = []
    const labels: number[] = []
    for (const row of rows) {
      const cut = row.lastIndexOf(' ')
      text += row.slice(0, cut) + ' '
      ends.push(text.length)
      labels.push(LABEL_OF.get(row.slice(cut + 1).trim()) ?? 0)
    }
    const tokens = tokenize('text', text).tokens
    let at = 0
    let last = -1
    const source: number[] = []
    const gold = new Uint8Array(tokens.length)
    tokens.forEach((token, i) => {
      while (token.start >= ends[at]!) at++
      source.push(at)
      const label = labels[at]!
      gold[i] = at === last && label % 2 === 1 ? label + 1 : label
      last = at
    })
    // The corpus has a few inside labels that follow nothing of their type: they begin a name.
    repair(gold)
    const sourceGold = Uint8Array.from(labels)
    repair(sourceGold)
    out.push({ seen: observe(tokens, text), gold, source, sourceGold })
  }
  return out
}

function repair(labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) if (!mayFollow(i ? labels[i - 1]! : 0, labels[i]!)) labels[i]!--
}

/** Feature rows of every token of a sentence, each row an index into the weights. */
function rowsOf(seen: Observed): Int32Array[] {
  const joint = new Int32Array(24)
  return seen.words.map((_, i) => {
    const rows: number[] = []
    for (const offset of OFFSETS) rows.push(...ownFeatures(wordAt(seen, i + offset), offset))
    const count = jointFeatures(seen, i, joint)
    for (let f = 0; f < count; f++) rows.push(joint[f]!)
    return Int32Array.from(rows, (hash) => (hash & (BUCKETS - 1)) * LABEL_COUNT)
  })
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

/** Conditional random field, by stochastic gradient with AdaGrad steps and an L2 pull on the rows that a sentence touches. */
function train(sentences: readonly Sentence[], epochs: number) {
  const features = new Float32Array(BUCKETS * LABEL_COUNT)
  const grown = new Float32Array(BUCKETS * LABEL_COUNT)
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT)
  const grownTransitions = new Float32Array(LABEL_COUNT * LABEL_COUNT)
  for (let f = 0; f < LABEL_COUNT; f++)
    for (let t = 0; t < LABEL_COUNT; t++)
      if (!mayFollow(f, t)) transitions[f * LABEL_COUNT + t] = Number.NEGATIVE_INFINITY
  const rate = Number(option('--rate', '0.1'))
  const pull = Number(option('--l2', '0.001'))
  const drop = Number(option('--drop', '0'))
  const rows = sentences.map((s) => rowsOf(s.seen))
  const order = sentences.map((_, i) => i)
  const random = mulberry(20)
  const K = LABEL_COUNT
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const s of order) {
      const { gold } = sentences[s]!
      const length = gold.length
      // Leaving features out at random in training keeps the model from resting on the word alone.
      const kept = rows[s]!.map((r) => (drop > 0 ? r.filter(() => random() >= drop) : r))
      const local = new Float64Array(length * K)
      for (let i = 0; i < length; i++) {
        for (const row of kept[i]!) for (let l = 0; l < K; l++) local[i * K + l]! += features[row + l]!
      }
      const alpha = new Float64Array(length * K)
      const beta = new Float64Array(length * K)
      for (let i = 0; i < length; i++)
        for (let t = 0; t < K; t++) {
          let sum: number
          if (i === 0) sum = transitions[t]!
          else {
            sum = Number.NEGATIVE_INFINITY
            for (let f = 0; f < K; f++) sum = logAdd(sum, alpha[(i - 1) * K + f]! + transitions[f * K + t]!)
          }
          alpha[i * K + t] = sum + local[i * K + t]!
        }
      for (let i = length - 2; i >= 0; i--)
        for (let f = 0; f < K; f++) {
          let sum = Number.NEGATIVE_INFINITY
          for (let t = 0; t < K; t++)
            sum = logAdd(sum, transitions[f * K + t]! + local[(i + 1) * K + t]! + beta[(i + 1) * K + t]!)
          beta[i * K + f] = sum
        }
      let z = Number.NEGATIVE_INFINITY
      for (let t = 0; t < K; t++) z = logAdd(z, alpha[(length - 1) * K + t]!)
      const step = (table: Float32Array, squares: Float32Array, at: number, gradient: number) => {
        const g = gradient - pull * table[at]!
        squares[at]! += g * g
        table[at]! += (rate * g) / (Math.sqrt(squares[at]!) + 1e-6)
      }
      const edges = new Float64Array(K * K)
      for (let i = 0; i < length; i++)
        for (let t = 0; t < K; t++)
          for (let f = 0; f < K; f++) {
            if (i === 0 && f > 0) break
            const before = i === 0 ? 0 : alpha[(i - 1) * K + f]!
            const p = Math.exp(before + transitions[f * K + t]! + local[i * K + t]! + beta[i * K + t]! - z)
            edges[f * K + t]! -= p
          }
      for (let i = 0; i < length; i++) {
        edges[(i ? gold[i - 1]! : 0) * K + gold[i]!]! += 1
        for (let l = 0; l < K; l++) {
          const p = Math.exp(alpha[i * K + l]! + beta[i * K + l]! - z)
          const g = (gold[i] === l ? 1 : 0) - p
          if (Math.abs(g) > 1e-4) for (const row of kept[i]!) step(features, grown, row + l, g)
        }
      }
      for (let e = 0; e < K * K; e++)
        if (transitions[e] !== Number.NEGATIVE_INFINITY && edges[e] !== 0)
          step(transitions, grownTransitions, e, edges[e]!)
    }
  }
  return { features, transitions }
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

const outsideCost = Number(option('--outside-cost', '0.7'))

/** Weights as the shipped file holds them: one signed byte each, so that what is measured is what is shipped. */
function quantise(weights: { features: Float32Array; transitions: Float32Array }) {
  let top = 0
  for (const w of weights.features) top = Math.max(top, Math.abs(w))
  const scale = top / 127
  const bytes = Int8Array.from(weights.features, (w) => Math.round(w / scale))
  // The field is sparing with names: what is not a name costs a little more, so that it finds more of them.
  const transitions = weights.transitions.map((w, i) => (i % LABEL_COUNT === 0 ? w - outsideCost : w))
  return { features: bytes, scale, transitions }
}

interface Score {
  right: number
  found: number
  gold: number
}

function spansOf(labels: Uint8Array): Set<string> {
  const out = new Set<string>()
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! % 2 === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] === labels[i]! + 1) end++
    out.add(`${i} ${end} ${labels[i]}`)
  }
  return out
}

function measure(sentences: readonly Sentence[], tag: (seen: Observed) => Uint8Array): Map<string, Score> {
  const scores = new Map<string, Score>()
  for (const s of sentences) {
    const labels = tag(s.seen)
    const mapped = new Uint8Array(s.sourceGold.length)
    labels.forEach((label, i) => {
      if (i === 0 || s.source[i] !== s.source[i - 1]) mapped[s.source[i]!] = label
    })
    repair(mapped)
    const found = spansOf(mapped)
    const gold = spansOf(s.sourceGold)
    for (const [spans, key] of [
      [found, 'found'],
      [gold, 'gold'],
    ] as const)
      for (const span of spans)
        for (const name of ['all', span.split(' ')[2]!]) {
          const score = scores.get(name) ?? { right: 0, found: 0, gold: 0 }
          score[key]++
          if (key === 'found' && gold.has(span)) score.right++
          scores.set(name, score)
        }
  }
  return scores
}

function report(scores: Map<string, Score>): void {
  const names: Record<string, string> = { all: 'all', 1: 'person', 3: 'organization', 5: 'place', 7: 'other' }
  for (const key of ['all', '1', '3', '5', '7']) {
    const s = scores.get(key) ?? { right: 0, found: 0, gold: 0 }
    const p = s.right / (s.found || 1)
    const r = s.right / (s.gold || 1)
    console.log(
      `${names[key]!.padEnd(14)} P ${(p * 100).toFixed(1)}  R ${(r * 100).toFixed(1)}  F1 ${((200 * p * r) / (p + r || 1)).toFixed(1)}  (${s.gold} gold)`,
    )
  }
}

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}

const BLOCK = 40
const corpus = readCorpus(process.argv[2]!)
const held = Number(option('--held', '5'))
const epochs = Number(option('--epochs', '8'))
const isHeld = (_: Sentence, i: number) => Math.floor(i / BLOCK) % held === held - 1
const trained = quantise(
  train(
    corpus.filter((s, i) => !isHeld(s, i)),
    epochs,
  ),
)
const model = new SequenceModel(trained)
report(measure(corpus.filter(isHeld), (seen) => model.tag(seen)))

if (process.argv.includes('--write')) {
  const full = quantise(train(corpus, epochs))
  const packed = deflateRawSync(Buffer.from(full.features.buffer), { level: 9 }).toString('base64')
  const transitions = Array.from(full.transitions, (t) =>
    t === Number.NEGATIVE_INFINITY ? null : Math.round(t * 1000) / 1000,
  )
  writeFileSync(
    TARGET,
    `/**
 * Weights of the name tagger, made by scripts/train-names.ts; not for editing.
 * Trained on the training part of ANERcorp (Benajiba 2007, CAMeL split), which is under CC BY-SA 4.0: these weights are too.
 * No text of the corpus is in this file: features are hashed into ${BUCKETS} rows of ${LABEL_COUNT} signed bytes, deflated, in base64.
 */
export const NAME_WEIGHTS: { readonly scale: number; readonly transitions: readonly (number | null)[]; readonly packed: string } = {
  scale: ${full.scale},
  transitions: ${JSON.stringify(transitions)},
  packed: '${packed}',
}
`,
  )
  console.log(`${TARGET}: ${packed.length} characters`)
}
