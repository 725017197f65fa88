import { dayText } from './dates.js'
import type { UiLanguage } from './language.js'
import { periodText } from './period-text.js'

/** A Monday, from which the names of the weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000
/** A leap year: it has every day that a year may have. */
const ANY_YEAR = 2024

type Words = readonly [en: string, ar: string]

const REFERENCES: Readonly<Record<string, Words>> = {
  PAST_REF: ['in the past', 'في الماضي'],
  PRESENT_REF: ['now, as it was written', 'الآن، وقت الكتابة'],
  FUTURE_REF: ['in the future', 'في المستقبل'],
}
const PARTS_OF_DAY: Readonly<Record<string, Words>> = {
  MO: ['morning', 'صباحا'],
  AF: ['afternoon', 'بعد الظهر'],
  EV: ['evening', 'مساء'],
  NI: ['night', 'ليلا'],
}
const SEASONS: Readonly<Record<string, Words>> = {
  SP: ['spring', 'ربيع'],
  SU: ['summer', 'صيف'],
  FA: ['autumn', 'خريف'],
  WI: ['winter', 'شتاء'],
}
const ORDINALS: readonly Words[] = [
  ['first', 'الأول'],
  ['second', 'الثاني'],
  ['third', 'الثالث'],
  ['fourth', 'الرابع'],
]

/**
 * A TIMEX3 value (ISO 8601 with its extensions) in words: `2017-11-20TEV` is “20 November 2017, evening”, `P6Y` “6 years”,
 * `XXXX-WXX-1` “a Monday”, `XXXX-11-22` “22 November (year not stated)”. What has no words here comes back as it is.
 */
export function whenText(value: string, language: UiLanguage): string {
  const say = ([en, ar]: Words) => (language === 'ar' ? ar : en)
  const reference = REFERENCES[value]
  if (reference) return say(reference)
  if (value.startsWith('P')) return periodText(value, language) ?? value
  const [first, last, ...more] = value.split('/')
  if (last !== undefined && more.length === 0 && first) return rangeText(first, last, language)
  const [, date = '', mark] = /^([^T]*)(?:T(.+))?$/.exec(value) ?? []
  const words = date && pointText(date, language)
  if (date && !words) return value
  if (mark === undefined) return words || value
  const clock = PARTS_OF_DAY[mark] ? say(PARTS_OF_DAY[mark]) : /^\d{2}:\d{2}/.test(mark) ? mark : null
  return clock === null ? value : [words, clock].filter(Boolean).join(say([', ', '، ']))
}

/** A time that recurs, by its period or its point: `P1D` “every day”, `XXXX-WXX-5` “every Friday”. */
export function setText(value: string, language: UiLanguage): string {
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value)
  if (weekday) {
    const name = weekdayName(Number(weekday[1]), language)
    return language === 'ar' ? `كل يوم ${name}` : `every ${name}`
  }
  const part = /^XXXX-XX-XXT(MO|AF|EV|NI)$/.exec(value)
  if (part) return language === 'ar' ? `كل يوم ${PARTS_OF_DAY[part[1]!]![1]}` : `every ${PARTS_OF_DAY[part[1]!]![0]}`
  const period = periodText(value, language)
  if (!period) return value
  return language === 'ar' ? `كل ${period}` : `every ${period.replace(/^1 /, '')}`
}

/** The name of an ISO weekday, Monday 1. */
export function weekdayName(isoWeekday: number, language: UiLanguage): string {
  return format(MONDAY + (isoWeekday - 1) * DAY_MS, language, { weekday: 'long' })
}

function rangeText(first: string, last: string, language: UiLanguage): string {
  const [from, to] = [whenText(first, language), whenText(last, language)]
  return language === 'ar' ? `من ${from} إلى ${to}` : `${from} to ${to}`
}

/** A point of the calendar without a time of day; null for what is none. */
function pointText(value: string, language: UiLanguage): string | null {
  const say: Say = (en, ar) => (language === 'ar' ? ar : en)
  for (const [pattern, words] of POINTS) {
    const found = pattern.exec(value)
    if (found) return words(found.slice(1), language, say)
  }
  return null
}

