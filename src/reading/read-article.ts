import { type AnalysedArticle, analyse } from '../article/analysed-article.js'
import type { Article, Reading } from '../domain/index.js'
import { readFigures } from './figures/read-figures.js'
import { readNames } from './names/read-names.js'
import { datePublication, type KnownOfDay } from './publication-day/date-publication.js'
import { readStatements } from './statements/read-statements.js'
import { readTimes } from './times/read-times.js'

/** Raised whenever a change makes the reading of an unchanged article different. */
export const READING_VERSION = 2

/** What is known of the articles besides what they say, and what to do about one that cannot be read. */
export interface ReadOptions extends KnownOfDay {
  /** Told of an article on which the reading itself failed, so that the others go on; without it the error is thrown. */
  readonly onFault?: (article: Article, error: unknown) => void
}

/**
 * Everything that Riwaya finds in one article. The order is the order of dependence:
 * times and the day of publication settle each other first, figures leave out what times took, statements use the names.
 */
export function readAnalysed(analysed: AnalysedArticle, options: ReadOptions = {}): Reading {
  const { article, layout } = analysed
  const published = datePublication(analysed, options)
  const times = readTimes(analysed, published)
  const figures = readFigures(analysed, times)
  const names = readNames(analysed)
  const statements = readStatements(analysed, names)
  return {
    article,
    layout,
    published,
    statements,
    times,
    figures,
    names,
    clutter: layout.clutter,
    version: READING_VERSION,
  }
}

/** An article analysed and read; null when that failed and `onFault` was told. */
export function readArticle(
  article: Article,
  options: ReadOptions = {},
): { readonly analysed: AnalysedArticle; readonly reading: Reading } | null {
  try {
    const analysed = analyse(article)
    return { analysed, reading: readAnalysed(analysed, options) }
  } catch (error) {
    if (!options.onFault) throw error
    options.onFault(article, error)
    return null
  }
}
