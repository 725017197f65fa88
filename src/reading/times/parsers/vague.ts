import { DIRECTIONS, LAST_WORDS } from '../time-lexicon.js'
import type { VagueParts } from '../time-parts.js'
import { foldWord, type TimeParser } from './parser.js'

const WORDS: ReadonlyMap<string, VagueParts['value']> = new Map(
  (
    [
      ['PRESENT_REF', 'الآن حاليا'],
      ['PAST_REF', 'مؤخرا سابقا'],
      ['FUTURE_REF', 'قريبا مستقبلا'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [foldWord(word), value] as const)),
)

const STRETCHES: ReadonlySet<string> = new Set(
  ['الآونة', 'الفترة', 'الوقت', 'المستقبل', 'القريب', 'الماضي', 'السابق'].map(foldWord),
)

/** Times without a place on the calendar: «[حاليا]», «حتى [الآن]», «[مؤخرا]», «في [الآونة الأخيرة]», «[الوقت الراهن]», «في [القريب العاجل]». */
export const vague: TimeParser = {
  starts: [...WORDS.keys(), ...STRETCHES],
  parse(line, from) {
    const host = line.host(from)
    const value = WORDS.get(host)
    const next = line.norm(from + 1)
    if (value) {
      // «قريبا من» is "close to".
      if (host === 'قريبا' && (next === 'من' || next === 'جدا')) return null
      return line.match(from, from + 1, { kind: 'vague', value }, 'ar/time/vague')
    }
    if (host === 'القريب') {
      return next === 'العاجل'
        ? line.match(from, from + 2, { kind: 'vague', value: 'FUTURE_REF' }, 'ar/time/vague')
        : null
    }
    const inside = line.norm(from - 1) === 'في' && line.norm(from) === host
    if (host === 'المستقبل') {
      if (next === 'القريب' || next === 'المنظور')
        return line.match(from, from + 2, { kind: 'vague', value: 'FUTURE_REF' }, 'ar/time/vague')
      return inside ? line.match(from, from + 1, { kind: 'vague', value: 'FUTURE_REF' }, 'ar/time/vague') : null
    }
    if (host === 'الماضي' || host === 'السابق') {
      if (!inside) return null
      const near = next === 'القريب' || next === 'البعيد' ? 1 : 0
      return line.match(from, from + 1 + near, { kind: 'vague', value: 'PAST_REF' }, 'ar/time/vague')
    }
    const direction = LAST_WORDS.has(next) ? 'past' : DIRECTIONS.get(next)
    if (!direction) return null
    const kind = direction === 'this' ? 'PRESENT_REF' : direction === 'past' ? 'PAST_REF' : 'FUTURE_REF'
    return line.match(from, from + 2, { kind: 'vague', value: kind }, 'ar/time/vague-stretch')
  },
}
