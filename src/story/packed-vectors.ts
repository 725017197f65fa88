/**
 * What is weighed of an article, as one run of 32-bit words: for each vector its number of terms, its place, and the two factors that its
 * weights, kept as bytes, are read with; then the terms and the weights. A library holds many articles at once, and what holds an array of
 * its own for each vector takes five times the room.
 *
 * The first vectors share one list of terms, in the order in which the article has them: headline, opening, lead, text. What stands in the
 * headline also stands in the opening and so on, so that each is the beginning of the next.
 */
export interface PackedVectors {
  readonly page: Page
  /** Word of the page at which it begins. */
  readonly at: number
}

/** One stretch of memory seen as words, as bytes and as floats. */
export interface Page {
  readonly words: Uint32Array<ArrayBuffer>
  readonly bytes: Uint8Array
  readonly floats: Float32Array
}

/** Vectors over the beginning of the shared list of terms, the longest first. */
export const NESTED = ['body', 'lead', 'sharp', 'opening', 'title'] as const
/** Vectors with terms of their own, ascending. */
export const OWN = ['actions', 'places', 'named', 'titleNamed', 'speakers', 'said'] as const
/** Terms without weights, ascending. */
export const LISTS = ['headlineActions', 'numbers', 'figures'] as const

export type NestedName = (typeof NESTED)[number]
export type OwnName = (typeof OWN)[number]
export type ListName = (typeof LISTS)[number]

const PARTS = [...NESTED, ...OWN, ...LISTS]
const PART_COUNT = PARTS.length

/** Place of each part in the head. */
export const PART = Object.fromEntries(PARTS.map((name, i) => [name, i])) as Readonly<
  Record<NestedName | OwnName | ListName, number>
>

/** Where the head's columns begin: number of terms, first term (in words from the beginning), first weight (in bytes), and the factors. */
const KEYS_AT = PART_COUNT
const WEIGHTS_AT = 2 * PART_COUNT
const UNIT = 3 * PART_COUNT
const SCALE = 4 * PART_COUNT
const SIZE = 5 * PART_COUNT
const HEAD = SIZE + 1

/** Weights by term, to be packed. */
export type Weighed = ReadonlyMap<number, number>

export interface Parts {
  /** The shared list of terms. */
  readonly terms: ArrayLike<number>
  /** Of each nested vector the weights of the first so many terms; 0 for those that tell nothing. */
  readonly nested: Readonly<Record<NestedName, ArrayLike<number>>>
  readonly own: Readonly<Record<OwnName, Weighed>>
  readonly lists: Readonly<Record<ListName, readonly number[]>>
}

/** Words in a page; an article takes some three hundred. */
const PAGE_WORDS = 1 << 16

/** Takes packed vectors in, one after another, page after page. */
export class VectorPages {
  private page: Page = pageOf(new Uint32Array(PAGE_WORDS))
  private used = 0

  pack(parts: Parts): PackedVectors {
    const own = OWN.map((name) => ascending(parts.own[name]))
    const lists = LISTS.map((name) => Uint32Array.from(new Set(parts.lists[name])).sort())
    const { terms } = parts
    const keyWords = terms.length + sum(own, (v) => v.keys.length) + sum(lists, (l) => l.length)
    const weightBytes = sum(NESTED, (name) => parts.nested[name].length) + sum(own, (v) => v.keys.length)
    const size = HEAD + keyWords + Math.ceil(weightBytes / 4)
    const packed = this.room(size)
    const { page, at } = packed
    page.words[at + SIZE] = size
    let key = at + HEAD
    let weight = 4 * (at + HEAD + keyWords)
    for (let i = 0; i < terms.length; i++) page.words[key + i] = terms[i]!
    for (const name of NESTED) weight = putVector(packed, PART[name], key, parts.nested[name], weight)
    key += terms.length
    for (const [i, vector] of own.entries()) {
      page.words.set(vector.keys, key)
      weight = putVector(packed, PART[OWN[i]!], key, vector.weights, weight)
      key += vector.keys.length
    }
    for (const [i, list] of lists.entries()) {
      page.words.set(list, key)
      putPlace(packed, PART[LISTS[i]!], list.length, key, 0)
      key += list.length
    }
    return packed
  }

