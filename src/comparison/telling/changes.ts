import type { Point, Position, Reading, Span } from '../../domain/index.js'
import { type Account, accountsOf, compareText, publishedOf } from '../account.js'
import { CASUALTY_LABELS } from '../figures/casualty-lexicon.js'
import type { SaidBy } from '../statements/who-said.js'
import { firstPublished, newestPosition } from './newest-position.js'
import { SpeakerTraces } from './speaker-traces.js'

/** Something told anew, in the order in which it was published. */
export type Change = { readonly when: string } & (
  | { readonly kind: 'point'; readonly point: Point; readonly from: Position; readonly to: Position }
  | { readonly kind: 'voices'; readonly article: string; readonly speakers: readonly Voice[] }
)

/** Who speaks for the first time, and what he says first. */
export interface Voice {
  readonly name: string
  readonly span: Span
}

/** How the telling of an event moved. */
export interface Changes {
  /** Points that moved and speakers that joined, in order of time. */
  readonly log: readonly Change[]
  /** Tolls of which several values were given, those to look at first: the dead before all others, then what most sources give. */
  readonly moved: readonly Point[]
}

/**
 * What changed from the first account of an event to the last: tolls, statements and other points that moved, each step with what was
 * replaced, and the speakers that later accounts brought in.
 * @param readings those of all the event's accounts
 */
export function changesOf(points: readonly Point[], said: readonly SaidBy[], readings: readonly Reading[]): Changes {
  const log = [...points.flatMap(stepsOf), ...newVoices(said, accountsOf(readings, []))]
  return { log: log.sort((a, b) => compareText(a.when, b.when)), moved: movedFigures(points) }
}

/** Each position that came to stand in place of another; one that was replaced already when it was told again is no step. */
function stepsOf(point: Point): Change[] {
  if (newestPosition(point) === null) return []
  const rank = (p: Position) => point.positions.indexOf(p)
  const told = [...point.positions].sort(
    (a, b) => compareText(firstPublished(a), firstPublished(b)) || rank(a) - rank(b),
  )
  const grows = point.kind === 'figure' && !isOfMissing(point)
  const steps: Change[] = []
  let standing = told[0]!
  for (const next of told.slice(1)) {
    if (grows && rank(next) < rank(standing)) continue
    steps.push({ kind: 'point', when: firstPublished(next), point, from: standing, to: next })
    standing = next
  }
  return steps
}

/**
 * Speakers whom no account had before, in whatever words, by the account that has them first; those of the first accounts are no change,
 * nor is who may have come out before an account whose hour is unknown.
 */
function newVoices(said: readonly SaidBy[], accounts: readonly Account[]): Change[] {
  const traces = new SpeakerTraces(accounts)
  const first = said.flatMap(({ speaker, said: sayings }) => {
    const dated = sayings
      .flat()
      .filter(
        ({ reading, statement }) => publishedOf(reading) && !statement.anonymous && statement.certainty !== 'unsure',
      )
      .sort((a, b) => compareText(publishedOf(a.reading)!, publishedOf(b.reading)!))
    return speaker && dated[0] ? [{ speaker, saying: dated[0] }] : []
  })
  const beginning = first.map(({ saying }) => publishedOf(saying.reading)!).sort(compareText)[0]
  const byArticle = new Map<string, { when: string; speakers: Voice[] }>()
  for (const { speaker, saying } of first) {
    const when = publishedOf(saying.reading)!
    if (when === beginning) continue
    const others = accounts.filter((a) => a.id !== saying.reading.article.id && mayPrecede(a.published, when))
    if (others.some((a) => traces.mayBeIn(a.reading, speaker))) continue
    const { id } = saying.reading.article
    const known = byArticle.get(id) ?? { when, speakers: [] }
    byArticle.set(id, known)
    known.speakers.push({ name: speaker.name, span: saying.statement.contentSpan })
  }
  return [...byArticle].map(([article, { when, speakers }]) => ({ kind: 'voices', when, article, speakers }))
}

/** An account of a day alone may be of any of its hours. */
function mayPrecede(published: string | null, when: string): boolean {
  if (published === null) return true
  return published.length === when.length ? published <= when : published.slice(0, 10) <= when.slice(0, 10)
}

function movedFigures(points: readonly Point[]): Point[] {
  const weight = (p: Point) => new Set(p.positions.flatMap(({ sources }) => sources)).size * p.positions.length
  return points
    .filter((p) => p.kind === 'figure' && p.positions.length > 1 && (p.type === 'updated' || isDisputedToll(p)))
    .sort((a, b) => Number(isOfDead(b)) - Number(isOfDead(a)) || weight(b) - weight(a))
}

/** What becomes of people moves with the hours; a price or an age that is told in two ways does not. */
function isDisputedToll({ type, about }: Point): boolean {
  return type.startsWith('differs') && Object.values(CASUALTY_LABELS).some((label) => about.startsWith(label))
}

function isOfDead({ about }: Point): boolean {
  return about.startsWith(CASUALTY_LABELS.dead)
}

function isOfMissing({ about }: Point): boolean {
  return about.startsWith(CASUALTY_LABELS.missing)
}
