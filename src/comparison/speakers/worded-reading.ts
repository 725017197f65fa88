import type { Reading } from '../../domain/index.js'
import type { TokenizedField } from '../../text/tokens.js'

/** An article whose words are at hand. */
export interface WordedReading {
  readonly reading: Reading
  readonly fields: readonly TokenizedField[]
}
