import { two } from './civil-day.js'
import { hourIn } from './clock-time.js'
import { fold } from './fold-words.js'
import type { TimeLine } from './time-line.js'
import type { PartOfDay, PointParts, TimeMatch } from './time-parts.js'

type Gap = 'none' | 'comma' | 'of' | 'at' | 'bracket' | 'accord' | null

/**
 * Joins neighbours that name one time: «مساء» + «الاثنين», «أمس» + «(الثلاثاء)», «الأربعاء» + «22 نوفمبر», «الأحد» + «الساعة الثامنة»,
 * «الثلاثاء» + «من الأسبوع المقبل». Parts of day join their day first, so that «الأحد مساء الاثنين» does not take the wrong one.
 */
export function mergeTimes(line: TimeLine, matches: readonly TimeMatch[]): TimeMatch[] {
  const days = pass(line, matches, partBeforeDay)
  const dated = pass(line, pass(line, days, weekWithDay), dayWithDate)
  return pass(line, dated, dayWithHour).filter((match) => !match.weak)
}

type Join = (a: PointParts, b: PointParts, gap: Gap, weak: { a: boolean; b: boolean }) => PointParts | null

function pass(line: TimeLine, matches: readonly TimeMatch[], join: Join): TimeMatch[] {
  const out: TimeMatch[] = []
  for (const match of matches) {
    const before = out.at(-1)
    const joined = before && joinPair(line, before, match, join)
    if (joined) out[out.length - 1] = joined
    else out.push(match)
  }
  return out
}

function joinPair(line: TimeLine, a: TimeMatch, b: TimeMatch, join: Join): TimeMatch | null {
  if (a.parts.kind !== 'point' || b.parts.kind !== 'point') return null
  const gap = gapBetween(line, a.to, b.from, b.to)
  if (!gap) return null
  // A glued conjunction («الاثنين والثلاثاء») starts another time.
  if ((gap === 'none' || gap === 'comma') && b.start > line.tokens[b.from]!.start && !line.norm(b.from).startsWith('ل'))
    return null
  const parts = join(a.parts, b.parts, gap, { a: a.weak === true, b: b.weak === true })
  if (!parts) return null
  const to = gap === 'bracket' ? b.to + 1 : b.to
  const { weak: _, ...rest } = a
  const rule = a.weak ? b.rule : a.rule
  return {
    ...rest,
    to,
    start: a.start,
    end: line.tokens[to - 1]!.end,
    parts,
    rule,
    ...((a.unsure || b.unsure) && { unsure: a.unsure === true && b.unsure === true }),
  }
}

function gapBetween(line: TimeLine, from: number, to: number, end: number): Gap {
  if (to === from) return 'none'
  const first = line.norm(from)
  if (to === from + 1) {
    if (first === '،' || first === ',') return 'comma'
    if (first === 'من') return 'of'
    if (first === 'في' || first === 'عند' || first === 'بتمام') return 'at'
    if (first === '(') return line.norm(end) === ')' ? 'bracket' : null
    if (first === 'الموافق' || first === 'الموافقة' || first === 'المصادف' || first === 'ل') return 'accord'
  }
  if (to === from + 2) {
    if (first === '،' && (line.norm(from + 1) === 'في' || line.norm(from + 1) === 'عند')) return 'at'
    if (first === '،' && line.norm(from + 1) === 'الموافق') return 'accord'
    // «الخميس الموافق (7/10/1436)»
    if (first === 'الموافق' && line.norm(from + 1) === '(' && line.norm(end) === ')') return 'bracket'
    if (first === 'في' && line.norm(from + 1) === 'تمام') return 'at'
  }
  return to > from && to <= from + 4 && leadsToHour(line, from, to) ? 'at' : null
}

const HOUR_LEADS = fold('في عند حوالي نحو قرابة تمام حدود بحدود وعند وفي')

/** «غدا [عند حوالي] الساعة الثامنة», «الخميس، [في تمام] الساعة 9», «6 مايو 2021 [-] 10:50 ص». */
function leadsToHour(line: TimeLine, from: number, to: number): boolean {
  if (to === from + 1 && (line.norm(from) === '-' || line.norm(from) === '–' || line.norm(from) === '|')) return true
  for (let i = from; i < to; i++)
    if (!HOUR_LEADS.has(line.norm(i)) && !(i === from && line.norm(i) === '،')) return false
  return true
}

