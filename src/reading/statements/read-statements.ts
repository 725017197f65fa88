import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Name, Statement } from '../../domain/index.js'

/** Every statement that the article attributes to a source, in order of the text. */
export function readStatements(_analysed: AnalysedArticle, _names: readonly Name[]): readonly Statement[] {
  return []
}
