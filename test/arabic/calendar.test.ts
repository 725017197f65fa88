import { describe, expect, it } from 'vitest'
import { bareWeekdayNamed, monthAt, weekdayNamed } from '../../src/arabic/calendar.js'
import { hijriMonthDays, hijriMonthStart, hijriOf } from '../../src/arabic/calendar-hijri.js'
import { foldWord } from '../../src/arabic/fold.js'
import { tokenize } from '../../src/arabic/tokenize.js'

const MS_PER_DAY = 86_400_000
const dayOf = (iso: string) => Date.parse(iso) / MS_PER_DAY
const isoOf = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

describe('weekday names', () => {
  it.each([
    ['الإثنين', 1],
    ['الاثنين', 1],
    ['الثلثاء', 2],
    ['الأربعاء', 3],
    ['الأحد', 7],
    ['أحد', undefined],
    ['الواحد', undefined],
  ])('%s', (name, weekday) => {
    expect(weekdayNamed(foldWord(name))).toBe(weekday)
  })

  it('are known without their article only when asked for', () => {
    expect(bareWeekdayNamed('جمعة')).toBe(5)
    expect(weekdayNamed('جمعة')).toBeUndefined()
  })
})

describe('month names', () => {
  it.each([
    ['يناير', 1, 1],
    ['كانون الثاني', 1, 2],
    ['تشرين الثاني/نوفمبر 2017', 11, 4],
    ['نوفمبر (تشرين الثاني) 2017', 11, 5],
    ['مارس آذار', 3, 2],
    ['أبريل/ نيسان', 4, 3],
    ['غشت', 8, 1],
    ['جويلية', 7, 1],
    ['شتنبر', 9, 1],
    ['دجنبر', 12, 1],
    ['مارس نيسان', 3, 1],
    ['ذي الحجة', 12, 2],
    ['جمادى الآخرة', 6, 2],
  ])('%s', (text, month, to) => {
    expect(monthAt(tokenize('text', text).tokens, 0)).toMatchObject({ month, to })
  })

  it('are marked where they are other words too, unless a second name settles it', () => {
    expect(monthAt(tokenize('text', 'مارس').tokens, 0)?.ambiguous).toBe(true)
    expect(monthAt(tokenize('text', 'آذار/مارس').tokens, 0)?.ambiguous).toBe(false)
  })

  it('are not seen in other words', () => {
    for (const text of ['كانون', 'ربيع', 'كتاب', 'تشرين']) expect(monthAt(tokenize('text', text).tokens, 0)).toBeNull()
  })
})

describe('the Hijri calendar', () => {
  it.each([
    ['2015-08-11', 1436, 10, 26],
    ['2014-10-25', 1436, 1, 1],
    ['2023-03-23', 1444, 9, 1],
  ])('%s', (iso, year, month, day) => {
    expect(hijriOf(dayOf(iso))).toEqual({ year, month, day })
    expect(isoOf(hijriMonthStart(year, month) + day - 1)).toBe(iso)
  })

  it('starts a month where announced, though the printed calendar has another day', () => {
    expect(isoOf(hijriMonthStart(1439, 9))).toBe('2018-05-17')
    expect(isoOf(hijriMonthStart(1439, 10))).toBe('2018-06-15')
  })

  it('has months of 29 or 30 days, counted on over the end of a year', () => {
    for (let month = 1; month <= 12; month++) expect([29, 30]).toContain(hijriMonthDays(1440, month))
    expect(hijriMonthStart(1440, 13)).toBe(hijriMonthStart(1441, 1))
  })
})
