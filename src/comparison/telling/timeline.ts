import type { Span, TimelineEntry } from '../../domain/index.js'
import { type Account, compareText, inClutter, textOf } from '../account.js'
import { isFutureVerb } from '../future-verb.js'
import { sentenceAround } from '../sentence.js'

const NOT_WORDS = /[^\p{L}\p{N}]+/gu

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The hour at which a part of a day is put among the clock times of that day. */
const HOURS: Readonly<Record<string, number>> = { MO: 6, AF: 12.5, EV: 18, NI: 21 }
/** No clock is further ahead of UTC. */
const MOST_AHEAD = 14
/** The places that news in Arabic tells of are mostly two to four hours ahead: only the order rests on it. */
const MOSTLY_AHEAD = 3

/** An entry with its place in the order. */
interface Placed {
  readonly entry: TimelineEntry
  /** Milliseconds by which it goes among all, and those by which it goes among what stands at one place. */
  readonly at: number
  readonly told: number
}

/**
 * What happened when, by the times that fix a day, and when each account was published; in order of time.
 * A sentence that several accounts share is told once, by the first of them, however it is spaced and marked, and whatever the clock
 * time beside its day («الثلاثاء», «صباح الثلاثاء» in one sentence). A clock time that an article tells is of the place it tells of, the hour of
 * publication of a zone that is known: what an article tells as past stands before it came out, whatever its clock says.
 */
export function timelineOf(accounts: readonly Account[]): TimelineEntry[] {
  const out: Placed[] = []
  const told = new Set<string>()
  for (const account of accounts) {
    const { reading } = account
    const published = account.published ? endOf(account.published) : null
    if (account.published && published !== null) {
      const headline = reading.layout.headline
      const entry: TimelineEntry = {
        when: account.published,
        kind: 'published',
        article: account.id,
        span: headline,
        text: headline
          ? textOf(account, headline.field).slice(headline.start, headline.end)
          : (reading.article.title ?? ''),
      }
      out.push({ entry, at: published, told: published })
    }
    for (const time of reading.times) {
      const day = /^\d{4}-\d\d-\d\d(?:T(?:MO|AF|EV|NI|\d\d:\d\d))?$/.exec(time.value)?.[0]
      if (!day || time.type !== 'date' || time.certainty === 'unsure' || inClutter(reading, time)) continue
      const text = textOf(account, time.field)
      const sentence = sentenceAround(text, time)
      const words = text.slice(sentence.start, sentence.end)
      const key = `${day.slice(0, 10)}|${words.replace(NOT_WORDS, '')}`
      if (told.has(key)) continue
      told.add(key)
      const span = { field: time.field, start: time.start, end: time.end }
      const announced = isAnnounced(account, sentence)
      const when = clockOf(day, announced ? 0 : MOSTLY_AHEAD)
      const late = published !== null && when > published && when <= published + MOST_AHEAD * HOUR_MS
      const past = late && !announced
      const entry: TimelineEntry = { when: day, kind: 'happened', article: account.id, span, text: words }
      out.push({ entry, at: past ? published : when, told: when })
    }
  }
  return out
    .sort((a, b) => a.at - b.at || compareText(a.entry.kind, b.entry.kind) || a.told - b.told)
    .map(({ entry }) => entry)
}

/** The instant of a publication; the end of the day where its hour is unknown. */
function endOf(published: string): number {
  return published.length > 10 ? Date.parse(published) : Date.parse(published) + DAY_MS - 1
}

/** «2031-05-05», «2031-05-05TEV», «2031-05-05T17:32» of a clock so many hours ahead, within its day. */
function clockOf(when: string, ahead: number): number {
  const [day = '', mark = ''] = when.split('T')
  const [hour = 0, minute = 0] = mark.includes(':') ? mark.split(':').map(Number) : [HOURS[mark]]
  return Date.parse(day) + Math.max(0, hour + minute / 60 - ahead) * HOUR_MS
}

/** «[سيلتقي] الوزيران مساء الأربعاء». */
function isAnnounced({ fields }: Account, { field, start, end }: Span): boolean {
  const tokens = fields.find((f) => f.field === field)?.tokens ?? []
  return tokens.some((t) => t.start >= start && t.end <= end && t.kind === 'word' && isFutureVerb(t.word))
}
