/**
 * The whole way on one page: articles in, readings, copies, stories and comparisons out.
 * Each stage takes plain immutable records and returns new ones; the same articles in the same order give the same result.
 */
import { analyse } from './article/analysed-article.js'
import { compareEvent } from './comparison/compare-event.js'
import { findCopies } from './copying/find-copies.js'
import { independentSources } from './copying/independent-sources.js'
import type { Article, Comparison, Copy, Event, IndependentSource, Reading, Storyline } from './domain/index.js'
import { type ReadOptions, readAnalysed } from './reading/read-article.js'
import { groupStories } from './story/group-stories.js'

/** All that is known of a set of articles. */
export interface Digest {
  readonly readings: readonly Reading[]
  readonly copies: readonly Copy[]
  readonly events: readonly Event[]
  readonly storylines: readonly Storyline[]
  /** Independent sources of each event, by event id. */
  readonly sources: ReadonlyMap<string, readonly IndependentSource[]>
  readonly comparisons: readonly Comparison[]
}

export function digest(articles: readonly Article[], options: ReadOptions = {}): Digest {
  const analysed = articles.map(analyse)
  const readings = analysed.map((a) => readAnalysed(a, options))
  const copies = findCopies(analysed)
  const { events, storylines } = groupStories(readings, copies)

  const byId = new Map(readings.map((r) => [r.article.id, r]))
  const sources = new Map<string, readonly IndependentSource[]>()
  const comparisons: Comparison[] = []
  for (const event of events) {
    const members = event.articles.map((id) => byId.get(id)!)
    const within = copies.filter((c) => event.articles.includes(c.a.id) && event.articles.includes(c.b.id))
    const independent = independentSources(members, within)
    sources.set(event.id, independent)
    comparisons.push(compareEvent(event, members, independent, within))
  }
  return { readings, copies, events, storylines, sources, comparisons }
}
