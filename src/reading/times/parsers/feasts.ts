import { PhraseLexicon } from '../../../arabic/phrase-lexicon.js'
import { COUNTED_FEASTS, FEAST_ATTRIBUTES, FEASTS, type Feast } from '../feast-lexicon.js'
import { DIRECTIONS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PointParts, TimeMatch } from '../time-parts.js'
import { yearTailAt } from '../year-tail.js'
import { fold, type TimeParser } from './parser.js'

const NAMES = lexicon(FEASTS)
const COUNTED = lexicon(COUNTED_FEASTS)

function lexicon(rows: readonly (readonly [Feast, string])[]): PhraseLexicon<Feast> {
  return new PhraseLexicon(
    rows.flatMap(([feast, phrases]) => phrases.split('|').map((phrase) => [phrase, feast] as const)),
  )
}

const ATTRIBUTES = fold(FEAST_ATTRIBUTES)
const PREPOSITIONS = fold('في قبل بعد منذ خلال حتى بحلول قبيل بعيد عشية صباح مساء فجر ظهر وفي وخلال وقبل وبعد')
const DAYS: ReadonlyMap<string, number> = new Map([
  ['اول', 1],
  ['ثاني', 2],
  ['ثالث', 3],
  ['رابع', 4],
  ['خامس', 5],
])
const DAY_WORDS = fold('يوم أيام')
/** A feast lasts no longer than its days are counted. */
const LAST_COUNTED = 5

/**
 * Feasts with a day of their own: «[عيد الفطر المبارك]», «[عيد الأضحى الماضي]», «[يوم عرفة]», «[رأس السنة]», and their days:
 * «[ثاني أيام عيد الأضحى]», «[اليوم الأول من عيد الفطر]».
 */
export const feasts: TimeParser = {
  starts: [...NAMES.firstWords(), ...DAYS.keys(), ...DAY_WORDS, 'اليوم'],
  parse(line, from) {
    return countedDay(line, from) ?? named(line, from)
  },
}

function named(line: TimeLine, from: number): TimeMatch | null {
  // «طوال [يوم عيد الفطر]», «خلال [أيام عيد الأضحى]»
  const days = DAY_WORDS.has(line.host(from)) && NAMES.longestAt(line.tokens, from, line.host(from)) === null ? 1 : 0
  const found = NAMES.longestAt(line.tokens, from + days, days ? undefined : line.host(from))
  if (!found) return null
  const { occasion, ...feast } = found.value
  const match = finished(line, from, found.to, feast)
  if (!match) return null
  const dated = match.unsure !== true
  const glued = line.norm(from) !== line.host(from) && line.norm(from).startsWith('ب')
  return occasion && !dated && !glued && !PREPOSITIONS.has(line.norm(from - 1)) ? null : match
}

/** «أول أيام العيد» is of the feast nearest to the day of writing. */
function countedDay(line: TimeLine, from: number): TimeMatch | null {
  const short = DAYS.get(line.host(from))
  let at = from + 1
  let day = short
  if (short !== undefined) {
    if (line.norm(at) !== 'ايام') return null
    at++
  } else {
    const ordinal = line.host(from) === 'اليوم' ? line.ordinal(at) : null
    if (!ordinal || ordinal.value > LAST_COUNTED) return null
    day = ordinal.value
    at = ordinal.to
    if (line.norm(at) === 'من') at++
    if (line.norm(at) === 'ايام') at++
  }
  if (line.host(at) === 'العيد')
    return line.match(from, at + 1, { kind: 'point', calendar: 'hijri', day: day!, feast: true }, 'ar/time/feast-day', {
      unsure: true,
    })
  const found = COUNTED.longestAt(line.tokens, at, line.host(at))
  if (!found) return null
  return finished(line, from, found.to, { ...found.value, day: found.value.day + day! - 1 })
}

function finished(line: TimeLine, from: number, end: number, feast: Feast): TimeMatch | null {
  let to = end
  while (ATTRIBUTES.has(line.norm(to))) to++
  const base: PointParts = { kind: 'point', ...feast }
  const which = DIRECTIONS.get(line.norm(to))
  if (which) return line.match(from, to + 1, { ...base, which }, 'ar/time/feast')
  const tail = yearTailAt(line, to, feast.calendar === 'hijri')
  if (tail) return line.match(from, tail.to, { ...base, ...tail.parts }, 'ar/time/feast')
  // «رأس السنة الفارسية», «عيد الميلاد الخمسون» are other days.
  if (line.norm(to).startsWith('ال') && feast.calendar === undefined && line.norm(to) !== 'الي') return null
  return line.match(from, to, base, 'ar/time/feast', { unsure: true })
}
