import type { Copy, IndependentSource, Reading } from '../domain/index.js'

/** Collapses the accounts of one event into independent sources. */
export function independentSources(
  readings: readonly Reading[],
  _copies: readonly Copy[],
): readonly IndependentSource[] {
  return readings.map((r) => ({
    id: r.article.id,
    articles: [r.article.id],
    origin: r.article.id,
    credit: null,
    because: [],
  }))
}