/** Says a day, without its hour. */
function isDay(p: PointParts): boolean {
  return p.dayOffset !== undefined || p.weekday !== undefined || p.day !== undefined
}

function isBareHour(p: PointParts): boolean {
  return (
    (p.part !== undefined || p.clock !== undefined) &&
    !isDay(p) &&
    p.month === undefined &&
    p.year === undefined &&
    p.unit === undefined
  )
}

function hasHour(p: PointParts): boolean {
  return p.part !== undefined || p.clock !== undefined
}

const partBeforeDay: Join = (a, b, gap) => {
  if (!isBareHour(a) || !isDay(b)) return null
  if (gap !== 'none' && gap !== 'of' && !(a.clock && (gap === 'at' || gap === 'comma'))) return null
  if (hasHour(b) && !(a.clock && b.part && !b.clock)) return null
  const clock = a.clock && b.part ? clockIn(a, b.part) : null
  return { ...b, ...a, ...(clock && { clock }), kind: 'point' }
}

/** «الساعة 8» of an evening is `T20:00`; null where the words put the clock in another half than the part of day. */
function clockIn({ clock, halfKnown }: PointParts, part: PartOfDay): string | null {
  const hour = Number(clock!.slice(1, 3))
  if (!halfKnown) return `T${two(hourIn(hour, part))}${clock!.slice(3)}`
  return part !== 'TNI' && hour < 12 !== (part === 'TMO') ? null : clock!
}

const dayWithDate: Join = (a, b, gap) => {
  const relative = a.dayOffset !== undefined || a.weekday !== undefined
  if (!relative || a.month !== undefined || a.day !== undefined || a.lastWeekday !== undefined) return null
  if (a.dayOffset !== undefined && b.weekday !== undefined && a.weekday === undefined && b.lastWeekday === undefined) {
    const dated = b.month !== undefined
    if (
      (b.which && !(b.which === 'future' && a.dayOffset > 0)) ||
      hasHour(b) ||
      (b.dayOffset ?? a.dayOffset) !== a.dayOffset
    )
      return null
    const { which: _, ...named } = b
    return gap === 'none' || gap === 'bracket' || gap === 'comma' || dated ? { ...named, ...a, kind: 'point' } : null
  }
  if (a.unit === 'W' && a.weekday === undefined) return null
  const weekOnly = b.unit === 'W' && b.weekday === undefined && !b.weekend && a.unit === undefined
  if (weekOnly && a.weekday !== undefined)
    return gap === 'none' || gap === 'of' ? { ...a, unit: 'W', shift: b.shift ?? 0 } : null
  const date =
    b.day !== undefined &&
    (b.month !== undefined || b.unit === 'M') &&
    b.weekday === undefined &&
    b.dayOffset === undefined
  if (!date || b.lastDay !== undefined || (hasHour(a) && hasHour(b))) return null
  return gap === 'none' || gap === 'comma' || gap === 'bracket' || gap === 'accord'
    ? { ...b, ...a, kind: 'point' }
    : null
}

/** «الأسبوع المقبل، يوم الجمعة» is the Friday of that week. */
const weekWithDay: Join = (a, b, gap) => {
  const week = a.unit === 'W' && a.weekday === undefined && !a.weekend
  const bare = b.weekday !== undefined && b.lastWeekday === undefined && b.which === undefined && b.unit === undefined
  if (!week || !bare || b.day !== undefined || b.month !== undefined || b.dayOffset !== undefined) return null
  return gap === 'none' || gap === 'comma' ? { ...b, unit: 'W', shift: a.shift ?? 0 } : null
}

const dayWithHour: Join = (a, b, gap, weak) => {
  if (!isDay(a) || a.clock || !isBareHour(b) || a.lastDay !== undefined) return null
  if (a.part && !b.clock) return null
  if (gap !== 'none' && !(gap === 'at' && (b.clock || weak.b)) && !(gap === 'comma' && b.clock && !weak.b)) return null
  if (!a.part || !b.clock) return { ...a, ...b, kind: 'point' }
  const clock = clockIn(b, a.part)
  return clock === null ? null : { ...a, ...b, clock, kind: 'point' }
}
