import { describe, expect, it } from 'vitest'
import { allows, limits } from '../../../src/reading/publication-day/allows.js'
import type { DayClue } from '../../../src/reading/publication-day/day-clue.js'
import { isoDay, parseIsoDay } from '../../../src/reading/times/civil-day.js'

const clue = (more: object) => more as DayClue
const onDate = (role: string, more: object = {}) =>
  clue({ kind: 'date', role, named: { year: null, month: 3, day: 14 }, offset: 0, weekday: null, ...more })

/** First and last day of early 2019 that a clue allows. */
function span(c: DayClue, from = '2019-01-01', to = '2019-06-30'): readonly string[] {
  const days: string[] = []
  for (let d = parseIsoDay(from)!; d <= parseIsoDay(to)!; d++) if (allows(c, d)) days.push(isoDay(d))
  return [days[0] ?? '', days.at(-1) ?? '']
}

describe('a clue taken at its word', () => {
  it.each([
    ['a date that is called today', onDate('today'), ['2019-03-14', '2019-03-14']],
    ['a date that was yesterday', onDate('today', { offset: 1 }), ['2019-03-15', '2019-03-15']],
    ['two days ahead', onDate('pair'), ['2019-03-08', '2019-03-14']],
    [
      'a date of that year told',
      onDate('told', { named: { year: 2019, month: 3, day: 14 } }),
      ['2019-03-14', '2019-06-30'],
    ],
    [
      'a date of that year to come',
      onDate('ahead', { named: { year: 2019, month: 3, day: 14 } }),
      ['2019-01-01', '2019-03-14'],
    ],
    ['this March', clue({ kind: 'month', role: 'this', month: 3, year: null }), ['2019-03-01', '2019-03-31']],
    ['another year', clue({ kind: 'year', role: 'this', year: 2018 }), ['', '']],
  ] as const)('%s', (_, c, days) => {
    expect(limits(c)).toBe(true)
    expect(span(c)).toEqual(days)
  })

  it.each([
    ['a bare weekday', clue({ kind: 'weekday', role: 'lead', weekday: 4 })],
    ['a date of no side', onDate('named')],
    ['a date that only a sign around puts ahead', onDate('maybe-ahead')],
    ['a year told', clue({ kind: 'year', role: 'told', year: 2016 })],
    ['a month with its year', clue({ kind: 'month', role: 'told', month: 3, year: 2018 })],
  ])('rules nothing out: %s', (_, c) => {
    expect(limits(c)).toBe(false)
    expect(span(c)).toEqual(['2019-01-01', '2019-06-30'])
  })

  it('lets a day of this month lie behind or ahead within the month', () => {
    const told = clue({ kind: 'day-of-month', role: 'told', day: 22, shift: 0 })
    expect(['2019-03-21', '2019-03-22', '2019-03-31'].map((d) => allows(told, parseIsoDay(d)!))).toEqual([
      false,
      true,
      true,
    ])
  })
})
