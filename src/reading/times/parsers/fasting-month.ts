import { PhraseLexicon } from '../../../arabic/phrase-lexicon.js'
import type { TimeParser } from './parser.js'

const NAMES = new PhraseLexicon<true>(
  [
    'شهر الصيام',
    'شهر الصوم',
    'هذا الشهر الفضيل',
    'هذا الشهر الكريم',
    'هذا الشهر المبارك',
    'الشهر الفضيل',
    'الشهر الكريم',
    'الشهر المبارك',
  ].map((name) => [name, true] as const),
)
const RAMADAN = 9

/** Ramadan by its other names: «خلال [الشهر الفضيل]», «بحلول [شهر الصيام]»; the one nearest to the day of writing. */
export const fastingMonth: TimeParser = {
  starts: NAMES.firstWords(),
  parse(line, from) {
    const found = NAMES.longestAt(line.tokens, from, line.host(from))
    return (
      found &&
      line.match(from, found.to, { kind: 'point', calendar: 'hijri', month: RAMADAN }, 'ar/time/fasting-month', {
        unsure: true,
      })
    )
  },
}
