import type { CueForm } from '../../../arabic/cue-forms.js'
import type { Gender, GrammaticalNumber } from '../../../arabic/verb-forms.js'
import type { Context } from '../context.js'
import type { NounPhrase } from '../phrase.js'

export interface Agreement {
  readonly gender: Gender
  readonly number: GrammaticalNumber
}

/** How a cue leads into its content. */
export type Lead = 'clause' | 'quote' | 'colon' | 'act'

/** What follows a verb of saying up to its content: its complement structure, before any decision about it. */
export interface Frame {
  readonly lead: Lead
  /** First token of the content (for a quotation, its opening mark). */
  readonly contentFrom: number
  /** Letters of a proclitic to leave out of the first token («بـ» of «بوقف»). */
  readonly skipLetters: number
  readonly subject: NounPhrase | null
  readonly addressee: NounPhrase | null
  /** «نقلا عن س», «بحسب س», «نقلت … عن س» between verb and content. */
  readonly source: NounPhrase | null
  /** True where the source is the one who spoke and the subject passed it on: «نقلت س عن ص», «ذكرت س نقلا عن ص». */
  readonly conveyed: boolean
  /** «نقلت [عنه] س قوله»: the one who spoke is known from before. */
  readonly conveyedPronoun: Agreement | null
  /** True when anonymity is stated («رفض الكشف عن اسمه»). */
  readonly anonymous: boolean
  /** True where the form leaves open who does what to whom («واتهم الحارس بـ…»: he accused the guard, or the guard was accused). */
  readonly doubtful: boolean
}

/** What is known while reading on from a verb; steps fill it in. */
export interface FrameState {
  readonly c: Context
  /** The verb's token. */
  readonly at: number
  readonly form: CueForm
  /** Exclusive token index that reading may not cross. */
  readonly limit: number
  /** True when a subject may still come: a third-person verb with none before it. */
  readonly takesSubject: boolean
  subject: NounPhrase | null
  addressee: NounPhrase | null
  source: NounPhrase | null
  conveyed: boolean
  conveyedPronoun: Agreement | null
  anonymous: boolean
  /** True right after the subject, where an apposition may follow. */
  freshSubject: boolean
  /** Words passed over that no step understands. */
  stray: number
}

/** A content was reached. */
export interface Reached {
  readonly lead: Lead
  readonly contentFrom: number
  readonly skipLetters?: number
}

/** A step at token `i`: what it reached, the token to go on at, 'stop' where no content can follow, null where it has no say. */
export type FrameStep = (s: FrameState, i: number) => Reached | number | 'stop' | null
