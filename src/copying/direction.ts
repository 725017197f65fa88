import { outletKey } from '../arabic/outlet-key.js'
import type { Article, Layout } from '../domain/index.js'

/** What the direction of a copy is judged on. */
export interface Provenance {
  readonly id: string
  /** The outlet in the one form in which outlets and credits are compared, or null. */
  readonly outlet: string | null
  /** Publication as milliseconds since 1970, or null when it is unknown. */
  readonly at: number | null
  /** Publication as days since 1970, or null. */
  readonly day: number | null
  /** The credited agencies and outlets, in the same form as `outlet`. */
  readonly credits: readonly string[]
}

const DAY_MS = 86_400_000

export function provenance(article: Article, layout: Layout): Provenance {
  const { published } = article
  const at = published?.at ? Date.parse(published.at) : Number.NaN
  const day = published ? Date.parse(`${published.day}T00:00:00Z`) / DAY_MS : Number.NaN
  return {
    id: article.id,
    outlet: article.outlet === null ? null : outletKey(article.outlet),
    at: Number.isNaN(at) ? null : at,
    day: Number.isNaN(day) ? null : day,
    credits: [...new Set(layout.credits.map((c) => outletKey(c.name)))],
  }
}

/** Two outlets that publish one text within this time have more likely taken it from one wire than from one another. */
const SAME_WIRE_MS = 3_600_000

/**
 * Id of the article that the other copied, or null when it cannot be told.
 * A credit that names the other's outlet settles it. Where either names an agency, be it in passing («قال لرويترز»), both may have the text
 * from there; so they may where two outlets have it at about the same time. Else the earlier one.
 */
export function copiedFrom(a: Provenance, b: Provenance): string | null {
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet
  if (sameOutlet) return earlier(a, b)
  const aCreditsB = b.outlet !== null && a.credits.includes(b.outlet)
  const bCreditsA = a.outlet !== null && b.credits.includes(a.outlet)
  if (aCreditsB !== bCreditsA) return aCreditsB ? b.id : a.id
  if (creditsAnother(a) || creditsAnother(b)) return null
  if (a.at !== null && b.at !== null && Math.abs(a.at - b.at) < SAME_WIRE_MS) return null
  return earlier(a, b)
}

function creditsAnother({ credits, outlet }: Provenance): boolean {
  return credits.some((credit) => credit !== outlet)
}

/** The one published first: by instants where both have one, else by days; null when that cannot be told. */
export function earlier(a: Provenance, b: Provenance): string | null {
  if (a.at !== null && b.at !== null) return a.at === b.at ? null : a.at < b.at ? a.id : b.id
  if (a.day !== null && b.day !== null) return a.day === b.day ? null : a.day < b.day ? a.id : b.id
  return null
}
