import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { PublicationDay, Time } from '../../domain/index.js'

/** Every expression that names calendar time, with its value, in order of the text. */
export function readTimes(_analysed: AnalysedArticle, _published: PublicationDay | null): readonly Time[] {
  return []
}
