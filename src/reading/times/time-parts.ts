/**
 * What the words of a time expression fix, before any day of reference is known. A parser says only what its words say; what is
 * left open is filled by `resolve.ts`, or stays open in the value.
 */
export type DurationUnit = 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS'
export type PartOfDay = 'TMO' | 'TAF' | 'TEV' | 'TNI'
/** Where the words put the time relative to the day of writing: الماضي, الجاري, المقبل. */
export type Direction = 'past' | 'this' | 'future'
/** What the verbs around say: it has happened, or it is to come. */
export type Tense = 'past' | 'future' | null

/** A stretch of the calendar: a day, or a part, week, month, year of it. Every field is a thing that the words state. */
export interface PointParts {
  readonly kind: 'point'
  readonly calendar?: 'hijri'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Last day, month or year of a range that shares the rest: «22 و23 نوفمبر». */
  readonly lastDay?: number
  readonly lastMonth?: number
  readonly lastYear?: number
  /** ISO weekday, and the last one of «يومي الثلاثاء والأربعاء». */
  readonly weekday?: number
  readonly lastWeekday?: number
  /** Days from the day of writing: أمس is −1. */
  readonly dayOffset?: number
  /** «الأسبوع الماضي»: a unit of the calendar and how many units it lies from the one of writing. */
  readonly unit?: 'W' | 'M' | 'Y' | 'DEC' | 'CEN'
  readonly shift?: number
  /** «الشهر الهجري», «العام الهجري الجديد»: the unit is of the Hijri calendar. */
  readonly hijriUnit?: boolean
  /** Modifier on a weekday, month or date. */
  readonly which?: Direction
  readonly part?: PartOfDay
  /** `T14:00`. */
  readonly clock?: string
  /** The words themselves say which half of the day the clock is in («02:17 صباحا», «بتوقيت غرينتش»). */
  readonly halfKnown?: true
  /** Quarter, half or season of the year: `Q1`, `H2`, `SU`. */
  readonly yearPart?: string
  /** First year of a decade (1990), or of a century (1900). */
  readonly decade?: number
  readonly century?: number
  /** Weekend of the week. */
  readonly weekend?: boolean
}

export interface DurationParts {
  readonly kind: 'duration'
  /** In the order of size, null for a count that is not given («سنوات»). */
  readonly amounts: readonly { readonly amount: number | null; readonly unit: DurationUnit }[]
}

/** So long before (−1) or after (+1) the day of writing: «قبل أسبوعين». */
export interface ShiftedParts {
  readonly kind: 'shifted'
  readonly amount: number
  readonly unit: DurationUnit
  readonly sign: -1 | 1
}

export interface SetParts {
  readonly kind: 'set'
  readonly value: string
}

export interface VagueParts {
  readonly kind: 'vague'
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'
}

export type TimeParts = PointParts | DurationParts | ShiftedParts | SetParts | VagueParts

/** An expression as parsed: tokens `from`–`to` of a line, characters `start`–`end` of its field. */
export interface TimeMatch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly parts: TimeParts
  readonly rule: string
  /** A form that is a time only in company (a bare part of day, a bare clock): dropped unless it joins a neighbour. */
  readonly weak?: boolean
  readonly unsure?: boolean
  /** The end of a range («من الأحد إلى [الخميس]»): not before its start. */
  readonly closesRange?: boolean
  /** Filled for points whose direction the words leave open. */
  readonly tense?: Tense
}
