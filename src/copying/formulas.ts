import { foldWord } from '../arabic/fold.js'
import { hashWord } from './copy-words.js'
import { FORMULA_SHINGLES } from './formula-shingles-lexicon.js'
import { DESCENT_WORDS, NEUTRAL_WORDS, OFFICE_WORDS } from './office-words-lexicon.js'
import { mix, SHINGLE_WORDS, type ShingleIndex } from './shingle-index.js'
import { WEATHER_WORDS } from './weather-words-lexicon.js'

/**
 * A shingle seen over this many days is a formula: prayers, signature lines, biographies, standing background. A wire is reprinted
 * over a day or two, however many outlets take it, so days tell formulas from copies where counts do not.
 */
const FORMULA_DAYS = 5

/** Formulas of a large background (40,000 articles of seventeen outlets), so that a library knows them from its first article on. */
const BACKGROUND = decode(FORMULA_SHINGLES)

const OFFICE = hashesOf(OFFICE_WORDS)
const DESCENT = hashesOf(DESCENT_WORDS)
const WEATHER = hashesOf(WEATHER_WORDS)
const NEUTRAL = hashesOf(NEUTRAL_WORDS)

/** Words of the longest passage that titles and names, or a forecast, may fill; longer ones that agree so far were taken over. */
const LONGEST_TITLES = 30
const LONGEST_FORECAST = 40
/** Share of the words from which a short passage is a title with its names, or a sentence of a forecast. */
const OF_COURSE_SHARE = 0.6
const FORECAST_SHARE = 0.7

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
 * True for a short passage that whoever tells of the same people or the same sky writes out alike: titles and names («مستشار أمير منطقة … المشرف
 * العام على وكالة …»), or a sentence of a forecast («رياح نشطة مثيرة للأتربة على أجزاء من شمال …»).
 */
export function isOfCourse({ a0, a1 }: { readonly a0: number; readonly a1: number }, hashes: Uint32Array): boolean {
  const words = hashes.subarray(a0, a1)
  const title = titleWords(words)
  const titles = title.reduce((sum, is) => sum + is, 0)
  const neutral = words.reduce((sum, word, i) => sum + (NEUTRAL.has(word) && !title[i] ? 1 : 0), 0)
  if (words.length <= LONGEST_TITLES && titles >= OF_COURSE_SHARE * (words.length - neutral)) return true
  const forecast = words.reduce((sum, word) => sum + (WEATHER.has(word) ? 1 : 0), 0)
  return words.length <= LONGEST_FORECAST && forecast >= FORECAST_SHARE * words.length
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

function hashesOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map((word) => hashWord(foldWord(word))))
}

function decode(base64: string): ReadonlySet<number> {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Set(new Uint32Array(bytes.buffer))
}
