import type { GistSentence, Point, Position, Span } from '../../domain/index.js'
import { contains, overlaps } from '../../domain/index.js'
import { type Account, compareText, statementOver, textOf, witnessAt } from '../account.js'
import { contentStems, shared } from '../context-words.js'
import { isHalfQuoted, isLabelled, leansBack } from './leaning-sentence.js'
import { newestPosition } from './newest-position.js'
import { type AccountSentence, sentencesOf } from './sentences-of.js'

const MOST_SENTENCES = 4
/** A further sentence must bring this share of what the first one brought. */
const WORTH = 0.15
/** Two sentences that share more of the shorter one's words than this tell the same. */
const SAME = 0.55
/** How much a sentence loses with each that stands before it: news tells first what matters. */
const DEPTH = 0.12
const MOST_DEPTH = 12
/** What a sentence is worth that leans on one before it. */
const LEANING = 0.3
/** What a sentence is worth that gives a figure which a later one has replaced. */
const REPLACED = 0.2
/** The figure that stands today is told, be it by one source alone. */
const WORTH_OF_NEWEST = 8
/** Where one side of a dispute is told, so is the other. */
const WORTH_OF_SIDE = 8
/** Where a statement is brought so near the beginning of a sentence, all of it is the speaker's. */
const OPENING_CHARS = 12
/** A long sentence covers more for being long: what it covers is weighed by this power of its words. */
const LENGTH_POWER = 0.4

/** What a position on a point is worth beside the words that accounts have in common, whose weights are at most 2 each. */
const WORTH_OF_KIND: Readonly<Record<Point['kind'], number>> = { figure: 4, who: 4, statement: 3, when: 1.5, where: 1 }

interface Candidate extends AccountSentence {
  readonly account: Account
  readonly stems: ReadonlySet<string>
  /** It goes on from a sentence before it. */
  readonly leaning: boolean
  /** The positions that it witnesses. */
  readonly tells: readonly Told[]
}

interface Told {
  readonly point: Point
  readonly position: Position
  /** Whether the point moved, and this is what stands today or what was replaced. */
  readonly standing: 'newest' | 'replaced' | null
}

/**
 * A few sentences of the articles that tell the event between them, each with whom it is from and when: those that cover most of what the
 * independent sources have in common (the positions on the points, and the words of heads and texts), nothing twice; of a toll that moved,
 * what stands today. Greedy choice for a coverage function, which is within 63 % of the best (Nemhauser, Wolsey & Fisher 1978; for
 * summaries Lin & Bilmes 2011). The sentence that tells most comes first, then the others in order of time, so that the story runs on.
 */
export function gistOf(accounts: readonly Account[], points: readonly Point[]): GistSentence[] {
  const weights = wordWeights(accounts)
  const told = witnessSpans(points)
  const candidates = accounts.flatMap((account) =>
    proseOf(account).map(
      (sentence): Candidate => ({
        ...sentence,
        account,
        stems: contentStems(sentence.tokens),
        leaning: leansBack(sentence.tokens) || lacksSpeaker(account, sentence),
        tells: (told.get(account.id) ?? []).filter(({ span }) => contains(sentence.span, span)).map(({ told: t }) => t),
      }),
    ),
  )
  const chosen: Candidate[] = []
  const covered = new Set<unknown>()
  let worthwhile = 0
  while (chosen.length < MOST_SENTENCES) {
    let best: Candidate | null = null
    let most = 0
    for (const candidate of candidates) {
      if (chosen.some((c) => isLike(c, candidate)) && !tellsOtherSide(candidate, covered)) continue
      const gain = gainOf(candidate, weights, covered) * (chosen.length === 0 && candidate.leaning ? LEANING : 1)
      if (gain > most) {
        best = candidate
        most = gain
      }
    }
    if (!best || most < worthwhile) break
    // What a toll of today weighs besides is no measure for what else there is to tell.
    worthwhile ||= WORTH * gainOf(best, weights, covered, 0)
    chosen.push(best)
    for (const element of elementsOf(best)) covered.add(element)
  }
  return inOrder(chosen).map(toGist)
}

function proseOf(account: Account): readonly AccountSentence[] {
  return sentencesOf(account).filter(
    (sentence) => !isLabelled(sentence.tokens) && !isHalfQuoted(sentence) && !quotesNobody(account, sentence),
  )
}

