import type { UiLanguage } from './language.js'

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** A moment as seen from now: “3 hours ago”, «قبل 3 ساعات», “in 20 minutes”; less than a minute is “now”. */
export function agoText(moment: number, now: number, language: UiLanguage): string {
  const format = new Intl.RelativeTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { numeric: 'always' })
  const away = moment - now
  for (const [unit, milliseconds] of UNITS) {
    if (Math.abs(away) >= milliseconds) return format.format(Math.round(away / milliseconds), unit)
  }
  return language === 'ar' ? 'الآن' : 'now'
}
