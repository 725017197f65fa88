import type { UiLanguage } from './language.js'

const LOCALES: Readonly<Record<UiLanguage, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' }

/** «الأربعاء 22 نوفمبر 2017» or “Wednesday 22 November 2017” for a day or an instant; anything else as it stands. */
export function dayText(
  value: string | null | undefined,
  language: UiLanguage,
  weekday: 'long' | undefined = undefined,
): string {
  if (!value) return ''
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (!day) return value
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))
  return dayFormat(language, weekday).format(date)
}

/** Formats are dear to make and a page has hundreds of dates. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(language: UiLanguage, weekday: 'long' | undefined): Intl.DateTimeFormat {
  const key = `${language} ${weekday}`
  const known = dayFormats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    ...(weekday && { weekday }),
  })
  dayFormats.set(key, made)
  return made
}

/** A day, and the clock time where one is stated: «الاثنين 19 مايو 2025، 20:00». */
export function momentText(
  value: string | null | undefined,
  language: UiLanguage,
  weekday: 'long' | undefined = undefined,
): string {
  const separator = language === 'ar' ? '، ' : ', '
  return [dayText(value, language, weekday), clockText(value)].filter(Boolean).join(separator)
}

/** The clock time of an instant as it was stated, `14:05`, or '' for a plain day. */
function clockText(value: string | null | undefined): string {
  return /T(\d{2}:\d{2})/.exec(value ?? '')?.[1] ?? ''
}

const COUNTS: Readonly<Record<UiLanguage, Intl.NumberFormat>> = {
  ar: new Intl.NumberFormat(LOCALES.ar),
  en: new Intl.NumberFormat(LOCALES.en),
}

export function countText(count: number, language: UiLanguage): string {
  return COUNTS[language].format(count)
}
