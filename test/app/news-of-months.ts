import type { Article } from '../../src/domain/index.js'
import { inventedArticles } from './invented-articles.js'

/**
 * News of many weeks, so that what is held for finding copies moves on, some of it out of order: every seventeenth article is of a day
 * five weeks before it came, every thirteenth of no known day.
 */
export function newsOfMonths(count: number): readonly Article[] {
  return inventedArticles(count).map((article, i) => {
    if (i % 13 === 12) return { ...article, published: null }
    if (i % 17 !== 16) return article
    const at = new Date(Date.parse(article.published!.at!) - 35 * 86_400_000).toISOString()
    return { ...article, published: { day: at.slice(0, 10), at } }
  })
}
