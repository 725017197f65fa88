import { stringify } from 'csv-stringify/sync'
import type { StoryView } from '../../app/library.js'
import type { Article, Point, Span } from '../../domain/index.js'
import { CUE_CLASSES, POINT_KINDS, POINT_TYPES, STATEMENT_KINDS } from '../labels.js'
import type { UiLanguage } from '../language.js'
import { plainNumber, positionText } from '../position-text.js'
import { webAddress } from '../web-address.js'
import { storySaid } from './story-said.js'

type Row = Readonly<Record<string, string | number>>

/**
 * The points of a story for a spreadsheet: a row for each account of each position. Columns have English names, so that formulas and
 * scripts find them; what stands in them is in the language asked for, with figures as numbers beside their words.
 */
export function pointsCsv({ readings, comparison }: StoryView, language: UiLanguage): string {
  const byId = new Map(readings.map((r) => [r.article.id, r.article]))
  const rows = comparison.points.flatMap((point) =>
    point.positions.flatMap((position) =>
      position.witnesses.map(
        ({ article, span, text, speaker, via, published }): Row => ({
          point: point.id,
          kind: POINT_KINDS[point.kind][language],
          about: point.about,
          type: POINT_TYPES[point.type][language],
          certainty: point.certainty,
          position: positionText(point.kind, position.value, language),
          number: numberOf(point, position.value),
          independent_sources: position.sources.length,
          outlet: byId.get(article)?.outlet ?? '',
          ...momentOf(published),
          speaker: speaker ?? '',
          via: via.join(' ← '),
          sentence: oneLine(text),
          ...placeOf(article, span, byId.get(article)),
        }),
      ),
    ),
  )
  return sheet(rows)
}

/** The statements of a story for a spreadsheet: a row for each account of each statement, under one name for each speaker. */
export function statementsCsv(story: StoryView, language: UiLanguage): string {
  const byId = new Map(story.readings.map((r) => [r.article.id, r.article]))
  const rows = storySaid(story).flatMap(({ speaker, statements }, s) =>
    statements.flatMap(({ kind, cueClass, certainty, accounts }, i) =>
      accounts.map(
        (account): Row => ({
          // A letter keeps spreadsheets from taking it for a number or a day.
          statement: `s${s + 1}.${i + 1}`,
          speaker: speaker ?? '',
          called: account.speaker ?? '',
          kind: STATEMENT_KINDS[kind][language],
          says: CUE_CLASSES[cueClass][language],
          certainty,
          content: oneLine(account.content),
          accounts: accounts.length,
          outlet: account.outlet ?? '',
          ...momentOf(account.published),
          via: account.via.join(' ← '),
          ...placeOf(account.article, account.span, byId.get(account.article)),
        }),
      ),
    ),
  )
  return sheet(rows)
}

/** RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8; no cell can be run as a formula. */
function sheet(rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    ...(rows.length === 0 && { columns: ['outlet'] }),
  })
}

function numberOf({ kind }: Point, value: string): number | '' {
  const number = kind === 'figure' ? plainNumber(value) : Number.NaN
  return Number.isNaN(number) ? '' : number
}

/** Day and clock apart, in forms that spreadsheets take for a date and a time. */
function momentOf(published: string | null): Row {
  return { day: published?.slice(0, 10) ?? '', time: /T(\d{2}:\d{2})/.exec(published ?? '')?.[1] ?? '' }
}

function placeOf(article: string, { field, start, end }: Span, known: Article | undefined): Row {
  return {
    headline: oneLine(known?.title ?? ''),
    url: webAddress(known?.url ?? null) ?? '',
    article,
    field,
    start,
    end,
  }
}

/** A cell of several lines makes a sheet hard to read, and some programs end the row there. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
