import { foldWord } from '../arabic/fold.js'
import { hashWord } from './copy-words.js'
import { FORMULA_SHINGLES } from './formula-shingles-lexicon.js'
import { DESCENT_WORDS, OFFICE_WORDS } from './office-words-lexicon.js'
import { mix, SHINGLE_WORDS, type ShingleIndex } from './shingle-index.js'

/**
 * A shingle seen over this many days is a formula: prayers, signature lines, biographies, standing background. A wire is reprinted
 * over a day or two, however many outlets take it, so days tell formulas from copies where counts do not.
 */
const FORMULA_DAYS = 5

/** Formulas of a large background (40,000 articles of seventeen outlets), so that a library knows them from its first article on. */
const BACKGROUND = decode(FORMULA_SHINGLES)

const OFFICE = new Set(OFFICE_WORDS.map((word) => hashWord(foldWord(word))))
const DESCENT = new Set(DESCENT_WORDS.map((word) => hashWord(foldWord(word))))

/** Marks the shingles of an article that are formulas: in the background, by what this index has seen, or made of titles and names. */
export function formulaShingles(hashes: Uint32Array, seen: ShingleIndex): Uint8Array {
  const formula = new Uint8Array(hashes.length)
  const title = titleWords(hashes)
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    const known =
      (title[i]! && title[i + 1]! && title[i + 2]! && title[i + 3]!) ||
      BACKGROUND.has(mix(hashes[i]!, hashes[i + 1]!, hashes[i + 2]!, hashes[i + 3]!)) ||
      seen.epochsOf(hashes, i) >= FORMULA_DAYS
    if (known) formula[i] = 1
  }
  return formula
}

/** Marks titles, and the names that stand beside a word of descent or between titles («الأمير [محمد] [بن] [نايف]»). */
function titleWords(hashes: Uint32Array): Uint8Array {
  const title = new Uint8Array(hashes.length)
  for (let i = 0; i < hashes.length; i++) {
    if (!OFFICE.has(hashes[i]!)) continue
    title[i] = 1
    if (!DESCENT.has(hashes[i]!)) continue
    if (i > 0) title[i - 1] = 1
    if (i + 1 < hashes.length) title[i + 1] = 1
  }
  return title
}

/**
 * Words of the runs that are no part of a formula: those of a run of four or more that stand in a shingle that is none, and those of a
 * shorter run that stand in no shingle that is one.
 */
export function ownWords(runs: readonly (readonly [at: number, length: number])[], formula: Uint8Array): number {
  let own = 0
  for (const [at, length] of runs) {
    if (length < SHINGLE_WORDS) {
      for (let i = at; i < at + length; i++) if (!inFormula(i, formula)) own++
      continue
    }
    let covered = at
    for (let i = at; i + SHINGLE_WORDS <= at + length; i++) {
      if (formula[i]) continue
      own += i + SHINGLE_WORDS - Math.max(covered, i)
      covered = i + SHINGLE_WORDS
    }
  }
  return own
}

function inFormula(word: number, formula: Uint8Array): boolean {
  for (let i = Math.max(0, word - SHINGLE_WORDS + 1); i <= word; i++) if (formula[i]) return true
  return false
}

function decode(base64: string): ReadonlySet<number> {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Set(new Uint32Array(bytes.buffer))
}
