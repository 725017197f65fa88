import { tokenize } from '../arabic/tokenize.js'
import type { Article, Field, Layout, Span } from '../domain/index.js'
import type { Token, TokenizedField } from '../text/tokens.js'
import { layOutField } from './layout.js'

/** What a passage is for: rules of reading look at `headline`, `crosshead` and `paragraph` and leave `clutter` alone. */
export type PassageRole = 'headline' | 'crosshead' | 'paragraph' | 'clutter'

/** One line of a field with its tokens (no break tokens inside); clutter inside a line is a passage of its own. The dateline that opens it, if any, is in `bodyStart`. */
export interface Passage {
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly role: PassageRole
  readonly tokens: readonly Token[]
  /** Offset where the prose starts: after a dateline or byline that opens the line, else `start`. */
  readonly bodyStart: number
}

/** An article with its layout and tokens: what every rule of reading works on. Made once for each article. */
export interface AnalysedArticle {
  readonly article: Article
  readonly layout: Layout
  readonly fields: readonly TokenizedField[]
  /** In reading order: the title field first. */
  readonly passages: readonly Passage[]
}

/** Lays an article out and splits it into passages. O(length of the article). */
export function analyse(article: Article): AnalysedArticle {
  return analyseAmong(article, undefined)
}

/** The same of one of many articles: `recurring` are lines that are known to stand in many of its outlet's (see `RecurringLines`). */
export function analyseAmong(article: Article, recurring: ReadonlySet<string> | undefined): AnalysedArticle {
  const text = tokenize('text', article.text)
  const layout = layOutField(article, text, recurring)
  const fields: TokenizedField[] = article.title ? [tokenize('title', article.title), text] : [text]
  return { article, layout, fields, passages: fields.flatMap((f) => passagesOf(f, layout)) }
}

function passagesOf(field: TokenizedField, layout: Layout): Passage[] {
  const out: Passage[] = []
  const clutter = layout.clutter.filter((c) => c.field === field.field)
  let next = 0
  let line: Token[] = []
  const flush = () => {
    const first = line[0]
    const last = line.at(-1)
    if (first && last) {
      const at: Span = { field: field.field, start: first.start, end: last.end }
      out.push({ ...at, role: roleOf(at, layout, line), tokens: line, bodyStart: bodyStartOf(at, layout) })
    }
    line = []
  }
  for (const token of field.tokens) {
    if (token.kind === 'break') flush()
    else {
      // Clutter that begins or ends within a line parts it, so that no rule reads prose and clutter as one sentence.
      while (clutter[next] && clutter[next]!.end <= token.start) next++
      const at = clutter[next]
      if (line.length > 0 && at && line.at(-1)!.start < at.start && at.start <= token.start) flush()
      if (
        line.length > 0 &&
        next > 0 &&
        line.at(-1)!.end <= clutter[next - 1]!.end &&
        clutter[next - 1]!.end <= token.start
      )
        flush()
      line.push(token)
    }
  }
  flush()
  return out
}

const MAX_CROSSHEAD_WORDS = 8

function roleOf(line: Span, layout: Layout, tokens: readonly Token[]): PassageRole {
  if (line.field === 'title') return 'headline'
  const { headline, clutter } = layout
  if (headline && headline.field === line.field && headline.start < line.end && line.start < headline.end)
    return 'headline'
  if (clutter.some((c) => c.field === line.field && c.start <= line.start && line.end <= c.end)) return 'clutter'
  // A line that is nothing but a dateline or byline holds no prose; one with a date in it is left for the times to see.
  const dated = tokens.some((token) => token.kind === 'number')
  for (const lead of [layout.dateline, layout.byline]) {
    if (lead && !dated && lead.field === line.field && lead.start <= line.start && line.end <= lead.end)
      return 'clutter'
  }
  // A short line without an end mark between paragraphs is a sub-heading.
  const last = tokens.at(-1)!
  if (tokens.length <= MAX_CROSSHEAD_WORDS && last.kind === 'word') return 'crosshead'
  return 'paragraph'
}

function bodyStartOf(line: Span, layout: Layout): number {
  let start = line.start
  for (const lead of [layout.byline, layout.dateline]) {
    if (lead && lead.field === line.field && lead.start <= start + 2 && lead.end < line.end && lead.end > start)
      start = lead.end
  }
  return start
}
