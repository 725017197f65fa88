import type { Point } from '../../domain/index.js'
import { isBefore, witnessAt } from '../account.js'
import { shared } from '../context-words.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import { isDenial, type StatementMention } from './alike-statements.js'
import { type DeniedMatter, denials } from './denials.js'
import { contradict, contradictionOf, isAffirmative } from './same-statement.js'

/**
 * Points on what was said: the same speaker on the same thing in several accounts, and a denial against the claim that it denies.
 * What several outlets have from one source is a point of that source alone.
 */
export function statementPoints(
  mentions: readonly StatementMention[],
  clusters: readonly (readonly StatementMention[])[],
): Point[] {
  return [...clusters.flatMap((c) => spokenPoint(c) ?? []), ...denials(mentions).map(deniedPoint)]
}

function spokenPoint(cluster: readonly StatementMention[]): Point | null {
  const stands = standsOf(cluster)
  const positions = stands.map(toPosition)
  const sources = new Set(positions.flatMap((p) => p.sources))
  if (new Set(cluster.map((m) => m.account.id)).size < 2) return null
  const type = isChange(stands) ? 'updated' : sources.size < 2 ? 'only-one' : pointType(positions)
  return {
    id: idOf(cluster[0]!),
    kind: 'statement',
    about: fullestSpeaker(cluster),
    type,
    positions,
    certainty: isUnsure(cluster, stands) ? 'unsure' : 'likely',
  }
}

/** What the accounts let the speaker say, each of the ways that cannot both be right once, with all who have it so. */
function standsOf(cluster: readonly StatementMention[]): StatementMention[][] {
  const stands: StatementMention[][] = []
  for (const mention of cluster) {
    const home = stands.find((stand) => !stand.some((other) => contradict(other, mention)))
    if (home) home.push(mention)
    else stands.push([mention])
  }
  return stands
}

/** One speaker who says otherwise each time: every account of what he said first is out before any of what he said next. */
function isChange(stands: readonly (readonly StatementMention[])[]): boolean {
  const [first] = stands.flat()
  if (stands.length < 2 || stands.flat().some((m) => m.speaker.key !== first!.speaker.key)) return false
  const times = stands.map((stand) => stand.map((m) => m.account.published))
  return times.every((own, i) =>
    times.slice(i + 1).every((next) => own.every((a) => next.every((b) => a !== null && b !== null && isBefore(a, b)))),
  )
}

const ALIKE_SHARE = 0.55

/** Two numbers in words otherwise alike are a difference; a denial, or another day, may be of another matter. */
function isUnsure(cluster: readonly StatementMention[], stands: readonly (readonly StatementMention[])[]): boolean {
  if (cluster.some((m) => m.statement.certainty === 'unsure')) return true
  if (new Set(cluster.map(isAffirmative)).size > 1) return true
  return stands.some((a, i) => stands.slice(i + 1).some((b) => !a.some((x) => b.some((y) => isOtherNumber(x, y)))))
}

function isOtherNumber(a: StatementMention, b: StatementMention): boolean {
  const alike = shared(a.stems, b.stems) / Math.min(a.stems.size, b.stems.size) >= ALIKE_SHARE
  return alike && contradictionOf(a, b) === 'number'
}

function deniedPoint({ claims, denials: denied, sure }: DeniedMatter): Point {
  return {
    id: `denied-${idOf(denied[0]!)}`,
    kind: 'statement',
    about: [...new Set([claims[0]!, denied[0]!].map((m) => m.speaker.name))].join(' / '),
    type: 'differs-by-source',
    positions: [toPosition(claims), toPosition(denied)],
    certainty: sure ? 'likely' : 'unsure',
  }
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
