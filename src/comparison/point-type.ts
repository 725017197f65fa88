import type { PointType, Position } from '../domain/index.js'

/**
 * How the positions on a point stand to one another.
 * @param growing the point is a count that grows as a story goes on (a toll): only then do later figures replace earlier ones
 */
export function pointType(positions: readonly Position[], growing: boolean): PointType {
  const sources = new Set(positions.flatMap((p) => p.sources))
  if (positions.length < 2) return sources.size > 1 ? 'agreed' : 'only-one'
  if (growing && isUpdate(positions)) return 'updated'
  return haveSpeakersOfTheirOwn(positions) ? 'differs-by-source' : 'differs-between-outlets'
}

/**
 * Every position comes wholly after the one before it, and something ties them: one speaker or one outlet's article moves from the one
 * to the next. Two figures of the same hour, or of days only, are no update.
 */
function isUpdate(positions: readonly Position[]): boolean {
  const ordered = positions
    .map((p) => ({ position: p, times: p.witnesses.map((w) => w.published) }))
    .sort((a, b) => ((a.times[0] ?? '') < (b.times[0] ?? '') ? -1 : 1))
  for (let i = 1; i < ordered.length; i++) {
    const earlier = ordered[i - 1]!
    const later = ordered[i]!
    if (!allBefore(earlier.times, later.times)) return false
    if (Number.parseFloat(plainNumber(earlier.position.value)) > Number.parseFloat(plainNumber(later.position.value)))
      return false
    const speakers = new Set(earlier.position.witnesses.map((w) => w.speaker))
    if (!later.position.witnesses.some((w) => speakers.has(w.speaker))) return false
  }
  return true
}

function plainNumber(value: string): string {
  return value.replace(/[^\d.]/g, '')
}

function allBefore(earlier: readonly (string | null)[], later: readonly (string | null)[]): boolean {
  return earlier.every((a) => later.every((b) => a !== null && b !== null && isBefore(a, b)))
}

/** A day is before an instant only when its calendar day is. */
function isBefore(a: string, b: string): boolean {
  if (a.length > 10 && b.length > 10) return Date.parse(a) < Date.parse(b)
  return a.slice(0, 10) < b.slice(0, 10)
}

function haveSpeakersOfTheirOwn(positions: readonly Position[]): boolean {
  if (positions.some((p) => p.witnesses.every((w) => w.speaker === null))) return false
  const accounts = new Set(positions.flatMap((p) => p.witnesses.map((w) => w.article)))
  if (accounts.size === 1) return true
  const seen = new Set<string>()
  for (const position of positions) {
    const own = new Set(position.witnesses.flatMap((w) => (w.speaker === null ? [] : [w.speaker])))
    for (const speaker of own) if (seen.has(speaker)) return false
    for (const speaker of own) seen.add(speaker)
  }
  return true
}
