/** Riwaya as a library: the four one-shot questions, over articles given as plain records. */
import { toArticle } from './article/to-article.js'
import type {
  Article,
  Assignment,
  Copy,
  Event,
  IndependentSource,
  Reading,
  Storyline,
  StorylineComparison,
} from './domain/index.js'
import type { ArticleFields, InputFailure } from './ingest/input.js'
import {
  type ComparedEvent,
  compareAll,
  compareAcross as compareStorylines,
  digest,
  readAll,
  readOne,
} from './pipeline.js'
import type { ReadOptions } from './reading/read-article.js'

export type * from './domain/index.js'
export type { ArticleFields } from './ingest/input.js'
export type { ComparedEvent } from './pipeline.js'
export type { DayHint } from './reading/publication-day/date-publication.js'
export type { ReadOptions } from './reading/read-article.js'

/** An article could not be taken in; `failure` says why. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError'
  constructor(readonly failure: InputFailure) {
    super(`${failure.origin}: ${failure.code}${failure.detail ? ` (${failure.detail})` : ''}`)
  }
}

/**
 * Reads one article: statements with their speakers and chains, times, figures, names, clutter, day of publication.
 * @throws ArticleError when the fields hold no Arabic article
 */
export function read(fields: ArticleFields, options: ReadOptions = {}): Reading {
  return readOne(article(fields, 0), options)
}

/** Which articles tell the same event, and which events belong to one storyline; in the order given. */
export function group(
  articles: readonly ArticleFields[],
  options: ReadOptions = {},
): {
  readonly events: readonly Event[]
  readonly storylines: readonly Storyline[]
  readonly assignments: readonly Assignment[]
} {
  const { events, storylines, assignments } = digest(readAll(articles.map(article), options), options)
  return { events, storylines, assignments }
}

/** Passages that stand in two articles, and for each event its independent sources. */
export function copies(
  articles: readonly ArticleFields[],
  options: ReadOptions = {},
): { readonly copies: readonly Copy[]; readonly sources: readonly IndependentSource[] } {
  const found = digest(readAll(articles.map(article), options), options)
  return { copies: found.copies, sources: compareAll(found).flatMap((c) => c.sources) }
}

/** For each event: its accounts, independent sources, points with positions, timeline, framing terms. */
export function compare(articles: readonly ArticleFields[], options: ReadOptions = {}): readonly ComparedEvent[] {
  return compareAll(digest(readAll(articles.map(article), options), options))
}

/** What the events of a storyline say of matters that outlast them, such as the toll of a war. */
export function compareAcross(
  articles: readonly ArticleFields[],
  options: ReadOptions = {},
): readonly StorylineComparison[] {
  return compareStorylines(digest(readAll(articles.map(article), options), options))
}

function article(fields: ArticleFields, index: number): Article {
  const origin = fields.id ?? `article ${index + 1}`
  const made = toArticle({ origin, fallbackId: `article-${index + 1}`, content: { kind: 'record', fields } })
  if ('code' in made) throw new ArticleError(made)
  return made
}
