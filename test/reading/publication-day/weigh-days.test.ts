import { describe, expect, it } from 'vitest'
import type { DayClue } from '../../../src/reading/publication-day/day-clue.js'
import { weighDays } from '../../../src/reading/publication-day/weigh-days.js'
import { isoDay, parseIsoDay } from '../../../src/reading/times/civil-day.js'

const MARCH = { from: parseIsoDay('2019-03-01')!, to: parseIsoDay('2019-03-31')! }

function likeliest(clues: readonly DayClue[], others: readonly string[] = []): string {
  const days = others.map((d) => parseIsoDay(d)!)
  const weighed = weighDays(clues, MARCH, days)
  return isoDay(weighed.reduce((a, b) => (b.probability > a.probability ? b : a)).day)
}

const weekday = (role: 'today' | 'lead' | 'told' | 'last' | 'ahead' | 'next', day: number): DayClue => ({
  kind: 'weekday',
  role,
  weekday: day,
})
const date = (role: 'told' | 'ahead' | 'named' | 'today', month: number, day: number, year?: number): DayClue => ({
  kind: 'date',
  role,
  named: { year: year ?? null, month, day },
  offset: 0,
  weekday: null,
})

describe('the weight of days', () => {
  it('is a probability over the period', () => {
    const weighed = weighDays([weekday('lead', 4)], MARCH)
    expect(weighed.map((w) => w.day)).toEqual(Array.from({ length: 31 }, (_, i) => MARCH.from + i))
    expect(weighed.reduce((sum, w) => sum + w.probability, 0)).toBeCloseTo(1, 9)
  })

  it('is the same for all days where nothing speaks', () => {
    for (const { probability } of weighDays([], MARCH)) expect(probability).toBeCloseTo(1 / 31, 12)
  })

  it.each([
    ['a date told and one ahead', [weekday('today', 3), date('told', 3, 8), date('ahead', 3, 16)], '2019-03-13'],
    ['the date that is called today, whatever else', [weekday('lead', 1), date('today', 3, 20)], '2019-03-20'],
    [
      'days of this month',
      [
        weekday('today', 5),
        { kind: 'day-of-month', role: 'told', day: 20, shift: 0 },
        { kind: 'day-of-month', role: 'ahead', day: 25, shift: 0 },
      ],
      '2019-03-22',
    ],
  ] as const)('prefers the day by %s', (_, clues, day) => {
    expect(likeliest(clues)).toBe(day)
  })

  it('prefers the day of the other accounts, and among their days the weekday of the text', () => {
    expect(likeliest([weekday('lead', 2)], ['2019-03-12', '2019-03-12'])).toBe('2019-03-12')
    expect(likeliest([weekday('today', 3)], ['2019-03-12', '2019-03-13'])).toBe('2019-03-13')
  })

  it('moves with the calendar: all dates a week later give a day a week later', () => {
    const at = (shift: number) => [weekday('today', 3), date('told', 3, 4 + shift), date('ahead', 3, 9 + shift)]
    expect(parseIsoDay(likeliest(at(7)))! - parseIsoDay(likeliest(at(0)))!).toBe(7)
  })
})
