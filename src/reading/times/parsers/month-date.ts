import { type MonthMatch, monthAt, monthHeads } from '../../../arabic/calendar.js'
import { hijriYearIn } from '../hijri-year.js'
import { openPoint } from '../open-value.js'
import { DIRECTIONS, EDGE_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PointParts, TimeMatch } from '../time-parts.js'
import { toldUnitAt } from '../told-unit.js'
import { yearTailAt } from '../year-tail.js'
import { fold, type TimeParser } from './parser.js'

/** Behind these a day and month are a name: a street, a movement, a university. */
const NAMED_AFTER = fold(
  'قوى تحالف فريق حركة شارع جسر كوبري مدينة جامعة ميدان ملعب صحيفة ائتلاف مؤسسة مستشفى طريق بمدينة لحركة بحركة وحركة مجموعة كتائب كتيبة انتفاضة ثورة قصر معسكر مسيرة شهداء',
)
/** Behind these an ordinal counts something else than days («الأسبوع الأول من أغسطس»). */
const PORTIONS = fold('الأسبوع النصف الثلث الربع العشر الأسبوعين القسم الجزء')

/** A list of more days than this is no list of days; the bound keeps the scan linear. */
const MAX_DAYS = 6

/** Words for a month's first day: «[فاتح] مايو», «[غرة] رمضان». */
const FIRST_DAY = fold('فاتح غرة')
const DAY_WORDS = fold('يوم يومي أيام اليوم')
const PREPOSITIONS = fold('في منذ خلال حتى من إلى بحلول قبل بعد مطلع نهاية بداية أواخر أوائل منتصف وفي شهري لشهر ومنذ')
const TO = fold('إلى حتى وحتى وإلى - – —')

/**
 * Dates with a month by name or «الشهر»: «[22 مارس آذار 2018]», «[الحادي عشر من نوفمبر]», «[يومي 22 و23 نوفمبر]»,
 * «[الخامس من الشهر الجاري]», «[أبريل/نيسان 2016]», «[26 شوال 1436 هـ]», «[شهر مايو الماضي]».
 */
export const monthDate: TimeParser = {
  starts: [...monthHeads(), ...DAY_WORDS, ...fold('شهر شهري'), ...EDGE_WORDS, ...FIRST_DAY],
  numbers: true,
  parse(line, from) {
    const host = line.host(from)
    if (EDGE_WORDS.has(host)) return firstOfMonth(line, from) ?? edgeOfMonth(line, from)
    const dayWord = DAY_WORDS.has(host)
    // «اليوم 9 أكتوبر» is today with its date, «اليوم التاسع من أكتوبر» the day of a month.
    if (host === 'اليوم' && line.isNumber(from + 1)) return null
    return dayAndMonth(line, from, dayWord ? from + 1 : from) ?? (dayWord ? null : monthOnly(line, from, from))
  },
}

function isPartOfName(line: TimeLine, at: number): boolean {
  const before = line.norm(at - 1)
  return NAMED_AFTER.has(before) || NAMED_AFTER.has(before.slice(1)) || NAMED_AFTER.has(before.slice(2))
}

function dayAndMonth(line: TimeLine, from: number, at: number): TimeMatch | null {
  if (isPartOfName(line, from) || PORTIONS.has(line.norm(from - 1))) return null
  const first = dayAt(line, at)
  if (!first) return null
  let to = first.to
  let last: { to: number; day: number } | null = null
  for (let more = nextDay(line, to), listed = 1; more && listed < MAX_DAYS; more = nextDay(line, to), listed++) {
    last = more
    to = more.to
  }
  const lastDay = last && last.day !== first.day ? { lastDay: last.day } : {}
  const base = { kind: 'point', day: first.day, ...lastDay } as const
  const of = line.norm(to) === 'من' || line.norm(to) === '/' || line.norm(to) === '-' ? to + 1 : to
  const month = monthAt(line.tokens, line.norm(of) === 'شهر' ? of + 1 : of)
  if (month) {
    // «الإنسان الأول مارس الصيد» practised: a day in words needs its «من» before a month that is another word too.
    if (month.ambiguous && first.words && of === to && !FIRST_DAY.has(line.host(at))) return null
    const found = named(line, from, month, base)
    // «3-صفر» and «2 صفر» are scores: Safar needs its year, its word or a day in words.
    const score = line.norm(of) === 'صفر' && !first.words && found.to === month.to
    return score ? null : found
  }
  return ofThisMonth(line, from, to, of, base, first.words)
}

