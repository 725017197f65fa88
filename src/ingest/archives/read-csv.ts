import { type CsvError, parse } from 'csv-parse'
import { checkFields } from '../article-fields.js'
import { type Bytes, peek } from '../byte-source.js'
import { textEncoding } from '../decode-text.js'
import type { Input, InputFailure } from '../input.js'
import { type ColumnNames, type Columns, findColumns } from './csv-columns.js'

export interface CsvContent {
  readonly origin: string
  readonly stem: string
  /** Without a byte-order mark. */
  readonly bytes: Bytes
  /** Columns that the user named; the others are known by their usual names. */
  readonly columns: ColumnNames
  readonly maxRecordBytes: number
}

const HEAD_BYTES = 64 * 1024
/** The Arabic semicolon is not among them: no spreadsheet writes it. */
const DELIMITERS = [',', ';', '\t', '|']

/** The rows of a table as articles, numbered from 1 without the header. A row that breaks the format is told of, and the next is read. */
export async function* readCsv({ origin, stem, bytes, columns, maxRecordBytes }: CsvContent): AsyncGenerator<Input> {
  const failed = (at: string, code: InputFailure['code'], detail: string): Input => ({
    ok: false,
    failure: { origin: at, code, detail },
  })
  const { head, all } = await peek(bytes, HEAD_BYTES)
  const decoder = new TextDecoder(textEncoding(wholeLines(head)))
  let row = -1
  let found: Columns | null = null
  let ready: Input[] = []
  const take = (cells: readonly Buffer[]) => {
    row++
    const texts = cells.map((cell) => decoder.decode(cell))
    if (!found) {
      found = findColumns(texts, columns)
      if (!found.ok) ready.push(failed(origin, 'bad-format', found.detail))
      return
    }
    if (found.ok) ready.push(rowInput(found.at, texts, `${origin}, row ${row}`, `${stem}-${row}`))
  }
  const parser = parse({
    encoding: null,
    delimiter: likeliestDelimiter(head),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: maxRecordBytes,
    on_record: (record: unknown) => {
      take(record as Buffer[])
      return null
    },
    on_skip: (error) => {
      row++
      ready.push(failed(`${origin}, row ${row}`, codeOf(error), error?.message ?? ''))
      return undefined
    },
  })
  const broke = new Promise<CsvError>((resolve) => parser.once('error', (error) => resolve(error as CsvError)))
  let failure: CsvError | null = null
  const drain = async (action: (done: () => void) => void) => {
    failure = (await Promise.race([new Promise<null>((done) => action(() => done(null))), broke])) ?? failure
    const inputs = ready
    ready = []
    return inputs
  }
  parser.resume()
  try {
    for await (const chunk of all) {
      yield* await drain((done) => parser.write(chunk, done))
      if (failure || (found as Columns | null)?.ok === false) break
    }
    if (!failure && (found as Columns | null)?.ok !== false) yield* await drain((done) => parser.end(done))
  } finally {
    parser.destroy()
  }
  if (failure) yield failed(`${origin}, row ${row + 1}`, codeOf(failure), (failure as CsvError).message)
  else if (!found) yield failed(origin, 'empty', 'no rows in it')
}

function rowInput(
  at: ReadonlyMap<string, number>,
  cells: readonly string[],
  origin: string,
  fallbackId: string,
): Input {
  const value = Object.fromEntries([...at].map(([field, place]) => [field, cells[place] || null]))
  const checked = checkFields(value)
  if (!checked.ok) return { ok: false, failure: { origin, code: checked.code, detail: checked.detail } }
  return { ok: true, record: { origin, fallbackId, content: { kind: 'record', fields: checked.fields } } }
}

/** Without the last line, which may end in the middle of a character; a single long line as it is. */
function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(0x0a)
  return head.length < HEAD_BYTES || end < 0 ? head : head.subarray(0, end)
}

function codeOf(error: CsvError | undefined): InputFailure['code'] {
  return error?.code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'bad-format'
}

/** The one that stands most often in the first line, outside quotation marks. */
function likeliestDelimiter(head: Uint8Array): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (const byte of head) {
    const char = String.fromCharCode(byte)
    if (char === '"') quoted = !quoted
    else if (char === '\n' && !quoted) break
    else if (!quoted && counts.has(char)) counts.set(char, counts.get(char)! + 1)
  }
  return DELIMITERS.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best))
}
