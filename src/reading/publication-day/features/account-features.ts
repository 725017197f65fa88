import { FIRST_BIN, type Meter } from './feature-table.js'

/** Upper ends of the bins of the distance from the nearest other account, days before it first. */
const BINS = [-8, -3, -2, -1, 0, 1, 3, 7] as const

/**
 * Days from the day of the nearest other account of the event; where several accounts are of that day, they say more than one does.
 * @param others one day for each dated account; empty when none is known
 */
export function accountMeters(others: readonly number[]): Meter[] {
  if (others.length === 0) return []
  const counts = new Map<number, number>()
  for (const day of others) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [
    ({ day }, add) => {
      let off = Number.MAX_SAFE_INTEGER
      for (const other of counts.keys()) if (Math.abs(day - other) < Math.abs(off)) off = day - other
      const bin = BINS.findIndex((end) => off <= end)
      const first = counts.get(day - off)! > 1 ? FIRST_BIN.otherAccounts : FIRST_BIN.otherAccount
      add(first + (bin < 0 ? BINS.length : bin))
    },
  ]
}
