import { tokenize } from '../arabic/tokenize.js'
import type { Article, Clutter, Credit, Layout, Span } from '../domain/index.js'
import type { TokenizedField } from '../text/tokens.js'
import { markClutter } from './clutter/mark-clutter.js'
import { leadCredits, metadataCredits, runningCredits, signatureOf } from './credits.js'
import { findHeadline } from './headline.js'
import { type Lead, leadOf } from './lead.js'
import { type Line, linesOf } from './lines.js'
import { normsOf } from './phrase-set.js'

/** Finds the headline, dateline, byline, clutter and credits of an article. */
export function layOut(article: Article): Layout {
  return layOutField(article, tokenize('text', article.text))
}

/** Lines of prose below the headline that may open with a dateline. */
const LEAD_LINES = 3

/** The same for a text that is tokenised already. */
export function layOutField(article: Article, field: TokenizedField): Layout {
  const lines = linesOf(field)
  const outlet = article.outlet ? normsOf(article.outlet) : null
  const clutter = [...markClutter(article.text, lines, { hasTitle: article.title !== null, outlet })]
  const prose = lines.filter((line) => !clutter.some((c) => c.start <= line.start && line.end <= c.end))

  const found = findLead(article, prose, outlet)
  const leadLine = found && found.lead.to >= found.line.tokens.length ? found.line : null
  const headline: Span | null = article.title
    ? { field: 'title', start: 0, end: article.title.length }
    : toSpan(findHeadline(prose.filter((line) => line !== leadLine)))

  const signature = prose.length > 1 ? signatureOf(prose.at(-1)!) : null
  if (signature) clutter.push(signatureClutter(article.text, signature))
  const credits: Credit[] = [
    ...metadataCredits(article),
    ...(found ? leadCredits(found.line, found.lead) : []),
    ...clutter.flatMap((c) => noteCredits(c, lines)),
    ...(signature?.credits ?? []),
    ...runningCredits(field.tokens),
  ]
  clutter.sort((a, b) => a.start - b.start)
  return { headline, ...leadSpans(article.text, found), clutter, credits }
}

interface FoundLead {
  readonly line: Line
  readonly lead: Lead
}

function findLead(article: Article, prose: readonly Line[], outlet: string | null): FoundLead | null {
  let looked = 0
  for (const line of prose) {
    const first = looked === 0
    const lead = leadOf(article.text, line, outlet, article.title !== null && first)
    if (lead) return { line, lead }
    if (++looked > LEAD_LINES) return null
  }
  return null
}

/** A lead with a place or a source is a dateline; the reporter named in it is the byline. */
function leadSpans(text: string, found: FoundLead | null): Pick<Layout, 'dateline' | 'byline'> {
  if (!found) return { dateline: null, byline: null }
  const { line, lead } = found
  const { tokens } = line
  const at = { field: 'text', start: line.start, end: tokens[lead.to - 1]!.end } as const
  const words = (role: string) => {
    const part = lead.parts.find((p) => p.role === role)
    return part ? text.slice(tokens[part.from]!.start, tokens[part.to - 1]!.end).replace(/^["«]|["»]$/g, '') : null
  }
  const agency = lead.parts.find((p) => p.role === 'agency')?.name
  const outlet = lead.parts.find((p) => p.role === 'outlet')
  const source = agency ?? outlet?.name ?? words('outlet')
  const place = words('place')
  const person = lead.parts.find((p) => p.role === 'person' || p.role === 'unknown')
  const byline: Span | null = person
    ? { field: 'text', start: tokens[person.from]!.start, end: tokens[person.to - 1]!.end }
    : null
  if (!source && !place) return { dateline: null, byline: at }
  return { dateline: { ...at, place, source }, byline }
}

/** A source note below the text is clutter and a credit. */
function noteCredits(clutter: Clutter, lines: readonly Line[]): readonly Credit[] {
  if (clutter.rule !== 'ar/clutter/source-note') return []
  const line = lines.find((l) => l.start === clutter.start)
  return (line && signatureOf(line)?.credits) ?? []
}

function signatureClutter(text: string, at: { readonly start: number; readonly end: number }): Clutter {
  return {
    field: 'text',
    start: at.start,
    end: at.end,
    text: text.slice(at.start, at.end),
    kind: 'metadata',
    rule: 'ar/clutter/signature',
  }
}

function toSpan(line: Line | null): Span | null {
  return line && { field: 'text', start: line.start, end: line.end }
}
