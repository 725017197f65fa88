import { bareWeekdayNamed, weekdayNamed } from '../../../arabic/calendar.js'
import { DIRECTIONS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { fold, type TimeParser } from './parser.js'

/** Behind these a weekday's name is part of another name, or not a day («صلاة الجمعة», «سوق الخميس»). */
const NAME_BEFORE = fold('سوق صلاة خطبة صحيفة جريدة مدينة بلدة قرية حي صلاتي كلا كلي جامع مستشفى')

/** «[يوم الثلاثاء]», «[الاثنين الماضي]», «[يومي الأحد والاثنين]», «[الخميس المقبل]», «[يوم جمعة]». */
export const weekday: TimeParser = {
  starts: [
    ...fold(
      'يوم يومي أيام الإثنين الاثنين الاتنين الثلاثاء الثلثاء الثلاثا الأربعاء الأربعا الخميس الجمعة الجمعه السبت الأحد',
    ),
  ],
  parse(line, from) {
    const host = line.host(from)
    if (host === 'يومي' || host === 'ايام') return several(line, from)
    const at = host === 'يوم' ? from + 1 : from
    const day = weekdayNamed(at === from ? host : line.norm(at))
    if (day === undefined) {
      const bare = at === from ? undefined : bareWeekdayNamed(line.norm(at))
      if (bare === undefined || line.norm(from - 1) === 'كل') return null
      return withDirection(line, from, at + 1, bare)
    }
    if (at === from && (NAME_BEFORE.has(line.norm(from - 1)) || isPair(line, from, day))) return null
    return withDirection(line, from, at + 1, day)
  },
}

/** «بين الاثنين» and «الاثنين معا» are "the two". */
function isPair(line: TimeLine, at: number, day: number): boolean {
  if (day !== 1) return false
  const next = line.norm(at + 1)
  if (next === 'معا' || next === 'الاخرين' || next === 'كليهما') return true
  return line.norm(at - 1) === 'بين' && !(next.startsWith('و') && weekdayNamed(next.slice(1)) !== undefined)
}

const SINGLES_BEHIND = fold('ما قبل')

function withDirection(line: TimeLine, from: number, to: number, day: number): TimeMatch {
  const which = DIRECTIONS.get(line.norm(to))
  if (which) return line.match(from, to + 1, { kind: 'point', weekday: day, which }, `ar/time/weekday-${which}`)
  // «الخميس قبل الماضي», «الخميس ما قبل الماضي»
  let behind = to
  while (SINGLES_BEHIND.has(line.norm(behind))) behind++
  if (behind > to && DIRECTIONS.get(line.norm(behind)) === 'past')
    return line.match(
      from,
      behind + 1,
      { kind: 'point', weekday: day, unit: 'W', shift: -2 },
      'ar/time/weekday-before-last',
    )
  return line.match(from, to, { kind: 'point', weekday: day }, 'ar/time/weekday')
}

function several(line: TimeLine, from: number): TimeMatch | null {
  const first = weekdayNamed(line.norm(from + 1))
  if (first === undefined) return null
  let at = from + 2
  let last = first
  for (;;) {
    const comma = line.norm(at) === '،' ? 1 : 0
    const word = line.norm(at + comma)
    const next = word.startsWith('و') ? weekdayNamed(word.slice(1)) : comma ? weekdayNamed(word) : undefined
    if (next === undefined) break
    last = next
    at += comma + 1
  }
  const which = DIRECTIONS.get(line.norm(at))
  // «أيام الأحد» are all of them.
  if (last === first && line.host(from) === 'ايام' && !which)
    return line.match(from, at, { kind: 'set', value: `XXXX-WXX-${first}` }, 'ar/time/every-weekday')
  return line.match(
    from,
    at + (which ? 1 : 0),
    { kind: 'point', weekday: first, lastWeekday: last, ...(which && { which }) },
    'ar/time/weekdays',
  )
}
