import type { AnalysedArticle } from '../article/analysed-article.js'
import type { Copy } from '../domain/index.js'
import { alignFrom, LEAST_SIMILARITY, LEAST_WORDS, type Passage, similarity } from './align.js'
import { copyKind, isStanding } from './copy-kind.js'
import { type CopyWords, copyWords } from './copy-words.js'
import { copiedFrom, type Provenance, provenance } from './direction.js'
import type { Side } from './extend.js'
import { isFilledForm } from './filled-form.js'
import { formulaShingles, isOfCourse, ownWords } from './formulas.js'
import { SHINGLE_WORDS, ShingleIndex } from './shingle-index.js'

export interface CopyOptions {
  /** Articles published further apart are not compared. Articles without a day of publication are compared with all. */
  readonly windowDays?: number
  /** When so many articles are held, the older half is forgotten. */
  readonly mostHeld?: number
}

/** Words of a passage that must lie outside recurring formulas: the least length, less a title or two of two words. */
export const LEAST_OWN_WORDS = 9

const DEFAULT_WINDOW_DAYS = 14

/** A passage that comes back after more days than this is standing background or a form of words, unless it is much of the article. */
const REPRINT_DAYS = 3

/** Share of the shorter article's words from which a passage is a reprint, however late. */
const REPRINT_SHARE = 0.25

/** Articles of unknown day: this many arrivals are taken for a day when recurrence is counted. */
const ARRIVALS_A_DAY = 1000

/** Articles held at most, however many of them have no day that would tell when they leave the window: some 700 MB. */
const MOST_HELD = 131_072

/** A wrong date far in the future must not close the window on all others: this many articles must have reached a day. */
const WITNESSES_OF_TODAY = 20

/**
 * Finds copied passages as articles arrive. An article costs as many steps as it has words, times the places (bounded) where its
 * four-word shingles stand; it is never compared with all others. Holds about 22 bytes a word for the articles of the window.
 */
export class CopyIndex {
  private readonly shingles = new ShingleIndex()
  private held: Provenance[] = []
  private epochs: number[] = []
  private readonly windowDays: number
  private readonly mostHeld: number
  private readonly newestDays: number[] = []
  private arrivals = 0

  constructor({ windowDays = DEFAULT_WINDOW_DAYS, mostHeld = MOST_HELD }: CopyOptions = {}) {
    this.windowDays = windowDays
    this.mostHeld = mostHeld
  }

  /** Bytes held in typed arrays, and articles in the window. */
  get usage(): { readonly bytes: number; readonly articles: number; readonly words: number } {
    return { bytes: this.shingles.bytes, articles: this.held.length, words: this.shingles.wordCount }
  }

  /**
   * The copies between this article and earlier ones, in order of the place in this article (side `b`).
   * Adding an id again adds a further version; the copies between versions carry the same id on both sides and are left out.
   */
  add(analysed: AnalysedArticle, words: CopyWords = copyWords(analysed)): readonly Copy[] {
    const { article, layout } = analysed
    const { hashes, starts, ends } = words
    const source = provenance(article, layout)
    const formula = formulaShingles(hashes, this.shingles)
    const runs = this.candidates(hashes, formula, source)

    const copies: Copy[] = []
    for (const [slot, seeds] of runs) {
      const other = this.held[slot]!
      const from = copiedFrom(other, source)
      const sameOutlet = source.outlet !== null && source.outlet === other.outlet
      const shorter = Math.min(hashes.length, this.shingles.last(slot) - this.shingles.first(slot))
      const least = isDaysApart(other, source) ? REPRINT_SHARE * shorter : 0
      const passages = this.passages(hashes, slot, seeds, formula).filter((p) => p.matched >= least)
      const share = passages.reduce((sum, p) => sum + p.matched, 0) / shorter
      for (const passage of passages) {
        // Arrivals stand in for days that are not known, which is too coarse to tell days apart.
        const standing = other.day !== null && source.day !== null && isStanding(passage, hashes, this.shingles)
        const kind = copyKind(sameOutlet, share, standing)
        copies.push({
          kind,
          // A paragraph that has come back over days was in neither of the two first.
          from: kind === 'background' && !sameOutlet ? null : from,
          a: { id: other.id, span: this.spanInStore(passage.b0, passage.b1) },
          b: { id: source.id, span: { field: 'text', start: starts[passage.a0]!, end: ends[passage.a1 - 1]! } },
          similarity: similarity(passage),
          words: Math.min(passage.a1 - passage.a0, passage.b1 - passage.b0),
          sameOutlet,
        })
      }
    }
    this.shingles.add(hashes, starts, ends, this.arrive(source))
    this.closeWindow(source.day)
    return copies.sort((x, y) => x.b.span.start - y.b.span.start)
  }

  /** Beginnings of shared runs, by slot of the earlier article: pairs of word indices, new and stored, flattened. */
  private candidates(hashes: Uint32Array, formula: Uint8Array, source: Provenance): Map<number, number[]> {
    const runs = new Map<number, number[]>()
    this.shingles.seeds(hashes, formula, (inNew, place) => {
      const slot = this.shingles.owner(place)
      const known = runs.get(slot)
      if (known) {
        known.push(inNew, place)
        return
      }
      const other = this.held[slot]!
      if (other.id === source.id) return
      if (other.day !== null && source.day !== null && Math.abs(other.day - source.day) > this.windowDays) return
      runs.set(slot, [inNew, place])
    })
    return runs
  }

