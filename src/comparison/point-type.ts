import type { PointType, Position, Witness } from '../domain/index.js'

/**
 * How the positions on a point stand to one another.
 * @param growing the point is a count that grows as a story goes on (a toll): only then do later figures replace earlier ones
 */
export function pointType(positions: readonly Position[], growing: boolean): PointType {
  const sources = new Set(positions.flatMap((p) => p.sources))
  if (positions.length < 2) return sources.size > 1 ? 'agreed' : 'only-one'
  if (growing && isUpdate(positions)) return 'updated'
  // What one voice says in two ways in one account is no dispute: two prices, two years, «nearly» and «more than».
  if (isOneVoice(positions)) return 'only-one'
  return haveSpeakersOfTheirOwn(positions) ? 'differs-by-source' : 'differs-between-outlets'
}

/**
 * One voice whose figure moved, or a count that grew from one report to the next: each position is first told after the one before it.
 * Two figures of the same hour, or of days only, are no update; nor are two named voices that contradict each other.
 */
function isUpdate(positions: readonly Position[]): boolean {
  const ordered = [...positions].sort((a, b) => ((firstTime(a) ?? '') < (firstTime(b) ?? '') ? -1 : 1))
  return ordered.every((later, i) => {
    const earlier = ordered[i - 1]
    if (!earlier) return true
    const [from, to] = [firstTime(earlier), firstTime(later)]
    if (from === null || to === null || !isBefore(from, to)) return false
    // Positions are given in order of their figures.
    return (
      shareSpeaker(earlier, later) ||
      (positions.indexOf(earlier) < positions.indexOf(later) && !bothNamed(earlier, later))
    )
  })
}

function isOneVoice(positions: readonly Position[]): boolean {
  const witnesses = positions.flatMap((p) => p.witnesses)
  return (
    new Set(witnesses.map((w) => w.article)).size === 1 && new Set(witnesses.flatMap((w) => w.speaker ?? [])).size < 2
  )
}

function firstTime(position: Position): string | null {
  return position.witnesses[0]?.published ?? null
}

function shareSpeaker(a: Position, b: Position): boolean {
  return b.witnesses.some((w) => w.speaker !== null && a.witnesses.some((v) => v.speaker === w.speaker))
}

function bothNamed(a: Position, b: Position): boolean {
  return [a, b].every((p) => p.witnesses.every((w) => w.speaker !== null))
}

function allBefore(earlier: readonly Witness[], later: readonly Witness[]): boolean {
  return earlier.every((a) =>
    later.every((b) => a.published !== null && b.published !== null && isBefore(a.published, b.published)),
  )
}

/** A day is before an instant only when its calendar day is. */
function isBefore(a: string, b: string): boolean {
  if (a.length > 10 && b.length > 10) return Date.parse(a) < Date.parse(b)
  return a.slice(0, 10) < b.slice(0, 10)
}

/**
 * Each position has a speaker, and no speaker stands behind two at once: either the positions of one account's several speakers, or
 * different speakers in different accounts. A speaker whose figure moved with time stands behind the later one.
 */
function haveSpeakersOfTheirOwn(positions: readonly Position[]): boolean {
  if (positions.some((p) => p.witnesses.every((w) => w.speaker === null))) return false
  const accounts = new Set(positions.flatMap((p) => p.witnesses.map((w) => w.article)))
  if (accounts.size === 1) return true
  for (const a of positions) {
    for (const b of positions) {
      if (a === b) continue
      const common = a.witnesses.filter((w) => w.speaker !== null && b.witnesses.some((v) => v.speaker === w.speaker))
      for (const witness of common) {
        const others = b.witnesses.filter((v) => v.speaker === witness.speaker)
        if (!allBefore([witness], others) && !allBefore(others, [witness])) return false
      }
    }
  }
  return new Set(positions.flatMap((p) => p.witnesses.flatMap((w) => w.speaker ?? []))).size > 1
}
