import type { Point, PointType } from '../domain/index.js'

const RANK: Readonly<Record<PointType, number>> = {
  'differs-by-source': 0,
  'differs-between-outlets': 0,
  updated: 1,
  agreed: 2,
  'only-one': 3,
}

/** What is disputed first, then what moved, then what is agreed; within each by independent sources, surer points before unsure ones. */
export function orderPoints(points: readonly Point[]): Point[] {
  return points
    .map((point, index) => ({ point, index, sources: new Set(point.positions.flatMap((p) => p.sources)).size }))
    .sort(
      (a, b) =>
        RANK[a.point.type] - RANK[b.point.type] ||
        Number(a.point.certainty === 'unsure') - Number(b.point.certainty === 'unsure') ||
        b.sources - a.sources ||
        a.index - b.index,
    )
    .map(({ point }) => point)
}
