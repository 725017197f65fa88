/**
 * Groups words by the company they keep, for the name tagger: words that stand between the same neighbours get one class.
 *
 *   npx tsx scripts/cluster-words.ts NEWS.jsonl[.gz]… --write
 *
 * Each line of NEWS is an article with `text`. Method: positive pointwise mutual information of each word with its two neighbours on
 * either side, reduced by a randomised singular value decomposition, then spherical k-means (fixed seed), and k-means again over the
 * classes for coarser ones, three times over. Only the word lists are written, never running text.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import { tokenize } from '../src/arabic/tokenize.js'

const TARGET = 'src/arabic/lexicons/word-class-lexicon.ts'
const VOCABULARY = 60_000
/** The words that count as common: rules ask for these, the tagger for all. */
const COMMON = 30_000
const CONTEXTS = 3_000
const DIMENSIONS = 128
/** Numbers of classes, from the finest on. */
const LEVELS = [2048, 512, 128, 32] as const
const ROUNDS = 8
const OFFSETS = [-2, -1, 1, 2] as const

function* articles(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    const bytes = readFileSync(path)
    for (const line of (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n'))
      if (line) yield (JSON.parse(line) as { text: string }).text
  }
}

function mulberry(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Runs of word ids, one array for each paragraph; numbers are one word, marks are words. */
function readRuns(paths: readonly string[]) {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const seen = new Set<string>()
  const runs: Int32Array[] = []
  for (const text of articles(paths)) {
    let run: number[] = []
    const flush = () => {
      if (run.length > 5) {
        // A paragraph that many outlets print is counted once.
        const key = run.slice(0, 12).join(' ')
        if (!seen.has(key)) {
          seen.add(key)
          for (const id of run) counts[id] = (counts[id] ?? 0) + 1
          runs.push(Int32Array.from(run))
        }
      }
      run = []
    }
    for (const token of tokenize('text', text).tokens) {
      if (token.kind === 'break') {
        flush()
        continue
      }
      const word = token.kind === 'number' ? '0' : token.norm
      let id = ids.get(word)
      if (id === undefined) {
        id = ids.size
        ids.set(word, id)
      }
      run.push(id)
    }
    flush()
  }
  return { words: [...ids.keys()], counts, runs }
}

/** One k-means over unit rows, each as heavy as its weight; returns the class of each row and the centres. */
function kMeans(rows: Float32Array, weights: Float32Array, k: number, random: () => number) {
  const D = DIMENSIONS
  const count = weights.length
  const centres = new Float32Array(k * D)
  for (let c = 0; c < k; c++) {
    const r = Math.floor(random() * count)
    centres.set(rows.subarray(r * D, r * D + D), c * D)
  }
  const of = new Int32Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    for (let r = 0; r < count; r++) {
      let best = Number.NEGATIVE_INFINITY
      const row = rows.subarray(r * D, r * D + D)
      for (let c = 0; c < k; c++) {
        // Four sums side by side: the loop that all the time goes to.
        let s0 = 0
        let s1 = 0
        let s2 = 0
        let s3 = 0
        for (let d = 0, at = c * D; d < D; d += 4, at += 4) {
          s0 += row[d]! * centres[at]!
          s1 += row[d + 1]! * centres[at + 1]!
          s2 += row[d + 2]! * centres[at + 2]!
          s3 += row[d + 3]! * centres[at + 3]!
        }
        const dot = s0 + s1 + s2 + s3
        if (dot > best) {
          best = dot
          of[r] = c
        }
      }
    }
    centres.fill(0)
    for (let r = 0; r < count; r++)
      for (let d = 0; d < D; d++) centres[of[r]! * D + d]! += weights[r]! * rows[r * D + d]!
    normalise(centres, k)
  }
  return { of, centres }
}

function normalise(rows: Float32Array, count: number): void {
  const D = DIMENSIONS
  for (let r = 0; r < count; r++) {
    let sum = 0
    for (let d = 0; d < D; d++) sum += rows[r * D + d]! ** 2
    const length = Math.sqrt(sum) || 1
    for (let d = 0; d < D; d++) rows[r * D + d]! /= length
  }
}

/** Gram–Schmidt over the columns. */
function orthonormalise(m: Float32Array, rows: number): void {
  const D = DIMENSIONS
  for (let c = 0; c < D; c++) {
    for (let p = 0; p < c; p++) {
      let dot = 0
      for (let r = 0; r < rows; r++) dot += m[r * D + c]! * m[r * D + p]!
      for (let r = 0; r < rows; r++) m[r * D + c]! -= dot * m[r * D + p]!
    }
    let sum = 0
    for (let r = 0; r < rows; r++) sum += m[r * D + c]! ** 2
    const length = Math.sqrt(sum) || 1
    for (let r = 0; r < rows; r++) m[r * D + c]! /= length
  }
}

const paths = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const { words, counts, runs } = readRuns(paths)
const byCount = words.map((_, i) => i).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
const rank = new Int32Array(words.length).fill(-1)
byCount.slice(0, VOCABULARY).forEach((id, r) => {
  rank[id] = r
})
console.log(`${words.length} words, ${runs.length} paragraphs; rarest kept: ${counts[byCount[VOCABULARY - 1]!]}`)

const width = CONTEXTS * OFFSETS.length
const pairs = new Map<number, number>()
for (const run of runs)
  for (let i = 0; i < run.length; i++) {
    const w = rank[run[i]!]!
    if (w < 0) continue
    OFFSETS.forEach((offset, side) => {
      const j = i + offset
      const c = j < 0 || j >= run.length ? -1 : rank[run[j]!]!
      if (c < 0 || c >= CONTEXTS) return
      const key = w * width + side * CONTEXTS + c
      pairs.set(key, (pairs.get(key) ?? 0) + 1)
    })
  }
const rowSum = new Float64Array(VOCABULARY)
const columnSum = new Float64Array(width)
let total = 0
for (const [key, n] of pairs) {
  rowSum[Math.floor(key / width)]! += n
  columnSum[key % width]! += n ** 0.75
  total += n ** 0.75
}
// Columns of the entries of a sparse matrix, side by side: millions of small records would not fit.
const entryWord = new Int32Array(pairs.size)
const entryContext = new Int32Array(pairs.size)
const entryValue = new Float32Array(pairs.size)
let entries = 0
for (const [key, n] of pairs) {
  const w = Math.floor(key / width)
  const c = key % width
  const v = Math.log((n * total) / (rowSum[w]! * columnSum[c]!))
  if (v <= 0) continue
  entryWord[entries] = w
  entryContext[entries] = c
  entryValue[entries++] = v
}
console.log(`${entries} pairs`)

/** Adds the matrix, or its transpose, times `right` to `left`. */
function multiply(left: Float32Array, leftOf: Int32Array, right: Float32Array, rightOf: Int32Array): void {
  const D = DIMENSIONS
  left.fill(0)
  for (let e = 0; e < entries; e++) {
    const v = entryValue[e]!
    const l = leftOf[e]! * D
    const r = rightOf[e]! * D
    for (let d = 0; d < D; d++) left[l + d]! += v * right[r + d]!
  }
}

const random = mulberry(11)
const D = DIMENSIONS
const right = Float32Array.from({ length: width * D }, () => random() + random() + random() - 1.5)
const left = new Float32Array(VOCABULARY * D)
const PASSES = 4
for (let pass = 0; pass < PASSES; pass++) {
  multiply(left, entryWord, right, entryContext)
  if (pass === PASSES - 1) break
  orthonormalise(left, VOCABULARY)
  multiply(right, entryContext, left, entryWord)
  orthonormalise(right, width)
}
normalise(left, VOCABULARY)

/** For each level, the class of each class of the level before it; of each word for the first. */
const parents: Int32Array[] = []
let rows = left
let weights = new Float32Array(VOCABULARY).fill(1)
for (const k of LEVELS) {
  const { of, centres } = kMeans(rows, weights, k, random)
  parents.push(of)
  const next = new Float32Array(k)
  of.forEach((c, r) => {
    next[c]! += weights[r]!
  })
  rows = centres
  weights = next
}

const [finest, ...above] = parents
const classes = Array.from({ length: LEVELS[0] }, (_, c) => {
  const path: number[] = []
  let at = c
  for (const of of above) path.unshift((at = of[at]!))
  return { path, common: [] as string[], rare: [] as string[] }
})
for (let r = 0; r < VOCABULARY; r++) {
  const word = words[byCount[r]!]!
  if (/^[\p{L}\p{N}]+$/u.test(word)) classes[finest![r]!]![r < COMMON ? 'common' : 'rare'].push(word)
}
if (process.argv.includes('--write')) {
  const lines = classes
    .filter((c) => c.common.length + c.rare.length)
    .map((c) => `${c.path.join(' ')} ${c.common.join(' ')}|${c.rare.join(' ')}`)
    .sort()
  const packed = deflateRawSync(Buffer.from(lines.join('\n')), { level: 9 }).toString('base64')
  writeFileSync(
    TARGET,
    `/**
 * Words that keep the same company in the news, made by scripts/cluster-words.ts; not for editing.
 * Source: neighbour counts over 40,000 news articles of 2015 and 2018; only single words are kept, folded, the most frequent first.
 * Licence: Apache-2.0, as the project. One class a line, deflated, in base64: its coarser classes from the coarsest on, the common
 * words (the ${COMMON} most frequent), a bar, the rarer ones.
 */
export const WORD_CLASSES =
  '${packed}'
`,
  )
  console.log(`${TARGET}: ${lines.length} classes, ${packed.length} characters`)
}
