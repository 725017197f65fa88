import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { DayEvidence, PublicationDay } from '../../domain/index.js'
import { parseIsoDay } from '../times/civil-day.js'
import { parseTimes } from '../times/parse-times.js'
import { limits } from './allows.js'
import { conflictWith } from './conflict.js'
import type { DayClue, Evidence } from './day-clue.js'
import { gatherEvidence } from './gather-evidence.js'
import { solveDay } from './solve-day.js'

/** A period, both days included, `YYYY-MM-DD`. */
export interface DayHint {
  readonly from: string
  readonly to: string
}

/** What is known of the day of publication besides the article's own words and metadata. */
export interface KnownOfDay {
  /** Days between which the article is known to have appeared. */
  readonly period?: DayHint
  /** Days of publication of other accounts of its event, `YYYY-MM-DD`, one for each dated account. */
  readonly otherAccounts?: readonly string[]
}

/**
 * The day of publication: stated by the metadata, else inferred from the text; null when nothing speaks of it.
 * The text's own evidence is gathered in both cases: it can contradict the metadata.
 */
export function datePublication(analysed: AnalysedArticle, known: KnownOfDay = {}): PublicationDay | null {
  const evidence = gatherEvidence(parseTimes(analysed))
  const stated = analysed.article.published
  if (stated) {
    return {
      day: stated.day,
      at: stated.at,
      certainty: 'stated',
      evidence: evidence.filter((e) => speaks(e.clue)).map(plain),
      candidates: [stated.day],
      conflict: conflictWith(stated, evidence),
    }
  }
  const { day, candidates, weighed } = solveDay(
    evidence.map((e) => e.clue),
    { period: known.period ? daysOf(known.period) : null, others: dayNumbers(known.otherAccounts ?? []) },
  )
  // What only makes a day likelier is named where the days rest on it.
  const named = weighed ? evidence : evidence.filter((e) => speaks(e.clue))
  if (!named.length && !candidates.length) return null
  const told = [...named.map(plain), ...accountEvidence(known.otherAccounts ?? [])]
  return { day, at: null, certainty: 'inferred', evidence: told, candidates, conflict: null }
}

/** The rule of evidence that rests on other accounts of the event. */
const OTHER_ACCOUNTS = 'day/other-accounts'

/** One piece of evidence, with each day once and how many accounts are of it; what stands outside the text has no span. */
function accountEvidence(days: readonly string[]): DayEvidence[] {
  if (days.length === 0) return []
  const counts = new Map<string, number>()
  for (const day of [...days].sort()) counts.set(day, (counts.get(day) ?? 0) + 1)
  const says = `other-accounts=${Array.from(counts, ([day, n]) => (n === 1 ? day : `${day}*${n}`)).join(',')}`
  return [{ span: null, text: '', says, rule: OTHER_ACCOUNTS }]
}

/**
 * Whether reading the article again with these days of other accounts could give another day: its own words fix none, and it was not
 * read with the same days before.
 */
export function leavesDayTo(published: PublicationDay | null, otherAccounts: readonly string[]): boolean {
  const before = published?.evidence.find((e) => e.rule === OTHER_ACCOUNTS)?.says
  const now = accountEvidence(otherAccounts)[0]?.says
  return before !== now && (before !== undefined || !published?.day)
}

/** Whether a clue says something of the day by itself: it rules days out, or names a weekday that lies just behind. */
function speaks(clue: DayClue): boolean {
  return limits(clue) || (clue.kind === 'weekday' && (clue.role === 'lead' || clue.role === 'told'))
}

function plain({ span, text, says, rule }: Evidence): DayEvidence {
  return { span, text, says, rule }
}

function dayNumbers(days: readonly string[]): number[] {
  return days.map(parseIsoDay).filter((day) => day !== null)
}

function daysOf(period: DayHint): { from: number; to: number } | null {
  const from = parseIsoDay(period.from)
  const to = parseIsoDay(period.to)
  return from === null || to === null ? null : { from, to }
}
