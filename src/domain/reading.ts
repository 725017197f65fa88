import type { Article, Clutter, Layout } from './article.js'
import type { Certainty, Span } from './span.js'

/**
 * What a reporting cue does to its content: `asserts` (قال, أكد), `denies` (نفى), `asks` (طالب, دعا), `promises`, `threatens`,
 * `accuses`, `praises` (هنأ, رحب), `condemns`, `claims` (زعم, ادعى: the outlet keeps its distance), `reports` (نقل: another's words).
 */
export type CueClass =
  | 'asserts'
  | 'denies'
  | 'asks'
  | 'promises'
  | 'threatens'
  | 'accuses'
  | 'praises'
  | 'condemns'
  | 'claims'
  | 'reports'

/** Content that the article attributes to a speaker, with its cue. */
export interface Statement {
  readonly kind: 'direct' | 'indirect' | 'act'
  readonly content: string
  readonly contentSpan: Span
  /** The word or words of reporting; null for a headline «X: …» or a bare continuing quote. */
  readonly cue: string | null
  readonly cueSpan: Span | null
  readonly cueClass: CueClass
  /** The mention nearest the cue that names the speaker; null when the source is not stated. */
  readonly speaker: string | null
  readonly speakerSpan: Span | null
  /** The speaker's canonical name, resolved over the whole article; null when it is not stated or cannot be told. */
  readonly name: string | null
  /** True for «مصادر», «مسؤول رفض الكشف عن اسمه» and their like. */
  readonly anonymous: boolean
  /** Those who passed it on, outermost first, canonical names, without the publishing outlet. */
  readonly via: readonly string[]
  /** Canonical name of the one addressed, if stated. */
  readonly to: string | null
  readonly rule: string
  readonly certainty: Certainty
}

/** An expression that names calendar time. */
export interface Time extends Span {
  readonly text: string
  /**
   * ISO 8601 / TIMEX3: `2017-11-21`, `2017-11-20TEV`, `2017-W47`, `P6Y`, `2017-11-22/2017-11-23`, `PRESENT_REF`.
   * What the text leaves open is open here too: `XXXX-WXX-2` (some Tuesday), `XXXX-11-22` (22 November of some year).
   */
  readonly value: string
  readonly type: 'date' | 'duration' | 'set' | 'vague'
  /** Present when the value rests on the day of publication (relative or with an inferred year). */
  readonly anchor: 'publication' | 'text' | null
  readonly rule: string
  readonly certainty: Certainty
}

export type Modifier = 'exact' | 'about' | 'more' | 'less' | 'atleast' | 'atmost'

/** A number that counts or measures something: a `value`, or a range from `low` to `high`. */
export interface Figure extends Span {
  readonly text: string
  readonly value?: number
  readonly low?: number
  readonly high?: number
  /** The counted noun or unit as written; null when the text leaves it out. */
  readonly what: string | null
  readonly mod: Modifier
  /** ISO 4217 code of the currency that `what` names, where its words leave no doubt (a bare «ريال» is of several countries). */
  readonly currency?: string
  /** Where the figure stands that this one is a part of: the eighteen of «18 قتيلا بينهم [5 أطفال]». */
  readonly partOf?: Span
  /** True when each of several has the number («[10 نقاط] لكل منهما»). */
  readonly each?: true
  readonly rule: string
  readonly certainty: Certainty
}

export type NameType = 'person' | 'organization' | 'place' | 'other'

/** A mention of a person, organisation or place, linked to one canonical name. */
export interface Name extends Span {
  readonly text: string
  readonly type: NameType
  /** The canonical name: the fullest form that the article gives. */
  readonly name: string
  readonly rule: string
  readonly certainty: Certainty
}

/** One reason for a day of publication: the words, and what they say about the day. */
export interface DayEvidence {
  /** Null for what stands outside the text: the days of the other accounts of the event. */
  readonly span: Span | null
  readonly text: string
  /** A constraint in a small notation: `weekday=2` (ISO, Monday 1), `after=11-11`, `before=11-28`, `year=2017`; `weekday>=4`
   * (a Thursday or soon after), `weekday<=4`, `near=11-22`, `year>=2015`, `after=this-month-07`; `other-accounts=2018-05-14*2,2018-05-15`. */
  readonly says: string
  readonly rule: string
}

/** The day of publication. `day` is null where the text allows several days; then `candidates` lists them when they are few. */
export interface PublicationDay {
  readonly day: string | null
  readonly at: string | null
  readonly certainty: 'stated' | 'inferred'
  readonly evidence: readonly DayEvidence[]
  /** Days that satisfy every constraint, as `YYYY-MM-DD`, or `XXXX-MM-DD` while no year is fixed. */
  readonly candidates: readonly string[]
  /** Set when the metadata and the text cannot both be right. */
  readonly conflict: string | null
}

/** What was found in one article. */
export interface Reading {
  readonly article: Article
  readonly layout: Layout
  readonly published: PublicationDay | null
  readonly statements: readonly Statement[]
  readonly times: readonly Time[]
  readonly figures: readonly Figure[]
  readonly names: readonly Name[]
  readonly clutter: readonly Clutter[]
  /** Version of the reading stage that made it, so that it can be made again when the stage changes. */
  readonly version: number
}
