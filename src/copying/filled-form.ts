import { foldWord } from '../arabic/fold.js'
import type { Passage } from './align.js'
import { hashWord, isNumber } from './copy-words.js'
import { REGION_WORDS } from './office-words-lexicon.js'

/** Numbers that both sides must have before their difference says anything; a toll that rises is an update of one text. */
const LEAST_NUMBERS = 3

/** Words to a number, at most, in what is a form rather than a report that has numbers in it. */
const WORDS_TO_A_NUMBER = 12

/** Share of the numbers that stands on both sides, below which the words around them are a form that was filled in anew. */
const LEAST_SHARED = 0.5

/** Words of a passage so short that it is another form where not one number agrees, be it the only one. */
const SHORT = 20
/** The same where two or more numbers are there to agree. */
const SHORT_WITH_NUMBERS = 30

/** A report with a number in it that names another day of the week is of another day, whatever else it says alike. */
const SHORT_WITH_DAY = 40
const REGIONS: ReadonlySet<number> = new Set(
  REGION_WORDS.flatMap((region) => ['', 'ب', 'ل'].map((preposition) => hashWord(foldWord(preposition + region)))),
)
const WEEKDAYS: ReadonlySet<number> = new Set(
  ['السبت', 'الأحد', 'الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'].map((day) =>
    hashWord(foldWord(day)),
  ),
)

/**
 * True for a passage that is the same form filled in with other numbers: «ارتفاع أسهم [81] شركة وتراجعت أسهم [58]», day after day, or the
 * results of two companies, the report of one market on two days, or what the offices of two regions announce. Nobody copied it from the other.
 */
export function isFilledForm(
  passage: Pick<Passage, 'a0' | 'a1' | 'b0' | 'b1'>,
  a: Uint32Array,
  b: Uint32Array,
): boolean {
  const inA = numbersOf(a, passage.a0, passage.a1)
  const inB = numbersOf(b, passage.b0, passage.b1)
  const fewer = Math.min(inA.length, inB.length)
  if (passage.a1 - passage.a0 <= SHORT && nameOthers(REGIONS, passage, a, b)) return true
  if (fewer === 0) return false
  const shared = sharedNumbers(inA, inB)
  const words = passage.a1 - passage.a0
  if (shared === 0 && (words <= SHORT || (words <= SHORT_WITH_NUMBERS && fewer > 1))) return true
  if (words <= SHORT_WITH_DAY && nameOthers(WEEKDAYS, passage, a, b)) return true
  if (words <= SHORT) return false
  return fewer >= LEAST_NUMBERS && inA.length * WORDS_TO_A_NUMBER >= words && shared < LEAST_SHARED * fewer
}

/** «… يوم [الأحد] …» against «… يوم [الاثنين] …»: each names one or more of these, and none in common. */
function nameOthers(
  names: ReadonlySet<number>,
  { a0, a1, b0, b1 }: Pick<Passage, 'a0' | 'a1' | 'b0' | 'b1'>,
  a: Uint32Array,
  b: Uint32Array,
): boolean {
  const inA = a.subarray(a0, a1).filter((word) => names.has(word))
  const inB = b.subarray(b0, b1).filter((word) => names.has(word))
  return inA.length > 0 && inB.length > 0 && !inA.some((day) => inB.includes(day))
}

function sharedNumbers(a: readonly number[], b: readonly number[]): number {
  const left = [...b]
  let shared = 0
  for (const number of a) {
    const at = left.indexOf(number)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return shared
}

function numbersOf(words: Uint32Array, from: number, to: number): number[] {
  const numbers: number[] = []
  for (let i = from; i < to; i++) if (isNumber(words[i]!)) numbers.push(words[i]!)
  return numbers
}
