import type { Copy, Span } from '../domain/index.js'
import { overlaps } from '../domain/index.js'
import { union } from './union.js'

/** Where a passage stands. */
export interface PassagePlace {
  readonly article: string
  readonly span: Span
  /** Id of the article that it was taken from, where that is known. */
  readonly from: string | null
}

/** Words that stand in several articles: each of them once, with all its places. */
export interface Passage {
  /** In the order of the articles. */
  readonly places: readonly PassagePlace[]
  readonly kinds: readonly Copy['kind'][]
  /** Words of the longest copy, and the share of them that the least alike of its copies have in order. */
  readonly words: number
  readonly similarity: number
}

/**
 * Two stretches of one article are of one passage when they have at least half of the longer one in common: what four accounts share does
 * not become the whole text that two of them do.
 */
const SAME = 0.5
/** So many stretches that begin before one are compared with it. */
const LOOK_BACK = 6

/**
 * The passages behind copies: what stands in three articles is three copies, and one passage. In the order in which they stand in the
 * earliest of their articles.
 * @param articles ids in order of publication
 */
export function passagesOf(copies: readonly Copy[], articles: readonly string[]): readonly Passage[] {
  const order = new Map(articles.map((id, i) => [id, i]))
  const place = (id: string) => order.get(id) ?? articles.length
  const numbered = copies.map((copy, i) => ({ copy, id: String(i) }))
  const opening = ({ places: [first] }: Passage) => ({ article: place(first!.article), at: first!.span.start })
  return union(numbered, ({ id }) => id, overlapping(numbered))
    .map((group) =>
      toPassage(
        group.map(({ copy }) => copy),
        place,
      ),
    )
    .sort((x, y) => opening(x).article - opening(y).article || opening(x).at - opening(y).at)
}

interface Numbered {
  readonly copy: Copy
  readonly id: string
}

/** Copies that have a side in common, among the stretches of each field of each article, which are looked at in order. */
function* overlapping(copies: readonly Numbered[]): Generator<{ readonly a: string; readonly b: string }> {
  const fields = new Map<string, Stretch[]>()
  for (const { copy, id } of copies)
    for (const { id: article, span } of [copy.a, copy.b]) {
      const key = `${span.field} ${article}`
      const known = fields.get(key)
      if (known) known.push({ span, copy: id })
      else fields.set(key, [{ span, copy: id }])
    }
  for (const stretches of fields.values()) {
    stretches.sort((x, y) => x.span.start - y.span.start || y.span.end - x.span.end)
    for (const [i, y] of stretches.entries())
      for (let before = i - 1; before >= Math.max(0, i - LOOK_BACK); before--) {
        const x = stretches[before]!
        if (isSame(x.span, y.span)) yield { a: x.copy, b: y.copy }
      }
  }
}

interface Stretch {
  readonly span: Span
  /** Its copy. */
  readonly copy: string
}

function isSame(x: Span, y: Span): boolean {
  if (!overlaps(x, y)) return false
  const common = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return common >= SAME * Math.max(x.end - x.start, y.end - y.start)
}

function toPassage(copies: readonly Copy[], place: (id: string) => number): Passage {
  const places = new Map<string, PassagePlace>()
  for (const { a, b, from } of copies) {
    for (const { id, span } of [a, b]) {
      const known = places.get(id)
      places.set(id, {
        article: id,
        span: known ? hull(known.span, span) : span,
        from: known?.from ?? (from === id ? null : from),
      })
    }
  }
  return {
    places: [...places.values()].sort((x, y) => place(x.article) - place(y.article)),
    kinds: [...new Set(copies.map((c) => c.kind))],
    words: Math.max(...copies.map((c) => c.words)),
    similarity: Math.min(...copies.map((c) => c.similarity)),
  }
}

function hull(x: Span, y: Span): Span {
  return { field: x.field, start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) }
}
