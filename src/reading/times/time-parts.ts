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

/**
 * What the clause of a bare weekday says of its direction: `past` and `future` by its verb, `planned` by a present verb of
 * something that is announced («[يلتقي] الفريقان السبت»), `event` by a noun of something awaited («مباراة السبت»); null where
 * the clause tells nothing.
 */
export type Lean = 'past' | 'future' | 'planned' | 'event' | null

/** A stretch of the calendar: a day, or a part, week, month, year of it. Every field is a thing that the words state. */
export interface PointParts {
  readonly kind: 'point'
  readonly calendar?: 'hijri'
  readonly year?: number
  readonly month?: number
  /** Day of the month; below zero counted from its end. */
  readonly day?: number
  /** Which weekday of the month («أول جمعة من مارس» 1), −1 the last. */
  readonly nth?: number
  /** A day of the feast nearest to the day of writing («ثاني أيام العيد»); `day` counts its days. */
  readonly feast?: true
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
  /** The upper end of a range that shares its unit: «من 3 إلى 5 أيام». */
  readonly upTo?: number
}

/** So long before (−1) or after (+1) the day of writing: «قبل أسبوعين». */
export interface ShiftedParts {
  readonly kind: 'shifted'
  readonly amount: number
  readonly unit: DurationUnit
  readonly sign: -1 | 1
}

/** Counted from the last time that the text told: «الشهر نفسه», «اليوم التالي», «بعد ذلك بيومين», «25 من الشهر نفسه». */
export interface ToldParts {
  readonly kind: 'told'
  readonly unit: 'D' | 'W' | 'M' | 'Y'
  /** Units behind (−) or ahead of the one told. */
  readonly shift: number
  /** The units are an amount («بعد ذلك بأسبوع»), not one of the calendar («الأسبوع التالي»). */
  readonly counted?: true
  readonly month?: number
  readonly day?: number
  readonly lastDay?: number
}

export interface SetParts {
  readonly kind: 'set'
  readonly value: string
}

export interface VagueParts {
  readonly kind: 'vague'
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'
}

export type TimeParts = PointParts | DurationParts | ShiftedParts | ToldParts | SetParts | VagueParts

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
  /** What the clause of a weekday says of its direction. */
  readonly lean?: Lean
}

/** A weekday that stands without a date, a distance or a modifier. */
export function isBareWeekday(parts: PointParts): boolean {
  return (
    parts.weekday !== undefined &&
    parts.lastWeekday === undefined &&
    parts.dayOffset === undefined &&
    parts.day === undefined &&
    parts.month === undefined &&
    parts.unit === undefined &&
    parts.which === undefined
  )
}
