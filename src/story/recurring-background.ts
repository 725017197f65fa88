import type { Copy, Reading, Span } from '../domain/index.js'
import { slice } from '../domain/index.js'
import { PART, type PackedVectors, termsOf } from './packed-vectors.js'
import { textTerms, titleTerms } from './story-terms.js'

/** A passage that begins here or before begins the article: whatever it tells is the news. */
const FIRST_WORDS = 12
/** Of a headline's words, the share from which a passage tells the news itself. */
const TELLS_HEADLINE = 0.1

/**
 * Passages that an article has in common with earlier ones of other headlines and that tell nothing of its own, as the paragraph on the course of a war
 * under every report from it: [ويشهد الإقليم منذ سبعة أعوام حربا أودت بحياة الآلاف]. They say what the news is connected with, not what it is.
 */
export function recurringBackground(
  { article, layout }: Reading,
  copies: readonly Copy[],
  vectorsOf: (id: string) => PackedVectors | undefined,
): readonly Span[] {
  if (copies.length === 0) return []
  const headline = new Set(titleTerms(layout.headline ? slice(article, layout.headline) : (article.title ?? '')).keys)
  const passages = copies
    // A later version of an article brings its news again, with whatever stands under it.
    .filter((copy) => copy.kind !== 'version')
    .map(({ a, b }) => (a.id === article.id ? { span: a.span, other: b.id } : { span: b.span, other: a.id }))
    .filter(({ other }) => !sharesHeadline(vectorsOf(other), headline))
    .map(({ span }) => span)
  return passages.filter(({ field, start, end }) => {
    if (field !== 'text') return false
    if (textTerms(article.text.slice(0, start), layout).body.keys.length <= FIRST_WORDS) return false
    const passage = new Set(titleTerms(article.text.slice(start, end)).keys)
    return [...headline].filter((key) => passage.has(key)).length < TELLS_HEADLINE * headline.size
  })
}

function sharesHeadline(vectors: PackedVectors | undefined, headline: ReadonlySet<number>): boolean {
  return vectors !== undefined && termsOf(vectors, PART.title).some((key) => headline.has(key))
}
