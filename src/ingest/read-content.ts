import type { ColumnNames } from './archives/csv-columns.js'
import { readCsv } from './archives/read-csv.js'
import { readMail, readMbox } from './archives/read-mail.js'
import { readNewsXml } from './archives/read-news-xml.js'
import { savedPage } from './archives/saved-page.js'
import { checkFields } from './article-fields.js'
import { type Bytes, peek } from './byte-source.js'
import { decodeHtml, decodeText } from './decode-text.js'
import type { Input, InputFailure, RawRecord } from './input.js'
import { type ContentKind, isBinary, sniffJson, sniffKind } from './sniff-content.js'
import { type Piece, splitJsonValues, splitLines } from './split-records.js'

export interface Content {
  readonly origin: string
  /** Start of the fallback ids of its records. */
  readonly stem: string
  /** Known by its name, or null to look at the content. */
  readonly kind: ContentKind | null
  /** Without a byte-order mark; UTF-8 unless an older code page. */
  readonly bytes: Bytes
  readonly maxRecordBytes: number
  /** Columns of a table that the user named. */
  readonly columns: ColumnNames
}

const SNIFFED_BYTES = 64 * 1024

/** The records of one file or stream. Errors of the file system and of gzip are thrown once what came before them is delivered. */
export async function* readContent(content: Content): AsyncGenerator<Input> {
  const { head, all } = await peek(content.bytes, SNIFFED_BYTES)
  if (isBinary(head)) {
    yield failed(content.origin, 'binary', '')
    return
  }
  const kind = content.kind ?? sniffKind(head)
  if (kind === 'jsonl') yield* readPieces(content, splitLines(all, content.maxRecordBytes), 'line')
  else if (kind === 'json') {
    const split = sniffJson(head) === 'jsonl' ? splitLines : splitJsonValues
    yield* readPieces(content, split(all, content.maxRecordBytes), 'place')
  } else if (kind === 'csv') yield* readCsv({ ...content, bytes: all })
  else if (kind === 'mbox') yield* readMbox(all, content.origin, content.stem, content.maxRecordBytes)
  else {
    const whole = await readWhole(content, all)
    if (!(whole instanceof Uint8Array)) yield whole
    else if (kind === 'mail') yield await readMail(whole, content.origin, content.stem)
    else if (kind === 'xml') yield* readNewsXml(whole, content.origin, content.stem)
    else yield pageOrText(content, kind, whole)
  }
}

/** All bytes of a content that is no more than one record long. */
async function readWhole({ origin, maxRecordBytes }: Content, source: Bytes): Promise<Uint8Array | Input> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > maxRecordBytes) return failed(origin, 'too-large', `more than ${megabytes(maxRecordBytes)}`)
    parts.push(chunk)
  }
  return length === 0 ? failed(origin, 'empty', '') : Buffer.concat(parts)
}

/** A text or a page: one record of the whole content. */
function pageOrText({ origin, stem }: Content, kind: ContentKind, bytes: Uint8Array): Input {
  const characters = kind === 'html' ? decodeHtml(bytes) : decodeText(bytes).replaceAll('\r\n', '\n')
  if (!characters.trim()) return failed(origin, 'empty', 'only white space')
  if (kind !== 'html') {
    return { ok: true, record: { origin, fallbackId: stem, content: { kind: 'text', text: characters } } }
  }
  const { html, url, seen } = savedPage(characters)
  const record: RawRecord = { origin, fallbackId: stem, content: { kind, html, url } }
  return { ok: true, record: url === null ? record : { ...record, fromWeb: true, seen } }
}

/**
 * JSON lines, numbered by line so that a growing file keeps its ids; or the values of a JSON text, numbered by their place,
 * where a lone value has the file's name alone.
 */
async function* readPieces(
  content: Content,
  pieces: AsyncGenerator<Piece>,
  number: 'line' | 'place',
): AsyncGenerator<Input> {
  let count = 0
  let first: Piece | null = null
  let broken: { readonly error: unknown } | null = null
  try {
    for await (const piece of pieces) {
      count++
      if (number === 'line') yield readPiece(content, piece, piece.line)
      else if (count === 1) first = piece
      else {
        if (first) yield readPiece(content, first, 1)
        first = null
        yield readPiece(content, piece, count)
      }
    }
  } catch (error) {
    broken = { error }
  }
  if (first) yield readPiece(content, first, broken ? 1 : null)
  if (broken) throw broken.error
  if (count === 0) yield failed(content.origin, 'empty', 'no articles in it')
}

function readPiece(content: Content, piece: Piece, number: number | null): Input {
  const origin = number === null && piece.line === 1 ? content.origin : `${content.origin}, line ${piece.line}`
  if (!piece.bytes) return failed(origin, 'too-large', `more than ${megabytes(content.maxRecordBytes)}`)
  if (!piece.whole) return failed(origin, 'bad-json', 'ends in the middle of a value')
  let value: unknown
  try {
    value = JSON.parse(decodeText(piece.bytes))
  } catch (error) {
    return failed(origin, 'bad-json', (error as Error).message)
  }
  const checked = checkFields(value)
  if (!checked.ok) return failed(origin, checked.code, checked.detail)
  const fallbackId = number === null ? content.stem : `${content.stem}-${number}`
  return { ok: true, record: { origin, fallbackId, content: { kind: 'record', fields: checked.fields } } }
}

function failed(origin: string, code: InputFailure['code'], detail: string): Input {
  return { ok: false, failure: { origin, code, detail } }
}

function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / (1024 * 1024))} MB` : `${bytes} bytes`
}
