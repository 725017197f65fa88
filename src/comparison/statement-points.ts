import { searchKey } from '../arabic/fold.js'
import type { CueClass, Point } from '../domain/index.js'
import { contains, overlaps } from '../domain/index.js'
import { witnessAt } from './account.js'
import {
  isDenial,
  type StatementMention,
  sameContent,
  sameSpeaker,
  tellsOfDenial,
  wordedAlike,
} from './alike-statements.js'
import { shared } from './context-words.js'
import { daysWithin } from './event-days.js'
import { valueKey } from './figure-value.js'
import { position } from './positions.js'

/**
 * Points on what was said: the same speaker on the same thing in several accounts, and a denial against the claim that it denies.
 * Statements that only one independent source has make no point of their own.
 */
export function statementPoints(
  mentions: readonly StatementMention[],
  clusters: readonly (readonly StatementMention[])[],
): Point[] {
  return [...clusters.flatMap((c) => spokenPoint(c) ?? []), ...deniedPoints(mentions)]
}

/** One cluster for each thing that a speaker is reported by several accounts to have said. */
export function clusterStatements(mentions: readonly StatementMention[]): StatementMention[][] {
  // Speakers can only be the same when the last words of their names are.
  const byLastWord = new Map<string, StatementMention[][]>()
  for (const mention of mentions) {
    const key = mention.speaker.at(-1) ?? ''
    const clusters = byLastWord.get(key) ?? []
    byLastWord.set(key, clusters)
    const home = clusters.find((cluster) =>
      cluster.some(
        (other) =>
          other.account.id !== mention.account.id && sameSpeaker(other, mention) && sameContent(other, mention),
      ),
    )
    if (home) home.push(mention)
    else clusters.push([mention])
  }
  return [...byLastWord.values()].flat().filter((c) => c.length > 1)
}

function spokenPoint(cluster: readonly StatementMention[]): Point | null {
  const wordings: StatementMention[][] = []
  for (const mention of cluster) {
    const home = wordings.find((w) => wordedAlike(w[0]!, mention) && !contradict(w[0]!, mention))
    if (home) home.push(mention)
    else wordings.push([mention])
  }
  const positions = wordings.map(toPosition)
  if (new Set(positions.flatMap((p) => p.sources)).size < 2) return null
  const disputed = cluster.some((a) => cluster.some((b) => contradict(a, b)))
  return {
    id: idOf(cluster[0]!),
    kind: 'statement',
    about: longestName(cluster),
    type: disputed ? 'differs-between-outlets' : 'agreed',
    positions,
    certainty: cluster.some((m) => m.statement.certainty === 'unsure') || disputed ? 'unsure' : 'likely',
  }
}

/** Denied here and asserted there, or other numbers of the same thing, or other days, in one quote. */
function contradict(a: StatementMention, b: StatementMention): boolean {
  if ((a.statement.cueClass === 'denies') !== (b.statement.cueClass === 'denies')) return true
  if (onOtherDays(a, b)) return true
  const left = figuresIn(a)
  const right = figuresIn(b)
  for (const [what, values] of left) {
    const others = right.get(what)
    if (others && ![...values].some((v) => others.has(v))) return true
  }
  return false
}

/** In a quotation «اليوم» is the speaker's day, which the reading does not know: only reported speech is held to its days. */
function onOtherDays(a: StatementMention, b: StatementMention): boolean {
  if (a.statement.kind === 'direct' || b.statement.kind === 'direct') return false
  const ours = daysWithin(a.account.reading, a.statement.contentSpan)
  const theirs = daysWithin(b.account.reading, b.statement.contentSpan)
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((day) => theirs.has(day))
}

function figuresIn({ account, statement }: StatementMention): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  for (const figure of account.reading.figures) {
    if (!contains(statement.contentSpan, figure) || figure.rule.includes('dual')) continue
    const what = figure.what ?? ''
    out.set(what, (out.get(what) ?? new Set()).add(valueKey(figure)))
  }
  return out
}

const DENIED_SHARE = 0.6
const DENIED_WORDS = 3
/** What a denial can be of: a claim told in a clause, not a call, a rejection or praise. */
const CLAIMS: ReadonlySet<CueClass> = new Set(['asserts', 'claims', 'reports', 'accuses'])

function deniedPoints(mentions: readonly StatementMention[]): Point[] {
  const out: Point[] = []
  for (const denial of mentions) {
    if (!isDenial(denial.statement)) continue
    const claims = mentions.filter(
      (m) =>
        CLAIMS.has(m.statement.cueClass) &&
        m.statement.kind !== 'act' &&
        !tellsOfDenial(m.statement.content) &&
        !(m.account.id === denial.account.id && overlaps(m.statement.contentSpan, denial.statement.contentSpan)) &&
        !sameSpeaker(m, denial) &&
        shared(m.stems, denial.stems) >= DENIED_WORDS &&
        shared(m.stems, denial.stems) / denial.stems.size >= DENIED_SHARE,
    )
    if (!claims.length) continue
    out.push({
      id: `denied-${idOf(denial)}`,
      kind: 'statement',
      about: [...new Set([claims[0]!, denial].map((m) => m.statement.name!))].join(' / '),
      type: 'differs-by-source',
      positions: [toPosition(claims), toPosition([denial])],
      certainty: 'unsure',
    })
  }
  return out
}

const MAX_VALUE = 200

function toPosition(same: readonly StatementMention[]) {
  const shortest = same.reduce((a, b) => (b.statement.content.length < a.statement.content.length ? b : a))
  const { content } = shortest.statement
  const value = content.length > MAX_VALUE ? `${content.slice(0, content.lastIndexOf(' ', MAX_VALUE))}…` : content
  return position(
    same.every((m) => isDenial(m.statement)) ? `نفي: ${value}` : value,
    same.map((mention) => ({
      witness: {
        ...witnessAt(mention.account, mention.statement.contentSpan, mention.statement),
        text: mention.statement.content,
      },
      source: sourceOf(mention, same),
    })),
  )
}

/** The same words that came through the same agency are one source, whoever printed them. */
function sourceOf({ account, statement }: StatementMention, same: readonly StatementMention[]): string {
  const through = statement.via.map(searchKey)
  const first = same.find((m) => m.statement.via.some((via) => through.includes(searchKey(via))))
  return (first ?? { account }).account.source
}

function longestName(cluster: readonly StatementMention[]): string {
  return cluster.map((m) => m.statement.name!).reduce((a, b) => (b.length > a.length ? b : a))
}

function idOf({ account, statement }: StatementMention): string {
  return `statement-${account.id}-${statement.contentSpan.field}-${statement.contentSpan.start}`
}
