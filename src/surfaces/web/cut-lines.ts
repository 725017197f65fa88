import type { Span } from '../../domain/index.js'
import { overlaps } from '../../domain/index.js'

/** The lines of a field that have something in them. */
export function linesOf(field: Span['field'], text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter((match) => match[0].trim())
    .map((match) => ({ field, start: match.index, end: match.index + match[0].length }))
}

/** The stretches of a line within which none of the spans begins or ends. */
export function stretchesOf(line: Span, spans: readonly Span[]): readonly Span[] {
  const cuts = new Set([line.start, line.end])
  for (const span of spans) {
    if (!overlaps(span, line)) continue
    if (span.start > line.start) cuts.add(span.start)
    if (span.end < line.end) cuts.add(span.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => ({ field: line.field, start: places[i]!, end }))
}
