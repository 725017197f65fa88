import type { Certainty, Field, NameType } from '../../domain/index.js'

/** A mention of a name in one passage, before it is linked: token indices within the passage, `to` exclusive. */
export interface Mention {
  readonly passage: number
  readonly from: number
  readonly to: number
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: NameType
  /** Folded words without the first one's clitics. */
  readonly words: readonly string[]
  /** Canonical name where a lexicon gives one. */
  readonly known: string | null
  readonly rule: string
  readonly certainty: Certainty
}
