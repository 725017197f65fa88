import type { ExtractedPage, PageArticle } from './extract-page.js'

/**
 * One article from the first of its pages and those that follow, in order; what stands on an earlier page already (the headline, a standfirst)
 * is not said again. Pages without an article are left out.
 */
export function joinPages(first: PageArticle, further: readonly ExtractedPage[]): PageArticle {
  const said = new Set(first.text.split('\n\n'))
  const paragraphs = [first.text]
  for (const page of further) {
    if (!page.ok) continue
    for (const paragraph of page.text.split('\n\n')) {
      if (said.has(paragraph)) continue
      said.add(paragraph)
      paragraphs.push(paragraph)
    }
  }
  return { ...first, text: paragraphs.join('\n\n') }
}
