import type { Copy, Point, Position, Span, Witness } from '../domain/index.js'
import { contains } from '../domain/index.js'
import type { Account } from './account.js'
import { statementOver } from './account.js'

/** Where a passage stands in another article as well. */
interface Passage {
  readonly at: Span
  readonly other: string
  readonly there: Span
}

/**
 * A point with its sources counted passage by passage: two accounts that stand on their own as a whole, but have this from one text (an
 * agency's paragraph that both print), are one source of it, and no outlet bears itself out. What they quote of a speaker word for word is
 * his own and shows nothing.
 */
export function countedByText(accounts: readonly Account[], copies: readonly Copy[]): (point: Point) => Point {
  const passages = passagesOf(copies)
  const byId = new Map(accounts.map((a) => [a.id, a]))
  return (point) => {
    const positions = point.positions.map((position) => collapsed(position, byId, passages))
    if (positions.every((p, i) => p === point.positions[i])) return point
    const sources = new Set(positions.flatMap((p) => p.sources))
    return { ...point, positions, type: point.type === 'agreed' && sources.size < 2 ? 'only-one' : point.type }
  }
}

function passagesOf(copies: readonly Copy[]): ReadonlyMap<string, readonly Passage[]> {
  const out = new Map<string, Passage[]>()
  const add = (id: string, passage: Passage) => out.set(id, [...(out.get(id) ?? []), passage])
  for (const { a, b } of copies) {
    add(a.id, { at: a.span, other: b.id, there: b.span })
    add(b.id, { at: b.span, other: a.id, there: a.span })
  }
  return out
}

function collapsed(
  position: Position,
  accounts: ReadonlyMap<string, Account>,
  passages: ReadonlyMap<string, readonly Passage[]>,
): Position {
  if (position.sources.length < 2) return position
  const sourceOf = (w: Witness) => accounts.get(w.article)?.source ?? w.article
  const kept = new Set(position.sources)
  for (const source of position.sources) {
    const own = position.witnesses.filter((w) => sourceOf(w) === source)
    const others = position.witnesses.filter((w) => kept.has(sourceOf(w)) && sourceOf(w) !== source)
    const rests = own.length > 0 && own.every((w) => others.some((o) => areOfOneOutlet(w, o) || areOneText(w, o)))
    if (rests) kept.delete(source)
  }
  return kept.size === position.sources.length ? position : { ...position, sources: [...kept] }

  function areOneText(a: Witness, b: Witness): boolean {
    const shared = passages
      .get(a.article)
      ?.some((p) => p.other === b.article && contains(p.at, a.span) && contains(p.there, b.span))
    return shared === true && !isQuoted(a)
  }

  function areOfOneOutlet(a: Witness, b: Witness): boolean {
    const [x, y] = [a, b].map((w) => accounts.get(w.article)?.reading.article.outlet ?? null)
    return x !== null && x === y
  }

  function isQuoted({ article, span }: Witness): boolean {
    const account = accounts.get(article)
    return account !== undefined && statementOver(account.reading, span)?.kind === 'direct'
  }
}
