import { checkFields } from '../article-fields.js'
import type { Bytes } from '../byte-source.js'
import { textEncoding } from '../decode-text.js'
import type { Input, InputFailure } from '../input.js'
import { ByteWindow } from './byte-window.js'
import { type ColumnNames, type Columns, findColumns } from './csv-columns.js'
import { csvRows } from './csv-rows.js'

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
  const window = new ByteWindow(bytes)
  try {
    const head = await window.fill(HEAD_BYTES)
    const decoder = new TextDecoder(textEncoding(wholeLines(head)))
    let row = -1
    let found: (Columns & { readonly ok: true }) | null = null
    for await (const read of csvRows(window, likeliestDelimiter(head), maxRecordBytes)) {
      row++
      const at = row === 0 ? origin : `${origin}, row ${row}`
      if (!read.ok) {
        yield failed(at, read.code, read.detail)
        // Without its names the columns of a table are not known.
        if (!found) return
        continue
      }
      const cells = read.cells.map((cell) => decoder.decode(cell))
      if (found) yield rowInput(found.at, cells, at, `${stem}-${row}`)
      else {
        const named = findColumns(cells, columns)
        if (!named.ok) {
          yield failed(origin, 'bad-format', named.detail)
          return
        }
        found = named
      }
    }
    if (!found) yield failed(origin, 'empty', 'no rows in it')
  } finally {
    await window.close()
  }
}

function rowInput(
  at: ReadonlyMap<string, number>,
  cells: readonly string[],
  origin: string,
  fallbackId: string,
): Input {
  const checked = checkFields(Object.fromEntries([...at].map(([field, place]) => [field, cells[place] ?? ''])))
  if (!checked.ok) return { ok: false, failure: { origin, code: checked.code, detail: checked.detail } }
  return { ok: true, record: { origin, fallbackId, content: { kind: 'record', fields: checked.fields } } }
}

/** Without the last line, which may end in the middle of a character; a single long line as it is. */
function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(0x0a)
  return head.length < HEAD_BYTES || end < 0 ? head : head.subarray(0, end)
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
