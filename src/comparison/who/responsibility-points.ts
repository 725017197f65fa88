import type { Point, Position } from '../../domain/index.js'
import { type Account, textOf, witnessAt } from '../account.js'
import { contentStems, shared } from '../context-words.js'
import { groupBy } from '../group-by.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import { sentenceAround } from '../sentence.js'
import { type Answer, answersOf } from './responsibility.js'

/** Words around that two accounts must have in common to tell of one deed. */
const SAME_DEED = 2

/**
 * Who did it: those whom several accounts name, and those who deny what others say of them. What one account alone says of a deed that
 * nobody denies is no point.
 */
export function responsibilityPoints(accounts: readonly Account[]): Point[] {
  return groupBy(accounts.flatMap(answersOf), (a) => a.agent).flatMap(
    (answers) => pointOn(answers.slice(0, MOST_ANSWERS)) ?? [],
  )
}

/** So many answers on one agent, the earliest first, show whatever there is to show; each is held against each. */
const MOST_ANSWERS = 60

/** All that is said of one agent. A denial stands where it is of a deed that others tell. */
function pointOn(answers: readonly Answer[]): Point | null {
  const said = answers.filter((a) => !a.denied)
  const denials = answers.filter((a) => a.denied && said.some((b) => ofOneDeed(a, b)))
  const told = said.filter(
    (a) =>
      answers.some((b) => b.account !== a.account && !b.denied && ofOneDeed(a, b)) ||
      denials.some((b) => ofOneDeed(a, b)),
  )
  if (told.length === 0 || new Set([...told, ...denials].map((a) => a.account.id)).size < 2) return null
  if (!isWhatIsTold([...told, ...denials])) return null
  const sources = new Set([...told, ...denials].map((a) => a.account.source))
  if (denials.length === 0 && sources.size < 2) return null
  const positions = [positionOf(told, mostUsed(told.map(wordsOf))!), ...(denials.length > 0 ? [deniedBy(denials)] : [])]
  const [first] = told
  return {
    id: `responsible-${first!.account.id}-${first!.span.field}-${first!.span.start}`,
    kind: 'who',
    about: `المسؤول عن ${mostUsed(told.flatMap((a) => a.deed ?? [])) ?? 'الفعل'}`,
    type: denials.length > 0 ? 'differs-by-source' : pointType(positions),
    positions,
    certainty: 'likely',
  }
}

/** Whether the heads of half the accounts that name or deny it tell of the deed: blame for a raid is background where oil is the news. */
function isWhatIsTold(answers: readonly Answer[]): boolean {
  const accounts = groupBy(answers, (a) => a.account.id)
  return accounts.filter((own) => own.some(isInHead)).length * 2 >= accounts.length
}

const HEAD_LENGTH = 300
const HEAD_WORDS = 3

/** The claim or denial stands in the headline or the first sentence itself, or the headline has words of its matter. */
function isInHead({ account, span, matter }: Answer): boolean {
  const { headline, dateline } = account.reading.layout
  const start = headline?.field === 'text' ? headline.end : (dateline?.end ?? 0)
  if (span.field === 'title' || (headline?.field === span.field && span.start < headline.end)) return true
  const first = sentenceAround(textOf(account, 'text'), { field: 'text', start, end: start + 1 })
  if (span.start < Math.min(first.end, start + HEAD_LENGTH)) return true
  const title = account.fields.find((f) => f.field === 'title')
  return shared(contentStems(title?.tokens ?? []), matter) >= HEAD_WORDS
}

function mostUsed(words: readonly string[]): string | null {
  if (words.length === 0) return null
  return groupBy(words, (w) => w).reduce((best, group) => (group.length > best.length ? group : best))[0]!
}

function ofOneDeed(a: Answer, b: Answer): boolean {
  return shared(a.matter, b.matter) >= SAME_DEED
}

function deniedBy(denials: readonly Answer[]): Position {
  const shortest = denials.map(wordsOf).reduce((a, b) => (b.length < a.length ? b : a))
  return positionOf(denials, `نفي: ${shortest}`)
}

function positionOf(answers: readonly Answer[], value: string): Position {
  return position(
    value,
    answers.map(({ account, span, statement }) => ({
      witness: witnessAt(account, span, statement),
      source: account.source,
    })),
  )
}

function wordsOf({ account, span }: Answer): string {
  return textOf(account, span.field).slice(span.start, span.end).replace(/\s+/gu, ' ')
}
