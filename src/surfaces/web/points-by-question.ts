import type { Point, PointType } from '../../domain/index.js'

const DISPUTED: ReadonlySet<PointType> = new Set(['differs-by-source', 'differs-between-outlets'])

/** What accounts differ on; what one account alone has two positions on is disputed within it. */
export function isDisputed(point: Point): boolean {
  return DISPUTED.has(point.type) || (point.type === 'only-one' && point.positions.length > 1)
}

/** Points by what an editor asks. */
export function byQuestion(points: readonly Point[]) {
  const kind = (point: Point) =>
    isDisputed(point) ? 'disputed' : point.type === 'updated' || point.type === 'agreed' ? point.type : 'single'
  const of = (wanted: ReturnType<typeof kind>) => points.filter((p) => kind(p) === wanted)
  return { disputed: of('disputed'), updated: of('updated'), agreed: of('agreed'), single: of('single') }
}
