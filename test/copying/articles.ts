import { type AnalysedArticle, analyse } from '../../src/article/analysed-article.js'
import type { Article } from '../../src/domain/index.js'

/** An invented article: `day` is a day or an instant of publication. */
export function article(id: string, text: string, outlet: string | null = null, day: string | null = null): Article {
  const published = day === null ? null : { day: day.slice(0, 10), at: day.length > 10 ? day : null }
  return { id, outlet, url: null, title: null, author: null, published, text }
}

export function analysed(id: string, text: string, outlet?: string, day?: string): AnalysedArticle {
  return analyse(article(id, text, outlet ?? null, day ?? null))
}
