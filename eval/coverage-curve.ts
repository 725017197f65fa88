/** A day that could be answered, how sure it is, and how many days it lies from the true one. */
export interface RankedAnswer {
  readonly probability: number
  readonly daysOff: number
}

/** What the surest answers come to, for one share of the articles. */
export interface CurvePoint {
  readonly answered: number
  readonly coverage: number
  readonly from: number
  readonly exact: number
  readonly within1: number
}

/**
 * Coverage against accuracy: the surest `counts` answers each, of `articles` articles in all. Shares are from 0 to 1; a count beyond the
 * answers there are is left out.
 */
export function coverageCurve(
  answers: readonly RankedAnswer[],
  articles: number,
  counts: readonly number[],
): readonly CurvePoint[] {
  const ranked = [...answers].sort((a, b) => b.probability - a.probability)
  return counts
    .filter((n) => n > 0 && n <= ranked.length)
    .map((n) => {
      const surest = ranked.slice(0, n)
      return {
        answered: n,
        coverage: n / articles,
        from: surest.at(-1)!.probability,
        exact: surest.filter((a) => a.daysOff === 0).length / n,
        within1: surest.filter((a) => Math.abs(a.daysOff) <= 1).length / n,
      }
    })
}
