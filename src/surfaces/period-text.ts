import type { UiLanguage } from './language.js'

const DATE_UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const
const TIME_UNITS = { H: 'hour', M: 'minute', S: 'second' } as const
/** How many is not told: «سنوات», «بضع ساعات». */
const SEVERAL: Readonly<Record<Unit, readonly [en: string, ar: string]>> = {
  year: ['some years', 'سنوات'],
  month: ['some months', 'أشهر'],
  week: ['some weeks', 'أسابيع'],
  day: ['some days', 'أيام'],
  hour: ['some hours', 'ساعات'],
  minute: ['some minutes', 'دقائق'],
  second: ['some seconds', 'ثوان'],
}
type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

/** An ISO 8601 period in words, `P1Y6M` “1 year and 6 months”, `PXD` “some days”; null for what is none. */
export function periodText(value: string, language: UiLanguage): string | null {
  const period = /^P([^T]*)(?:T(.+))?$/.exec(value)
  if (!period) return null
  const dates = amounts(period[1]!, DATE_UNITS)
  const times = amounts(period[2] ?? '', TIME_UNITS)
  if (!dates || !times || dates.length + times.length === 0) return null
  return [...dates, ...times]
    .map(([amount, unit]) => amountText(amount, unit, language))
    .join(language === 'ar' ? ' و' : ' and ')
}

/** Counts with their units, in order; null when something else stands between. */
function amounts(text: string, units: Readonly<Record<string, Unit>>): [string, Unit][] | null {
  const out: [string, Unit][] = []
  let at = 0
  for (const [all, amount, letter] of text.matchAll(/(X|\d+(?:\.\d+)?)([A-Z])/g)) {
    const unit = units[letter!]
    if (!unit) return null
    out.push([amount!, unit])
    at += all.length
  }
  return at === text.length ? out : null
}

function amountText(amount: string, unit: Unit, language: UiLanguage): string {
  if (amount === 'X') return SEVERAL[unit][language === 'ar' ? 1 : 0]
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 2 })
  return format.format(Number(amount))
}
