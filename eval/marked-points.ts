import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Field, Point, PointType, Span } from '../src/domain/index.js'
import type { ArchiveName } from './news-archive.js'

/** One thing that the accounts of a marked event say, as event-points.json has it. */
export interface MarkedPoint {
  readonly kind: Point['kind']
  readonly about: string
  readonly type: PointType
  readonly alsoType: readonly PointType[]
  readonly unsure: boolean
  readonly positions: readonly MarkedPosition[]
}

export interface MarkedPosition {
  readonly value: string
  /** Where each account says it, by article. */
  readonly witnesses: ReadonlyMap<string, readonly Span[]>
  /** Accounts that may stand behind the position or not. */
  readonly optional: ReadonlySet<string>
}

export interface MarkedEvent {
  readonly event: string
  readonly archive: ArchiveName
  readonly articles: readonly string[]
  /** Sets of articles that rest on one text. */
  readonly sources: readonly (readonly string[])[]
  readonly points: readonly MarkedPoint[]
  /** What may be shown as the word of one source though no point is marked for it: by kind, then article. */
  readonly acceptable: ReadonlyMap<Point['kind'], ReadonlyMap<string, readonly Span[]>>
}

type WrittenSpans = Readonly<Record<string, readonly string[]>>

interface WrittenPoint extends Omit<MarkedPoint, 'alsoType' | 'unsure' | 'positions'> {
  readonly alsoType?: readonly PointType[]
  readonly unsure?: boolean
  readonly positions: readonly {
    readonly value: string
    readonly witnesses: WrittenSpans
    readonly optional?: readonly string[]
  }[]
}

interface WrittenEvent extends Omit<MarkedEvent, 'points' | 'acceptable'> {
  readonly points: readonly WrittenPoint[]
  readonly acceptable: Readonly<Partial<Record<Point['kind'], WrittenSpans>>>
}

/** The events of event-points.json. */
export function markedEvents(): readonly MarkedEvent[] {
  const written = JSON.parse(readFileSync(join(import.meta.dirname, 'event-points.json'), 'utf8')) as {
    readonly events: readonly WrittenEvent[]
  }
  return written.events.map(({ points, acceptable, ...event }) => ({
    ...event,
    points: points.map((point) => ({
      ...point,
      alsoType: point.alsoType ?? [],
      unsure: point.unsure ?? false,
      positions: point.positions.map(({ value, witnesses, optional }) => ({
        value,
        witnesses: spansOf(witnesses),
        optional: new Set(optional),
      })),
    })),
    acceptable: new Map(
      Object.entries(acceptable).map(([kind, spans]) => [kind as Point['kind'], spansOf(spans)] as const),
    ),
  }))
}

function spansOf(written: WrittenSpans): ReadonlyMap<string, readonly Span[]> {
  return new Map(Object.entries(written).map(([article, spans]) => [article, spans.map(spanOf)] as const))
}

/** «text:12-30»: field, start, end. */
function spanOf(written: string): Span {
  const [field, range] = written.split(':') as [Field, string]
  const [start, end] = range.split('-').map(Number) as [number, number]
  return { field, start, end }
}
