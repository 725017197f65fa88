import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { PublicationDay, Time } from '../../domain/index.js'
import { parseIsoDay } from './civil-day.js'
import { parseTimes } from './parse-times.js'
import type { ParsedLine } from './parsed-line.js'
import { type Resolved, resolve } from './resolve.js'
import type { ToldTime } from './resolve-told.js'
import { type NamedDay, saidDay } from './said-day.js'
import { settledWeekdays } from './settled-weekdays.js'
import type { TimeMatch } from './time-parts.js'

/**
 * The expressions of an article that name calendar time, with their values, in reading order.
 * Relative ones rest on the day of publication where it is known; where it is not, their value is open (`XXXX-WXX-2`).
 */
export function readTimes(analysed: AnalysedArticle, published: PublicationDay | null): readonly Time[] {
  const reference = published?.day ? parseIsoDay(published.day) : null
  const weekday = weekdayOfWriting(published)
  const out: Time[] = []
  const lines = parseTimes(analysed)
  const settled = reference === null ? new Map<number, string>() : settledWeekdays(lines, reference)
  let told: ToldTime | null = null
  let before: ParsedLine | null = null
  for (const parsed of lines) {
    const { field, clutter, line, matches } = parsed
    if (clutter) continue
    // What was told is forgotten when a paragraph without any time lies between.
    if (before && (before.field !== field || parsed.index > before.index + 1)) told = null
    before = parsed
    let nearest: number | null = null
    let named: NamedDay | null = null
    for (const match of matches) {
      const said = reference === null ? null : saidDay(line, match, named, reference)
      const found = resolve(match, { reference: said ?? reference, weekday, nearest, told, settled })
      if (!found) continue
      const day = dayOf(match, found.value)
      // A day inside a quotation is not the day on which the next one was said, and a night between two days is neither of them.
      if (match.rule === 'ar/time/night-between') named = null
      else if (day !== null && said === null) named = { to: match.to, day }
      nearest = day ?? nearest
      told = toldBy(match, found.value) ?? told
      out.push({
        field,
        start: match.start,
        end: match.end,
        text: line.text.slice(match.start, match.end),
        value: found.value,
        type: typeOf(match, found.value),
        anchor: said === null ? found.anchor : 'text',
        rule: match.rule,
        certainty: certaintyOf(match, found, said !== null),
      })
    }
  }
  return out
}

function certaintyOf(match: TimeMatch, found: Resolved, said: boolean): Time['certainty'] {
  if (match.unsure || found.doubtful) return 'unsure'
  return said || (found.anchor && !found.direct) ? 'likely' : 'certain'
}

/** The weekday of the day of writing where every piece of evidence on it agrees. */
function weekdayOfWriting(published: PublicationDay | null): number | null {
  const said = new Set((published?.evidence ?? []).map((e) => /^weekday=([1-7])$/.exec(e.says)?.[1]).filter(Boolean))
  return said.size === 1 ? Number([...said][0]) : null
}

function typeOf(match: TimeMatch, value: string): Time['type'] {
  const { kind } = match.parts
  if (kind === 'told' && value.startsWith('P')) return 'duration'
  return kind === 'point' || kind === 'shifted' || kind === 'told' ? 'date' : kind
}

/** What later times may be counted from: a place on the calendar, not an hour, an amount or a vague time. */
function toldBy({ parts }: TimeMatch, value: string): ToldTime | null {
  const placed = parts.kind === 'point' || parts.kind === 'shifted' || parts.kind === 'told'
  // «مقارنة بالعام السابق» looks back; what follows still speaks of the year before it.
  if (!placed || !/^\d{4}/.test(value) || (parts.kind === 'told' && parts.shift < 0)) return null
  return { value, hijri: parts.kind === 'point' && parts.calendar === 'hijri' }
}

function dayOf(match: TimeMatch, value: string): number | null {
  return match.parts.kind === 'point' ? parseIsoDay(value) : null
}
