import type { TimelineEntry } from '../../domain/index.js'
import { type Account, compareText, inClutter, textOf } from '../account.js'
import { sentenceAround } from '../sentence.js'

const NOT_WORDS = /[^\p{L}\p{N}]+/gu

/**
 * What happened when, by the times that fix a day, and when each account was published; in order of time.
 * A sentence that several accounts share is told once, by the first of them, however it is spaced and marked, and whatever the clock
 * time beside its day («الثلاثاء», «صباح الثلاثاء» in one sentence).
 */
export function timelineOf(accounts: readonly Account[]): TimelineEntry[] {
  const out: TimelineEntry[] = []
  const told = new Set<string>()
  for (const account of accounts) {
    const { reading } = account
    if (account.published) {
      const headline = reading.layout.headline
      out.push({
        when: account.published,
        kind: 'published',
        article: account.id,
        span: headline,
        text: headline
          ? textOf(account, headline.field).slice(headline.start, headline.end)
          : (reading.article.title ?? ''),
      })
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
      out.push({ when: day, kind: 'happened', article: account.id, span, text: words })
    }
  }
  return out.sort((a, b) => compareText(a.when, b.when) || compareText(a.kind, b.kind))
}
