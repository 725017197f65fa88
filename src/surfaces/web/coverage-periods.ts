import type { Coverage } from '../../app/library.js'

export interface CoveragePeriods {
  readonly unit: 'day' | 'week' | 'month'
  /** The first day of each period from the first article to the last, `YYYY-MM-DD`. */
  readonly starts: readonly string[]
  /** The day of the last article. */
  readonly last: string | null
  /** Outlets, those with most articles first, with their articles in each period; undated ones count in the sum alone. */
  readonly outlets: readonly {
    readonly outlet: string | null
    readonly counts: readonly number[]
    readonly articles: number
  }[]
}

/** So many periods can still be told apart in a column of a page. */
const MOST_PERIODS = 40
const DAY_MS = 86_400_000

/** Articles of outlets by days, where that is too fine by weeks (from Sunday), else by months. */
export function coveragePeriods(coverage: readonly Coverage[]): CoveragePeriods {
  const days = coverage.flatMap((c) => (c.day === null ? [] : [c.day])).sort()
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null]
  const length = first && last ? (Date.parse(last) - Date.parse(first)) / DAY_MS + 1 : 0
  const unit = length <= MOST_PERIODS ? 'day' : length <= 7 * MOST_PERIODS ? 'week' : 'month'
  const starts = first && last ? periodsBetween(first, last, unit) : []
  const place = new Map(starts.map((start, i) => [start, i]))
  const outlets = new Map<string | null, { counts: number[]; articles: number }>()
  for (const { outlet, day, articles } of coverage) {
    const known = outlets.get(outlet) ?? { counts: starts.map(() => 0), articles: 0 }
    outlets.set(outlet, known)
    known.articles += articles
    if (day !== null) known.counts[place.get(startOf(day, unit))!]! += articles
  }
  return {
    unit,
    starts,
    last,
    outlets: [...outlets]
      .map(([outlet, counted]) => ({ outlet, ...counted }))
      .sort((a, b) => b.articles - a.articles || (a.outlet ?? '').localeCompare(b.outlet ?? '')),
  }
}

function periodsBetween(first: string, last: string, unit: CoveragePeriods['unit']): string[] {
  const starts: string[] = []
  for (let at = startOf(first, unit); at <= last; at = nextStart(at, unit)) starts.push(at)
  return starts
}

function startOf(day: string, unit: CoveragePeriods['unit']): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  return isoDay(Date.parse(day) - new Date(day).getUTCDay() * DAY_MS)
}

function nextStart(start: string, unit: CoveragePeriods['unit']): string {
  // The month after it: 31 days on, whatever the month.
  if (unit === 'month') return startOf(isoDay(Date.parse(start) + 31 * DAY_MS), unit)
  return isoDay(Date.parse(start) + (unit === 'week' ? 7 : 1) * DAY_MS)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
