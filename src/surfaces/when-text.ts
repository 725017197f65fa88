import type { UiLanguage } from './language.js'

/** A Monday, from which the names of the weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** What a TIMEX value leaves open, in words: `XXXX-WXX-1` is some Monday, `XXXX-11-22` a 22 November. Any other value as it stands. */
export function whenText(value: string, language: UiLanguage): string {
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value)
  if (weekday) {
    const name = weekdayName(Number(weekday[1]), language)
    return language === 'ar' ? `أحد أيام ${name}` : `a ${name}`
  }
  const yearless = /^XXXX-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(value)
  if (yearless) {
    const date = format(Date.UTC(2024, Number(yearless[1]) - 1, Number(yearless[2])), language, {
      day: 'numeric',
      month: 'long',
    })
    return language === 'ar' ? `${date} (السنة غير مذكورة)` : `${date} (year not stated)`
  }
  return value
}

/** The name of an ISO weekday, Monday 1. */
export function weekdayName(isoWeekday: number, language: UiLanguage): string {
  return format(MONDAY + (isoWeekday - 1) * DAY_MS, language, { weekday: 'long' })
}

function format(time: number, language: UiLanguage, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(time)
}
