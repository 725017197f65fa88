import { weekdayNamed } from '../../../arabic/calendar.js'
import type { TimeLine } from '../time-line.js'
import { fold, type TimeParser } from './parser.js'

/** What may stand right behind a day that leaves its month out; a noun there would be what the number counts («كل يوم 15 صديقا»). */
const BEHIND = fold('في أمام قبل بعد على ضد')
const STOPS: ReadonlySet<string> = new Set(['', '،', ',', '.', '؛', ';', '!', '؟', '»', '"', '”', ')'])

/**
 * A day of the month whose month is left out: «يلتقي الفريقان [يوم 27]، ثم», «[الأربعاء 27]». With a weekday the two settle the month
 * together; alone it is the nearest such day on the side that the verb tells, and unsure.
 */
export const dayNumber: TimeParser = {
  starts: [...fold('يوم'), ...fold('الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد')],
  parse(line, from) {
    const afterDay = line.host(from) === 'يوم' ? from + 1 : from
    const weekday = weekdayNamed(afterDay === from ? line.host(from) : line.norm(afterDay))
    const at = weekday === undefined ? afterDay : afterDay + 1
    if (at === from || line.norm(from - 1) === 'كل') return null
    const day = line.whole(at, 1, 31)
    if (day === null || !endsThere(line, at + 1)) return null
    const parts = { kind: 'point', day, ...(weekday !== undefined && { weekday }) } as const
    return line.match(from, at + 1, parts, 'ar/time/day-number', { unsure: weekday === undefined })
  },
}

function endsThere(line: TimeLine, at: number): boolean {
  const next = line.norm(at)
  return STOPS.has(next) || BEHIND.has(next)
}
