import type { Comparison, Copy, Event, IndependentSource, Reading } from '../domain/index.js'

/** Where the accounts of one event agree and differ. `readings` are those of the event's articles. */
export function compareEvent(
  event: Event,
  readings: readonly Reading[],
  sources: readonly IndependentSource[],
  _copies: readonly Copy[],
): Comparison {
  return {
    event: event.id,
    accounts: readings.map((r) => r.article.id),
    sources,
    points: [],
    timeline: [],
    framing: [],
  }
}