/** Somebody else holds another position on a point, of which the gist tells. */
function isOtherSide({ type, positions }: Point, position: Position, covered: ReadonlySet<unknown>): boolean {
  return type.startsWith('differs') && !covered.has(position) && positions.some((p) => covered.has(p))
}

function tellsOtherSide({ tells }: Candidate, covered: ReadonlySet<unknown>): boolean {
  return tells.some(({ point, position }) => isOtherSide(point, position, covered))
}

/** Words in quotation marks of which the sentence does not have the beginning, the end, or the one who says them: they read as the outlet's own. */
function quotesNobody({ reading }: Account, { span }: AccountSentence): boolean {
  return reading.statements.some(
    ({ kind, contentSpan, speakerSpan }) =>
      kind === 'direct' &&
      overlaps(contentSpan, span) &&
      !(contains(span, contentSpan) && speakerSpan && contains(span, speakerSpan)),
  )
}

function inOrder([first, ...others]: readonly Candidate[]): Candidate[] {
  if (!first) return []
  const when = (c: Candidate) => c.account.published ?? ''
  return [first, ...others.sort((a, b) => compareText(when(a), when(b)) || a.index / a.of - b.index / b.of)]
}

function gainOf(
  candidate: Candidate,
  weights: ReadonlyMap<string, number>,
  covered: ReadonlySet<unknown>,
  worthOfNewest = WORTH_OF_NEWEST,
): number {
  let sum = 0
  for (const stem of candidate.stems) if (!covered.has(stem)) sum += weights.get(stem) ?? 0
  let worth = candidate.leaning ? LEANING : 1
  for (const { point, position, standing } of candidate.tells) {
    if (standing === 'replaced') worth = Math.min(worth, tellsNewest(candidate, point) ? worth : REPLACED)
    else if (!covered.has(position))
      sum += Math.max(
        WORTH_OF_KIND[point.kind] * (position.sources.length - 0.5),
        standing ? worthOfNewest : isOtherSide(point, position, covered) ? WORTH_OF_SIDE : 0,
      )
  }
  return (worth * sum) / candidate.words ** LENGTH_POWER / (1 + DEPTH * Math.min(candidate.index, MOST_DEPTH))
}

/** «ارتفع من 12 إلى 17». */
function tellsNewest({ tells }: Candidate, point: Point): boolean {
  return tells.some((t) => t.point === point && t.standing === 'newest')
}

/** «وأضافت أن …»: who speaks stands in a sentence before. */
function lacksSpeaker({ reading }: Account, { span }: AccountSentence): boolean {
  return reading.statements.some(
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
  const out = new Map<string, { span: Span; told: Told }[]>()
  for (const point of points) {
    const newest = point.kind === 'figure' ? newestPosition(point) : null
    // What is unsure about a toll that moved is which count replaced which, not that it is one.
    if (point.certainty === 'unsure' && !newest) continue
    for (const position of point.positions) {
      const standing = newest && (position === newest ? 'newest' : 'replaced')
      for (const { article, span } of position.witnesses) {
        const known = out.get(article) ?? []
        known.push({ span, told: { point, position, standing } })
        out.set(article, known)
      }
    }
  }
  return out
}

function toGist({ account, span, tells }: Candidate): GistSentence {
  const statement = statementOver(account.reading, span) ?? openingWith(account, span) ?? widestWithin(account, span)
  const { article, speaker, via, published } = witnessAt(account, span, statement)
  return {
    article,
    published,
    span,
    text: textOf(account, span.field).slice(span.start, span.end),
    speaker,
    via,
    points: [...new Set(tells.map((t) => t.point.id))],
    sources: borneOutBy(account, tells),
  }
}

/** The statement that a sentence opens with: «أعلنت الوزارة [انتشال 11 جثة]، قبالة …». */
function openingWith({ reading }: Account, { field, start, end }: Span) {
  return (
    reading.statements.find(
      ({ cueSpan, contentSpan }) =>
        cueSpan?.field === field &&
        cueSpan.start >= start &&
        cueSpan.start < start + OPENING_CHARS &&
        contentSpan.end <= end,
    ) ?? null
  )
}

/** The statement that makes up most of a sentence: «وقال فلان إن …» is said by him, though he stands in it. */
function widestWithin({ reading }: Account, span: Span) {
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
