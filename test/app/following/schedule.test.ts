import { describe, expect, test } from 'vitest'
import {
  articleWait,
  backoff,
  FIRST_INTERVAL,
  LEAST_INTERVAL,
  LEAST_INTERVAL_IN_HASTE,
  MOST_INTERVAL,
  mayLookAgain,
  nextInterval,
  spread,
} from '../../../src/app/following/schedule.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('the interval between rounds', () => {
  test.each([
    [HOUR, 0, 20, 90 * MINUTE],
    [HOUR, 1, 20, HOUR],
    [HOUR, 2, 20, 45 * MINUTE],
    [HOUR, 5, 20, 30 * MINUTE],
    [HOUR, 10, 20, 15 * MINUTE],
    [HOUR, 1, 1, HOUR],
    [HOUR, 7, 20, 15 * MINUTE],
    [LEAST_INTERVAL, 6, 20, LEAST_INTERVAL],
    [LEAST_INTERVAL, 20, 20, LEAST_INTERVAL_IN_HASTE],
    [LEAST_INTERVAL_IN_HASTE, 20, 20, LEAST_INTERVAL_IN_HASTE],
    [LEAST_INTERVAL_IN_HASTE, 1, 20, LEAST_INTERVAL],
    [MOST_INTERVAL, 0, 20, MOST_INTERVAL],
  ])('after %i ms, %i new of %i', (interval, fresh, listed, next) => {
    expect(nextInterval(interval, { fresh, listed })).toBe(next)
  })

  /** The mean interval of the last of many rounds of an outlet that publishes every `pause` and lists its last twenty articles. */
  function settled(pause: number): number {
    let now = 0
    let interval = FIRST_INTERVAL
    let known = 0
    const intervals: number[] = []
    for (let i = 0; i < 400; i++) {
      now += interval
      const published = Math.floor(now / pause)
      interval = nextInterval(interval, { fresh: Math.min(20, published - known), listed: 20 })
      known = published
      intervals.push(interval)
    }
    return intervals.slice(-200).reduce((sum, one) => sum + one, 0) / 200
  }

  test.each([MINUTE, 5 * MINUTE, 20 * MINUTE, HOUR, 6 * HOUR])(
    'settles at the pace of an outlet that publishes every %i ms',
    (pause) => {
      const interval = settled(pause)
      expect(interval).toBeGreaterThanOrEqual(Math.max(LEAST_INTERVAL, pause / 3))
      expect(interval).toBeLessThanOrEqual(Math.max(LEAST_INTERVAL, pause * 3))
    },
  )

  test('an outlet that falls silent is asked once a day in the end', () => {
    let interval = LEAST_INTERVAL
    for (let i = 0; i < 20; i++) interval = nextInterval(interval, { fresh: 0, listed: 20 })
    expect(interval).toBe(MOST_INTERVAL)
  })

  test('is spread by a tenth', () => {
    expect([spread(1000, () => 0), spread(1000, () => 0.5), spread(1000, () => 1)]).toEqual([900, 1000, 1100])
  })
})

describe('after failures', () => {
  test('the wait doubles up to a day, half of it by chance, and is never less than the host asked for', () => {
    const middle = () => 0.5
    expect([1, 2, 3, 4].map((n) => backoff(n, middle, 0) / MINUTE)).toEqual([5, 10, 20, 40])
    expect(backoff(50, middle, 0)).toBe(MOST_INTERVAL)
    expect([backoff(1, () => 0, 0), backoff(1, () => 1, 0)]).toEqual([2.5 * MINUTE, 7.5 * MINUTE])
    expect(backoff(1, middle, 2 * HOUR)).toBe(2 * HOUR)
  })

  test('an article is tried five times', () => {
    expect([1, 2, 3, 4, 5].map(articleWait)).toEqual([10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, null])
  })

  test('an article that keeps changing is looked at less and less, and at last no more', () => {
    expect(mayLookAgain(1, 19 * MINUTE)).toBe(false)
    expect(mayLookAgain(1, 20 * MINUTE)).toBe(true)
    expect(mayLookAgain(3, 79 * MINUTE)).toBe(false)
    expect(mayLookAgain(3, 80 * MINUTE)).toBe(true)
    expect(mayLookAgain(6, 1000 * HOUR)).toBe(false)
  })
})
