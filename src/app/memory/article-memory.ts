import type { CopyWords } from '../../copying/copy-words.js'
import type { Provenance } from '../../copying/direction.js'
import { unpacked, wordsOf } from '../../story/packed-vectors.js'
import type { StoryMemory } from '../../story/story-grouper.js'
import type { StoryProfile } from '../../story/story-profile.js'
import { joinArrays, splitArrays } from './joined-arrays.js'

/** What the stages that compare articles keep of one: taken together in order, these put a story desk back where it stood. */
export interface ArticleMemory {
  readonly story: StoryMemory
  readonly source: Provenance
  readonly words: CopyWords
}

interface Head extends Omit<StoryMemory, 'profile' | 'common'> {
  readonly profile: Omit<StoryProfile, 'vectors'>
  readonly source: Omit<Provenance, 'id'>
}

/** All but the words, which only the articles of the window are asked for. */
export function storyBytes({
  story: {
    profile: { vectors, ...profile },
    common,
    ...decided
  },
  source: { id: _, ...source },
}: ArticleMemory): Uint8Array {
  const head: Head = { ...decided, profile, source }
  return joinArrays(JSON.stringify(head), [wordsOf(vectors), Uint32Array.from(common)])
}

export function storyFromBytes(bytes: Uint8Array): Omit<ArticleMemory, 'words'> {
  const { head, arrays } = splitArrays(bytes)
  const { profile: plain, source, ...decided } = JSON.parse(head) as Head
  const [vectors, common] = arrays as [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>]
  const profile: StoryProfile = { ...plain, vectors: unpacked(vectors) }
  return { story: { ...decided, profile, common: [...common] }, source: { id: profile.id, ...source } }
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
