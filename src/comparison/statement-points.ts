import type { CueClass, Point } from '../domain/index.js'
import { overlaps } from '../domain/index.js'
import { witnessAt } from './account.js'
import {
  bareWords,
  isDenial,
  type StatementMention,
  sameContent,
  sameSpeaker,
  tellsOfDenial,
} from './alike-statements.js'
import { shared } from './context-words.js'
import { groupBy } from './group-by.js'
import { position } from './positions.js'
import { contradict, oncePerStatement } from './same-statement.js'

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
  // A body and who speaks for it have the last word of their names in common.
  const speakers = groupBy(mentions, ({ speaker }) => (speaker.isPerson ? speaker.key : lastWord(speaker.name)))
  return speakers.flatMap((said) => {
    const clusters: StatementMention[][] = []
    for (const mention of said) {
      const home = clusters.find((cluster) =>
        cluster.some(
          (other) =>
            other.account.id !== mention.account.id && sameSpeaker(other, mention) && sameContent(other, mention),
        ),
      )
      if (home) home.push(mention)
      else clusters.push([mention])
    }
    return clusters.filter((c) => c.length > 1)
  })
}

function lastWord(name: string): string {
  return bareWords(name).at(-1) ?? ''
}

function spokenPoint(cluster: readonly StatementMention[]): Point | null {
  const positions = oncePerStatement(cluster).map(toPosition)
  if (new Set(positions.flatMap((p) => p.sources)).size < 2) return null
  const disputed = cluster.some((a) => cluster.some((b) => contradict(a, b)))
  return {
    id: idOf(cluster[0]!),
    kind: 'statement',
    about: fullestSpeaker(cluster),
    type: disputed ? 'differs-between-outlets' : 'agreed',
    positions,
    certainty: cluster.some((m) => m.statement.certainty === 'unsure') || disputed ? 'unsure' : 'likely',
  }
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
      about: [...new Set([claims[0]!, denial].map((m) => m.speaker.name))].join(' / '),
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
  const through = new Set(statement.via.map((via) => account.speaker(via).key))
  const first = same.find((m) => m.statement.via.some((via) => through.has(m.account.speaker(via).key)))
  return (first ?? { account }).account.source
}

function fullestSpeaker(cluster: readonly StatementMention[]): string {
  return cluster.map((m) => m.speaker.name).reduce((a, b) => (b.length > a.length ? b : a))
}

function idOf({ account, statement }: StatementMention): string {
  return `statement-${account.id}-${statement.contentSpan.field}-${statement.contentSpan.start}`
}
