import type { AnalysedArticle, Passage } from '../../article/analysed-article.js'
import type { Figure, Time } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { dualFigureAt } from './dual-figure.js'
import type { FigureDraft } from './figure-draft.js'
import { groupFigureAt, oneFigureAt } from './group-figure.js'
import { type NotCounting, numberFigureAt } from './number-figure.js'
import { roleOf } from './word-role.js'

/** Every number that counts or measures something, in order of the text. What `times` covers is not a figure. */
export function readFigures(analysed: AnalysedArticle, times: readonly Time[]): readonly Figure[] {
  const out: Figure[] = []
  for (const field of analysed.fields) {
    const taken = times.filter((t) => t.field === field.field).sort((a, b) => a.start - b.start)
    let next = 0
    for (const passage of analysed.passages) {
      if (passage.field !== field.field || passage.role === 'clutter') continue
      for (const draft of draftsOf(passage, field.text)) {
        while (next < taken.length && taken[next]!.end <= draft.start) next++
        const time = taken[next]
        if (time && time.start < draft.end) continue
        out.push(toFigure(draft, passage, field.text))
      }
    }
  }
  return out
}

function draftsOf(passage: Passage, text: string): FigureDraft[] {
  const { tokens } = passage
  const out: FigureDraft[] = []
  let previous: FigureDraft | null = null
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    if (token.norm === '.' || token.norm === '؟' || token.norm === '!') previous = null
    const found = draftAt(tokens, i, text, previous)
    if (!found || 'skipTo' in found) {
      i = Math.max(found?.skipTo ?? 0, i + 1)
      continue
    }
    out.push(found)
    previous = found
    i = Math.max(found.to, i + 1)
  }
  return out
}

/**
 * The rules in the order in which they are tried at a token: a noun with its number behind it before the number alone, a number
 * before a dual («مليونين» is a number).
 */
function draftAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  previous: FigureDraft | null,
): FigureDraft | NotCounting | null {
  const token = tokens[at]!
  if (token.kind === 'word') {
    if (token.norm === 'ال') {
      const group = groupFigureAt(tokens, at, text)
      if (group) return group
    }
    const role = roleOf(token.norm)
    if (!role && !OPENERS.has(token.norm)) return null
    if (role?.one) return oneFigureAt(tokens, at, text)
    if (role?.article) {
      const group = groupFigureAt(tokens, at, text)
      if (group) return group
    }
    const number = numberFigureAt({ tokens, text, previous }, at)
    if (number && !('skipTo' in number && role?.dual)) return number
    return role?.dual ? dualFigureAt(tokens, at, text, role.dual) : null
  }
  return token.kind === 'break' ? null : numberFigureAt({ tokens, text, previous }, at)
}

const OPENERS: ReadonlySet<string> = new Set(['بين', 'من', 'وبين', 'ومن'])

function toFigure(draft: FigureDraft, passage: Passage, text: string): Figure {
  const { start, end, value, low, high, what, mod, rule, certainty } = draft
  return {
    field: passage.field,
    start,
    end,
    text: text.slice(start, end),
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    what,
    mod,
    rule,
    certainty,
  }
}
