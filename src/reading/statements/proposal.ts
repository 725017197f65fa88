import type { Gender, GrammaticalNumber } from '../../arabic/verb-forms.js'
import type { Certainty, CueClass, Statement } from '../../domain/index.js'
import type { Boundaries } from './clause-end.js'
import type { Context } from './context.js'
import type { FreeSite } from './free-sites.js'
import type { NounPhrase } from './phrase.js'
import type { VerbSite } from './sites.js'

/** How the speaker is to be found when no noun phrase names it. */
export type Pending =
  /** Carried over from the discourse, agreeing with the verb («وأضاف»). */
  | 'discourse'
  /** That of the sentence's main verb («مشيرا إلى»). */
  | 'governor'
  /** Not stated («قيل إن»). */
  | 'unstated'

/** A statement before its place in the discourse is known: what a construction rule makes of one site. */
export interface Proposal {
  readonly rule: string
  readonly kind: Statement['kind']
  readonly cls: CueClass
  /** Token range of the cue; null for a headline «X: …» or a bare continuing quotation. */
  readonly cue: readonly [from: number, to: number] | null
  /** Where the report stands in reading order (the cue, or the content where there is none). */
  readonly at: number
  readonly contentFrom: number
  readonly contentTo: number
  readonly skipLetters: number
  readonly speaker: NounPhrase | null
  readonly pending: Pending | null
  readonly agreement: { readonly gender: Gender; readonly number: GrammaticalNumber } | null
  readonly via: readonly NounPhrase[]
  readonly to: NounPhrase | null
  readonly anonymous: boolean
  readonly certainty: Certainty
}

/** All that construction rules look at. */
export interface Scene {
  readonly c: Context
  readonly verbs: readonly VerbSite[]
  readonly frees: readonly FreeSite[]
  readonly boundaries: Boundaries
}

/** A family of constructions: proposes statements for the sites that it knows. */
export type Construction = (scene: Scene) => readonly Proposal[]
