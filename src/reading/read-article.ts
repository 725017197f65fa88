import type { AnalysedArticle } from '../article/analysed-article.js'
import type { Reading } from '../domain/index.js'
import { readFigures } from './figures/read-figures.js'
import { readNames } from './names/read-names.js'
import { type DayHint, datePublication } from './publication-day/date-publication.js'
import { readStatements } from './statements/read-statements.js'
import { readTimes } from './times/read-times.js'

/** Raised whenever a change makes the reading of an unchanged article different. */
export const READING_VERSION = 1

export interface ReadOptions {
  /** Period that the user knows the articles to be from; used to settle the day of publication. */
  readonly period?: DayHint
}

/**
 * Everything that Riwaya finds in one article. The order is the order of dependence:
 * times and the day of publication settle each other first, figures leave out what times took, statements use the names.
 */
export function readAnalysed(analysed: AnalysedArticle, options: ReadOptions = {}): Reading {
  const { article, layout } = analysed
  const published = datePublication(analysed, options.period)
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