const ATTACKS = fold('هجمات الهجمات اعتداءات أحداث وأحداث تفجيرات لهجمات هجوم')

function named(line: TimeLine, from: number, month: MonthMatch, base: PointParts): TimeMatch {
  const { calendar } = month
  const attack = month.month === 9 && base.day === 11 && ATTACKS.has(line.norm(from - 1))
  const parts = { ...base, month: month.month, ...(calendar === 'hijri' && { calendar }) }
  // «هجمات 11 سبتمبر» needs no year to be known.
  if (attack && calendar === 'gregorian')
    return finished(line, from, month.to, { ...parts, year: 2001 }, 'ar/time/date')
  return finished(line, from, month.to, parts, calendar === 'hijri' ? 'ar/time/hijri-date' : 'ar/time/date')
}

/** «22 من الشهر الجاري», «الخامس من الشهر المقبل», «يوم 22 الجاري». */
function ofThisMonth(
  line: TimeLine,
  from: number,
  to: number,
  of: number,
  base: PointParts,
  words: boolean,
): TimeMatch | null {
  if (line.norm(of) === 'هذا' && line.norm(of + 1) === 'الشهر')
    return line.match(from, of + 2, { ...base, unit: 'M', shift: 0 }, 'ar/time/day-of-this-month')
  const told = toldUnitAt(line, of)
  if (told?.unit === 'M') {
    const { day, lastDay } = base
    const days = { day: day!, ...(lastDay !== undefined && { lastDay }) }
    return line.match(
      from,
      told.to,
      { kind: 'told', unit: 'M', shift: told.shift, ...days },
      'ar/time/day-of-told-month',
    )
  }
  const month = line.norm(of) === 'الشهر'
  const which = DIRECTIONS.get(line.norm(month ? of + 1 : to))
  if (!which || (!month && (words || of !== to))) return null
  // «22 الماضي» without «الشهر» is written only of the current month.
  if (!month && which !== 'this') return null
  const shift = which === 'past' ? -1 : which === 'future' ? 1 : 0
  return line.match(from, month ? of + 2 : to + 1, { ...base, unit: 'M', shift }, 'ar/time/day-of-this-month')
}

/** A day of the month in digits or as an ordinal. */
function dayAt(line: TimeLine, at: number): { to: number; day: number; words: boolean } | null {
  const article = line.host(at) === 'ال' && line.isNumber(at + 1) ? 1 : 0
  const day = line.whole(at + article, 1, 31)
  if (day !== null) return { to: at + article + 1, day, words: false }
  if (line.isNumber(at)) return null
  if (FIRST_DAY.has(line.host(at))) return { to: at + 1, day: 1, words: true }
  const ordinal = line.ordinal(at)
  // Days of the month are masculine: «الأيام العشرة [الأولى] من مايو» names none.
  if (/(?:ة|ه|اولي)$/.test(line.norm(at))) return null
  return ordinal && ordinal.value <= 31 ? { to: ordinal.to, day: ordinal.value, words: true } : null
}

function nextDay(line: TimeLine, to: number): { to: number; day: number } | null {
  const norm = line.norm(to)
  if (norm === 'و' || norm === '،' || TO.has(norm)) {
    const and = norm === '،' && line.norm(to + 1) === 'و' ? 1 : 0
    return dayAt(line, to + 1 + and)
  }
  return norm.startsWith('و') && norm.length > 3 ? dayAt(line, to) : null
}

function monthOnly(line: TimeLine, from: number, at: number): TimeMatch | null {
  // The day before it was no date («قوى 14 آذار»).
  if (line.whole(at - 1, 1, 31) !== null) return null
  const host = line.host(at)
  if (host === 'شهري') return twoMonths(line, from, at + 1)
  const prefixed = host === 'شهر'
  const month = prefixed ? monthAt(line.tokens, at + 1) : monthAt(line.tokens, at, host)
  if (!month || isPartOfName(line, from)) return null
  const { calendar } = month
  const parts = { kind: 'point', month: month.month, ...(calendar === 'hijri' && { calendar }) } as const
  const rule = calendar === 'hijri' ? 'ar/time/hijri-month' : 'ar/time/month'
  const found = finished(line, from, month.to, parts, rule)
  if (!prefixed && found.to === month.to && at === from && isFather(line, from)) return null
  const glued = line.norm(from) !== host
  if (!month.ambiguous || prefixed || found.to > month.to) return found
  return PREPOSITIONS.has(line.norm(from - 1)) || (glued && !line.norm(from).startsWith('و')) ? found : null
}

