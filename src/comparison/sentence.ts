import type { Span } from '../domain/index.js'

const MAX_REACH = 300
const ENDS: ReadonlySet<string> = new Set(['\n', '\r', '؟', '!', '؛', '…'])

/** The sentence that a span stands in, trimmed; at most 300 characters to either side, cut at a space. */
export function sentenceAround(text: string, at: Span): Span {
  let start = at.start
  while (start > 0 && at.start - start < MAX_REACH && !endsSentence(text, start - 1)) start--
  if (at.start - start === MAX_REACH) start = afterSpace(text, start, at.start)
  let end = at.end
  while (end < text.length && end - at.end < MAX_REACH && !endsSentence(text, end)) end++
  if (end - at.end === MAX_REACH) end = Math.max(at.end, text.lastIndexOf(' ', end))
  while (start < at.start && /[\s.،]/.test(text[start]!)) start++
  while (end > at.end && /\s/.test(text[end - 1]!)) end--
  return { field: at.field, start, end }
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from)
  return space >= 0 && space < limit ? space + 1 : from
}

/** A full stop ends a sentence unless digits stand on both sides, or it is within an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  const mark = text[at]!
  if (ENDS.has(mark)) return true
  if (mark !== '.') return false
  if (isInAbbreviation(text, at)) return false
  return !(/\p{Nd}/u.test(text[at - 1] ?? '') && /\p{Nd}/u.test(text[at + 1] ?? ''))
}

/** So many letters at most has a part of «كيه.آر.تي»; a stop that only lacks its space stands behind longer words. */
const LONGEST_PART = 3

/** True of a full stop between the parts of an abbreviation, written without spaces: «قناة [كيه.آر.تي]». */
export function isInAbbreviation(text: string, at: number): boolean {
  return isShortPart(text, at, -1) && isShortPart(text, at, 1)
}

function isShortPart(text: string, stop: number, step: 1 | -1): boolean {
  let letters = 0
  while (letters <= LONGEST_PART && /\p{L}/u.test(text[stop + step * (letters + 1)] ?? '')) letters++
  return letters > 0 && letters <= LONGEST_PART
}
