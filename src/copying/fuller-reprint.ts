import type { Reading } from '../domain/index.js'
import { type Provenance, provenance } from './direction.js'

/** A wire is printed by one outlet after another within so many hours. */
const WIRE_MS = 12 * 3_600_000
/** So much longer is a text that has what the other one left out of it. */
const FULLER = 1.15

/**
 * Whether a text that two outlets share may have reached each from a third one, though one of them printed it first: neither credits the other,
 * the later one came within half a day and has more of it. Who copies cuts; who prints later what was cut has it from elsewhere.
 */
export function isFullerReprint(a: Reading, b: Reading): boolean {
  const [atA, atB] = [a, b].map((r) => Date.parse(r.published?.at ?? '')) as [number, number]
  // Not so either where the instant of one is unknown.
  if (!(Math.abs(atA - atB) <= WIRE_MS)) return false
  const [ofA, ofB] = [a, b].map((r) => provenance(r.article, r.layout)) as [Provenance, Provenance]
  if (ofA.outlet === ofB.outlet || credits(ofA, ofB) || credits(ofB, ofA)) return false
  const [first, second] = atA <= atB ? [a, b] : [b, a]
  return second.article.text.length >= FULLER * first.article.text.length
}

function credits(one: Provenance, other: Provenance): boolean {
  return other.outlet !== null && one.credits.includes(other.outlet)
}
