import type { Span } from '../../domain/index.js'
import { overlaps } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import type { Account } from '../account.js'
import { isInAbbreviation } from '../sentence.js'

/** A sentence of an article's prose. */
export interface AccountSentence {
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly words: number
  /** Its place among the sentences of its article, and how many these are. */
  readonly index: number
  readonly of: number
}

const MIN_WORDS = 7
const MAX_WORDS = 70
const ENDS: ReadonlySet<string> = new Set(['.', '؟', '!', '…', '؛'])
const OPENING: ReadonlySet<string> = new Set(['-', '–', '—', '،', ',', ':', '.', '/', ')', ']', '…'])

/** The sentences of an account's text that can stand alone: no headline, no clutter, neither scraps nor endless ones. */
export function sentencesOf(account: Account): readonly AccountSentence[] {
  const { reading } = account
  const { headline, dateline } = reading.layout
  const tokens = account.fields.find((f) => f.field === 'text')?.tokens ?? []
  const kept: { span: Span; tokens: readonly Token[]; words: number }[] = []
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i]
    if (token && token.kind !== 'break' && !(token.kind === 'punctuation' && ENDS.has(token.norm))) continue
    if (token?.norm === '.' && isInAbbreviation(reading.article.text, token.start)) continue
    const sentence = tokens.slice(from, i)
    from = i + 1
    const first = sentence.findIndex(
      (t) =>
        !(dateline?.field === 'text' && t.start < dateline.end) && !(t.kind === 'punctuation' && OPENING.has(t.norm)),
    )
    if (first < 0) continue
    const own = sentence.slice(first)
    const words = own.filter((t) => t.kind === 'word').length
    if (words < MIN_WORDS || words > MAX_WORDS) continue
    const end = token && token.kind === 'punctuation' ? token.end : own.at(-1)!.end
    const span: Span = { field: 'text', start: own[0]!.start, end }
    if (headline && overlaps(headline, span)) continue
    if (reading.clutter.some((c) => overlaps(c, span))) continue
    kept.push({ span, tokens: own, words })
  }
  return kept.map((sentence, index) => ({ ...sentence, index, of: kept.length }))
}
