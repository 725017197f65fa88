import type { TimeLine } from './time-line.js'
import type { PointParts, TimeMatch } from './time-parts.js'

/** What may stand between two dates that share the year of the second: «من مايو إلى يوليو 2018», «5 مارس و12 أبريل 2018». */
const JOINTS = new Set(['الي', 'حتي', 'و', '-', '–', '—', '،'])

/** Gives a date without a year the year of the next one, where the two are one range or list. */
export function shareYears(line: TimeLine, matches: readonly TimeMatch[]): TimeMatch[] {
  const out = [...matches]
  for (let i = out.length - 2; i >= 0; i--) {
    const a = out[i]!
    const b = out[i + 1]!
    if (a.parts.kind !== 'point' || b.parts.kind !== 'point') continue
    if (!lacksYear(a.parts) || a.parts.which || b.parts.month === undefined) continue
    const { year, unit, shift } = b.parts
    const relative = unit === 'Y' && shift !== undefined
    if (year === undefined && !relative) continue
    const glued = b.from === a.to && b.start > line.tokens[b.from]!.start
    if (!glued && !(b.from === a.to + 1 && JOINTS.has(line.norm(a.to)))) continue
    if (b.parts.month < a.parts.month!) continue
    out[i] = { ...a, parts: { ...a.parts, ...(year !== undefined ? { year } : { unit: 'Y' as const, shift: shift! }) } }
  }
  return out
}

function lacksYear(p: PointParts): boolean {
  return p.month !== undefined && p.year === undefined && p.unit === undefined && p.calendar === undefined
}