  private passages(
    hashes: Uint32Array,
    slot: number,
    seeds: readonly number[],
    formula: Uint8Array,
  ): readonly Passage[] {
    const a: Side = { words: hashes, from: 0, to: hashes.length }
    const b: Side = { words: this.shingles.words, from: this.shingles.first(slot), to: this.shingles.last(slot) }
    const found: Passage[] = []
    // The longest run first: from a run of four words that stands there by chance, the way would lead into its neighbour all the same.
    for (const [x, y] of byRunLength(a, b, seeds)) {
      if (y + SHINGLE_WORDS > b.to || found.some((p) => within(x, y, p))) continue
      const passage = alignFrom(a, b, x, y)
      if (Math.min(passage.a1 - passage.a0, passage.b1 - passage.b0) < LEAST_WORDS) continue
      if (similarity(passage) < LEAST_SIMILARITY || ownWords(passage.runs, formula) < LEAST_OWN_WORDS) continue
      if (isOfCourse(passage, a.words) || isFilledForm(passage, a.words, b.words)) continue
      if (found.some((p) => sameWords(p, passage))) continue
      found.push(passage)
    }
    return found
  }

  private spanInStore(from: number, to: number) {
    return { field: 'text' as const, start: this.shingles.start(from), end: this.shingles.end(to - 1) }
  }

  /**
   * Stands in for adding articles that an earlier index was given, in their order, before any is added.
   * @returns how many of the last are in the window: their words are wanted by `restoreWords`, in order, and no others
   */
  restore(sources: Iterable<Provenance>): number {
    for (const source of sources) {
      this.arrive(source)
      this.closeWindow(source.day)
    }
    return this.held.length
  }

  /** The words of the next article of the window, after `restore`. */
  restoreWords({ hashes, starts, ends }: CopyWords): void {
    this.shingles.add(hashes, starts, ends, this.epochs[this.shingles.count]!)
  }

  /** Enters an article's source into the window; gives its epoch. */
  private arrive(source: Provenance): number {
    const epoch = source.day !== null ? Math.max(0, source.day) % 65_536 : Math.floor(this.arrivals++ / ARRIVALS_A_DAY)
    this.held.push(source)
    this.epochs.push(epoch)
    return epoch
  }

  /** Forgets, from time to time, the articles before the window, in order of arrival; the older half where too many are held. */
  private closeWindow(day: number | null): void {
    const keep = this.held.length >= this.mostHeld ? this.held.length >> 1 : this.firstInWindow(day)
    if (keep === 0) return
    const epochs = this.epochs
    this.shingles.forgetBefore(keep, (slot) => epochs[slot]!)
    this.held = this.held.slice(keep)
    this.epochs = epochs.slice(keep)
  }

  /** The slot from which articles lie in the window, where two thirds or more of them lie before it; else 0. */
  private firstInWindow(day: number | null): number {
    if (day === null) return 0
    const { newestDays } = this
    if (newestDays.length < WITNESSES_OF_TODAY) newestDays.push(day)
    else if (day > newestDays[0]!) newestDays[0] = day
    newestDays.sort((x, y) => x - y)
    if (newestDays.length < WITNESSES_OF_TODAY) return 0
    const oldest = newestDays[0]! - this.windowDays
    // So much of what is held must be old before it is worth entering the rest anew: each article is entered one and a half times.
    const most = Math.floor((2 * this.held.length) / 3)
    const last = this.held[most]!
    if (this.held.length < 64 || last.day === null || last.day >= oldest) return 0
    const keep = this.held.findIndex((p) => p.day !== null && p.day >= oldest)
    return keep < most ? 0 : keep
  }
}

function isDaysApart(a: Provenance, b: Provenance): boolean {
  return a.day !== null && b.day !== null && Math.abs(a.day - b.day) > REPRINT_DAYS
}

function within(x: number, y: number, p: Passage): boolean {
  return x >= p.a0 && x < p.a1 && y >= p.b0 && y < p.b1
}

/** The beginnings of shared runs, flattened pairs, as pairs with the longest run first. */
function byRunLength(a: Side, b: Side, seeds: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [x: number, y: number, length: number][] = []
  for (let i = 0; i < seeds.length; i += 2) {
    const [x, y] = [seeds[i]!, seeds[i + 1]!]
    let length = 0
    while (x + length < a.to && y + length < b.to && a.words[x + length] === b.words[y + length]) length++
    runs.push([x, y, length])
  }
  return runs.sort((p, q) => q[2] - p[2]).map(([x, y]) => [x, y])
}

/** Two passages of which the shorter one lies for the most part in the other on both sides are one, found from two seeds. */
function sameWords(p: Passage, q: Passage): boolean {
  const inA = Math.min(p.a1, q.a1) - Math.max(p.a0, q.a0)
  const inB = Math.min(p.b1, q.b1) - Math.max(p.b0, q.b0)
  return 2 * inA > Math.min(p.a1 - p.a0, q.a1 - q.a0) && 2 * inB > Math.min(p.b1 - p.b0, q.b1 - q.b0)
}
