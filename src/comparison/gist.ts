import type { GistSentence, Point, Position } from '../domain/index.js'
import { contains } from '../domain/index.js'
import { type Account, statementOver, textOf, witnessAt } from './account.js'
import { contentStems, shared } from './context-words.js'
import { type AccountSentence, sentencesOf } from './sentences-of.js'

const MOST_SENTENCES = 4
/** A further sentence must bring this share of what the first one brought. */
const WORTH = 0.25
/** Two sentences that share more of the shorter one's words than this tell the same. */
const SAME = 0.55
/** How much a sentence loses with each that stands before it: news tells first what matters. */
const DEPTH = 0.12
const MOST_DEPTH = 12
/** What a sentence is worth that leans on one before it. */
const LEANING = 0.6
/** A long sentence covers more for being long: what it covers is weighed by this power of its words. */
const LENGTH_POWER = 0.4

/** What a position on a point is worth beside the words that accounts have in common, whose weights are at most 2 each. */
const WORTH_OF_KIND: Readonly<Record<Point['kind'], number>> = { figure: 4, who: 4, statement: 3, when: 1.5, where: 1 }

interface Candidate extends AccountSentence {
  readonly account: Account
  readonly stems: ReadonlySet<string>
  /** The positions that it witnesses. */
  readonly tells: readonly Told[]
}

interface Told {
  readonly point: Point
  readonly position: Position
}

/**
 * A few sentences of the articles that tell the event between them, each with whom it is from: those that cover most of what the
 * independent sources have in common (the positions on the points, and the words of heads and texts), nothing twice. Greedy choice for a
 * coverage function, which is within 63 % of the best (Nemhauser, Wolsey & Fisher 1978; for summaries Lin & Bilmes 2011). In the order
 * in which the articles tell it.
 */
export function gistOf(accounts: readonly Account[], points: readonly Point[]): GistSentence[] {
  const weights = wordWeights(accounts)
  const told = witnessSpans(points)
  const candidates = accounts.flatMap((account) =>
    sentencesOf(account).map(
      (sentence): Candidate => ({
        ...sentence,
        account,
        stems: contentStems(sentence.tokens),
        tells: (told.get(account.id) ?? []).filter(({ span }) => contains(sentence.span, span)).map(({ told: t }) => t),
      }),
    ),
  )
  const chosen: Candidate[] = []
  const covered = new Set<unknown>()
  let first = 0
  while (chosen.length < MOST_SENTENCES) {
    let best: Candidate | null = null
    let most = 0
    for (const candidate of candidates) {
      if (chosen.some((c) => isLike(c, candidate))) continue
      const gain = gainOf(candidate, weights, covered)
      if (gain > most) {
        best = candidate
        most = gain
      }
    }
    if (!best || most < WORTH * first) break
    first ||= most
    chosen.push(best)
    for (const element of elementsOf(best)) covered.add(element)
  }
  return chosen.sort((a, b) => a.index / a.of - b.index / b.of).map(toGist)
}

function gainOf(candidate: Candidate, weights: ReadonlyMap<string, number>, covered: ReadonlySet<unknown>): number {
  let sum = 0
  for (const stem of candidate.stems) if (!covered.has(stem)) sum += weights.get(stem) ?? 0
  for (const { point, position } of candidate.tells)
    if (!covered.has(position)) sum += WORTH_OF_KIND[point.kind] * (position.sources.length - 0.5)
  const standing = leansOnOthers(candidate) ? LEANING : 1
  return (standing * sum) / candidate.words ** LENGTH_POWER / (1 + DEPTH * Math.min(candidate.index, MOST_DEPTH))
}

/** «وأضافت أن …»: who speaks stands in a sentence before. */
function leansOnOthers({ account, span }: Candidate): boolean {
  return account.reading.statements.some(
    ({ contentSpan, speakerSpan }) => contains(span, contentSpan) && !(speakerSpan && contains(span, speakerSpan)),
  )
}

function elementsOf({ stems, tells }: Candidate): unknown[] {
  return [...stems, ...tells.map((t) => t.position)]
}

function isLike(a: Candidate, b: Candidate): boolean {
  return shared(a.stems, b.stems) > SAME * Math.min(a.stems.size, b.stems.size)
}

/** For each stem the share of the independent sources and the share of the headlines that have it; words of one source alone weigh by its headline. */
function wordWeights(accounts: readonly Account[]): Map<string, number> {
  const sources = new Map<string, Set<string>>()
  const heads = new Map<string, number>()
  for (const account of accounts) {
    for (const { tokens } of account.fields)
      for (const stem of contentStems(tokens)) sources.set(stem, (sources.get(stem) ?? new Set()).add(account.source))
    const { headline } = account.reading.layout
    if (!headline) continue
    const tokens = account.fields.find((f) => f.field === headline.field)?.tokens ?? []
    const within = tokens.filter((t) => t.start >= headline.start && t.end <= headline.end)
    for (const stem of contentStems(within)) heads.set(stem, (heads.get(stem) ?? 0) + 1)
  }
  const all = new Set(accounts.map((a) => a.source)).size
  const weights = new Map<string, number>()
  for (const [stem, having] of sources)
    weights.set(stem, (having.size > 1 ? having.size / all : 0) + (heads.get(stem) ?? 0) / accounts.length)
  return weights
}

function witnessSpans(points: readonly Point[]) {
  const out = new Map<string, { span: { field: 'title' | 'text'; start: number; end: number }; told: Told }[]>()
  for (const point of points) {
    if (point.certainty === 'unsure') continue
    for (const position of point.positions)
      for (const { article, span } of position.witnesses) {
        const known = out.get(article) ?? []
        known.push({ span, told: { point, position } })
        out.set(article, known)
      }
  }
  return out
}

function toGist({ account, span, tells }: Candidate): GistSentence {
  const statement = statementOver(account.reading, span) ?? widestWithin(account, span)
  const { article, speaker, via } = witnessAt(account, span, statement)
  return {
    article,
    span,
    text: textOf(account, span.field).slice(span.start, span.end),
    speaker,
    via,
    points: [...new Set(tells.map((t) => t.point.id))],
    sources: borneOutBy(account, tells),
  }
}

/** The statement that makes up most of a sentence: «وقال فلان إن …» is said by him, though he stands in it. */
function widestWithin({ reading }: Account, span: { field: string; start: number; end: number }) {
  let widest: Account['reading']['statements'][number] | null = null
  for (const statement of reading.statements) {
    const { field, start, end } = statement.contentSpan
    if (field !== span.field || start < span.start || end > span.end) continue
    if (end - start < (span.end - span.start) / 2) continue
    if (!widest || end - start > widest.contentSpan.end - widest.contentSpan.start) widest = statement
  }
  return widest
}

/** The independent sources that hold every position which the sentence tells; its own where it tells none. */
function borneOutBy({ source }: Account, tells: readonly Told[]): string[] {
  const [first, ...others] = tells.map((t) => t.position.sources)
  const all = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)))
  return [...new Set([source, ...all])].sort()
}
