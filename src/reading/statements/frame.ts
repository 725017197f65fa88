import type { CueForm } from '../../arabic/cue-forms.js'
import type { Context } from './context.js'
import { FRAME_STEPS } from './frame-steps.js'
import type { NounPhrase } from './noun-phrase.js'

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
  /** True when anonymity is stated («رفض الكشف عن اسمه»). */
  readonly anonymous: boolean
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

/** Words between a verb and its content; beyond this the content is not the verb's. */
const MAX_REACH = 48
/** Words that no step understands before the reading is given up. */
const MAX_STRAY = 4

/**
 * Reads on from a verb of saying: subject, addressee, adjuncts («في بيان», «اليوم الثلاثاء») in any order, until what leads into the
 * content. Null where nothing does before the sentence ends or another verb takes over.
 * @param subjectBefore the subject that stands before the verb, when one does
 */
export function readFrame(c: Context, at: number, form: CueForm, subjectBefore: NounPhrase | null): Frame | null {
  const s: FrameState = {
    c,
    at,
    form,
    limit: Math.min(c.stream.sentenceEnds[at]!, at + MAX_REACH),
    takesSubject: form.kind === 'finite' && !subjectBefore && form.person === 3,
    subject: subjectBefore,
    addressee: null,
    source: null,
    anonymous: false,
    freshSubject: false,
    stray: 0,
  }
  let i = at + 1
  next: while (i < s.limit) {
    for (const step of FRAME_STEPS) {
      const result = step(s, i)
      if (result === null) continue
      if (result === 'stop') return null
      // A noun phrase after words that nothing explains is not the verb's («يعلق آماله على …»).
      if (typeof result !== 'number') return result.lead === 'act' && s.stray > 0 ? null : frameOf(s, result)
      i = result
      continue next
    }
    if (++s.stray > MAX_STRAY) return null
    s.freshSubject = false
    i++
  }
  return null
}

function frameOf(s: FrameState, { lead, contentFrom, skipLetters = 0 }: Reached): Frame | null {
  // «إن: "…"»: a mark between أن and the content is passed over.
  const { tokens, sentenceEnds, quotationOf } = s.c.stream
  let from = contentFrom
  const end = sentenceEnds[s.at]!
  while (from < end && (tokens[from]!.norm === ':' || tokens[from]!.norm === '،' || tokens[from]!.norm === ',')) from++
  if (from >= end || (tokens[from]!.kind === 'punctuation' && quotationOf[from] === -1 && tokens[from]!.norm !== '('))
    return null
  const { subject, addressee, source, anonymous } = s
  return { lead, contentFrom: from, skipLetters, subject, addressee, source, anonymous }
}
