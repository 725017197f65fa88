import type { PointType, Position, Witness } from '../domain/index.js'
import { isBefore } from './account.js'

/** How the positions on a point stand to one another, where none replaces another. */
export function pointType(positions: readonly Position[]): PointType {
  const sources = new Set(positions.flatMap((p) => p.sources))
  if (positions.length < 2) return sources.size > 1 ? 'agreed' : 'only-one'
  // What one voice says in two ways in one account is no dispute: two prices, two years, «nearly» and «more than».
  if (isOneVoice(positions)) return 'only-one'
  return haveSpeakersOfTheirOwn(positions) ? 'differs-by-source' : 'differs-between-outlets'
}

function isOneVoice(positions: readonly Position[]): boolean {
  const witnesses = positions.flatMap((p) => p.witnesses)
  return (
    new Set(witnesses.map((w) => w.article)).size === 1 && new Set(witnesses.flatMap((w) => w.speaker ?? [])).size < 2
  )
}

function allBefore(earlier: readonly Witness[], later: readonly Witness[]): boolean {
  return earlier.every((a) =>
    later.every((b) => a.published !== null && b.published !== null && isBefore(a.published, b.published)),
  )
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
