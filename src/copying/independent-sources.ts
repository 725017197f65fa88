import { outletKey } from '../arabic/outlet-key.js'
import {
  type Copy,
  type IndependentSource,
  isOfWholeText,
  type Reading,
  type SourceLink,
  type Span,
} from '../domain/index.js'
import { copiedFrom, earlier, type Provenance, provenance } from './direction.js'
import { isFullerReprint } from './fuller-reprint.js'
import { coveredLength, proseLength } from './prose-length.js'
import { type Relayed, relayedBy, sameStatement } from './relayed-statement.js'
import { retold, type Sentence, sentencesOf } from './retold.js'
import { union } from './union.js'

/**
 * Share of an account's prose, copied or told again sentence by sentence, from which it rests on the other. Somewhat less than half:
 * what is left of a rewritten dispatch is more often another dispatch, comment or background than reporting of its own.
 */
export const RESTING_SHARE = 0.4

/** With the same credited agency, this much shared text shows the same dispatch. */
const SAME_DISPATCH_SHARE = 0.2

interface Account {
  readonly id: string
  readonly reading: Reading
  readonly source: Provenance
  /** Agencies and outlets that the whole account is credited to, its own outlet left out. */
  readonly credits: readonly string[]
  /** The same, as they are written. */
  readonly names: ReadonlyMap<string, string>
  /** Characters of prose: the text without clutter, headline and dateline. */
  readonly characters: number
  readonly sentences: readonly Sentence[]
  /** Set where the account relays one speaker's words and little else. */
  readonly relayed: Relayed | null
  readonly order: number
}

/**
 * Collapses the accounts of one event into independent sources.
 *
 * Two accounts are joined when much of the smaller one's prose stands in the other, copied or told again in light rewriting beside a copied passage (`copy`, or
 * `version` within an outlet), when both
 * credit one agency and share part of the text, when each credits that agency and nothing else, or when one credits the other's outlet
 * (`credit`), when both relay nothing but the same words of one speaker, or share nothing but quotations (`same-statement`), or when one outlet reports both by itself (`outlet`). An account that copies less and has its own reporting stays independent; the passages themselves are among `copies`.
 *
 * @param copies any copies; those between other articles are passed over
 * @returns sources in the order of their first accounts; ids are made from the earliest account's id
 */
export function independentSources(
  readings: readonly Reading[],
  copies: readonly Copy[],
): readonly IndependentSource[] {
  // Most events have one account, whose sentences are compared with nobody's.
  const alone = readings.length === 1
  const accounts = readings.map((reading, order) => accountOf(reading, order, alone ? [] : sentencesOf(reading)))
  const copied = [...copyLinks(accounts, copies), ...creditLinks(accounts)]
  const told = [...copied, ...statementLinks(union(accounts, idOf, copied))]
  const links = [...told, ...outletLinks(union(accounts, idOf, told))]
  return union(accounts, idOf, links).map((group) => sourceOf(group, links))
}

function accountOf(reading: Reading, order: number, sentences: readonly Sentence[]): Account {
  const { article, layout } = reading
  const source = provenance(article, layout)
  const names = new Map<string, string>()
  for (const credit of layout.credits) {
    const key = outletKey(credit.name)
    if (isOfWholeText(credit) && key !== source.outlet && !names.has(key)) names.set(key, credit.name)
  }
  return {
    id: article.id,
    reading,
    source,
    credits: [...names.keys()],
    names,
    characters: proseLength(article, layout),
    sentences,
    relayed: relayedBy(reading, sentences),
    order,
  }
}

function copyLinks(accounts: readonly Account[], copies: readonly Copy[]): SourceLink[] {
  const byId = new Map(accounts.map((a) => [a.id, a]))
  const spans = new Map<string, { a: Account; b: Account; inA: Span[]; inB: Span[]; spoken: boolean }>()
  for (const copy of copies) {
    const [x, y] = [byId.get(copy.a.id), byId.get(copy.b.id)]
    if (!x || !y || x === y) continue
    const straight = x.order < y.order
    const [a, b] = straight ? [x, y] : [y, x]
    const key = `${a.order} ${b.order}`
    const pair = spans.get(key) ?? { a, b, inA: [], inB: [], spoken: true }
    spans.set(key, pair)
    pair.spoken &&= copy.kind === 'statement'
    pair.inA.push(straight ? copy.a.span : copy.b.span)
    pair.inB.push(straight ? copy.b.span : copy.a.span)
  }
  const links: SourceLink[] = []
  for (const { a, b, inA, inB, spoken } of spans.values()) {
    const share = restingShare(a.characters <= b.characters ? [a, b, inA] : [b, a, inB])
    const reason = ofOneOutlet(a, b) ? 'version' : spoken ? 'same-statement' : 'copy'
    if (share >= RESTING_SHARE) links.push({ a: a.id, b: b.id, reason, share })
    else if (share >= SAME_DISPATCH_SHARE && a.credits.some((c) => b.credits.includes(c)))
      links.push({ a: a.id, b: b.id, reason: 'credit', share })
  }
  return links
}

