import { describe, expect, it } from 'vitest'
import { coveragePeriods } from '../../../src/surfaces/web/coverage-periods.js'

const told = (outlet: string | null, day: string | null, articles: number) => ({ outlet, day, articles })

describe('articles of outlets over time', () => {
  it('stand by days where these are few, empty ones between them too', () => {
    const { unit, starts, outlets, last } = coveragePeriods([
      told('الضفة', '2031-02-27', 2),
      told('المرفأ', '2031-03-01', 1),
      told('المرفأ', '2031-02-28', 4),
    ])
    expect({ unit, last }).toEqual({ unit: 'day', last: '2031-03-01' })
    expect(starts).toEqual(['2031-02-27', '2031-02-28', '2031-03-01'])
    expect(outlets).toEqual([
      { outlet: 'المرفأ', articles: 5, counts: [0, 4, 1] },
      { outlet: 'الضفة', articles: 2, counts: [2, 0, 0] },
    ])
  })

  it('stand by weeks from Sunday over months, and by months over years', () => {
    const months = coveragePeriods([told('الضفة', '2031-01-01', 1), told('الضفة', '2031-04-01', 2)])
    // The first of January 2031 is a Wednesday.
    expect([months.unit, months.starts[0], months.starts.at(-1)]).toEqual(['week', '2030-12-29', '2031-03-30'])
    expect(months.outlets[0]!.counts.filter((n) => n > 0)).toEqual([1, 2])
    const years = coveragePeriods([told('الضفة', '2029-12-31', 1), told('الضفة', '2031-02-01', 2)])
    expect([years.unit, years.starts.length, years.starts[0], years.starts.at(-1)]).toEqual([
      'month',
      15,
      '2029-12-01',
      '2031-02-01',
    ])
  })

  it('what has no day or no outlet counts in the sum alone', () => {
    expect(coveragePeriods([told(null, null, 3)])).toEqual({
      unit: 'day',
      starts: [],
      last: null,
      outlets: [{ outlet: null, articles: 3, counts: [] }],
    })
    expect(coveragePeriods([])).toMatchObject({ starts: [], outlets: [] })
  })
})
