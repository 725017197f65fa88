import { weekdayNamed } from '../../../arabic/calendar.js'
import { DEFINITE_PART_WORDS, DIRECTIONS, PART_ADVERBS, PART_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PartOfDay, TimeMatch } from '../time-parts.js'
import { fold, foldWord, type TimeParser } from './parser.js'

const BEFORE_MIDNIGHT = fold('عند حتى بحلول منذ قبل قبيل بعد بعيد وحتى من إلى')
const EDGES = new Set(['اخر', 'اولي', 'اول', 'الساعات', 'ساعات'])

/**
 * Parts of a day. Alone they are weak and live only in company: «[مساء] الاثنين», «[بعد ظهر] السبت», «الثلاثاء [صباحا]»,
 * «[ليل] الجمعة/السبت»; «[آخر ساعات المساء]» stands by itself.
 */
export const partOfDay: TimeParser = {
  starts: [
    ...PART_WORDS.keys(),
    ...PART_ADVERBS.keys(),
    ...DEFINITE_PART_WORDS.keys(),
    ...['بعد', 'قبل', 'منتصف', 'اخر', 'اولي'].map(foldWord),
  ],
  parse(line, from) {
    const host = line.host(from)
    if (EDGES.has(host)) return edgeHours(line, from)
    if (DEFINITE_PART_WORDS.has(host)) return definite(line, from)
    if (host === 'منتصف' && BEFORE_MIDNIGHT.has(line.norm(from - 1)) && line.norm(from + 1) === 'الليل')
      return line.match(from, from + 2, { kind: 'point', part: 'TNI' }, 'ar/time/midnight', { unsure: true })
    const { to, part } = bareAt(line, from) ?? { to: from, part: null }
    if (!part) return null
    const pair = nightBetween(line, to)
    if (pair && part === 'TNI') {
      const past = DIRECTIONS.get(line.norm(pair.to)) === 'past'
      const parts = { kind: 'point', weekday: pair.weekday, part, ...(past && { which: 'past' as const }) } as const
      return line.match(from, pair.to + (past ? 1 : 0), parts, 'ar/time/night-between')
    }
    return line.match(from, to, { kind: 'point', part }, 'ar/time/part-of-day', { weak: true })
  },
}

/** «الثلاثاء في [الصباح الباكر]»; «الليلة» is tonight, of deictic-day. */
function definite(line: TimeLine, from: number): TimeMatch | null {
  if (line.norm(from - 1) !== 'في' || line.norm(from) === 'الليلة') return null
  const to = line.norm(from + 1) === 'الباكر' ? from + 2 : from + 1
  const part = DEFINITE_PART_WORDS.get(line.norm(from))
  return part ? line.match(from, to, { kind: 'point', part }, 'ar/time/part-of-day', { weak: true }) : null
}

/** «مساء», «بعد ظهر», «منتصف ليل», «بعد منتصف ليل», «ليلا». */
export function bareAt(line: TimeLine, from: number): { to: number; part: PartOfDay } | null {
  const host = line.host(from)
  const next = line.norm(from + 1)
  if (host === 'بعد' || host === 'قبل') {
    if (next === 'ظهر' || next === 'الظهر') return { to: from + 2, part: host === 'بعد' ? 'TAF' : 'TMO' }
    if (host === 'بعد' && next === 'منتصف') return bareAt(line, from + 1)
    return null
  }
  if (host === 'منتصف') {
    if (next === 'ليل' || next === 'ليلة' || next === 'الليل') return { to: from + 2, part: 'TNI' }
    if (next === 'نهار' || next === 'النهار') return { to: from + 2, part: 'TAF' }
    return null
  }
  const part = PART_WORDS.get(host) ?? PART_ADVERBS.get(host)
  return part ? { to: from + 1, part } : null
}

/** «ليل [الجمعة/السبت]», «ليل [الأحد الاثنين]», «ليلة [الجمعة - السبت]»: the night from one day to the next. */
function nightBetween(line: TimeLine, at: number): { to: number; weekday: number } | null {
  const first = weekdayNamed(line.norm(at))
  if (first === undefined) return null
  const mark = ['/', '-', '–', 'الي'].includes(line.norm(at + 1)) ? 1 : 0
  const second = weekdayNamed(line.norm(at + 1 + mark))
  return second === (first % 7) + 1 ? { to: at + 2 + mark, weekday: first } : null
}

function edgeHours(line: TimeLine, from: number): TimeMatch | null {
  if (line.norm(from + 1) !== 'ساعات') return null
  const part = DEFINITE_PART_WORDS.get(line.norm(from + 2))
  return part ? line.match(from, from + 3, { kind: 'point', part }, 'ar/time/hours-of-a-part-of-day') : null
}
