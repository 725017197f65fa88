import type { AnalysedArticle } from '../article/analysed-article.js'

/** The words of an article's text on which copying is judged, clutter left out, as parallel arrays. */
export interface CopyWords {
  /** 32-bit hash of each word's search form; odd for numbers, even for words. */
  readonly hashes: Uint32Array
  /** UTF-16 offsets of each word in the article's text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * Words and numbers of the text in order, without clutter: a caption between two paragraphs does not break a copied passage.
 * The title field is left out; headlines are rewritten by habit and are too short to show copying.
 */
export function copyWords({ passages, layout }: AnalysedArticle): CopyWords {
  const clutter = layout.clutter.filter((c) => c.field === 'text')
  const hashes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const passage of passages) {
    if (passage.field !== 'text' || passage.role === 'clutter') continue
    const furniture = clutter.filter((c) => c.start < passage.end && passage.start < c.end)
    for (const token of passage.tokens) {
      if (token.kind === 'punctuation') {
        // A quotation mark goes with the word it touches, so that a passage that ends a quotation holds its mark.
        if (token.glued && CLOSING.test(token.norm) && ends.at(-1) === token.start) ends[ends.length - 1] = token.end
        continue
      }
      // A detached conjunction («و قال») is a spacing habit, not a word of its own.
      if (token.norm === 'و') continue
      if (furniture.length > 0 && furniture.some((c) => c.start <= token.start && token.end <= c.end)) continue
      hashes.push(token.kind === 'number' ? hashNumber(token.norm) : hashWord(token.norm))
      starts.push(token.start)
      ends.push(token.end)
    }
  }
  return { hashes: Uint32Array.from(hashes), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

const CLOSING = /^["”»’)]$/u

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const HAMZA = 0x621
/** What `searchKey` folds beyond `foldWord`: teh marbuta to heh, hamza off its seats. */
const FOLDED: ReadonlyMap<number, number> = new Map([
  [0x629, 0x647],
  [0x624, 0x648],
  [0x626, 0x64a],
])

const WAW = 0x648
/** Shorter words may be nothing but their conjunction and two letters: «وقع». */
const LEAST_WITH_CONJUNCTION = 4

/**
 * FNV-1a over the search form of a folded word, computed without building that form. A conjunction written onto the word is left out:
 * joining two sentences with «و» is no other word. Words that begin with و of their own lose it alike on both sides.
 */
export function hashWord(norm: string): number {
  let hash = FNV_OFFSET
  const first = norm.length >= LEAST_WITH_CONJUNCTION && norm.charCodeAt(0) === WAW ? 1 : 0
  for (let i = first; i < norm.length; i++) {
    let unit = norm.charCodeAt(i)
    if (unit === HAMZA) continue
    if (unit >= 0x624 && unit <= 0x629) unit = FOLDED.get(unit) ?? unit
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME)
  }
  return (hash & ~1) >>> 0
}

/** FNV-1a over the digits of a number: «7.7» and «7,7» are one. */
function hashNumber(norm: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < norm.length; i++) {
    const unit = norm.charCodeAt(i)
    if (unit >= 0x30 && unit <= 0x39) hash = Math.imul(hash ^ unit, FNV_PRIME)
  }
  return (hash | 1) >>> 0
}

/** True for the hash of a number. */
export function isNumber(hash: number): boolean {
  return (hash & 1) === 1
}
