import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { PublicationDay, Time } from '../../domain/index.js'
import { parseIsoDay } from './civil-day.js'
import { parseTimes } from './parse-times.js'
import { resolve } from './resolve.js'
import type { TimeMatch } from './time-parts.js'

/**
 * The expressions of an article that name calendar time, with their values, in reading order.
 * Relative ones rest on the day of publication where it is known; where it is not, their value is open (`XXXX-WXX-2`).
 */
export function readTimes(analysed: AnalysedArticle, published: PublicationDay | null): readonly Time[] {
  const reference = published?.day ? parseIsoDay(published.day) : null
  const weekday = weekdayOfWriting(published)
  const out: Time[] = []
  for (const { field, clutter, line, matches } of parseTimes(analysed)) {
    if (clutter) continue
    let nearest: number | null = null
    for (const match of matches) {
      const found = resolve(match, { reference, weekday, nearest })
      if (!found) continue
      nearest = dayOf(match, found.value) ?? nearest
      out.push({
        field,
        start: match.start,
        end: match.end,
        text: line.text.slice(match.start, match.end),
        value: found.value,
        type: typeOf(match),
        anchor: found.anchor,
        rule: match.rule,
        certainty: match.unsure || found.doubtful ? 'unsure' : found.anchor && !found.direct ? 'likely' : 'certain',
      })
    }
  }
  return out
}

/** The weekday of the day of writing where every piece of evidence on it agrees. */
function weekdayOfWriting(published: PublicationDay | null): number | null {
  const said = new Set((published?.evidence ?? []).map((e) => /^weekday=([1-7])$/.exec(e.says)?.[1]).filter(Boolean))
  return said.size === 1 ? Number([...said][0]) : null
}

function typeOf(match: TimeMatch): Time['type'] {
  const { kind } = match.parts
  return kind === 'point' || kind === 'shifted' ? 'date' : kind
}

function dayOf(match: TimeMatch, value: string): number | null {
  return match.parts.kind === 'point' ? parseIsoDay(value) : null
}
