import { describe, expect, test } from 'vitest'
import { bestAssignment } from '../../eval/best-assignment.js'

describe('pairing rows with columns', () => {
  test.each([
    {
      what: 'the best sum, not the best first pair',
      weights: [
        [9, 8],
        [8, 1],
      ],
      pairs: [1, 0],
    },
    {
      what: 'a row alone where nothing fits',
      weights: [
        [0, 0],
        [3, 0],
      ],
      pairs: [null, 0],
    },
    { what: 'more rows than columns', weights: [[1], [4], [2]], pairs: [null, 0, null] },
    { what: 'more columns than rows', weights: [[1, 5, 2]], pairs: [1] },
    { what: 'no columns', weights: [[], []], pairs: [null, null] },
    { what: 'no rows', weights: [], pairs: [] },
  ])('$what', ({ weights, pairs }) => {
    expect(bestAssignment(weights)).toEqual(pairs)
  })
})
