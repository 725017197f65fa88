import type { AnalysedArticle } from '../../article/analysed-article.js'
import { contains } from '../../domain/index.js'
import { wordFact } from '../../text/words.js'
import { withChronologyYears } from './chronology.js'
import { mergeTimes } from './merge-times.js'
import type { ParsedLine } from './parsed-line.js'
import { agoLater } from './parsers/ago-later.js'
import { centuryDecade } from './parsers/century-decade.js'
import { clock } from './parsers/clock.js'
import { dayNumber } from './parsers/day-number.js'
import { deicticDay } from './parsers/deictic-day.js'
import { duration } from './parsers/duration.js'
import { fastingMonth } from './parsers/fasting-month.js'
import { feasts } from './parsers/feasts.js'
import { monthDate } from './parsers/month-date.js'
import { numericDate } from './parsers/numeric-date.js'
import type { TimeParser } from './parsers/parser.js'
import { partOfDay } from './parsers/part-of-day.js'
import { playingSeason } from './parsers/playing-season.js'
import { relativeUnit } from './parsers/relative-unit.js'
import { sets } from './parsers/sets.js'
import { shareOfMonth } from './parsers/share-of-month.js'
import { told } from './parsers/told.js'
import { vague } from './parsers/vague.js'
import { weekday } from './parsers/weekday.js'
import { year } from './parsers/year.js'
import { yearShare } from './parsers/year-share.js'
import { shareYears } from './share-years.js'
import { tenseAround } from './tense.js'
import { TimeLine } from './time-line.js'
import type { TimeMatch } from './time-parts.js'
import { hostOf, NUMBER_HEADS } from './time-word.js'
import { leanAround } from './weekday-direction.js'

/** In order: at one token the first that matches wins, so what says more stands before what says less. */
const PARSERS: readonly TimeParser[] = [
  numericDate,
  feasts,
  fastingMonth,
  shareOfMonth,
  monthDate,
  told,
  yearShare,
  year,
  relativeUnit,
  dayNumber,
  weekday,
  deicticDay,
  centuryDecade,
  agoLater,
  clock,
  partOfDay,
  playingSeason,
  sets,
  duration,
  vague,
]

const RANGE_TO: ReadonlySet<string> = new Set(['الي', 'حتي', 'وحتي', 'والي'])

/** The parsers to ask at each word that starts something, in order. */
const AT_WORD: ReadonlyMap<string, readonly TimeParser[]> = dispatchTable()
const NO_PARSERS: readonly TimeParser[] = []
const parsersAt = wordFact((norm) => AT_WORD.get(hostOf(norm)) ?? NO_PARSERS)
const AT_DIGITS = PARSERS.filter((parser) => parser.numbers)

function dispatchTable(): Map<string, TimeParser[]> {
  const out = new Map<string, TimeParser[]>()
  for (const parser of PARSERS) {
    for (const word of new Set([...parser.starts, ...(parser.numbers ? NUMBER_HEADS : [])])) {
      const known = out.get(word)
      if (known) known.push(parser)
      else out.set(word, [parser])
    }
  }
  return out
}

/** Expressions of a line of tokens: parsed one by one, joined with their neighbours, tense added. Linear in the line. */
function parseLine(line: TimeLine): TimeMatch[] {
  const found: TimeMatch[] = []
  let i = 0
  while (i < line.tokens.length) {
    const { kind, word } = line.tokens[i]!
    let match: TimeMatch | null = null
    for (const parser of kind === 'number' ? AT_DIGITS : parsersAt(word)) {
      match = parser.parse(line, i)
      if (match) break
    }
    if (match && !inHashtag(line, match)) {
      found.push(match)
      i = match.to
    } else i++
  }
  if (!found.length) return found
  const out: TimeMatch[] = []
  for (const match of shareYears(line, mergeTimes(line, found))) {
    if (match.parts.kind !== 'point') {
      out.push(match)
      continue
    }
    // The end of a range («من السبت إلى [الثلاثاء]») lies on the side of its start.
    const start = RANGE_TO.has(line.norm(match.from - 1)) ? out.at(-1) : undefined
    const between = start ? undefined : betweenStart(line, match, out.at(-1))
    const closesRange = start?.to === match.from - 1 || between !== undefined
    const tense = (closesRange ? (start ?? between)?.tense : null) ?? tenseAround(line, match.from, match.to)
    const weekday = match.parts.weekday !== undefined
    const lean = weekday
      ? ((closesRange ? (start ?? between)?.lean : null) ?? leanAround(line, match.from, match.to))
      : null
    out.push({ ...match, tense, closesRange, ...(weekday && { lean }) })
  }
  return out
}

/** «#فبراير_الكويت» is the name of a festival. */
function inHashtag(line: TimeLine, match: TimeMatch): boolean {
  return line.text[match.end] === '_' || line.text[match.start - 1] === '_'
}

/** The start of «بين 4 سبتمبر و[8 سبتمبر]», whose end looks the same way. */
function betweenStart(line: TimeLine, match: TimeMatch, before: TimeMatch | undefined): TimeMatch | undefined {
  const joined = before && (before.to === match.from || (before.to === match.from - 1 && line.norm(before.to) === 'و'))
  return joined && line.norm(before.from - 1) === 'بين' ? before : undefined
}

const parsed = new WeakMap<AnalysedArticle, readonly ParsedLine[]>()

/** The time expressions of an article before any day is known; made once for each article and shared by times and publication day. */
export function parseTimes(analysed: AnalysedArticle): readonly ParsedLine[] {
  const known = parsed.get(analysed)
  if (known) return known
  const textOf = new Map(analysed.fields.map((f) => [f.field, f.text]))
  const found: ParsedLine[] = []
  for (const [index, passage] of analysed.passages.entries()) {
    // A dateline that fills its line has the role of clutter too, but its dates are the article's.
    const within = passage.role === 'clutter' ? analysed.layout.clutter.find((c) => contains(c, passage)) : undefined
    if (within && within.kind !== 'metadata') continue
    const line = new TimeLine(passage.field, textOf.get(passage.field) ?? '', passage.tokens)
    const matches = parseLine(line)
    if (matches.length) found.push({ field: passage.field, clutter: within?.kind ?? null, index, line, matches })
  }
  const lines = withChronologyYears(found)
  parsed.set(analysed, lines)
  return lines
}
