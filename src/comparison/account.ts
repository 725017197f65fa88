import { tokenize } from '../arabic/tokenize.js'
import type { Field, IndependentSource, Reading, Span, Statement, Witness } from '../domain/index.js'
import { contains, overlaps } from '../domain/index.js'
import type { Token, TokenizedField } from '../text/tokens.js'
import { sentenceAround } from './sentence.js'
import { identifySpeakers, type Speaker, type Speakers } from './speakers/identify-speakers.js'

/** One account of an event as comparison looks at it. */
export interface Account {
  readonly id: string
  readonly reading: Reading
  /** Id of its independent source. */
  readonly source: string
  readonly published: string | null
  readonly fields: readonly TokenizedField[]
  /** Who a speaker or carrier is whom this account calls so, in the light of all accounts. */
  speaker(name: string): Speaker
}

/**
 * The accounts of an event, each with the independent source it belongs to (itself when none is known), by time of publication: so that
 * comparing A with B gives what comparing B with A gives.
 */
export function accountsOf(readings: readonly Reading[], sources: readonly IndependentSource[]): readonly Account[] {
  const sourceOf = new Map(sources.flatMap((s) => s.articles.map((id) => [id, s.id] as const)))
  const accounts = byPublication(readings).map((reading): Account => {
    const { article } = reading
    return {
      id: article.id,
      reading,
      source: sourceOf.get(article.id) ?? article.id,
      published: publishedOf(reading),
      fields: fieldsOf(reading),
      speaker: (name) => speakersOf(readings, accounts).of(reading, name),
    }
  })
  return accounts
}

/** Who speaks in an event is worked out once, however many of its views ask; only when one does. */
const identified = new WeakMap<readonly Reading[], Speakers>()

function speakersOf(readings: readonly Reading[], accounts: readonly Account[]): Speakers {
  const known = identified.get(readings)
  if (known) return known
  const speakers = identifySpeakers(accounts)
  identified.set(readings, speakers)
  return speakers
}

/** Readings in the order of their publication, whatever order they are given in. */
function byPublication(readings: readonly Reading[]): readonly Reading[] {
  return [...readings].sort(
    (a, b) => compareText(publishedOf(a) ?? '9', publishedOf(b) ?? '9') || compareText(a.article.id, b.article.id),
  )
}

/** Day or instant of publication, null when it is unknown. */
export function publishedOf({ published }: Reading): string | null {
  return published?.at ?? published?.day ?? null
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Of two days or instants; a day is before an instant only when its calendar day is. */
export function isBefore(a: string, b: string): boolean {
  if (a.length > 10 && b.length > 10) return Date.parse(a) < Date.parse(b)
  return a.slice(0, 10) < b.slice(0, 10)
}

/** Tokens of readings that are still alive: a growing event is compared again and again. */
const tokenized = new WeakMap<Reading, readonly TokenizedField[]>()

/** A reading's title and text as tokens. */
export function fieldsOf(reading: Reading): readonly TokenizedField[] {
  const known = tokenized.get(reading)
  if (known) return known
  const { title, text } = reading.article
  const fields = [...(title ? [tokenize('title', title)] : []), tokenize('text', text)]
  tokenized.set(reading, fields)
  return fields
}

export function textOf(account: Account, field: Field): string {
  return field === 'title' ? (account.reading.article.title ?? '') : account.reading.article.text
}

/** The tokens of a field and the index of the first that ends after an offset. */
export function tokensAt(account: Account, field: Field, offset: number): { tokens: readonly Token[]; at: number } {
  const tokens = account.fields.find((f) => f.field === field)?.tokens ?? []
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return { tokens, at: low }
}

/** No point rests on page furniture. */
export function inClutter(reading: Reading, at: Span): boolean {
  return reading.clutter.some((c) => overlaps(c, at))
}

/** The innermost statement whose content covers a span, or null when the outlet says it itself. */
export function statementOver(reading: Reading, at: Span): Statement | null {
  let best: Statement | null = null
  for (const statement of reading.statements) {
    if (!contains(statement.contentSpan, at)) continue
    if (
      !best ||
      statement.contentSpan.end - statement.contentSpan.start < best.contentSpan.end - best.contentSpan.start
    )
      best = statement
  }
  return best
}

/** A span of an account as a witness, with the sentence around it and the speaker of the statement that covers it. */
export function witnessAt(account: Account, at: Span, statement = statementOver(account.reading, at)): Witness {
  const text = textOf(account, at.field)
  const around = sentenceAround(text, at)
  const said = statement?.certainty === 'unsure' ? null : statement
  // Who speaks must be sure: a wrong speaker is worse than none.
  const speaker = said?.name ? account.speaker(said.name) : null
  return {
    article: account.id,
    span: { field: at.field, start: at.start, end: at.end },
    text: text.slice(around.start, around.end),
    speaker: speaker?.name ?? said?.speaker ?? null,
    ...(speaker?.evidence ? { identifiedBy: speaker.evidence } : {}),
    via: (said?.via ?? []).map((name) => account.speaker(name).name),
    published: account.published,
  }
}
