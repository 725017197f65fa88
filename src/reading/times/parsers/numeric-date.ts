import { asciiNumber } from '../../../text/tokens.js'
import { isDate } from '../civil-day.js'
import type { PointParts } from '../time-parts.js'
import { isHijriYear } from '../year-tail.js'
import type { TimeParser } from './parser.js'

/** Three numbers with one kind of mark between them, at one place of the text. */
const DATE = /(\p{Nd}{1,4}) ?([/\-.–]) ?(\p{Nd}{1,2}) ?\2 ?(\p{Nd}{1,4})/uy
const NOT_GLUED = /[\p{Nd}/\-.]/u

/**
 * Dates in numbers: «[12/5/2018]», «[2018-05-12]», «[12.5.2018]», «[12/5/1436 هـ]». Day before month unless only the other order
 * is a date; a year of two digits, written
 * with strokes only, is of this century.
 */
export const numericDate: TimeParser = {
  starts: ['يوم'],
  numbers: true,
  parse(line, from) {
    const at = line.isNumber(from) ? from : from + 1
    const token = line.tokens[at]
    if (token?.kind !== 'number') return null
    DATE.lastIndex = token.start
    const found = DATE.exec(line.text)
    if (!found || NOT_GLUED.test(line.text[token.start - 1] ?? ' ')) return null
    const end = token.start + found[0].length
    if (/\p{Nd}/u.test(line.text[end] ?? ' ')) return null
    let to = at
    while (line.tokens[to] && line.tokens[to]!.end <= end) to++
    if (line.tokens[to - 1]!.end !== end) return null
    const [first, middle, last] = [found[1]!, found[3]!, found[4]!].map((digits) => Number(asciiNumber(digits))) as [
      number,
      number,
      number,
    ]
    const date =
      found[1]!.length === 4
        ? dated(first, middle, last)
        : found[4]!.length === 1 || found[4]!.length === 3 || (found[4]!.length === 2 && found[2] !== '/')
          ? null
          : dated(longYear(last), middle, first)
    if (!date) return null
    const mark = line.norm(to)
    const hijriMark = mark === 'ه'
    const calendar = hijriMark || isHijriYear(date.year) ? ({ calendar: 'hijri' } as const) : {}
    const suffix = hijriMark || (mark === 'م' && line.tokens[to]!.glued) ? 1 : 0
    const parts: PointParts = { kind: 'point', ...calendar, ...date }
    return line.match(from, to + suffix, parts, 'ar/time/numeric-date')
  },
}

function longYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function dated(year: number, month: number, day: number): { year: number; month: number; day: number } | null {
  if (isHijriYear(year))
    return month <= 12 && day <= 30
      ? { year, month, day }
      : day <= 12 && month <= 30
        ? { year, month: day, day: month }
        : null
  if (year < 1000 || year > 2200) return null
  if (isDate(year, month, day)) return { year, month, day }
  return isDate(year, day, month) ? { year, month: day, day: month } : null
}
