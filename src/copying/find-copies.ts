import type { AnalysedArticle } from '../article/analysed-article.js'
import type { Copy } from '../domain/index.js'
import { CopyIndex, type CopyOptions } from './copy-index.js'

/** Every passage of at least twelve words that stands in two of the articles; the articles are taken in the order given. */
export function findCopies(articles: readonly AnalysedArticle[], options: CopyOptions = {}): readonly Copy[] {
  const index = new CopyIndex(options)
  return articles.flatMap((article) => index.add(article))
}
