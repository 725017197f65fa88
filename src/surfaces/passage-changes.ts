import type { VersionChange } from '../app/versions/compare-versions.js'
import { type Piece, pieces, type TextChange } from '../app/versions/text-changes.js'

/** A change with the words around it, so that it can be read by itself. */
export interface PassageChange {
  readonly pieces: readonly Piece[]
}

/** Characters shown on either side of a change. */
const AROUND = 60
/** Changes nearer to each other than this are shown as one passage. */
const TOGETHER = 2 * AROUND

/** The changed passages of a text, each with some words around it; at most `most` of them. */
export function passageChanges({ before, after, text }: VersionChange, most: number): readonly PassageChange[] {
  const groups: TextChange[][] = []
  for (const change of text) {
    const last = groups.at(-1)
    if (last && change.after.start - last.at(-1)!.after.end < TOGETHER) last.push(change)
    else groups.push([change])
    if (groups.length > most) break
  }
  return groups.slice(0, most).map((changes) => ({ pieces: around(before.article.text, after.article.text, changes) }))
}

function around(before: string, after: string, changes: readonly TextChange[]): readonly Piece[] {
  const from = wordStart(after, changes[0]!.after.start - AROUND)
  const to = wordEnd(after, changes.at(-1)!.after.end + AROUND)
  const moved = changes.map(({ before, after }) => ({
    before,
    after: { start: after.start - from, end: after.end - from },
  }))
  return pieces(before, after.slice(from, to), moved)
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(0, at).search(/\s\S*$/)
  return space < 0 ? 0 : space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at).search(/\s/)
  return space < 0 ? text.length : at + space
}
