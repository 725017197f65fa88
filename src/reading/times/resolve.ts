import { civilDate, isoDay, isoWeek, parseIsoDay, two, weekdayOf } from './civil-day.js'
import { openPoint } from './open-value.js'
import { explicitPoint } from './resolve-date.js'
import { relativeUnitValue, weekdayNear, weekdayUpTo } from './resolve-relative.js'
import { type ToldTime, toldValue } from './resolve-told.js'
import { isBareWeekday, type PointParts, type ShiftedParts, type TimeMatch, type ToldParts } from './time-parts.js'
import { durationValue } from './values.js'

export interface Resolved {
  readonly value: string
  readonly anchor: 'publication' | 'text' | null
  /** Fixed by the words and the day alone (أمس), not by tense or nearness. */
  readonly direct?: boolean
  /** The words contradict one another or the day of publication. */
  readonly doubtful?: boolean
}

/** What relative expressions rest on. */
export interface Anchors {
  /** The day of writing, as a day number, or null when it is not known. */
  readonly reference: number | null
  /** Its ISO weekday, where the text fixes no more than that. */
  readonly weekday: number | null
  /** The last day named before in the line, for parts of day without one. */
  readonly nearest: number | null
  /** The last time told before, in the line or at the end of the line before. */
  readonly told: ToldTime | null
  /** Days that the article's own words fix for its weekdays. */
  readonly settled?: ReadonlyMap<number, string>
}

/** The TIMEX3 value of an expression, or null when it has none here. */
export function resolve(match: TimeMatch, anchors: Anchors): Resolved | null {
  const { parts } = match
  const { reference } = anchors
  switch (parts.kind) {
    case 'vague':
    case 'set':
      return { value: parts.value, anchor: null }
    case 'duration':
      return { value: durationValue(parts.amounts, parts.upTo), anchor: null }
    case 'shifted':
      return shifted(parts, reference)
    case 'told':
      return fromTold(parts, anchors.told)
    case 'point':
      return point(match, parts, anchors)
  }
}

/** An amount counted from nothing known stays an amount; «الشهر نفسه» and its like then have no value. */
function fromTold(parts: ToldParts, told: ToldTime | null): Resolved | null {
  const value = toldValue(parts, told)
  if (value !== null) return { value, anchor: 'text' }
  const { day, month, unit, shift } = parts
  if (parts.counted) return { value: `P${Math.abs(shift)}${unit}`, anchor: null }
  if (day === undefined && month === undefined) return null
  return {
    value: openPoint({ kind: 'point', ...(month !== undefined && { month }), ...(day !== undefined && { day }) }),
    anchor: null,
  }
}

function shifted({ amount, unit, sign }: ShiftedParts, reference: number | null): Resolved {
  if (reference === null)
    return { value: { Y: 'XXXX', M: 'XXXX-XX', W: 'XXXX-WXX' }[unit as string] ?? 'XXXX-XX-XX', anchor: null }
  return { value: shiftedValue(reference, unit, sign * amount), anchor: 'publication' }
}

function shiftedValue(reference: number, unit: ShiftedParts['unit'], by: number): string {
  const { year, month } = civilDate(reference)
  if (unit === 'Y') return String(year + by)
  if (unit === 'M') {
    const index = year * 12 + month - 1 + by
    return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
  }
  if (unit === 'W') return isoWeek(reference + 7 * by)
  return isoDay(reference + by)
}