  /** Takes in what `wordsOf` gave. */
  adopt(words: Uint32Array): PackedVectors {
    const packed = this.room(words.length)
    packed.page.words.set(words, packed.at)
    return packed
  }

  private room(size: number): PackedVectors {
    if (this.used + size > this.page.words.length) {
      this.page = pageOf(new Uint32Array(Math.max(PAGE_WORDS, size)))
      this.used = 0
    }
    const at = this.used
    this.used += size
    return { page: this.page, at }
  }
}

/** What `wordsOf` gave, as it stands. */
export function unpacked(words: Uint32Array<ArrayBuffer>): PackedVectors {
  return { page: pageOf(words), at: 0 }
}

/** All that was packed, to be kept; a copy. */
export function wordsOf({ page, at }: PackedVectors): Uint32Array<ArrayBuffer> {
  return page.words.slice(at, at + page.words[at + SIZE]!)
}

export function countOf({ page, at }: PackedVectors, part: number): number {
  return page.words[at + part]!
}

/** A byte times this is the weight in a vector of length one. */
export function unitOf({ page, at }: PackedVectors, part: number): number {
  return page.floats[at + UNIT + part]!
}

/** A byte times this is the weight as given. */
export function scaleOf({ page, at }: PackedVectors, part: number): number {
  return page.floats[at + SCALE + part]!
}

/** Word of the page at which a part's terms begin. */
export function keysAt({ page, at }: PackedVectors, part: number): number {
  return at + page.words[at + KEYS_AT + part]!
}

/** The terms of a part. */
export function termsOf(vectors: PackedVectors, part: number): Uint32Array {
  const first = keysAt(vectors, part)
  return vectors.page.words.subarray(first, first + countOf(vectors, part))
}

/** Byte of the page at which a vector's weights begin. */
export function weightsAt({ page, at }: PackedVectors, part: number): number {
  return 4 * at + page.words[at + WEIGHTS_AT + part]!
}

function pageOf(words: Uint32Array<ArrayBuffer>): Page {
  const { buffer, byteOffset, byteLength, length } = words
  return {
    words,
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    floats: new Float32Array(buffer, byteOffset, length),
  }
}

function putPlace({ page, at }: PackedVectors, part: number, count: number, key: number, weight: number): void {
  page.words[at + part] = count
  page.words[at + KEYS_AT + part] = key - at
  page.words[at + WEIGHTS_AT + part] = Math.max(0, weight - 4 * at)
}

/** @returns the byte after its weights */
function putVector(to: PackedVectors, part: number, key: number, weights: ArrayLike<number>, at: number): number {
  const { bytes, floats } = to.page
  let most = 0
  for (let i = 0; i < weights.length; i++) most = Math.max(most, weights[i]!)
  let square = 0
  for (let i = 0; i < weights.length; i++) {
    // No weight but none is lost to rounding.
    const byte = weights[i]! === 0 ? 0 : Math.max(1, Math.round((255 * weights[i]!) / most))
    bytes[at + i] = byte
    square += byte * byte
  }
  putPlace(to, part, weights.length, key, at)
  floats[to.at + UNIT + part] = square === 0 ? 0 : 1 / Math.sqrt(square)
  floats[to.at + SCALE + part] = most / 255
  return at + weights.length
}

function ascending(weighed: Weighed): { readonly keys: Uint32Array; readonly weights: readonly number[] } {
  const keys = Uint32Array.from([...weighed.keys()].filter((key) => weighed.get(key)! > 0)).sort()
  return { keys, weights: Array.from(keys, (key) => weighed.get(key)!) }
}

function sum<T>(of: readonly T[], size: (item: T) => number): number {
  return of.reduce((total, item) => total + size(item), 0)
}
