import type { Amounts } from './quantity.js'

/** ISO 8601 period of amounts, largest unit first; `X` for a count that is not given: `P3Y6M`, `PT4H`, `PXD`. */
export function durationValue(amounts: Amounts): string {
  let days = ''
  let time = ''
  for (const { amount, unit } of amounts) {
    const count = amount === null ? 'X' : String(amount)
    if (unit.startsWith('T')) time += count + unit[1]
    else days += count + unit
  }
  return `P${days}${time && `T${time}`}`
}
