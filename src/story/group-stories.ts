import type { AnalysedArticle } from '../article/analysed-article.js'
import type { Assignment, Copy, Event, Reading, Storyline } from '../domain/index.js'
import { describeEvent, type Member } from './describe-event.js'
import { StoryGrouper } from './story-grouper.js'

export interface Stories {
  readonly events: readonly Event[]
  readonly storylines: readonly Storyline[]
  readonly assignments: readonly Assignment[]
}

/**
 * Groups articles into events and storylines, in the order given (an article sees those before it).
 * @param copies between any of the articles, in any order
 * @param analysed the articles' tokens, where they are at hand, in the order of the readings
 */
export function groupStories(
  readings: readonly Reading[],
  copies: readonly Copy[],
  analysed: readonly AnalysedArticle[] = [],
): Stories {
  const grouper = new StoryGrouper()
  const copiesOfLater = byLaterArticle(readings, copies)
  for (const [i, r] of readings.entries()) grouper.add(r, copiesOfLater.get(r.article.id) ?? [], analysed[i])
  // Storylines may have been merged since an article was added.
  const assignments = readings.map((r) => grouper.assignment(r.article.id)!)

  const members = new Map<string, Member[]>()
  const storylineOf = new Map<string, string>()
  for (const [i, { id, event, storyline }] of assignments.entries()) {
    const member = { reading: readings[i]!, profile: grouper.profile(id)! }
    const known = members.get(event)
    if (known) known.push(member)
    else members.set(event, [member])
    storylineOf.set(event, storyline)
  }
  const events = Array.from(members, ([id, list]) => describeEvent(id, storylineOf.get(id)!, list))
  return { events, storylines: storylinesOf(events), assignments }
}

function storylinesOf(events: readonly Event[]): readonly Storyline[] {
  const byStoryline = new Map<string, Event[]>()
  for (const event of events) byStoryline.set(event.storyline, [...(byStoryline.get(event.storyline) ?? []), event])
  return Array.from(byStoryline, ([id, own]) => storylineOf(id, own))
}

/** A storyline of these events: it takes the title of the largest, the first of equals. */
function storylineOf(id: string, events: readonly Event[]): Storyline {
  const largest = events.reduce((best, e) => (e.articles.length > best.articles.length ? e : best))
  return { id, title: largest.title, events: events.map((e) => e.id) }
}

function byLaterArticle(readings: readonly Reading[], copies: readonly Copy[]): Map<string, Copy[]> {
  const place = new Map(readings.map((r, i) => [r.article.id, i]))
  const out = new Map<string, Copy[]>()
  for (const copy of copies) {
    const later = (place.get(copy.a.id) ?? -1) > (place.get(copy.b.id) ?? -1) ? copy.a.id : copy.b.id
    const known = out.get(later)
    if (known) known.push(copy)
    else out.set(later, [copy])
  }
  return out
}