/** Share of an account's prose that stands in the other as copied passages or as sentences told again. */
function restingShare([account, other, copied]: readonly [Account, Account, readonly Span[]]): number {
  return Math.min(1, coveredLength([...copied, ...retold(account.sentences, other.sentences)]) / account.characters)
}

/** Links each account that credits one agency alone with the first such account, or with the agency's own. */
function creditLinks(accounts: readonly Account[]): SourceLink[] {
  const ofOutlet = new Map<string, Account>()
  for (const account of accounts) {
    const { outlet } = account.source
    if (outlet !== null && !ofOutlet.has(outlet)) ofOutlet.set(outlet, account)
  }
  const links: SourceLink[] = []
  const first = new Map<string, Account>()
  for (const account of accounts) {
    const [credit] = account.credits
    if (credit === undefined || account.credits.length > 1) continue
    const other = ofOutlet.get(credit) ?? first.get(credit)
    if (!other) first.set(credit, account)
    else if (other !== account) links.push({ a: other.id, b: account.id, reason: 'credit', share: 1 })
  }
  return links
}

/**
 * Links accounts of different outlets that do nothing but relay the same words of the same speaker: his saying so is one source. Where one
 * rests on the other already, there is nothing to add.
 */
function statementLinks(groups: readonly (readonly Account[])[]): SourceLink[] {
  const links: SourceLink[] = []
  const before: { readonly account: Account; readonly group: number }[] = []
  for (const [group, accounts] of groups.entries()) {
    for (const b of accounts) {
      if (b.relayed === null) continue
      const a = before.find(
        (x) => x.group !== group && !ofOneOutlet(x.account, b) && sameStatement(x.account.relayed!, b.relayed!),
      )?.account
      before.push({ account: b, group })
      if (!a) continue
      const smaller = a.characters <= b.characters ? a : b
      links.push({ a: a.id, b: b.id, reason: 'same-statement', share: smaller.relayed!.share })
    }
  }
  return links
}

function ofOneOutlet(a: Account, b: Account): boolean {
  return a.source.outlet !== null && a.source.outlet === b.source.outlet
}

/**
 * Links what one outlet reports by itself, in different words, with what it reports elsewhere: it is one source however often it writes. An
 * account that rests on another outlet or on an agency stays with those.
 */
function outletLinks(groups: readonly (readonly Account[])[]): SourceLink[] {
  const links: SourceLink[] = []
  const first = new Map<string, Account>()
  for (const group of groups) {
    const [account] = group
    const { outlet } = account!.source
    if (outlet === null || group.some((a) => a.source.outlet !== outlet || a.credits.length > 0)) continue
    const other = first.get(outlet)
    if (other) links.push({ a: other.id, b: account!.id, reason: 'outlet', share: 1 })
    else first.set(outlet, account!)
  }
  return links
}

const idOf = ({ id }: Account) => id

function sourceOf(group: readonly Account[], links: readonly SourceLink[]): IndependentSource {
  const ids = new Set(group.map((a) => a.id))
  const credit = commonCredit(group)
  const because = links.filter((l) => ids.has(l.a) && ids.has(l.b))
  return {
    id: `source-${firstPublished(group).id}`,
    articles: group.map((a) => a.id),
    origin: originOf(group, because, credit?.key ?? null),
    credit: credit?.name ?? null,
    because,
  }
}

/** The agency that most of the group credit, the first of equals. */
function commonCredit(group: readonly Account[]): { readonly key: string; readonly name: string } | null {
  const counts = new Map<string, { key: string; name: string; n: number }>()
  for (const { names } of group) {
    for (const [key, name] of names) {
      const entry = counts.get(key) ?? { key, name, n: 0 }
      entry.n++
      counts.set(key, entry)
    }
  }
  return [...counts.values()].reduce<{ key: string; name: string; n: number } | null>(
    (best, e) => (best === null || e.n > best.n ? e : best),
    null,
  )
}

/**
 * The agency's own account; null when a credited agency or a speaker is outside; else the one account that all others can be told to have
 * copied.
 */
function originOf(group: readonly Account[], because: readonly SourceLink[], credit: string | null): string | null {
  if (because.some((l) => l.reason === 'same-statement')) return null
  if (credit !== null) return group.find((a) => a.source.outlet === credit)?.id ?? null
  if (group.length === 1) return group[0]!.id
  const candidate = firstPublished(group)
  const certain = group.every(
    (a) =>
      a === candidate ||
      (copiedFrom(a.source, candidate.source) === candidate.id && !isFullerReprint(a.reading, candidate.reading)),
  )
  return certain ? candidate.id : null
}

function firstPublished(group: readonly Account[]): Account {
  return group.reduce((best, a) => (earlier(a.source, best.source) === a.id ? a : best))
}
