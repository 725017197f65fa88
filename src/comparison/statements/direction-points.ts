import { foldWord } from '../../arabic/fold.js'
import type { Point, Span } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Account, inClutter, textOf, witnessAt } from '../account.js'
import { groupBy } from '../group-by.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import { bareWord } from '../speakers/country-of-word.js'

/** Where in a country or town an account sets the event. */
interface Direction {
  readonly account: Account
  /** Of which place, folded. */
  readonly place: string
  /** Steps to the east and to the north. */
  readonly east: number
  readonly north: number
  readonly span: Span
}

const LEAD_LENGTH = 500
const COMPASS = /^[وف]?ب?(?:ال)?(شرق|غرب|شمال|جنوب)ي?$/

/** Accounts that set the event at opposite ends of one place: «شرق [سلوان]» here, «غرب سلوان» there. */
export function directionPoints(accounts: readonly Account[]): Point[] {
  const found = accounts.flatMap(directionsOf)
  return groupBy(found, (d) => d.place).flatMap((group) => oppositesOf(group) ?? [])
}

function oppositesOf(group: readonly Direction[]): Point | null {
  const opposed = (a: Direction, b: Direction) => a.east * b.east < 0 || a.north * b.north < 0
  const sides = group.filter((a) => group.some((b) => a.account.source !== b.account.source && opposed(a, b)))
  // An account with both of them tells of two places.
  if (sides.length < 2 || sides.some((a) => sides.some((b) => a.account === b.account && opposed(a, b)))) return null
  const words = (d: Direction) => textOf(d.account, d.span.field).slice(d.span.start, d.span.end)
  const positions = groupBy(sides, (d) => `${d.east} ${d.north}`).map((same) =>
    position(
      words(same[0]!),
      same.map((d) => ({ witness: witnessAt(d.account, d.span), source: d.account.source })),
    ),
  )
  return {
    id: `where-side-${sides[0]!.place}`,
    kind: 'where',
    about: 'مكان الحدث: الجهة',
    type: pointType(positions),
    positions,
    // Of raids and storms there may be one at either end.
    certainty: 'unsure',
  }
}

function directionsOf(account: Account): Direction[] {
  const seen = new Set<string>()
  return account.fields.flatMap(({ field, tokens }) =>
    tokens.flatMap((_, i) => {
      const found = directionAt(account, field, tokens, i)
      if (!found || seen.has(`${found.place} ${found.east} ${found.north}`)) return []
      seen.add(`${found.place} ${found.east} ${found.north}`)
      return [found]
    }),
  )
}

/** «في جنوب غرب [سلوان]», «بشرق [سلوان]»: only of a place that the reading knows, and in the head. */
function directionAt(account: Account, field: Span['field'], tokens: readonly Token[], i: number): Direction | null {
  const first = tokens[i]!
  if (field === 'text' && first.start > LEAD_LENGTH) return null
  const one = COMPASS.exec(first.norm)?.[1]
  if (!one || COMPASS.test(tokens[i - 1]?.norm ?? '')) return null
  const two = COMPASS.exec(tokens[i + 1]?.norm ?? '')?.[1]
  const at = tokens[i + (two ? 2 : 1)]
  const name = at && account.reading.names.find((n) => n.type === 'place' && n.field === field && n.start === at.start)
  if (!name || inClutter(account.reading, name)) return null
  const steps = [one, two]
  const along = (plus: string, minus: string) => Number(steps.includes(plus)) - Number(steps.includes(minus))
  const place = bareWord(foldWord(name.name))
  const span = { field, start: first.start, end: name.end }
  return { account, place, east: along('شرق', 'غرب'), north: along('شمال', 'جنوب'), span }
}
