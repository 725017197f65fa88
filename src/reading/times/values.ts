import type { Amounts } from './quantity.js'

/**
 * ISO 8601 period of amounts, largest unit first; `X` for a count that is not given: `P3Y6M`, `PT4H`, `PXD`. A range of amounts of one
 * unit has both its ends, like a range of dates: `P3D/P5D`.
 */
export function durationValue(amounts: Amounts, upTo?: number): string {
  if (upTo !== undefined)
    return `${durationValue(amounts)}/${durationValue([{ amount: upTo, unit: amounts[0]!.unit }])}`
  let days = ''
  let time = ''
  for (const { amount, unit } of amounts) {
    const count = amount === null ? 'X' : String(amount)
    if (unit.startsWith('T')) time += count + unit[1]
    else days += count + unit
  }
  return `P${days}${time && `T${time}`}`
}
