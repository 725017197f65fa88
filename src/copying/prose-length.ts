import type { Article, Layout, Span } from '../domain/index.js'

/** Characters of an article's prose: its text without clutter, headline and dateline. At least one. */
export function proseLength(article: Article, layout: Layout): number {
  const furniture = [...layout.clutter, layout.headline, layout.dateline].filter((s) => s?.field === 'text')
  return Math.max(1, article.text.length - coveredLength(furniture as readonly Span[]))
}

/** Characters under spans of one field that may overlap. */
export function coveredLength(spans: readonly { readonly start: number; readonly end: number }[]): number {
  let end = 0
  let total = 0
  for (const span of [...spans].sort((x, y) => x.start - y.start)) {
    total += Math.max(0, span.end - Math.max(end, span.start))
    end = Math.max(end, span.end)
  }
  return total
}
