import type { Point, PointType } from '../../../domain/index.js'

const DISPUTED: ReadonlySet<PointType> = new Set(['differs-by-source', 'differs-between-outlets'])

/** What accounts differ on; what one account alone has two positions on is disputed within it. */
export function isDisputed(point: Point): boolean {
  return DISPUTED.has(point.type) || (point.type === 'only-one' && point.positions.length > 1)
}
