/**
 * Pairs rows with columns, each at most once, so that the sum of the pairs' weights is greatest (the Hungarian method).
 * @param weights rows of equal length; a pair of weight 0 or less is no pair
 * @returns for each row its column, or null
 */
export function bestAssignment(weights: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  // A column of its own for each row lets it stay alone at no cost.
  const wide = columns + rows
  const cost = (row: number, column: number) => (column < columns ? -Math.max(0, weights[row]![column]!) : 0)
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(wide + 1)
  const rowOf = new Int32Array(wide + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const slack = new Float64Array(wide + 1).fill(Number.POSITIVE_INFINITY)
    const before = new Int32Array(wide + 1)
    const done = new Uint8Array(wide + 1)
    let at = 0
    do {
      done[at] = 1
      let next = 0
      let least = Number.POSITIVE_INFINITY
      for (let column = 1; column <= wide; column++) {
        if (done[column]) continue
        const reduced = cost(rowOf[at]! - 1, column - 1) - rowPotential[rowOf[at]!]! - columnPotential[column]!
        if (reduced < slack[column]!) {
          slack[column] = reduced
          before[column] = at
        }
        if (slack[column]! < least) {
          least = slack[column]!
          next = column
        }
      }
      for (let column = 0; column <= wide; column++) {
        if (done[column]) {
          rowPotential[rowOf[column]!]! += least
          columnPotential[column]! -= least
        } else slack[column]! -= least
      }
      at = next
    } while (rowOf[at] !== 0)
    while (at !== 0) {
      rowOf[at] = rowOf[before[at]!]!
      at = before[at]!
    }
  }
  const out: (number | null)[] = weights.map(() => null)
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]! - 1
    if (row >= 0 && weights[row]![column - 1]! > 0) out[row] = column - 1
  }
  return out
}
