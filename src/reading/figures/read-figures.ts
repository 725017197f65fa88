import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Figure, Time } from '../../domain/index.js'

/** Every number that counts or measures something, in order of the text. What `times` covers is not a figure. */
export function readFigures(_analysed: AnalysedArticle, _times: readonly Time[]): readonly Figure[] {
  return []
}