const IN_MONTH = fold('في منذ خلال بحلول')

/** «ينحدر من أب …»: without its madda, a day or a year, «أب» is no August. */
function isFather(line: TimeLine, from: number): boolean {
  if (line.host(from) !== 'اب' || line.text.startsWith('آ', line.hostStart(from))) return false
  return !IN_MONTH.has(line.norm(from - 1))
}

/** «شهري يناير وفبراير [الماضيين]». */
function twoMonths(line: TimeLine, from: number, at: number): TimeMatch | null {
  const first = monthAt(line.tokens, at)
  if (!first) return null
  const lone = line.norm(first.to) === 'و' ? 1 : 0
  const second = monthAt(line.tokens, first.to + lone, lone ? undefined : line.host(first.to))
  if (!second || second.calendar !== first.calendar) return null
  const hijri = first.calendar === 'hijri' ? ({ calendar: 'hijri' } as const) : {}
  return finished(
    line,
    from,
    second.to,
    { kind: 'point', month: first.month, lastMonth: second.month, ...hijri },
    'ar/time/months',
  )
}

/** «في [أول يناير]» is its first day; of a month that is also another word only behind a preposition. */
function firstOfMonth(line: TimeLine, from: number): TimeMatch | null {
  if (line.host(from) !== 'اول') return null
  const month = monthAt(line.tokens, from + 1)
  if (!month || month.calendar === 'hijri') return null
  if (month.ambiguous && !PREPOSITIONS.has(line.norm(from - 1))) return null
  return finished(line, from, month.to, { kind: 'point', day: 1, month: month.month }, 'ar/time/date')
}

/** «مطلع [شهر] مايو», «نهاية أكتوبر 2018», «أواخر الشهر الجاري» (the last in relative-unit). */
function edgeOfMonth(line: TimeLine, from: number): TimeMatch | null {
  const at = from + 1
  const found = monthOnly(line, from, at)
  if (found) return found
  const month = line.host(at) === 'شهر' ? null : monthAt(line.tokens, at)
  if (!month || line.host(from) === 'اول' || line.host(from) === 'اخر') return null
  const { calendar } = month
  return finished(
    line,
    from,
    month.to,
    { kind: 'point', month: month.month, ...(calendar === 'hijri' && { calendar }) },
    'ar/time/edge-of-month',
  )
}

const YEARLY = fold('عام سنة')

/** Takes the modifier and the year that follow a month. */
function finished(line: TimeLine, from: number, to: number, parts: PointParts, rule: string): TimeMatch {
  // «يونيو من كل عام» comes again.
  if (line.norm(to) === 'من' && line.norm(to + 1) === 'كل' && YEARLY.has(line.norm(to + 2)))
    return line.match(from, to + 3, { kind: 'set', value: openPoint(parts) }, 'ar/time/every-year')
  const which = DIRECTIONS.get(line.norm(to))
  if (which) return line.match(from, to + 1, { ...parts, which }, rule)
  const hijriMonth = parts.calendar === 'hijri'
  const tail = yearTailAt(line, to, hijriMonth)
  const gregorian = hijriMonth && !tail ? yearTailAt(line, to, false) : null
  const year = gregorian?.parts.year ? hijriYearIn(gregorian.parts.year, parts.month!) : null
  // «رمضان 2016» is the Ramadan that began in that year.
  if (gregorian && year !== null) return line.match(from, gregorian.to, { ...parts, year }, rule)
  if (!tail) return ofToldYear(line, from, to, parts) ?? line.match(from, to, parts, rule)
  const hijri = tail.hijri ? ({ calendar: 'hijri' } as const) : {}
  return line.match(from, tail.to, { ...parts, ...hijri, ...tail.parts }, rule)
}

/** «ديسمبر [من العام نفسه]», «5 مارس [من العام التالي]». */
function ofToldYear(line: TimeLine, from: number, to: number, parts: PointParts): TimeMatch | null {
  const { month, day, lastDay, calendar } = parts
  const told = line.norm(to) === 'من' && calendar === undefined ? toldUnitAt(line, to + 1) : null
  if (told?.unit !== 'Y' || month === undefined || parts.lastMonth !== undefined) return null
  const date = { month, ...(day !== undefined && { day }), ...(lastDay !== undefined && { lastDay }) }
  return line.match(from, told.to, { kind: 'told', unit: 'Y', shift: told.shift, ...date }, 'ar/time/date-of-told-year')
}