type Say = (en: string, ar: string) => string
type PointWords = (parts: readonly string[], language: UiLanguage, say: Say) => string

/** Each form that a point takes, with its words; `\d{1,4}` of a year, `X` for what is left open. */
const POINTS: readonly (readonly [RegExp, PointWords])[] = [
  [/^(\d{4}-\d{2}-\d{2})$/, ([day], language) => dayText(day, language)],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, ([y, m], language) => monthText(Number(y), Number(m), language, true)],
  [
    /^XXXX-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    ([m, d], language, say) =>
      `${format(Date.UTC(ANY_YEAR, Number(m) - 1, Number(d)), language, { day: 'numeric', month: 'long' })} ${say('(year not stated)', '(السنة غير مذكورة)')}`,
  ],
  [
    /^XXXX-(0[1-9]|1[0-2])$/,
    ([m], language, say) =>
      `${monthText(ANY_YEAR, Number(m), language, false)} ${say('(year not stated)', '(السنة غير مذكورة)')}`,
  ],
  [
    /^XXXX-WXX-([1-7])$/,
    ([n], language, say) => say(`a ${weekdayName(Number(n), 'en')}`, `أحد أيام ${weekdayName(Number(n), language)}`),
  ],
  [/^XXXX-XX-(\d{2})$/, ([d], _, say) => say(`day ${Number(d)} of a month`, `يوم ${Number(d)} من شهر`)],
  [/^XXXX-XX-XX$/, (_, __, say) => say('a day not stated', 'يوم غير محدد')],
  [/^XXXX-WXX(?:-WE)?$/, (_, __, say) => say('a week not stated', 'أسبوع غير محدد')],
  [/^XXXX-XX$/, (_, __, say) => say('a month not stated', 'شهر غير محدد')],
  [/^XXXX$/, (_, __, say) => say('a year not stated', 'سنة غير محددة')],
  [/^XXX$/, (_, __, say) => say('a decade not stated', 'عقد غير محدد')],
  [/^XX$/, (_, __, say) => say('a century not stated', 'قرن غير محدد')],
  [
    /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])(-WE)?$/,
    ([y, w, weekend], language, say) => {
      const monday = mondayOf(Number(y), Number(w))
      const day = dayText(new Date(monday + (weekend ? 5 : 0) * DAY_MS).toISOString().slice(0, 10), language)
      return weekend ? say(`weekend of ${day}`, `نهاية الأسبوع في ${day}`) : say(`week of ${day}`, `أسبوع ${day}`)
    },
  ],
  [/^(\d{4})-Q([1-4])$/, ([y, n], _, say) => say(`${nth(n, 'en')} quarter of ${y}`, `الربع ${nth(n, 'ar')} من ${y}`)],
  [/^(\d{4})-H([12])$/, ([y, n], _, say) => say(`${nth(n, 'en')} half of ${y}`, `النصف ${nth(n, 'ar')} من ${y}`)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([y, s], _, say) => say(`${SEASONS[s!]![0]} ${y}`, `${SEASONS[s!]![1]} ${y}`)],
  [/^(\d{4})$/, ([y]) => y!],
  [/^(\d{3})X$/, ([d], _, say) => say(`the ${d}0s`, `عقد ${d}0`)],
  [/^(\d{2})$/, ([c], _, say) => say(`century ${Number(c) + 1}`, `القرن ${Number(c) + 1}`)],
  [
    /^-(\d+)$/,
    ([y], language, say) => {
      const years = Number(y).toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB')
      return say(`about ${years} BC`, `نحو ${years} قبل الميلاد`)
    },
  ],
]

function monthText(year: number, month: number, language: UiLanguage, withYear: boolean): string {
  return format(Date.UTC(year, month - 1, 1), language, { month: 'long', ...(withYear && { year: 'numeric' }) })
}

function nth(n: string | undefined, language: UiLanguage): string {
  return ORDINALS[Number(n) - 1]![language === 'ar' ? 1 : 0]
}

/** The Monday of an ISO 8601 week: week 1 is the one of 4 January. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + ((week - 1) * 7 - weekday) * DAY_MS
}

function format(time: number, language: UiLanguage, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(time)
}
