import type { Selectable } from 'kysely'
import type { Article, Reading } from '../../domain/index.js'
import type { ArticleEntry, EventRecord, ListedEvent } from '../store.js'
import type { Schema } from './schema.js'

/** An article's columns with the JSON of its reading: the join that gives back a whole reading. */
export type ReadingRow = Pick<
  Selectable<Schema['article']>,
  'id' | 'outlet' | 'url' | 'title' | 'author' | 'stated_day' | 'stated_at' | 'text'
> & { readonly body: string }

export const READING_COLUMNS = [
  'article.id',
  'article.outlet',
  'article.url',
  'article.title',
  'article.author',
  'article.stated_day',
  'article.stated_at',
  'article.text',
  'reading.body',
] as const

/** The article is kept once, in its own columns; the reading's JSON is the rest. */
export function readingBody(reading: Reading): string {
  const { article: _, ...rest } = reading
  return JSON.stringify(rest)
}

export function readingOf(row: ReadingRow): Reading {
  const { id, outlet, url, title, author, text } = row
  const published = row.stated_day === null ? null : { day: row.stated_day, at: row.stated_at }
  const article: Article = { id, outlet, url, title, author, published, text }
  return { article, ...(JSON.parse(row.body) as Omit<Reading, 'article'>) }
}

export function articleRow({ reading, hash }: ArticleEntry, seq: number): Schema['article'] {
  const { id, outlet, url, title, author, published, text } = reading.article
  return {
    seq,
    id,
    hash,
    outlet,
    url,
    title,
    author,
    stated_day: published?.day ?? null,
    stated_at: published?.at ?? null,
    text,
    day: reading.published?.day ?? null,
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
  }
}

export function eventOf(row: Pick<Schema['event'], 'body' | 'summary'>): ListedEvent {
  return { event: JSON.parse(row.body), summary: JSON.parse(row.summary) }
}
