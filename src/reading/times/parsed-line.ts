import type { Clutter, Field } from '../../domain/index.js'
import type { TimeLine } from './time-line.js'
import type { TimeMatch } from './time-parts.js'

/** The expressions of one line, with what their words say, in order. */
export interface ParsedLine {
  readonly field: Field
  /** Page furniture, whose times are no part of the account; what it is, where it is. */
  readonly clutter: Clutter['kind'] | null
  /** Position among the article's lines. */
  readonly index: number
  readonly line: TimeLine
  readonly matches: readonly TimeMatch[]
}
