import { describe, expect, it } from 'vitest'
import { retryAfterSeconds } from '../../../src/ingest/fetching/retry-after.js'

const NOW = Date.UTC(2033, 10, 6, 8, 49, 0)

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['99999999999999999999', 3600],
    ['Sun, 06 Nov 2033 08:49:37 GMT', 37],
    ['Sunday, 06-Nov-33 08:49:37 GMT', 37],
    ['Sun Nov  6 08:49:37 2033', 37],
    ['Mon, 07 Nov 2033 08:49:37 GMT', 3600],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    [null, null],
    ['', null],
    ['-5', null],
    ['1e3', null],
    ['2 hours', null],
    ['Sun, 99 Nov 2033 08:49:37 GMT', null],
    ['2033-11-06', null],
  ])('%s', (header, seconds) => expect(retryAfterSeconds(header, NOW, 3600)).toBe(seconds))
})
