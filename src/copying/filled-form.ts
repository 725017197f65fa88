import type { Passage } from './align.js'
import { isNumber } from './copy-words.js'

/** Numbers that both sides must have before their difference says anything; a toll that rises is an update of one text. */
const LEAST_NUMBERS = 3

/** Words to a number, at most, in what is a form rather than a report that has numbers in it. */
const WORDS_TO_A_NUMBER = 12

/** Share of the numbers that stands on both sides, below which the words around them are a form that was filled in anew. */
const LEAST_SHARED = 0.5

/**
 * True for a passage that is the same form filled in with other numbers: «ارتفاع أسهم [81] شركة وتراجعت أسهم [58]», day after day, or the
 * results of two companies. Nobody copied it from the other.
 */
export function isFilledForm(
  passage: Pick<Passage, 'a0' | 'a1' | 'b0' | 'b1'>,
  a: Uint32Array,
  b: Uint32Array,
): boolean {
  const inA = numbersOf(a, passage.a0, passage.a1)
  if (inA.length < LEAST_NUMBERS || inA.length * WORDS_TO_A_NUMBER < passage.a1 - passage.a0) return false
  const inB = numbersOf(b, passage.b0, passage.b1)
  if (inB.length < LEAST_NUMBERS) return false
  let shared = 0
  for (const number of inA) {
    const at = inB.indexOf(number)
    if (at < 0) continue
    shared++
    inB[at] = 0
  }
  return shared < LEAST_SHARED * Math.min(inA.length, inB.length)
}

function numbersOf(words: Uint32Array, from: number, to: number): number[] {
  const numbers: number[] = []
  for (let i = from; i < to; i++) if (isNumber(words[i]!)) numbers.push(words[i]!)
  return numbers
}
