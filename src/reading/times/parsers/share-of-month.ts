import { bareWeekdayNamed, monthAt, weekdayNamed } from '../../../arabic/calendar.js'
import { DIRECTIONS, EDGE_WORDS, LAST_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PointParts, TimeMatch } from '../time-parts.js'
import { wordedYearAt, yearAt, yearTailAt } from '../year-tail.js'
import { fold, type TimeParser } from './parser.js'

/** Days of a month: below zero counted from its end. */
type Share = Pick<PointParts, 'day' | 'lastDay' | 'weekday' | 'nth'>

const FIRST = fold('الأولى الأول الأوائل')
const LAST = new Set([...LAST_WORDS, ...fold('الأواخر')])
const YEARS = fold('عام العام سنة السنة')
const NTH: ReadonlyMap<string, number> = new Map([
  ['اول', 1],
  ['ثاني', 2],
  ['ثالث', 3],
  ['رابع', 4],
  ['اخر', -1],
])

/**
 * Shares of a month: «[الأسبوع الأول من مارس]», «[النصف الثاني من شهر رمضان]», «[العشر الأواخر من رمضان]», «[الأيام العشرة الأولى من
 * الشهر الجاري]», «[أول جمعة من أبريل]»; and «[الأسبوع الثالث من عام 2018]». The first week is the month's first seven days.
 */
export const shareOfMonth: TimeParser = {
  starts: [...fold('الأسبوع النصف الثلث العشر الأيام'), ...NTH.keys(), ...EDGE_WORDS, ...weekdays()],
  parse(line, from) {
    const edge = EDGE_WORDS.has(line.host(from)) && line.norm(from + 1) === 'الاسبوع' ? 1 : 0
    const found = shareAt(line, from + edge)
    // «أول جمعة في هذا الشهر» beside «من».
    const of = found ? line.norm(found.to) : ''
    if (!found || (of !== 'من' && !(of === 'في' && found.share.nth !== undefined))) return null
    return ofMonth(line, from, found.to + 1, found.share) ?? ofYear(line, from, found.to + 1, found.share)
  },
}

function weekdays(): string[] {
  return [...fold('الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد')]
}

function shareAt(line: TimeLine, at: number): { to: number; share: Share } | null {
  const nth = NTH.get(line.host(at))
  if (nth !== undefined) {
    const day = line.norm(at + 1) === 'يوم' ? at + 2 : at + 1
    const weekday = bareWeekdayNamed(line.norm(day))
    return weekday === undefined ? null : { to: day + 1, share: { weekday, nth } }
  }
  const weekday = weekdayNamed(line.host(at))
  const place = placeAt(line, at + 1)
  if (weekday !== undefined)
    return place && place.nth <= 4 ? { to: place.to, share: { weekday, nth: place.nth } } : null
  switch (line.host(at)) {
    case 'الاسبوع':
      return place && place.nth <= 4 ? { to: place.to, share: days(7, place.nth) } : null
    case 'النصف':
      return place && place.nth <= 2
        ? { to: place.to, share: place.nth === 1 ? days(15, 1) : { day: 16, lastDay: -1 } }
        : null
    case 'الثلث':
      return place && place.nth <= 3 ? { to: place.to, share: tenDays(place.nth) } : null
    case 'العشر':
      return place && (place.nth === 1 || place.nth === -1) ? { to: place.to, share: tenDays(place.nth) } : null
    case 'الايام':
      return firstDays(line, at)
    default:
      return null
  }
}

/** «الأول», «الثالث», «الأخير» (−1). */
function placeAt(line: TimeLine, at: number): { to: number; nth: number } | null {
  if (LAST.has(line.norm(at))) return { to: at + 1, nth: -1 }
  if (FIRST.has(line.norm(at))) return { to: at + 1, nth: 1 }
  const ordinal = line.ordinal(at)
  return ordinal && line.norm(at).startsWith('ال') ? { to: ordinal.to, nth: ordinal.value } : null
}

function days(length: number, nth: number): Share {
  return nth < 0 ? { day: -length, lastDay: -1 } : { day: length * (nth - 1) + 1, lastDay: length * nth }
}

function tenDays(nth: number): Share {
  return nth < 0 || nth === 3 ? { day: 21, lastDay: -1 } : days(10, nth)
}

/** «الأيام [العشرة الأولى]», «الأيام [الخمسة الأخيرة]». */
function firstDays(line: TimeLine, from: number): { to: number; share: Share } | null {
  const count = line.cardinal(line.norm(from + 1) === 'ال' ? from + 2 : from + 1)
  if (!count || count.value < 2 || count.value > 20) return null
  const place = placeAt(line, count.to)
  return place && Math.abs(place.nth) === 1 ? { to: place.to, share: days(count.value, place.nth) } : null
}

function ofMonth(line: TimeLine, from: number, at: number, share: Share): TimeMatch | null {
  const rule = share.nth === undefined ? 'ar/time/share-of-month' : 'ar/time/nth-weekday'
  const base: PointParts = { kind: 'point', ...share }
  const month = monthAt(line.tokens, line.norm(at) === 'شهر' ? at + 1 : at)
  if (month) {
    const hijri = month.calendar === 'hijri' ? ({ calendar: 'hijri' } as const) : {}
    const parts: PointParts = { ...base, month: month.month, ...hijri }
    const which = DIRECTIONS.get(line.norm(month.to))
    if (which) return line.match(from, month.to + 1, { ...parts, which }, rule)
    const tail = yearTailAt(line, month.to, month.calendar === 'hijri')
    return tail ? line.match(from, tail.to, { ...parts, ...tail.parts }, rule) : line.match(from, month.to, parts, rule)
  }
  const demonstrative = line.norm(at) === 'هذا' ? 1 : 0
  if (line.norm(at + demonstrative) !== 'الشهر') return null
  const which = demonstrative ? 'this' : DIRECTIONS.get(line.norm(at + 1))
  if (!which) return null
  const shift = which === 'past' ? -1 : which === 'future' ? 1 : 0
  return line.match(from, at + 2, { ...base, unit: 'M', shift }, rule)
}

/** «الأسبوع الثالث من عام 2018», «الأسبوع الأول من هذا العام»: a week of the year as ISO 8601 counts them. */
function ofYear(line: TimeLine, from: number, at: number, { day, weekday }: Share): TimeMatch | null {
  if (line.host(from) !== 'الاسبوع' || weekday !== undefined || day === undefined || day < 0) return null
  const yearPart = `W0${(day - 1) / 7 + 1}`
  const demonstrative = line.norm(at) === 'هذا' || line.norm(at) === 'هذه'
  const word = YEARS.has(line.host(at + (demonstrative ? 1 : 0)))
  if (demonstrative)
    return word
      ? line.match(from, at + 2, { kind: 'point', yearPart, unit: 'Y', shift: 0 }, 'ar/time/week-of-year')
      : null
  const year = word ? (yearAt(line, at + 1) ?? wordedYearAt(line, at + 1)) : yearAt(line, at)
  if (year) return line.match(from, year.to, { kind: 'point', yearPart, year: year.year }, 'ar/time/week-of-year')
  const which = word ? DIRECTIONS.get(line.norm(at + 1)) : undefined
  const shift = which === 'past' ? -1 : which === 'future' ? 1 : 0
  return which ? line.match(from, at + 2, { kind: 'point', yearPart, unit: 'Y', shift }, 'ar/time/week-of-year') : null
}
