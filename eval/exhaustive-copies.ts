/**
 * What exhaustive comparison finds: every pair of articles is aligned in full (Smith–Waterman over words), without seeds, index or
 * window. Slow by design; the yardstick for the recall of `findCopies`.
 */
import { LEAST_WORDS } from '../src/copying/copy-index.js'

export interface ExhaustivePassage {
  /** Word indices, half-open, into the two articles. */
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly matched: number
}

const MATCH = 1
const EDIT = -2
const LEAST_SIMILARITY = 0.8

/** The best local alignments of two articles' words, none overlapping another on either side, at least twelve words long each. */
export function alignExhaustively(a: Uint32Array, b: Uint32Array): readonly ExhaustivePassage[] {
  const found: ExhaustivePassage[] = []
  const usedA = new Uint8Array(a.length)
  for (;;) {
    const best = bestLocal(a, b, usedA)
    if (!best || Math.min(best.a1 - best.a0, best.b1 - best.b0) < LEAST_WORDS / 2) return found
    usedA.fill(1, best.a0, best.a1)
    const shorter = Math.min(best.a1 - best.a0, best.b1 - best.b0)
    const longer = Math.max(best.a1 - best.a0, best.b1 - best.b0)
    if (shorter >= LEAST_WORDS && best.matched / longer >= LEAST_SIMILARITY) found.push(best)
  }
}

function bestLocal(a: Uint32Array, b: Uint32Array, usedA: Uint8Array): ExhaustivePassage | null {
  const width = b.length + 1
  const score = new Int16Array((a.length + 1) * width)
  let best = 0
  let at = 0
  for (let i = 1; i <= a.length; i++) {
    if (usedA[i - 1]) continue
    for (let j = 1; j <= b.length; j++) {
      const here = i * width + j
      const diagonal = score[here - width - 1]! + (a[i - 1] === b[j - 1] ? MATCH : EDIT)
      const value = Math.max(0, diagonal, score[here - width]! + EDIT, score[here - 1]! + EDIT)
      score[here] = value
      if (value > best) {
        best = value
        at = here
      }
    }
  }
  if (best < LEAST_WORDS / 2) return null
  let i = Math.floor(at / width)
  let j = at % width
  const [a1, b1] = [i, j]
  let matched = 0
  while (score[i * width + j]! > 0) {
    const here = i * width + j
    const equal = a[i - 1] === b[j - 1]
    if (score[here] === score[here - width - 1]! + (equal ? MATCH : EDIT)) {
      if (equal) matched++
      i--
      j--
    } else if (score[here] === score[here - width]! + EDIT) i--
    else j--
  }
  return { a0: i, a1, b0: j, b1, matched }
}
