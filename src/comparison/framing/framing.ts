import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import { PhraseLexicon, type PhraseMatch } from '../../arabic/phrase-lexicon.js'
import type { FramingTerm, FramingUse, Span } from '../../domain/index.js'
import { contains } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { wordFact } from '../../text/words.js'
import type { Account } from '../account.js'
import type { StatementMention } from '../statements/alike-statements.js'
import { FRAMING_SETS, SAME_TERM } from './framing-lexicon.js'

interface Term {
  readonly referent: string
  readonly term: string
}

const headForms = new Map(SAME_TERM.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)))
const lexicon = new PhraseLexicon<Term>(
  FRAMING_SETS.flatMap((set) =>
    set.map((phrase) => [phrase, { referent: set[0]!, term: headForms.get(phrase) ?? phrase }] as const),
  ),
)
const firstWords = new Set<string>()
for (const set of FRAMING_SETS) for (const phrase of set) firstWords.add(foldWord(phrase.split(' ')[0]!))

/**
 * Different words for one referent, where accounts differ in them: terms of the lexicon in the outlets' own words (not inside quotations),
 * and cues that keep a distance («زعم») where another account of the same statement has none.
 */
export function framingTerms(
  accounts: readonly Account[],
  statements: readonly (readonly StatementMention[])[],
): FramingTerm[] {
  const byReferent = new Map<string, Map<string, FramingUse[]>>()
  for (const account of accounts) {
    for (const { referent, term, use } of usesIn(account)) {
      const variants = byReferent.get(referent) ?? new Map<string, FramingUse[]>()
      byReferent.set(referent, variants)
      variants.set(term, [...(variants.get(term) ?? []), use])
    }
  }
  const out: FramingTerm[] = []
  for (const [referent, variants] of byReferent) if (accountsDiffer(variants)) out.push(toTerm(referent, variants))
  return [...out, ...cueTerms(statements)]
}

function toTerm(referent: string, variants: ReadonlyMap<string, readonly FramingUse[]>): FramingTerm {
  const list = [...variants].map(([term, uses]) => ({ term, uses })).sort((a, b) => b.uses.length - a.uses.length)
  return { referent, variants: list }
}

/** At least two terms, and two accounts that do not use the same ones. */
function accountsDiffer(variants: ReadonlyMap<string, readonly FramingUse[]>): boolean {
  if (variants.size < 2) return false
  const termsOf = new Map<string, string>()
  for (const [term, uses] of variants)
    for (const article of new Set(uses.map((u) => u.article)))
      termsOf.set(article, `${termsOf.get(article) ?? ''}|${term}`)
  return new Set(termsOf.values()).size > 1
}

function usesIn(account: Account): (Term & { readonly use: FramingUse })[] {
  const quoted = account.reading.statements.filter((s) => s.kind === 'direct').map((s) => s.contentSpan)
  const furniture = account.reading.clutter
  const out: (Term & { use: FramingUse })[] = []
  for (const { field, tokens } of account.fields) {
    for (let i = 0; i < tokens.length; ) {
      const found = termAt(tokens, i)
      if (!found) {
        i++
        continue
      }
      const span = { field, start: tokens[found.from]!.start, end: tokens[found.to - 1]!.end }
      if (![...quoted, ...furniture].some((q) => contains(q, span)))
        out.push({ ...found.value, use: useAt(account, span) })
      i = found.to
    }
  }
  return out
}

function termAt(tokens: readonly Token[], at: number): PhraseMatch<Term> | null {
  const token = tokens[at]!
  if (token.kind !== 'word') return null
  for (const word of openings(token.word)) {
    const found = lexicon.longestAt(tokens, at, word)
    if (found) return found
  }
  return null
}

/** The words that a word can be behind its conjunction or preposition, as far as a term begins with them. */
const openings = wordFact((norm): readonly string[] =>
  cliticSplits(norm)
    // The article is part of the terms as they are written («النظام السوري»).
    .map(({ proclitics, host }) => (proclitics.at(-1) === 'ال' ? `ال${host}` : host))
    .filter((word) => firstWords.has(word)),
)

function cueTerms(statements: readonly (readonly StatementMention[])[]): FramingTerm[] {
  const out: FramingTerm[] = []
  for (const cluster of statements) {
    const cued = cluster.filter((m) => m.statement.cueSpan !== null)
    const distant = cued.filter((m) => m.statement.cueClass === 'claims')
    if (distant.length === 0 || distant.length === cued.length) continue
    const variants = new Map<string, FramingUse[]>()
    for (const mention of cued) {
      const cue = mention.statement.cue ?? ''
      variants.set(cue, [...(variants.get(cue) ?? []), useOf(mention)])
    }
    out.push(toTerm(cluster[0]!.speaker.name, variants))
  }
  return out
}

function useOf({ account, statement }: StatementMention): FramingUse {
  return useAt(account, statement.cueSpan!)
}

function useAt({ id, reading }: Account, span: Span): FramingUse {
  return { article: id, outlet: reading.article.outlet, span }
}
