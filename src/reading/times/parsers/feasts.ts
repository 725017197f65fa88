import { DIRECTIONS } from '../time-lexicon.js'
import type { PointParts } from '../time-parts.js'
import { yearTailAt } from '../year-tail.js'
import { foldWord, type TimeParser } from './parser.js'

type Feast = Pick<PointParts, 'calendar' | 'month' | 'day'>

const FEASTS: ReadonlyMap<string, Feast> = new Map(
  (
    [
      ['عيد الفطر', { calendar: 'hijri', month: 10, day: 1 }],
      ['عيد الأضحى', { calendar: 'hijri', month: 12, day: 10 }],
      ['يوم عرفة', { calendar: 'hijri', month: 12, day: 9 }],
      ['رأس السنة', { month: 1, day: 1 }],
      ['يوم عاشوراء', { calendar: 'hijri', month: 1, day: 10 }],
    ] as const
  ).map(([name, feast]) => [name.split(' ').map(foldWord).join(' '), feast]),
)

const ATTRIBUTES = new Set(['المبارك', 'السعيد', 'الميلادية', 'المباركة'].map(foldWord))
/** Feasts with a day of their own: «[عيد الفطر المبارك]», «[عيد الأضحى الماضي]», «[يوم عرفة]», «[رأس السنة]». */
export const feasts: TimeParser = {
  starts: ['عيد', 'يوم', 'راس'],
  parse(line, from) {
    const feast = FEASTS.get(`${line.host(from)} ${line.norm(from + 1)}`)
    if (!feast) return null
    let to = from + 2
    while (ATTRIBUTES.has(line.norm(to))) to++
    const hijriYear = line.norm(to) === 'الهجرية'
    if (hijriYear) return null
    const base = { kind: 'point', ...feast } as const
    const which = DIRECTIONS.get(line.norm(to))
    if (which) return line.match(from, to + 1, { ...base, which }, 'ar/time/feast')
    const tail = yearTailAt(line, to, feast.calendar === 'hijri')
    return tail
      ? line.match(from, tail.to, { ...base, ...tail.parts }, 'ar/time/feast')
      : line.match(from, to, base, 'ar/time/feast', { unsure: true })
  },
}
