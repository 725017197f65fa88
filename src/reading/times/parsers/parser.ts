import { foldWord } from '../../../arabic/fold.js'
import { fold } from '../fold-words.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'

/**
 * A family of time expressions. `parse` is called only at tokens whose host is in `starts`, or, with `numbers`, at tokens that
 * start a number; so a line costs as many calls as it has words of time.
 */
export interface TimeParser {
  readonly starts: Iterable<string>
  readonly numbers?: boolean
  readonly parse: (line: TimeLine, from: number) => TimeMatch | null
}

export { fold, foldWord }
