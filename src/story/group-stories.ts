import type { Assignment, Copy, Event, Reading, Storyline } from '../domain/index.js'

export interface Stories {
  readonly events: readonly Event[]
  readonly storylines: readonly Storyline[]
  readonly assignments: readonly Assignment[]
}

/** Groups articles into events and storylines, in the order given (an article sees those before it). */
export function groupStories(readings: readonly Reading[], _copies: readonly Copy[]): Stories {
  const events = readings.map((r) => ({
    id: `e-${r.article.id}`,
    storyline: `s-${r.article.id}`,
    title: r.article.title ?? '',
    titleFrom: r.article.id,
    day: null,
    place: null,
    names: [],
    articles: [r.article.id],
  }))
  return {
    events,
    storylines: events.map((e) => ({ id: e.storyline, title: e.title, events: [e.id] })),
    assignments: events.map((e) => ({ id: e.titleFrom, event: e.id, storyline: e.storyline })),
  }
}
