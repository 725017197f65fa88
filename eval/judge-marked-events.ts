import type { Article, Point } from '../src/domain/index.js'
import { compareAccounts, digest, readAll } from '../src/pipeline.js'
import { describeEvent } from '../src/story/describe-event.js'
import { StoryGrouper } from '../src/story/story-grouper.js'
import { type MarkedEvent, type MarkedPoint, markedEvents } from './marked-points.js'
import { type ArchiveName, newsArchive } from './news-archive.js'
import { hasRightType, type ScoredEvent, scorePoints } from './score-points.js'

export type Articles = ReadonlyMap<string, Article>

/** The events marked by hand, each with its articles and what the system's points on it are worth. */
export interface JudgedEvent {
  readonly event: MarkedEvent
  readonly articles: Articles
  readonly scored: ScoredEvent
}

/**
 * Reads the articles of each marked event, finds their copies and compares their accounts as in a library, taken as one event.
 * @returns null where the news archives are not there
 */
export function judgeMarkedEvents(): readonly JudgedEvent[] | null {
  const archives = new Map<ArchiveName, Articles>()
  const events = markedEvents()
  for (const { archive } of events) {
    if (archives.has(archive)) continue
    const articles = newsArchive(archive)
    if (!articles) return null
    archives.set(archive, new Map(articles.map((a) => [a.id, a] as const)))
  }
  return events.map((event) => {
    const articles = archives.get(event.archive)!
    return { event, articles, scored: scorePoints(event, pointsOf(event, articles)) }
  })
}

function pointsOf(event: MarkedEvent, articles: Articles): readonly Point[] {
  const read = readAll(event.articles.map((id) => articles.get(id)!))
  const { readings, copies } = digest(read)
  const grouper = new StoryGrouper()
  for (const [i, reading] of readings.entries()) grouper.add(reading, [], read.analysed[i])
  const members = readings.map((reading) => ({ reading, profile: grouper.profile(reading.article.id)! }))
  const told = describeEvent(event.event, event.event, members)
  const ordered = told.articles.map((id) => readings.find((r) => r.article.id === id)!)
  return compareAccounts(told, ordered, copies).comparison.points
}

/** A part of a whole. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** Precision goes by the type that the system gives, recall by the type that is marked. */
export function precisionAndRecall(
  events: readonly JudgedEvent[],
  takes: (point: Point | MarkedPoint) => boolean,
): { readonly precision: Share; readonly recall: Share } {
  const judged = events.flatMap(({ scored }) => scored.judged)
  const missed = events.flatMap(({ scored }) => scored.missed)
  const given = judged.filter(({ point, verdict }) => verdict !== 'unjudged' && takes(point))
  const found = judged.filter(({ marked, verdict }) => verdict === 'right' && takes(marked!)).length
  return {
    precision: { part: given.filter(({ verdict }) => verdict !== 'wrong').length, whole: given.length },
    recall: { part: found, whole: found + missed.filter(takes).length },
  }
}

/** Of the marked points that were found: how many with their type. */
export function rightTypes(events: readonly JudgedEvent[], takes: (marked: MarkedPoint) => boolean): Share {
  const right = events.flatMap(({ scored }) =>
    scored.judged.filter(({ marked, verdict }) => verdict === 'right' && takes(marked!)),
  )
  return { part: right.filter(hasRightType).length, whole: right.length }
}

/** Told by more than one independent source. */
export function isBetweenAccounts({ type }: Point | MarkedPoint): boolean {
  return type !== 'only-one'
}
