import type { ParsedLine } from './parsed-line.js'
import { weekdayNear } from './resolve-relative.js'
import { isBareWeekday, type PointParts, type TimeMatch } from './time-parts.js'

/**
 * The days that an article's own words fix for its weekdays («التقى … السبت», «السبت المقبل»): what they say holds for the other
 * mentions of the same weekday whose clause says nothing. A weekday that the article uses of two days is left out.
 */
export function settledWeekdays(lines: readonly ParsedLine[], reference: number): ReadonlyMap<number, string> {
  const days = new Map<number, string | null>()
  for (const { matches, clutter } of lines) {
    if (clutter) continue
    for (const match of matches) {
      const { parts } = match
      if (parts.kind !== 'point' || !isSettled(match, parts)) continue
      const weekday = parts.weekday!
      const day = weekdayNear(parts, match, reference)
      const known = days.get(weekday)
      days.set(weekday, known === undefined || known === day ? day : null)
    }
  }
  return new Map([...days].filter((entry): entry is [number, string] => entry[1] !== null))
}

function isSettled(match: TimeMatch, parts: PointParts): boolean {
  if (isBareWeekday(parts)) return match.lean === 'past' || match.lean === 'future'
  const { which, ...rest } = parts
  return which !== undefined && isBareWeekday(rest)
}
