import type { Article, Span } from '../../domain/index.js'

const AROUND = 45

/** A span's words with a few before and after, within their line and cut between words. */
export function wordsAround(
  article: Article,
  { field, start, end }: Span,
): { readonly before: string; readonly words: string; readonly after: string } {
  const text = field === 'title' ? (article.title ?? '') : article.text
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const nextLine = text.indexOf('\n', end)
  const lineEnd = nextLine < 0 ? text.length : nextLine
  const from = start - AROUND <= lineStart ? lineStart : text.indexOf(' ', start - AROUND) + 1
  const to = end + AROUND >= lineEnd ? lineEnd : text.lastIndexOf(' ', end + AROUND)
  return {
    before: `${from > lineStart ? '… ' : ''}${text.slice(Math.min(from, start), start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, Math.max(to, end))}${to < lineEnd ? ' …' : ''}`,
  }
}
