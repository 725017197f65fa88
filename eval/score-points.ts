import type { Point, Position, Witness } from '../src/domain/index.js'
import { overlaps, type Span } from '../src/domain/index.js'
import { bestAssignment } from './best-assignment.js'
import type { MarkedEvent, MarkedPoint, MarkedPosition } from './marked-points.js'

/** What became of a point that the system gives. */
export interface JudgedPoint {
  readonly point: Point
  /** `acceptable`: of no marked point, but rightly the word of one source; `unjudged`: an unsure one, of the system or of the marks. */
  readonly verdict: 'right' | 'acceptable' | 'wrong' | 'unjudged'
  readonly marked: MarkedPoint | null
}

export interface ScoredEvent {
  readonly judged: readonly JudgedPoint[]
  readonly missed: readonly MarkedPoint[]
  /** Points shown as agreed although all their accounts rest on one text. */
  readonly agreedCopies: readonly Point[]
}

/** Pairs the points that the system gives for an event with the marked ones of their kind, by the spans that both have. */
export function scorePoints(event: MarkedEvent, points: readonly Point[]): ScoredEvent {
  const pairs = bestAssignment(points.map((point) => event.points.map((marked) => likeness(point, marked))))
  const judged = points.map((point, i): JudgedPoint => {
    const at = pairs[i] ?? null
    const marked = at === null ? null : event.points[at]!
    if (point.certainty === 'unsure') return { point, marked, verdict: 'unjudged' }
    if (marked && !marked.unsure) return { point, marked, verdict: 'right' }
    if (event.points.some((other) => other.unsure && likeness(point, other) > 0))
      return { point, marked, verdict: 'unjudged' }
    return { point, marked, verdict: isAcceptable(event, point) ? 'acceptable' : 'wrong' }
  })
  const found = new Set(judged.flatMap(({ marked, verdict }) => (verdict === 'right' ? [marked] : [])))
  return {
    judged,
    missed: event.points.filter((marked) => !marked.unsure && !found.has(marked)),
    agreedCopies: points.filter((point) => point.type === 'agreed' && isOfOneText(event, point)),
  }
}

/**
 * 0 without a common span; else how much of what accounts say stands on both sides, squared, so that the whole of a point outweighs
 * pieces of it; sure points go first.
 */
function likeness(point: Point, marked: MarkedPoint): number {
  if (point.kind !== marked.kind) return 0
  const ours = point.positions.flatMap((p) => [...new Set(p.witnesses.map((w) => w.article))])
  const theirs = marked.positions.flatMap((m) => [...m.witnesses.keys()])
  const common = marked.positions.flatMap(({ witnesses }) =>
    point.positions.flatMap((p) => [...new Set(p.witnesses.filter((w) => isAt(w, witnesses)).map((w) => w.article))]),
  )
  if (common.length === 0) return 0
  const share = Math.min(1, (2 * common.length) / (ours.length + theirs.length))
  return share ** 2 + (point.certainty === 'unsure' ? 0 : SURE_FIRST)
}

/** Enough to win between two points of the same accounts, too little to outweigh an account. */
const SURE_FIRST = 0.01

function isAt(witness: Witness, spans: ReadonlyMap<string, readonly Span[]>): boolean {
  return (spans.get(witness.article) ?? []).some((span) => overlaps(span, witness.span))
}

/** Told by one source, and every position of it among what the marks allow. */
function isAcceptable(event: MarkedEvent, point: Point): boolean {
  const spans = event.acceptable.get(point.kind)
  return (
    spans !== undefined &&
    isOfOneText(event, point) &&
    point.positions.every((p) => p.witnesses.some((w) => isAt(w, spans)))
  )
}

function isOfOneText(event: MarkedEvent, point: Point): boolean {
  const articles = new Set(point.positions.flatMap((p) => p.witnesses.map((w) => w.article)))
  return event.sources.some((source) => [...articles].every((article) => source.includes(article)))
}

export function hasRightType({ point, marked }: JudgedPoint): boolean {
  return marked !== null && (point.type === marked.type || marked.alsoType.includes(point.type))
}

/** The marked positions that the system's point has with their value and their accounts. */
export function rightPositions({ point, marked }: JudgedPoint): readonly MarkedPosition[] {
  if (!marked) return []
  return marked.positions.filter((m) => point.positions.some((p) => hasAccounts(p, m) && hasValue(p, m, point.kind)))
}

function hasAccounts(position: Position, { witnesses, optional }: MarkedPosition): boolean {
  const ours = new Set(position.witnesses.map((w) => w.article))
  return (
    [...ours].every((article) => witnesses.has(article)) &&
    [...witnesses.keys()].every((article) => optional.has(article) || ours.has(article))
  )
}

/** Values of figures and days are compared; places and statements have labels of the marker's own, and their accounts tell. */
function hasValue({ value }: Position, marked: MarkedPosition, kind: Point['kind']): boolean {
  if (kind === 'when') return value.startsWith(marked.value)
  return kind !== 'figure' || plainFigure(value) === plainFigure(marked.value)
}

/** «≈400,000» and «400000» are one: only «more than», «less than» and ranges set figures apart. */
function plainFigure(value: string): string {
  return value
    .replace(/[,≈≥~]|>=/gu, '')
    .replace(/–/gu, '-')
    .split(' ')[0]!
}
