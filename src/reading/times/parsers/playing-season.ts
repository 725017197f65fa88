import { DIRECTIONS, EDGE_WORDS, LAST_WORDS } from '../time-lexicon.js'
import { fold, type TimeParser } from './parser.js'

const SEASONS = fold('الموسم الموسمين المواسم')
const KINDS = fold('الرياضي الكروي الرياضية الكروية الدراسي السياحي الزراعي التدريبي')
const VALUES = { past: 'PAST_REF', this: 'PRESENT_REF', future: 'FUTURE_REF' } as const

/**
 * Seasons of sport, school and trade: «[الموسم الماضي]», «[هذا الموسم]», «[نهاية الموسم الكروي الحالي]», «[المواسم الأخيرة]». When they
 * begin and end each league knows for itself, so they are only behind, now or ahead.
 */
export const playingSeason: TimeParser = {
  starts: [...SEASONS, 'هذا', ...EDGE_WORDS],
  parse(line, from) {
    let at = from
    if (EDGE_WORDS.has(line.host(at))) at++
    const demonstrative = (at === from ? line.host(at) : line.norm(at)) === 'هذا'
    if (demonstrative) at++
    if (!SEASONS.has(at === from ? line.host(at) : line.norm(at))) return null
    let to = at + 1
    if (demonstrative) return line.match(from, to, { kind: 'vague', value: 'PRESENT_REF' }, 'ar/time/playing-season')
    if (KINDS.has(line.norm(to))) to++
    const direction = LAST_WORDS.has(line.norm(to)) ? 'past' : DIRECTIONS.get(line.norm(to))
    if (!direction) return null
    return line.match(from, to + 1, { kind: 'vague', value: VALUES[direction] }, 'ar/time/playing-season')
  },
}
