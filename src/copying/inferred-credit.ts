import { outletKey } from '../arabic/outlet-key.js'
import { type Copy, type InferredCredit, isOfWholeText, type Reading, type Span } from '../domain/index.js'
import { coveredLength, proseLength } from './prose-length.js'

/** Share of an article's prose that must stand in texts of one agency, before that agency is inferred. */
const LEAST_SHARE = 0.5

/** Where another agency's texts cover so much of what the first one's cover, it is not known which of the two it was. */
const RIVAL = 0.9

interface Evidence {
  readonly name: string
  readonly spans: Span[]
  readonly through: string[]
}

/**
 * Agencies that articles do not name but whose text they carry: half or more of their prose stands in articles that are credited to one
 * agency. What an article says of itself is left as it is: only those without a credit for the whole text get one.
 *
 * @param copies copies of these articles, in any order; those with other articles are passed over
 * @returns by article id
 */
export function inferCredits(
  readings: readonly Pick<Reading, 'article' | 'layout'>[],
  copies: readonly Copy[],
): ReadonlyMap<string, InferredCredit> {
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  const stated = new Map(readings.map((r) => [r.article.id, statedAgency(r)]))
  const evidence = new Map<string, Map<string, Evidence>>()
  for (const { a, b } of copies) {
    note(a.id, a.span, b.id)
    note(b.id, b.span, a.id)
  }
  const inferred = new Map<string, InferredCredit>()
  for (const [id, agencies] of evidence) {
    const { article, layout } = byId.get(id)!
    const credit = strongest([...agencies.values()], proseLength(article, layout))
    if (credit) inferred.set(id, credit)
  }
  return inferred

  function note(id: string, span: Span, other: string): void {
    const name = stated.get(other)
    if (!name || stated.get(id) !== null || !byId.has(id)) return
    const agencies = evidence.get(id) ?? new Map<string, Evidence>()
    evidence.set(id, agencies)
    const known = agencies.get(name) ?? { name, spans: [], through: [] }
    agencies.set(name, known)
    known.spans.push(span)
    if (!known.through.includes(other)) known.through.push(other)
  }
}

/** The one agency or outlet that a whole text is credited to; undefined when there are several, null when there is none. */
function statedAgency({ article, layout }: Pick<Reading, 'article' | 'layout'>): string | null | undefined {
  const own = article.outlet === null ? null : outletKey(article.outlet)
  const names = new Set<string>()
  for (const credit of layout.credits) {
    if (isOfWholeText(credit) && outletKey(credit.name) !== own) names.add(credit.name)
  }
  if (names.size > 1) return undefined
  return [...names][0] ?? null
}

function strongest(agencies: readonly Evidence[], characters: number): InferredCredit | null {
  const ranked = agencies
    .map(({ name, spans, through }) => ({ name, share: Math.min(1, coveredLength(spans) / characters), through }))
    .sort((x, y) => y.share - x.share)
  const [best, next] = ranked
  if (!best || best.share < LEAST_SHARE) return null
  return next && next.share >= RIVAL * best.share ? null : best
}
