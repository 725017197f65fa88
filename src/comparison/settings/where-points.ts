import type { Point } from '../../domain/index.js'
import { type Account, witnessAt } from '../account.js'
import { groupBy } from '../group-by.js'
import { position } from '../positions.js'
import { directionPoints } from '../statements/direction-points.js'
import { type Setting, settingsOf } from './place-settings.js'

/** Share of the independent sources that must name a place, before it is more than unsure. */
const LIKELY_SHARE = 0.34
/** So many sources are enough, however many there are. */
const MANY_SOURCES = 3

/**
 * The places of the event that several accounts name in their heads, country, town and district each a point of its own: a place that
 * only some name is no disagreement, since a country and its town are both right. Those that only one source names are told by it alone.
 */
export function wherePoints(accounts: readonly Account[]): Point[] {
  const sources = new Set(accounts.map((a) => a.source)).size
  const points = groupBy(accounts.flatMap(settingsOf), (s) => s.key).flatMap(
    (found) => placePoint(found, sources) ?? [],
  )
  return [...points, ...directionPoints(accounts)]
}

function placePoint(found: readonly Setting[], all: number): Point | null {
  if (found.length < 2) return null
  const sources = new Set(found.map((s) => s.account.source)).size
  const label = mostUsed(found.map((s) => s.label))
  const kind = found.find((s) => s.kind !== null)?.kind
  const widely = sources / all >= LIKELY_SHARE || sources >= MANY_SOURCES
  return {
    id: `where-${label}`,
    kind: 'where',
    about: kind ? `مكان الحدث: ${kind}` : 'مكان الحدث',
    type: sources > 1 ? 'agreed' : 'only-one',
    positions: [
      position(
        label,
        found.map((s) => ({ witness: witnessAt(s.account, s.span), source: s.account.source })),
      ),
    ],
    certainty: widely && (kind || found.some((s) => (sources === all ? s.first : s.headed))) ? 'likely' : 'unsure',
  }
}

function mostUsed(labels: readonly string[]): string {
  return groupBy(labels, (l) => l).reduce((best, group) => (group.length > best.length ? group : best))[0]!
}
