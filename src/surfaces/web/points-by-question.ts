import { isDisputed } from '../../app/event-record.js'
import type { Point, PointType } from '../../domain/index.js'

const DIFFERING: ReadonlySet<PointType> = new Set(['differs-by-source', 'differs-between-outlets'])

/** What is told in more than one way without the later replacing the earlier: what is disputed, and what may be. */
export function isToldDifferently(point: Point): boolean {
  return DIFFERING.has(point.type) || (point.type === 'only-one' && point.positions.length > 1)
}

/** Points by what an editor asks. `disputed` are those that lists of stories count; `doubtful` may be: unsure, or within one account. */
export function byQuestion(points: readonly Point[]) {
  const kind = (point: Point) => {
    if (isDisputed(point)) return 'disputed'
    if (isToldDifferently(point)) return 'doubtful'
    return point.type === 'updated' || point.type === 'agreed' ? point.type : 'single'
  }
  const of = (wanted: ReturnType<typeof kind>) => points.filter((p) => kind(p) === wanted)
  return {
    disputed: of('disputed'),
    doubtful: of('doubtful'),
    updated: of('updated'),
    agreed: of('agreed'),
    single: of('single'),
  }
}
