import type { Figure, Span } from '../../domain/index.js'
import { contains } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Account, textOf } from '../account.js'
import { datesTheSaying } from '../settings/event-days.js'

/** «[إلى ذلك]، أعلن الجيش مقتل …»: a paragraph that opens so tells of another happening. */
const OTHER_NEWS =
  /^\s*و?(?:إلى|الى) ذلك[،,]|^\s*و?(?:من|في|على) (?:جهة|جانب|ناحية|حادث|حادثة|شأن|سياق|صعيد|موضوع|هجوم|تطور) (?:أخرى|اخرى|آخر|اخر|منفصل|منفصلة|متصل)/u

/** @param sentence the one that the figure stands in */
export function isOfOtherNews(account: Account, { field, start }: Figure, sentence: Span): boolean {
  const text = textOf(account, field)
  const line = text.lastIndexOf('\n', start - 1) + 1
  return [line, sentence.start].some((from) =>
    OTHER_NEWS.test(text.slice(from, Math.min(start, from + OPENING_LENGTH))),
  )
}

const OPENING_LENGTH = 40

/** The tokens beside a figure up to a comma or another number. */
export function clauseOf(figure: Figure, tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((t) => t.kind === 'number' || t.norm === '،' || t.norm === '؛')
  const own = end < 0 ? tokens : tokens.slice(0, end)
  return own.filter((t) => t.end <= figure.start || t.start >= figure.end)
}

/** «54 قتيلا [منذ] بدء الاحتجاجات» counts more than the event. */
const SINCE: ReadonlySet<string> = new Set(['منذ', 'ومنذ'])
/** Days before publication beyond which a clause tells of something else. */
const RECENT_DAYS = 20
const DAY_MS = 86_400_000

/** Whether the clause around a figure dates it to a time before the event, or to a longer one. */
export function isBackground(account: Account, before: readonly Token[], after: readonly Token[]): boolean {
  if (before.some((t) => SINCE.has(t.norm)) || after.some((t) => SINCE.has(t.norm))) return true
  const published = account.reading.published?.day ?? null
  return account.reading.times.some(
    (time) =>
      time.type === 'date' &&
      [...before, ...after].some((t) => t.start >= time.start && t.end <= time.end) &&
      isLongAgo(time.value, published),
  )
}

/** «[وفي وقت سابق من هذا الأسبوع] أعلن الجيش …»: not an earlier count but an earlier happening. */
const EARLIER_NEWS = /^و?في وقت سابق (?:من )?(?:هذا |هذه )?(?:ال)?(?:أسبوع|اسبوع|شهر|عام|سنة)/u
const EARLIER_LENGTH = 40

/** «الهجوم الذي وقع في ديسمبر 2016 … مما أدى إلى مقتل 12 شخصا»: a sentence that names no time but a past one before the figure. */
export function isOfThePast(account: Account, sentence: Span, figure: Figure): boolean {
  if (EARLIER_NEWS.test(textOf(account, sentence.field).slice(sentence.start, sentence.start + EARLIER_LENGTH)))
    return true
  const published = account.reading.published?.day ?? null
  const dates = account.reading.times.filter((t) => t.type === 'date' && contains(sentence, t))
  return dates.some((t) => t.end <= figure.start) && dates.every((t) => isLongAgo(t.value, published))
}

/** The one day of a figure's sentence; of several, one that stands far nearer to it («قتل [16] الخميس في تشييع ستة قضوا الأربعاء»). */
export function dayAround(account: Account, figure: Figure, sentence: Span): string | null {
  const nearest = new Map<string, number>()
  for (const time of account.reading.times) {
    if (time.type !== 'date' || !contains(sentence, time) || contains(figure, time)) continue
    if (datesTheSaying(account, time)) continue
    const day = /^\d{4}-\d\d-\d\d/.exec(time.value)?.[0]
    const gap = Math.max(time.start - figure.end, figure.start - time.end)
    if (day) nearest.set(day, Math.min(gap, nearest.get(day) ?? gap))
  }
  const [first, second] = [...nearest].sort((a, b) => a[1] - b[1])
  if (!first) return null
  return !second || first[1] * FAR_NEARER <= second[1] ? first[0] : null
}

const FAR_NEARER = 2

/** Of a time before the news, or of a whole year or month so far, as no happening of the news is told. */
function isLongAgo(value: string, published: string | null): boolean {
  if (!/^\d{4}/.test(value)) return false
  if (/^\d{4}(?:-\d\d)?$/.test(value)) return published === null || value <= published.slice(0, value.length)
  if (published === null) return false
  // Of a week or a season, the last that its year allows.
  const last = /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : `${value.slice(0, 4)}-12-31`
  return Date.parse(published) - Date.parse(last) > RECENT_DAYS * DAY_MS
}
