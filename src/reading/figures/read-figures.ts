import { TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import type { AnalysedArticle, Passage } from '../../article/analysed-article.js'
import type { Figure, Time } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { dualFigureAt } from './dual-figure.js'
import type { FigureDraft } from './figure-draft.js'
import { groupFigureAt } from './group-figure.js'
import { withModifierBefore } from './modifier-before.js'
import { type NotCounting, type NumberContext, numberFigureAt } from './number-figure.js'
import { oneFigureAt } from './one-figure.js'
import { wholesOf } from './part-of.js'
import { ratioFigureAt } from './ratio-figure.js'
import { twoFigureAt } from './two-figure.js'
import { roleOf } from './word-role.js'

/** Every number that counts or measures something, in order of the text. What `times` covers is not a figure. */
export function readFigures(analysed: AnalysedArticle, times: readonly Time[]): readonly Figure[] {
  const out: Figure[] = []
  for (const field of analysed.fields) {
    const taken = times.filter((t) => t.field === field.field).sort((a, b) => a.start - b.start)
    let next = 0
    for (const passage of analysed.passages) {
      if (passage.field !== field.field || passage.role === 'clutter') continue
      const drafts = draftsOf(passage.tokens, field.text).filter((draft) => {
        while (next < taken.length && taken[next]!.end <= draft.start) next++
        const time = taken[next]
        return !time || time.start >= draft.end
      })
      const wholes = wholesOf(passage.tokens, drafts)
      for (const [i, draft] of drafts.entries()) {
        const whole = drafts[wholes[i]!]
        const each = isEach(passage.tokens, draft)
        out.push(toFigure(draft, passage, field.text, whole, each))
      }
    }
  }
  return out
}

function draftsOf(tokens: readonly Token[], text: string): FigureDraft[] {
  const out: FigureDraft[] = []
  let previous: FigureDraft | null = null
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    if (token.kind === 'punctuation' && SENTENCE_ENDS.has(token.norm)) previous = null
    const found = draftAt(tokens, i, text, previous, out.at(-1) ?? null)
    if (!found || 'skipTo' in found) {
      i = Math.max(found?.skipTo ?? 0, i + 1)
      continue
    }
    // «شخصين [اثنين]» takes in the dual just read.
    while (out.length > 0 && out.at(-1)!.to > found.from) out.pop()
    out.push(found)
    previous = found
    i = Math.max(found.to, i + 1)
  }
  return out
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '؟', '!'])

/**
 * The rules in the order in which they are tried at a token: a noun with its number behind it before the number alone, a number
 * before a dual («مليونين» is a number).
 */
function draftAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  previous: FigureDraft | null,
  antecedent: FigureDraft | null,
): FigureDraft | NotCounting | null {
  const token = tokens[at]!
  const role = token.kind === 'word' ? roleOf(token.word) : null
  // Most words have none and are passed over at once.
  if (!role && token.kind === 'word') return null
  const context: NumberContext = { tokens, text, previous, antecedent }
  if (!role) {
    const ratio = token.kind === 'number' ? ratioFigureAt(tokens, at, text) : null
    return withModifier(ratio, tokens, text) ?? numberFigureAt(context, at)
  }
  if (role.opener) return (token.norm === 'ال' ? groupFigureAt(tokens, at, text) : null) ?? numberFigureAt(context, at)
  const stressed = role.number ? (twoFigureAt(tokens, at, text) ?? ratioFigureAt(tokens, at, text)) : null
  if (stressed) return withModifier(stressed, tokens, text)
  if (role.one) return withModifier(oneFigureAt(tokens, at, text), tokens, text)
  if (role.article) {
    const group = groupFigureAt(tokens, at, text)
    if (group) return group
  }
  const number = numberFigureAt(context, at)
  if (number && !('skipTo' in number && role.dual)) return number
  return role.dual ? withModifier(dualFigureAt(tokens, at, text, role.dual), tokens, text) : null
}

function withModifier(draft: FigureDraft | null, tokens: readonly Token[], text: string): FigureDraft | null {
  return draft && withModifierBefore(draft, tokens, text)
}

/** «10 نقاط [لكل] منهما», «[كل منهما] على 10 نقاط» */
function isEach(tokens: readonly Token[], draft: FigureDraft): boolean {
  const each = tokens[draft.to + 1]
  // «مليونين لكل عام» is a rate.
  if (tokens[draft.to]?.norm === 'لكل') return each?.kind === 'word' && !TIME_UNITS.has(each.norm)
  for (let at = draft.from - 1; at > 0 && at >= draft.from - REACH_OF_EACH; at--) {
    const { kind, norm } = tokens[at]!
    if (kind !== 'word') return false
    if (norm.startsWith('منهم') && /^[ولب]?كل$/.test(tokens[at - 1]!.norm)) return true
  }
  return false
}

const REACH_OF_EACH = 5

function toFigure(
  draft: FigureDraft,
  passage: Passage,
  text: string,
  whole: FigureDraft | undefined,
  each: boolean,
): Figure {
  const { start, end, value, low, high, what, mod, currency, rule, certainty } = draft
  const { field } = passage
  return {
    field,
    start,
    end,
    text: text.slice(start, end),
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    what,
    mod,
    ...(currency !== undefined && { currency }),
    ...(whole && { partOf: { field, start: whole.start, end: whole.end } }),
    ...(each && { each }),
    rule,
    certainty,
  }
}
