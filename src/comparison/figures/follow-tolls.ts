import type { Point, Position } from '../../domain/index.js'
import { contains } from '../../domain/index.js'

/**
 * Statements that give one toll in several numbers are of the type that the toll is: «35 مهاجرا» by a ministry at noon, «48 مهاجرا» by the
 * government at night, is no dispute of what they said where the toll itself was updated.
 */
export function followTolls(statements: readonly Point[], figures: readonly Point[]): Point[] {
  const tolls = figures.filter((f) => f.type === 'updated')
  return statements.map((point) =>
    point.type.startsWith('differs') && tolls.some((toll) => givesOnly(point, toll))
      ? { ...point, type: 'updated' }
      : point,
  )
}

/** Whether each way in which a thing is said holds a count of the toll, and no two of them the same. */
function givesOnly({ positions }: Point, toll: Point): boolean {
  const counts = positions.map((position) => toll.positions.filter((count) => holds(position, count)))
  return counts.every((own) => own.length > 0) && new Set(counts.flat()).size === counts.flat().length
}

function holds(said: Position, count: Position): boolean {
  return said.witnesses.some((w) => count.witnesses.some((c) => c.article === w.article && contains(w.span, c.span)))
}
