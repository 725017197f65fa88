import { type AnalysedArticle, analyseAmong } from '../article/analysed-article.js'
import type { Article, Reading } from '../domain/index.js'
import { readFigures } from './figures/read-figures.js'
import { readNames } from './names/read-names.js'
import { datePublication, type KnownOfDay } from './publication-day/date-publication.js'
import { readStatements } from './statements/read-statements.js'
import { readTimes } from './times/read-times.js'

/** Raised whenever a change makes the reading of an unchanged article different. */
export const READING_VERSION = 5

/** What is known of the articles besides what they say, and what to do about one that cannot be read. */
export interface ReadOptions extends KnownOfDay {
  /** Told of an article on which the reading itself failed, so that the others go on; without it the error is thrown. */
  readonly onFault?: (article: Article, error: unknown) => void
  /** Lines of an article that are known to stand in many of its outlet's (see `RecurringLines`); may be asked twice. */
  readonly recurring?: (article: Article) => ReadonlySet<string>
}

/** An article with what reading found in it. */
export interface ReadArticle {
  readonly analysed: AnalysedArticle
  readonly reading: Reading
}

/**
 * Everything that Riwaya finds in one article. The order is the order of dependence:
 * times and the day of publication settle each other first, figures leave out what times took, statements use the names.
 */
export function readAnalysed(analysed: AnalysedArticle, options: ReadOptions = {}): Reading {
  return readRoomByRoom([analysed], options)[0]!
}

/** An article analysed and read; null when that failed and `onFault` was told. */
export function readArticle(article: Article, options: ReadOptions = {}): ReadArticle | null {
  try {
    const analysed = analyseAmong(article, options.recurring?.(article))
    return { analysed, reading: readAnalysed(analysed, options) }
  } catch (error) {
    if (!options.onFault) throw error
    options.onFault(article, error)
    return null
  }
}

/**
 * Articles that a room reads before the next room has its turn. Each room has lexicons and weights of its own, which the others push out of
 * the processor's cache: read one by one, articles cost about a quarter more.
 */
const TOGETHER = 32

/** Articles analysed and read, in order; those on which that failed are told to `onFault` and left out. */
export function* readArticles(articles: readonly Article[], options: ReadOptions = {}): Generator<ReadArticle> {
  for (let i = 0; i < articles.length; i += TOGETHER) {
    const some = articles.slice(i, i + TOGETHER)
    yield* together(some, options) ?? some.flatMap((article) => readArticle(article, options) ?? [])
  }
}

/** Null when one of them cannot be read; which one shows when they are read one by one. */
function together(articles: readonly Article[], options: ReadOptions): readonly ReadArticle[] | null {
  try {
    const analysed = articles.map((article) => analyseAmong(article, options.recurring?.(article)))
    return readRoomByRoom(analysed, options).map((reading, i) => ({ analysed: analysed[i]!, reading }))
  } catch {
    return null
  }
}

function readRoomByRoom(all: readonly AnalysedArticle[], known: KnownOfDay): readonly Reading[] {
  const published = all.map((a) => datePublication(a, known))
  const times = all.map((a, i) => readTimes(a, published[i]!))
  const figures = all.map((a, i) => readFigures(a, times[i]!))
  const names = all.map(readNames)
  const statements = all.map((a, i) => readStatements(a, names[i]!))
  return all.map(({ article, layout }, i) => ({
    article,
    layout,
    published: published[i]!,
    statements: statements[i]!,
    times: times[i]!,
    figures: figures[i]!,
    names: names[i]!,
    clutter: layout.clutter,
    version: READING_VERSION,
  }))
}
