import type { InputFailure } from './input.js'

const SENTENCES: Readonly<Record<InputFailure['code'], string>> = {
  'not-found': 'no such file or folder',
  unreadable: 'cannot be read',
  empty: 'is empty',
  binary: 'is not text',
  'too-large': 'is too large',
  'bad-json': 'is not valid JSON',
  'wrong-type': 'does not have the shape of an article',
  truncated: 'ends before its end',
  damaged: 'holds broken characters',
  'unknown-type': 'is of a type that is not read',
  'no-article': 'holds no article',
  'not-arabic': 'is not in Arabic',
}

const MAX_LENGTH = 300

/** One line of plain English, without control characters whatever the input held: «a.json: is not valid JSON (line 3 …)». */
export function describeFailure(failure: InputFailure): string {
  const detail = failure.detail ? ` (${failure.detail})` : ''
  // Bidirectional controls and line separators could make a terminal show something else than was written.
  const line = `${failure.origin}: ${SENTENCES[failure.code]}${detail}`.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu,
    ' ',
  )
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line
}
