/**
 * The whole way on one page: articles in, readings, copies, stories and comparisons out.
 * Each stage takes plain immutable records and returns new ones; the same articles in the same order give the same result.
 */
import { type AnalysedArticle, analyse } from './article/analysed-article.js'
import { compareEvent } from './comparison/compare-event.js'
import { compareStoryline } from './comparison/compare-storyline.js'
import { findCopies } from './copying/find-copies.js'
import { independentSources } from './copying/independent-sources.js'
import { inferCredits } from './copying/inferred-credit.js'
import { withSharedSpeech } from './copying/shared-speech.js'
import type {
  Article,
  Comparison,
  Copy,
  Event,
  IndependentSource,
  InferredCredit,
  Reading,
  StorylineComparison,
} from './domain/index.js'
import { leavesDayTo } from './reading/publication-day/date-publication.js'
import { type ReadOptions, readAnalysed, readArticles } from './reading/read-article.js'
import { groupStories, type Stories } from './story/group-stories.js'
import { daysOfOtherAccounts } from './story/other-accounts.js'

/** Articles with what was read in each. */
export interface ReadArticles {
  readonly analysed: readonly AnalysedArticle[]
  readonly readings: readonly Reading[]
}

/** All that is known of a set of articles before their accounts are compared. */
export interface Digest extends Stories {
  readonly readings: readonly Reading[]
  readonly copies: readonly Copy[]
}

/** article → reading, for one article. */
export function readOne(article: Article, options: Omit<ReadOptions, 'onFault'> = {}): Reading {
  return readAnalysed(analyse(article), options)
}

/** article → reading, for each article on its own. */
export function readAll(articles: readonly Article[], options: ReadOptions = {}, onRead?: () => void): ReadArticles {
  const analysed: AnalysedArticle[] = []
  const readings: Reading[] = []
  for (const one of readArticles(articles, options)) {
    analysed.push(one.analysed)
    readings.push(one.reading)
    onRead?.()
  }
  return { analysed, readings }
}

/** readings → copies → events and storylines; then the articles without a day are dated by the other accounts of their event. */
export function digest({ analysed, readings }: ReadArticles, options: ReadOptions = {}): Digest {
  const found = findCopies(analysed)
  const stories = groupStories(readings, found, analysed)
  const dated = datedByEvents(analysed, readings, stories.events, options)
  return { readings: dated, copies: withSharedSpeech(found, byId(dated)), ...stories }
}

function byId(readings: readonly Reading[]): ReadonlyMap<string, Reading> {
  return new Map(readings.map((r) => [r.article.id, r]))
}

function datedByEvents(
  analysed: readonly AnalysedArticle[],
  readings: readonly Reading[],
  events: readonly Event[],
  options: ReadOptions,
): readonly Reading[] {
  if (readings.every((r) => r.published?.day)) return readings
  const all = byId(readings)
  const others = new Map(events.flatMap((e) => [...daysOfOtherAccounts(e.articles.map((id) => all.get(id)!))]))
  return readings.map((reading, i) => {
    const otherAccounts = others.get(reading.article.id) ?? []
    return leavesDayTo(reading.published, otherAccounts)
      ? readAnalysed(analysed[i]!, { ...options, otherAccounts })
      : reading
  })
}

/** Agencies whose text articles carry without naming them, by article id; told by copies, and never mixed with the credits they state. */
export function creditsThroughCopies({ readings, copies }: Digest): ReadonlyMap<string, InferredCredit> {
  return inferCredits(readings, copies)
}

/** One event's accounts set side by side. */
export interface ComparedEvent {
  readonly event: Event
  readonly readings: readonly Reading[]
  readonly copies: readonly Copy[]
  readonly sources: readonly IndependentSource[]
  readonly comparison: Comparison
}

/** The accounts of one event: its independent sources, and where they agree and differ. */
export function compareAccounts(event: Event, readings: readonly Reading[], found: readonly Copy[]): ComparedEvent {
  const copies = withSharedSpeech(found, byId(readings))
  const sources = independentSources(readings, copies)
  return { event, readings, copies, sources, comparison: compareEvent(event, readings, sources, copies) }
}

/** Every event of a digest, in its order. */
export function compareAll({ readings, copies, events }: Digest): readonly ComparedEvent[] {
  const all = byId(readings)
  const eventOf = new Map(events.flatMap((e) => e.articles.map((id) => [id, e.id] as const)))
  const copiesOf = new Map<string, Copy[]>(events.map((e) => [e.id, []]))
  for (const copy of copies) {
    const event = eventOf.get(copy.a.id)
    if (event !== undefined && event === eventOf.get(copy.b.id)) copiesOf.get(event)!.push(copy)
  }
  return events.map((event) =>
    compareAccounts(
      event,
      event.articles.map((id) => all.get(id)!),
      copiesOf.get(event.id)!,
    ),
  )
}

/** What the events of each storyline say of matters that outlast them; storylines without such a point are left out. */
export function compareAcross({ readings, copies, events, storylines }: Digest): readonly StorylineComparison[] {
  const all = byId(readings)
  const eventById = new Map(events.map((e) => [e.id, e]))
  const lineOf = new Map(events.flatMap((e) => e.articles.map((id) => [id, e.storyline] as const)))
  const copiesOf = new Map<string, Copy[]>(storylines.map((s) => [s.id, []]))
  for (const copy of copies) {
    const line = lineOf.get(copy.a.id)
    if (line !== undefined && line === lineOf.get(copy.b.id)) copiesOf.get(line)!.push(copy)
  }
  return storylines
    .map((storyline) => {
      const told = storyline.events.map((id) => eventById.get(id)!)
      const tellings = told.map((event) => ({ event, readings: event.articles.map((id) => all.get(id)!) }))
      return compareStoryline(storyline, tellings, copiesOf.get(storyline.id)!)
    })
    .filter((compared) => compared.points.length > 0)
}
