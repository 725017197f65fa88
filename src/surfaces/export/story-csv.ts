import { stringify } from 'csv-stringify/sync'
import type { StoryView } from '../../app/library.js'

const COLUMNS = [
  'point',
  'kind',
  'about',
  'type',
  'certainty',
  'position',
  'independent_sources',
  'outlet',
  'published',
  'speaker',
  'via',
  'sentence',
  'article',
  'field',
  'start',
  'end',
  'url',
] as const

/**
 * The points of a story for a spreadsheet: a row for each account of each position (RFC 4180, UTF-8 with a byte order mark, which
 * spreadsheets need to see that it is UTF-8). Cells that a spreadsheet would run as formulas are escaped.
 */
export function storyCsv({ readings, comparison }: StoryView): string {
  const byId = new Map(readings.map((r) => [r.article.id, r.article]))
  const rows = comparison.points.flatMap((point) =>
    point.positions.flatMap((position) =>
      position.witnesses.map(
        ({ article, span, text, speaker, via, published }): Record<string, string | number> => ({
          point: point.id,
          kind: point.kind,
          about: point.about,
          type: point.type,
          certainty: point.certainty,
          position: position.value,
          independent_sources: position.sources.length,
          outlet: byId.get(article)?.outlet ?? '',
          published: published ?? '',
          speaker: speaker ?? '',
          via: via.join(' ← '),
          sentence: text,
          article,
          field: span.field,
          start: span.start,
          end: span.end,
          url: byId.get(article)?.url ?? '',
        }),
      ),
    ),
  )
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
