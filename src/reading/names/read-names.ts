import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Name } from '../../domain/index.js'

/** Mentions of persons, organisations and places, each linked to one canonical name within the article, in order of the text. */
export function readNames(_analysed: AnalysedArticle): readonly Name[] {
  return []
}
