import type { Clutter, Copy, Figure, Name, Reading, Span, Statement, Time } from '../../domain/index.js'
import { overlaps } from '../../domain/index.js'
import { linesOf, stretchesOf } from './cut-lines.js'

/** A finding that can be marked where it stands. `number` is its place in the reading's list, from 0. */
export type Finding =
  | { readonly kind: 'time'; readonly number: number; readonly span: Span; readonly found: Time }
  | { readonly kind: 'figure'; readonly number: number; readonly span: Span; readonly found: Figure }
  | { readonly kind: 'name'; readonly number: number; readonly span: Span; readonly found: Name }
  | { readonly kind: 'cue'; readonly number: number; readonly span: Span; readonly found: Statement }

/** A stretch of text within which nothing begins or ends. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The innermost finding that covers it, if any. */
  readonly finding: Finding | null
  /** Statements whose content covers it, outermost first, as places in the reading's list. */
  readonly statements: readonly number[]
  /** Copies that cover it, as places in the list of copies. */
  readonly copies: readonly number[]
  readonly clutter: Clutter | null
  /** True within the span that the page was asked to show. */
  readonly marked: boolean
}

/** One line of the article. */
export interface MarkedLine {
  readonly start: number
  readonly segments: readonly Segment[]
}

/**
 * Cuts a field into lines and each line into segments at every boundary of a finding, statement, copy, clutter or the marked span.
 * O((findings + lines) × findings of a line).
 */
export function markedLines(
  reading: Reading,
  field: Span['field'],
  copies: readonly Copy[],
  marked: Span | null,
): readonly MarkedLine[] {
  const text = field === 'title' ? (reading.article.title ?? '') : reading.article.text
  const findings = findingsOf(reading)
  const copySpans = copies.map((c) => (c.a.id === reading.article.id ? c.a.span : c.b.span))
  const contents = reading.statements.map((s) => s.contentSpan)
  const clutter = reading.clutter
  const lines: MarkedLine[] = []
  for (const line of linesOf(field, text)) {
    const near = <T>(all: readonly T[], spanOf: (item: T) => Span | null) =>
      all
        .map((item, i) => ({ item, i, span: spanOf(item) }))
        .filter((x) => x.span !== null && overlaps(x.span, line)) as {
        item: T
        i: number
        span: Span
      }[]
    const hereFindings = near(findings, (f) => f.span)
    const hereStatements = near(contents, (s) => s)
    const hereCopies = near(copySpans, (s) => s)
    const hereClutter = near(clutter, (c) => c)
    const hereMarked = marked && overlaps(marked, line) ? [marked] : []
    const inLine = [...hereFindings, ...hereStatements, ...hereCopies, ...hereClutter].map((x) => x.span)
    const segments: Segment[] = []
    for (const at of stretchesOf(line, [...inLine, ...hereMarked])) {
      const covering = <T>(list: { item: T; i: number; span: Span }[]) => list.filter((x) => overlaps(x.span, at))
      segments.push({
        start: at.start,
        end: at.end,
        text: text.slice(at.start, at.end),
        finding: innermost(covering(hereFindings).map((x) => x.item)),
        statements: covering(hereStatements)
          .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
          .map((x) => x.i),
        copies: covering(hereCopies).map((x) => x.i),
        clutter: covering(hereClutter)[0]?.item ?? null,
        marked: hereMarked.some((m) => overlaps(m, at)),
      })
    }
    lines.push({ start: line.start, segments })
  }
  return lines
}

function findingsOf(reading: Reading): Finding[] {
  return [
    ...reading.times.map((found, number): Finding => ({ kind: 'time', number, span: found, found })),
    ...reading.figures.map((found, number): Finding => ({ kind: 'figure', number, span: found, found })),
    // Currencies and religions are names to a tagger; marking every «دولار» would help nobody.
    ...reading.names.flatMap((found, number): Finding[] =>
      found.type === 'other' ? [] : [{ kind: 'name', number, span: found, found }],
    ),
    ...reading.statements.flatMap((found, number): Finding[] =>
      found.cueSpan ? [{ kind: 'cue', number, span: found.cueSpan, found }] : [],
    ),
  ]
}

/** The shortest one; a finding inside another says more of those words. */
function innermost(findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null
  for (const f of findings) if (!best || f.span.end - f.span.start < best.span.end - best.span.start) best = f
  return best
}
