import type { Time } from '../src/domain/index.js'
import type { ExpectedTime } from './time-spec-cases.js'

/**
 * Words that their extents take in and ours leave out, or the other way about, at the head of an expression: prepositions
 * («من», «في», «بين»), and the nouns that only say what follows («يوم», «الساعة», «مدة»). Taken off both before they are compared.
 */
const HEADS: ReadonlySet<string> = new Set(
  'من في إلى الى حتى وحتى على عند بين خلال منذ أثناء طوال لمدة مدة فترة لفترة يوم شهر عام سنة الساعة بتاريخ ما بعد قبل'.split(
    ' ',
  ),
)
/** What may stand between two of our times that together are one range of theirs. */
const JOINT = /^[\s\-–—،,]*(?:(?:و|إلى|الى|حتى|وحتى|من|في|بين|الساعة|يوم|وبين|و بين|ل|لـ)[\s\-–—،,]*)*$/
/** Proclitics that are written on the first word. */
const PROCLITICS: ReadonlySet<string> = new Set(['و', 'ف', 'ب', 'ل', 'ال', 'بال', 'لل', 'وال', 'لـ'])

/** Our times that overlap an expected one. */
export function overlapping(times: readonly Time[], expected: ExpectedTime): readonly Time[] {
  return times.filter((time) => time.start < expected.end && time.end > expected.start)
}

/** Whether the times, joined by nothing but the words of a range, cover what is expected: no more, no less. */
export function sameExtent(input: string, times: readonly Time[], expected: ExpectedTime): boolean {
  const first = times[0]
  const last = times.at(-1)
  if (!first || !last) return false
  for (let i = 1; i < times.length; i++) if (!JOINT.test(input.slice(times[i - 1]!.end, times[i]!.start))) return false
  return (
    trimmedEnd(input, last.end) === trimmedEnd(input, expected.end) &&
    sameStart(input, bareStart(input, first.start, last.end), bareStart(input, expected.start, expected.end))
  )
}

function trimmedEnd(input: string, end: number): number {
  let at = end
  while (/[\s.،,؟?!ًّ]/.test(input[at - 1] ?? '')) at--
  return at
}

function bareStart(input: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (/\s/.test(input[at] ?? '')) at++
    const word = /^\S+/.exec(input.slice(at, end))?.[0] ?? ''
    if (!HEADS.has(word) || at + word.length >= end) return at
    at += word.length
  }
}

function sameStart(input: string, a: number, b: number): boolean {
  return a === b || PROCLITICS.has(input.slice(Math.min(a, b), Math.max(a, b)))
}
