import type { Article, Reading } from '../../domain/index.js'
import type { ArticleEntry, EventRecord, ListedEvent } from '../store.js'
import type { Schema } from './schema.js'

/** The JSON of an article and of its reading: the join that gives back a whole reading. */
export interface ReadingRow {
  readonly article: string
  readonly reading: string
}

export const READING_COLUMNS = ['article.body as article', 'reading.body as reading'] as const

/** The article is kept once, in its own table; the reading's JSON is the rest. */
export function readingBody(reading: Reading): string {
  const { article: _, ...rest } = reading
  return JSON.stringify(rest)
}

export function readingOf(row: ReadingRow): Reading {
  const article: Article = JSON.parse(row.article)
  return { article, ...(JSON.parse(row.reading) as Omit<Reading, 'article'>) }
}

export function articleRow({ reading, hash }: ArticleEntry, seq: number): Schema['article'] {
  const { article } = reading
  return {
    seq,
    id: article.id,
    hash,
    outlet: article.outlet,
    day: reading.published?.day ?? null,
    body: JSON.stringify(article),
  }
}

export function eventRow({ event, summary, comparison }: EventRecord): Schema['event'] {
  const newest = summary.to
  const instant = newest === null ? Number.NaN : Date.parse(newest)
  return {
    id: event.id,
    storyline: event.storyline,
    body: JSON.stringify(event),
    summary: JSON.stringify(summary),
    comparison: JSON.stringify(comparison),
    // The day as the outlet states it, not that of UTC: it is what the reader sees.
    newest_day: newest?.slice(0, 10) ?? null,
    newest_at: Number.isNaN(instant) ? null : new Date(instant).toISOString(),
    independent: summary.independentSources,
    disputed: summary.disputed,
    accounts: summary.accounts,
    outlets: summary.outlets.length,
  }
}

export function eventOf(row: Pick<Schema['event'], 'body' | 'summary'>): ListedEvent {
  return { event: JSON.parse(row.body), summary: JSON.parse(row.summary) }
}
