import { type CsvError, type Parser, parse } from 'csv-parse'
import type { ByteWindow } from './byte-window.js'

/** One row, its cells as bytes; or why there is none. */
export type CsvRow =
  | { readonly ok: true; readonly cells: readonly Buffer[] }
  | { readonly ok: false; readonly code: 'bad-format' | 'too-large'; readonly detail: string }

/** Read at once, so that a long row is put together in few steps. */
const STEP = 64 * 1024
/** A quotation mark that is never closed swallows what follows, which is then read again behind it: not more often than this. */
const MAX_RESTARTS = 20

/** The rows of a table. After one that is broken or longer than the limit, reading goes on at its next line. */
export async function* csvRows(window: ByteWindow, delimiter: string, maxRowBytes: number): AsyncGenerator<CsvRow> {
  for (let restarts = 0; !(await window.atEnd()); restarts++) {
    const run = new ParserRun(window, delimiter, maxRowBytes)
    for await (const row of run.rows()) yield row
    if (!run.broken) return
    yield run.broken
    if (restarts >= MAX_RESTARTS) window.drop(window.bytes.length)
    if (await window.seek(LINE_END)) window.drop(LINE_END.length)
  }
}

function tooLarge(bytes: number): CsvRow & { readonly ok: false } {
  const detail = `${bytes} bytes or more; perhaps a quotation mark is never closed`
  return { ok: false, code: 'too-large', detail }
}

const LINE_END = Buffer.from('\n')

/** One parser, fed from a window until it breaks; the window stands at the row that broke then. */
class ParserRun {
  broken: (CsvRow & { readonly ok: false }) | null = null
  private ready: CsvRow[] = []
  /** Byte at which the row after the last one begins. */
  private done: number
  /** Byte up to which the parser was fed. */
  private fed: number
  private failure: CsvError | null = null
  private readonly parser: Parser
  private readonly over: Promise<void>

  constructor(
    private readonly window: ByteWindow,
    delimiter: string,
    private readonly maxRowBytes: number,
  ) {
    const base = window.offset
    this.done = base
    this.fed = base
    this.parser = parse({
      // Bytes: the encoding of a table is told by its beginning, not by a cell.
      encoding: null,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: unknown, { bytes }) => {
        const length = base + bytes - this.done
        this.ready.push(length > maxRowBytes ? tooLarge(length) : { ok: true, cells: cells as Buffer[] })
        this.done = base + bytes
        return null
      },
    })
    this.over = new Promise((resolve) => {
      this.parser.once('error', (error) => {
        this.failure = error as CsvError
        resolve()
      })
    })
    this.parser.resume()
  }

  async *rows(): AsyncGenerator<CsvRow> {
    try {
      for (;;) {
        const held = this.fed - this.window.offset
        const bytes = await this.window.fill(Math.max(STEP, 2 * held))
        const atEnd = bytes.length === held
        if (atEnd) await this.settled((then) => this.parser.end(then))
        else await this.settled((then) => this.parser.write(bytes.subarray(held), then))
        this.fed = this.window.offset + bytes.length
        yield* this.ready.splice(0)
        this.window.drop(Math.min(this.done, this.fed) - this.window.offset)
        if (this.failure) this.broken = { ok: false, code: 'bad-format', detail: this.failure.message }
        else if (!atEnd && this.fed - this.done > this.maxRowBytes) this.broken = tooLarge(this.fed - this.done)
        if (this.broken) return
        if (atEnd) {
          this.window.drop(this.window.bytes.length)
          // An error of the source comes behind all its rows.
          await this.window.atEnd()
          return
        }
      }
    } finally {
      this.parser.destroy()
    }
  }

  private async settled(action: (then: () => void) => void): Promise<void> {
    await Promise.race([new Promise<void>((then) => action(then)), this.over])
  }
}