function point(match: TimeMatch, parts: PointParts, anchors: Anchors): Resolved | null {
  const { reference, nearest } = anchors
  const tense = match.tense ?? null
  const hour = parts.clock ?? parts.part ?? ''
  const explicit = explicitPoint(parts, tense, reference)
  if (explicit) {
    const { anchored, day } = explicit
    const early = match.closesRange === true && anchored && day !== null && nearest !== null && day < nearest
    const value = early ? yearLater(explicit.value) : explicit.value
    const doubtful = day !== null && parts.weekday !== undefined && weekdayOf(day) !== parts.weekday
    return { value: withHour(value, hour), anchor: anchored ? 'publication' : null, doubtful }
  }
  if (reference === null) {
    if (onlyHour(parts)) return hourOnly(parts, nearest, null)
    // «اليوم الأربعاء» in one place makes «أمس» in another a Tuesday.
    if (anchors.weekday !== null && parts.dayOffset !== undefined && parts.weekday === undefined) {
      const weekday = ((((anchors.weekday - 1 + parts.dayOffset) % 7) + 7) % 7) + 1
      return { value: withHour(openPoint({ ...parts, weekday }), hour), anchor: 'text' }
    }
    return { value: withHour(openPoint(parts), hour), anchor: null }
  }
  if (parts.dayOffset !== undefined) {
    const day = reference + parts.dayOffset
    // Where «أمس السبت» disagrees with the day of publication, the name of the day is the safer of the two: the article was
    // written some time before it appeared, or by a zone's day after.
    if (parts.weekday !== undefined && weekdayOf(day) !== parts.weekday) {
      const value = withHour(isoDay(weekdayUpTo(day + 1, parts.weekday)), hour)
      return { value, anchor: 'publication', doubtful: true }
    }
    return { value: withHour(isoDay(day), hour), anchor: 'publication', direct: true }
  }
  if (parts.weekday !== undefined) {
    const near = settledDay(match, parts, anchors) ?? weekdayNear(parts, match, reference)
    const day = match.closesRange && nearest !== null ? parseIsoDay(near) : null
    const value = day !== null && day < nearest! ? isoDay(day + 7) : near
    return { value: withHour(value, hour), anchor: 'publication' }
  }
  if (parts.unit !== undefined || parts.yearPart !== undefined) {
    const value = relativeUnitValue(parts, reference)
    return value === null ? null : { value, anchor: 'publication', direct: parts.shift !== undefined }
  }
  return hourOnly(parts, nearest, reference)
}

/** The day that the article fixes elsewhere for a weekday whose own clause leaves it open. */
function settledDay(match: TimeMatch, parts: PointParts, anchors: Anchors): string | undefined {
  const { settled } = anchors
  const open = match.lean !== 'past' && match.lean !== 'future' && isBareWeekday(parts)
  if (!open || match.closesRange) return undefined
  const day = settled?.get(parts.weekday!)
  // Tomorrow's name is tomorrow, though a line before told of the same weekday six days ago.
  const tomorrow = anchors.reference !== null && weekdayOf(anchors.reference + 1) === parts.weekday
  if (day !== undefined && !(tomorrow && parseIsoDay(day)! < anchors.reference!)) return day
  return nextInRow(match, parts, anchors)
}

/** «… السبت … ثم الاثنين»: days that a sentence names in a row run on from one that is to come. */
function nextInRow(match: TimeMatch, parts: PointParts, { reference, nearest }: Anchors): string | undefined {
  if (match.lean !== null || reference === null || nearest === null) return undefined
  if (nearest <= reference || nearest > reference + 7) return undefined
  const after = nearest + ((parts.weekday! - weekdayOf(nearest) + 7) % 7)
  return after <= reference + 7 ? isoDay(after) : undefined
}

/** The end of a range whose year was inferred is not before its start: «من 28 ديسمبر إلى [5 يناير]». */
function yearLater(value: string): string {
  return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`
}

function onlyHour(parts: PointParts): boolean {
  return Object.keys(parts).every((key) => key === 'kind' || key === 'part' || key === 'clock' || key === 'halfKnown')
}

/** «آخر ساعات المساء» is of the day just named, else of the day of writing; a clock time alone stays without a day. */
function hourOnly(parts: PointParts, nearest: number | null, reference: number | null): Resolved | null {
  if (parts.clock) return { value: parts.clock, anchor: null }
  const day = nearest ?? reference
  if (day === null) return { value: `XXXX-XX-XX${parts.part}`, anchor: null }
  return { value: `${isoDay(day)}${parts.part}`, anchor: nearest === null ? 'publication' : 'text' }
}

function withHour(value: string, hour: string): string {
  return hour && !value.includes('/') ? value + hour : value
}
