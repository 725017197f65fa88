import type { Article, Layout } from '../domain/index.js'

/** Finds the headline, dateline, byline, clutter and credits of an article. */
export function layOut(article: Article): Layout {
  const headline = article.title ? { field: 'title' as const, start: 0, end: article.title.length } : null
  return { headline, dateline: null, byline: null, clutter: [], credits: [] }
}
