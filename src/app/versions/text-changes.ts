import { tokenize } from '../../arabic/tokenize.js'
import { diff, type Hunk } from './diff.js'

/** Words in the order of reading: those of both versions (`same`), those that went, those that came. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Where two texts differ, in characters of each: `[start, end)` of the earlier one, replaced by `[start, end)` of the later one. */
export interface TextChange {
  readonly before: { readonly start: number; readonly end: number }
  readonly after: { readonly start: number; readonly end: number }
}

interface Unit {
  readonly start: number
  readonly end: number
}

/**
 * The words in which two texts differ. Lines that stand in both are matched first, then the words of what lies between, so that a paragraph
 * that was put in between does not make all that follows look changed. Space between words makes no difference.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const a = linesOf(before)
  const b = linesOf(after)
  const key = (text: string) => (line: Unit) => text.slice(line.start, line.end)
  return diff(a.map(key(before)), b.map(key(after))).flatMap((hunk) => wordChanges(before, after, a, b, hunk))
}

function wordChanges(
  before: string,
  after: string,
  a: readonly Unit[],
  b: readonly Unit[],
  hunk: Hunk,
): readonly TextChange[] {
  const wordsA = wordsOf(before, a.slice(hunk.aStart, hunk.aEnd))
  const wordsB = wordsOf(after, b.slice(hunk.bStart, hunk.bEnd))
  const changes = diff(
    wordsA.map((w) => before.slice(w.start, w.end)),
    wordsB.map((w) => after.slice(w.start, w.end)),
  )
  return joined(changes, wordsA.length).map((change) => ({
    before: extent(wordsA, change.aStart, change.aEnd, hunk.aStart > 0 ? (a[hunk.aStart - 1]?.end ?? 0) : 0),
    after: extent(wordsB, change.bStart, change.bEnd, hunk.bStart > 0 ? (b[hunk.bStart - 1]?.end ?? 0) : 0),
  }))
}

/** Words that stand alone between two changes say less than the whole does: changes with no more than so many between them are one. */
const BETWEEN = 1

function joined(hunks: readonly Hunk[], length: number): readonly Hunk[] {
  const out: Hunk[] = []
  for (const hunk of hunks) {
    const last = out.at(-1)
    const changed = last && last.aEnd > last.aStart && hunk.aEnd > hunk.aStart
    if (last && changed && hunk.aStart - last.aEnd <= BETWEEN && length > 2 * BETWEEN)
      out[out.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd }
    else out.push(hunk)
  }
  return out
}

function extent(words: readonly Unit[], from: number, to: number, otherwise: number): Unit {
  if (from < to) return { start: words[from]!.start, end: words[to - 1]!.end }
  const at = words[from - 1]?.end ?? words[from]?.start ?? otherwise
  return { start: at, end: at }
}

function linesOf(text: string): Unit[] {
  const lines: Unit[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const start = index + (line.length - line.trimStart().length)
    const end = index + line.trimEnd().length
    if (start < end) lines.push({ start, end })
  }
  return lines
}

function wordsOf(text: string, lines: readonly Unit[]): Unit[] {
  return lines.flatMap(({ start, end }) =>
    tokenize('text', text.slice(start, end)).tokens.map((token) => ({
      start: start + token.start,
      end: start + token.end,
    })),
  )
}

/** Both texts as one, with what went and what came where it stood. */
export function pieces(before: string, after: string, changes: readonly TextChange[]): readonly Piece[] {
  const out: Piece[] = []
  const put = (kind: Piece['kind'], text: string) => {
    if (text) out.push({ kind, text })
  }
  let at = 0
  for (const change of changes) {
    put('same', after.slice(at, change.after.start))
    put('removed', before.slice(change.before.start, change.before.end))
    put('added', after.slice(change.after.start, change.after.end))
    at = change.after.end
  }
  put('same', after.slice(at))
  return out
}
