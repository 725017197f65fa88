import { describe, expect, it } from 'vitest'
import { compareDays } from '../../src/story/event-day.js'

const full = (...days: string[]) => ({
  days: days.map((d) => Date.parse(d) / 86_400_000),
  weekdays: days.map((d) => new Date(`${d}T00:00:00Z`).getUTCDay() || 7),
})
const weekdays = (...numbers: number[]) => ({ days: [], weekdays: numbers })

describe('compareDays', () => {
  it.each([
    ['one full day', full('2031-06-10'), full('2031-06-10'), 'same'],
    ['the same weekday a week later', full('2031-06-10'), full('2031-06-17'), 'different'],
    ['a weekday without a date and a date on it', weekdays(2), full('2031-06-10'), 'same'],
    ['Thursday and Monday', weekdays(4), weekdays(1), 'different'],
    ['announced on Tuesday what was on Monday, and Monday', weekdays(2, 1), weekdays(1), 'same'],
    ['the day and the day after it', full('2031-06-30'), full('2031-07-01'), 'next'],
    ['Sunday and Monday', weekdays(7), weekdays(1), 'next'],
    ['the same weekday and the day after, a week apart', full('2031-06-10'), full('2031-06-18'), 'different'],
    ['a day and none', full('2031-06-10'), weekdays(), 'unknown'],
  ] as const)('%s', (_, a, b, relation) => {
    expect(compareDays(a, b)).toBe(relation)
    expect(compareDays(b, a)).toBe(relation)
  })
})
