import { describe, expect, it } from 'vitest'
import { coverageCurve } from '../../eval/coverage-curve.js'

const ANSWERS = [
  { probability: 0.5, daysOff: -3 },
  { probability: 0.99, daysOff: 0 },
  { probability: 0.7, daysOff: 1 },
  { probability: 0.9, daysOff: 0 },
]

describe('coverage against accuracy', () => {
  it('takes the surest answers first', () => {
    expect(coverageCurve(ANSWERS, 40, [1, 2, 3, 4])).toEqual([
      { answered: 1, coverage: 0.025, from: 0.99, exact: 1, within1: 1 },
      { answered: 2, coverage: 0.05, from: 0.9, exact: 1, within1: 1 },
      { answered: 3, coverage: 0.075, from: 0.7, exact: 2 / 3, within1: 1 },
      { answered: 4, coverage: 0.1, from: 0.5, exact: 0.5, within1: 0.75 },
    ])
  })

  it('leaves out counts that are not reached', () => {
    expect(coverageCurve(ANSWERS, 40, [0, 5, 4]).map((p) => p.answered)).toEqual([4])
  })
})
