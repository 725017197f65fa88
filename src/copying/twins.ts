import type { Copy, Reading } from '../domain/index.js'
import { coveredLength } from './prose-length.js'
import { union } from './union.js'

/** Of both texts so much stands in the other one, and nearly word for word: one text that was published twice. */
const SHARE = 0.85
const SIMILARITY = 0.9

/** Articles that carry one and the same text, those of each text together, in the order of the readings. */
export function twinsOf(readings: readonly Reading[], copies: readonly Copy[]): readonly (readonly Reading[])[] {
  const lengths = new Map(readings.map((r) => [r.article.id, r.article.text.length]))
  const pairs = new Map<string, { a: string; b: string; copies: Copy[] }>()
  for (const copy of copies) {
    const { a, b, similarity } = copy
    if (similarity < SIMILARITY || a.span.field !== 'text' || b.span.field !== 'text') continue
    if (!lengths.has(a.id) || !lengths.has(b.id)) continue
    const [x, y] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
    const key = JSON.stringify([x, y])
    const pair = pairs.get(key) ?? { a: x, b: y, copies: [] }
    pair.copies.push(copy)
    pairs.set(key, pair)
  }
  const isWhole = (id: string, shared: readonly Copy[]) =>
    coveredLength(shared.map((c) => (c.a.id === id ? c.a.span : c.b.span))) >= SHARE * lengths.get(id)!
  const twins = [...pairs.values()].filter(({ a, b, copies: c }) => isWhole(a, c) && isWhole(b, c))
  return union(readings, (r) => r.article.id, twins)
}
