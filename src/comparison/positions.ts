import type { Position, Witness } from '../domain/index.js'
import { compareText } from './account.js'

/** Witnesses of one position with the independent sources behind them. The earliest published comes first. */
export function position(
  value: string,
  backed: readonly { readonly witness: Witness; readonly source: string }[],
): Position {
  const seen = new Set<string>()
  const kept = backed.filter(({ witness }) => {
    const key = `${witness.article}|${witness.speaker ?? ''}|${witness.text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const witnesses = kept.map((b) => b.witness).sort(byPublication)
  return { value, witnesses, sources: [...new Set(backed.map((b) => b.source))].sort() }
}

function byPublication(a: Witness, b: Witness): number {
  return compareText(a.published ?? '9', b.published ?? '9') || compareText(a.article, b.article)
}
