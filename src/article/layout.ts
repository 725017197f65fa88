import { tokenize } from '../arabic/tokenize.js'
import type { Article, Clutter, Credit, Layout, Span } from '../domain/index.js'
import type { TokenizedField } from '../text/tokens.js'
import { agencyPhraseAt } from './agency-phrase.js'
import { markClutter } from './clutter/mark-clutter.js'
import { RECURRING } from './clutter/recurring-lines.js'
import { leadAttribution, leadCredits, metadataCredits, signatureOf, withFullNames } from './credits.js'
import { findHeadline } from './headline.js'
import { type Lead, leadOf } from './lead.js'
import type { LeadPart } from './lead-part.js'
import { type Line, linesOf } from './lines.js'
import { normsOf } from './phrase-set.js'
import { runningCredits } from './running-credits.js'

/** Finds the headline, dateline, byline, clutter and credits of an article; `recurring` as in `layOutField`. */
export function layOut(article: Article, recurring?: ReadonlySet<string>): Layout {
  return layOutField(article, tokenize('text', article.text), recurring)
}

/** A first paragraph has at least so many words and marks; shorter lines are headlines and sub-headings. */
const LEAD_WORDS = 12

/** Lines of prose below the headline that may open with a dateline. */
const LEAD_LINES = 3

/**
 * The same for a text that is tokenised already.
 * @param recurring lines that are known to stand in many articles of the outlet
 */
export function layOutField(
  article: Article,
  field: TokenizedField,
  recurring: ReadonlySet<string> = new Set(),
): Layout {
  const lines = linesOf(field)
  const outlet = article.outlet ? normsOf(article.outlet) : null
  const clutter = [...markClutter(article.text, lines, { title: article.title?.trim() ?? null, outlet })]
  const prose = proseLines(lines, clutter)
  const signature = prose.length > 1 ? signatureOf(prose.at(-1)!) : null
  if (signature) {
    clutter.push(signatureClutter(article.text, signature))
    if (signature.start === prose.at(-1)!.start) prose.pop()
  }

  const found = findLead(article, prose, outlet)
  const leadLine = found && found.lead.to >= found.line.tokens.length ? found.line : null
  const repeated = prose.filter((line) => line !== found?.line && recurs(article.text, line, recurring))
  clutter.push(...repeated.map((line) => recurringClutter(article.text, line)))
  const headline: Span | null = article.title
    ? { field: 'title', start: 0, end: article.title.length }
    : toSpan(findHeadline(prose.filter((line) => line !== leadLine && !repeated.includes(line))))

  const credits: Credit[] = [
    ...metadataCredits(article, outlet),
    ...(found ? leadCredits(article.text, found.line, found.lead, outlet) : []),
    ...clutter.flatMap((c) => noteCredits(c, lines)),
    ...(signature?.credits ?? []),
    ...runningCredits(field.tokens),
    ...(prose[0]
      ? leadAttribution(article.text, prose.find((line) => line.tokens.length >= LEAD_WORDS) ?? prose[0])
      : []),
  ]
  clutter.sort((a, b) => a.start - b.start)
  return {
    headline,
    ...leadSpans(article.text, found),
    clutter,
    credits: withFullNames(article.text, field.tokens, credits),
  }
}

/** The lines that are not clutter as a whole, each without the clutter that opens or ends it. */
function proseLines(lines: readonly Line[], clutter: readonly Clutter[]): Line[] {
  const prose: Line[] = []
  let next = 0
  for (const line of lines) {
    while (clutter[next] && clutter[next]!.end <= line.start) next++
    const at = clutter[next]
    if (!at || at.start >= line.end) {
      prose.push(line)
      continue
    }
    const tokens = line.tokens.filter((token) => token.end <= at.start || token.start >= at.end)
    if (tokens.length > 0) prose.push({ ...line, tokens, start: tokens[0]!.start, end: tokens.at(-1)!.end })
  }
  return prose
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

/** A lead with a place or a source is a dateline; the reporters named in it are the byline. */
function leadSpans(text: string, found: FoundLead | null): Pick<Layout, 'dateline' | 'byline'> {
  if (!found) return { dateline: null, byline: null }
  const { line, lead } = found
  const at: Span = { field: 'text', start: line.start, end: line.tokens[lead.to - 1]!.end }
  const spanOf = (first: LeadPart, last: LeadPart): Span => ({
    field: 'text',
    start: line.tokens[first.from]!.start,
    end: line.tokens[last.to - 1]!.end,
  })
  const words = (part: LeadPart | undefined) => {
    if (!part) return null
    const { start, end } = spanOf(part, part)
    return text.slice(start, end).replace(MARKS_AROUND, '')
  }
  const sourcePart = lead.parts.find((p) => p.role === 'agency') ?? lead.parts.find((p) => p.role === 'outlet')
  const source = sourcePart ? (sourcePart.name ?? words(sourcePart)) : null
  const unknown = lead.parts.find((p) => p.role === 'unknown')
  // One strange word beside a source is a village the lexicon does not know: reporters have two names.
  const place = words(lead.parts.find((p) => p.role === 'place') ?? (source ? unknown : undefined))
  const reporters = lead.parts.filter((p) => p.role === 'person')
  const byline = reporters.length > 0 ? spanOf(reporters[0]!, reporters.at(-1)!) : null
  return source || place ? { dateline: { ...at, place, source }, byline } : { dateline: null, byline: at }
}

const MARKS_AROUND = /^[\s"«“{*•]+|[\s"»”}]+$/g

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

/** A line with an agency in it says where a text is from, however often it does. */
function recurs(text: string, line: Line, recurring: ReadonlySet<string>): boolean {
  if (recurring.size === 0 || !recurring.has(text.slice(line.start, line.end))) return false
  return signatureOf(line) === null && !line.tokens.some((_, i) => agencyPhraseAt(text, line.tokens, i))
}

function recurringClutter(text: string, { start, end }: Line): Clutter {
  return { field: 'text', start, end, text: text.slice(start, end), kind: 'repeated', rule: RECURRING }
}

function toSpan(line: Line | null): Span | null {
  return line && { field: 'text', start: line.start, end: line.end }
}
