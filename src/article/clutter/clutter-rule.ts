import type { Clutter } from '../../domain/index.js'
import type { Line } from '../lines.js'

/** What a rule may know of the text around a line. */
export interface PageView {
  readonly text: string
  readonly lines: readonly Line[]
  /** The title field, trimmed; null when there is none, so that a line of the text is the headline. */
  readonly title: string | null
  /** Folded tokens of the outlet's name, joined by spaces; null when it is not known. */
  readonly outlet: string | null
  /** Lines before this one that are not clutter. */
  readonly before: number
}

export interface ClutterRule {
  readonly id: string
  readonly kind: Clutter['kind']
  /** The stretch of the line that is clutter (most often all of it), or null. */
  find(line: Line, page: PageView): { readonly start: number; readonly end: number } | null
}

/** A rule for which a line is clutter as a whole or not at all. */
export function wholeLine(
  id: string,
  kind: Clutter['kind'],
  test: (line: Line, page: PageView) => boolean,
): ClutterRule {
  return { id, kind, find: (line, page) => (test(line, page) ? line : null) }
}

/** Number of lines after this one. */
export function linesAfter(line: Line, page: PageView): number {
  return page.lines.length - 1 - line.index
}
