import type { CopyWords } from '../../copying/copy-words.js'
import type { Provenance } from '../../copying/direction.js'
import type { SparseVector } from '../../story/sparse-vector.js'
import type { StoryMemory } from '../../story/story-grouper.js'
import type { StoryProfile } from '../../story/story-profile.js'
import { joinArrays, splitArrays } from './joined-arrays.js'

/** What the stages that compare articles keep of one: taken together in order, these put a story desk back where it stood. */
export interface ArticleMemory {
  readonly story: StoryMemory
  readonly source: Provenance
  readonly words: CopyWords
}

interface Head extends Omit<StoryMemory, 'profile'> {
  /** The fields of the profile that are neither vectors nor arrays. */
  readonly profile: object
  readonly source: Omit<Provenance, 'id'>
  /** Fields that are vectors, with their lengths before they were made one, and fields that are arrays; in the order of the bytes. */
  readonly vectors: readonly (readonly [field: string, length: number])[]
  readonly arrays: readonly string[]
}

/** All but the words, which only the articles of the window are asked for. A field that the profile gains is kept as it is. */
export function storyBytes({
  story: { profile, ...decided },
  source: { id: _, ...source },
}: ArticleMemory): Uint8Array {
  const fields = Object.entries(profile) as [string, unknown][]
  const vectors = fields.filter((f): f is [string, SparseVector] => isVector(f[1]))
  const arrays = fields.filter((f): f is [string, Uint32Array] => f[1] instanceof Uint32Array)
  const head: Head = {
    ...decided,
    profile: Object.fromEntries(fields.filter(([, value]) => !isVector(value) && !(value instanceof Uint32Array))),
    source,
    vectors: vectors.map(([field, { length }]) => [field, length] as const),
    arrays: arrays.map(([field]) => field),
  }
  const binary = [...vectors.flatMap(([, v]) => [v.keys, v.weights]), ...arrays.map(([, array]) => array)]
  return joinArrays(JSON.stringify(head), binary)
}

export function storyFromBytes(bytes: Uint8Array): Omit<ArticleMemory, 'words'> {
  const { head, arrays } = splitArrays(bytes)
  const { profile: plain, source, vectors, arrays: names, ...decided } = JSON.parse(head) as Head
  const fields: Record<string, unknown> = { ...plain }
  for (const [i, [field, length]] of vectors.entries()) {
    const [keys, weights] = arrays.slice(2 * i) as [Uint32Array, Uint32Array]
    fields[field] = { keys, weights: new Float32Array(weights.buffer, weights.byteOffset, weights.length), length }
  }
  for (const [i, field] of names.entries()) fields[field] = arrays[2 * vectors.length + i]
  const profile = fields as unknown as StoryProfile
  return { story: { ...decided, profile }, source: { id: profile.id, ...source } }
}

function isVector(value: unknown): value is SparseVector {
  return typeof value === 'object' && value !== null && 'weights' in value && value.weights instanceof Float32Array
}

/** Hashes, offsets and lengths of the words, one list after the other. */
export function wordBytes({ hashes, starts, ends }: CopyWords): Uint8Array {
  const bytes = new Uint8Array(9 * hashes.length)
  bytes.set(bytesOf(hashes))
  bytes.set(bytesOf(starts), 4 * hashes.length)
  // A word of more characters is not followed to its end by the index either.
  for (let i = 0; i < hashes.length; i++) bytes[8 * hashes.length + i] = Math.min(255, ends[i]! - starts[i]!)
  return bytes
}

export function wordsFromBytes(bytes: Uint8Array): CopyWords {
  const count = bytes.length / 9
  const aligned = new Uint8Array(bytes)
  const hashes = new Uint32Array(aligned.buffer, 0, count)
  const starts = new Uint32Array(aligned.buffer, 4 * count, count)
  return { hashes, starts, ends: starts.map((start, i) => start + aligned[8 * count + i]!) }
}

function bytesOf(array: Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}
