import type { Point, PointType } from '../domain/index.js'

/** A point with its weight: what an editor asks first has the least («how many died» before «how many fire engines»). */
export interface WeighedPoint {
  readonly point: Point
  readonly weight: number
}

/** Places in the order; casualties before all else, then when, who, money, words and places, shares and other counts. */
export const WEIGHTS = {
  dead: 0,
  injured: 1,
  missing: 2,
  when: 3,
  who: 4,
  people: 5,
  money: 6,
  statement: 7,
  where: 8,
  share: 9,
  count: 10,
  headline: 11,
} as const

const RANK: Readonly<Record<PointType, number>> = {
  'differs-by-source': 0,
  'differs-between-outlets': 0,
  updated: 1,
  agreed: 2,
  'only-one': 3,
}

/**
 * What is disputed first, then what moved, then what is agreed. What accounts differ on goes by weight, what they agree on by its
 * independent sources; surer points before unsure ones of the same weight.
 */
export function orderPoints(points: readonly WeighedPoint[]): Point[] {
  return points
    .map(({ point, weight }, index) => {
      const sources = new Set(point.positions.flatMap((p) => p.sources)).size
      const unsure = Number(point.certainty === 'unsure')
      const keys = RANK[point.type] < RANK.agreed ? [weight, unsure, -sources] : [unsure, -sources, weight]
      return { point, keys: [RANK[point.type], ...keys, index] }
    })
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ point }) => point)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}
