import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnNames } from './archives/csv-columns.js'
import { beginsWith } from './archives/gzip-members.js'
import { readWacz } from './archives/read-wacz.js'
import { readWarc, WARC_START } from './archives/read-warc.js'
import { BrokenGzip, type Bytes, fileBytes, gunzip, isGzip, peek, withoutByteOrderMark } from './byte-source.js'
import type { Input, InputFailure, PlacedInput } from './input.js'
import { listFiles } from './list-files.js'
import { readContent } from './read-content.js'
import { byName, hasExtension, KNOWN_TYPES } from './sniff-content.js'

export interface ReadInputsOptions {
  /** Where `-` reads from; the process's standard input unless given. */
  readonly stdin?: Bytes
  /** Longest record (a line, a JSON value, a row, a mail, a text or a page) in bytes; longer ones are refused as `too-large`. */
  readonly maxRecordBytes?: number
  /** Columns of tables by the user's names; the others are known by their usual names. */
  readonly columns?: ColumnNames
  /** Which records of a file are wanted: all unless given; null passes the file over unread. */
  readonly select?: (path: string) => Promise<Selection | null>
  /** Told how many bytes of the files were read, or need not be, since it was told last. */
  readonly onRead?: (bytes: number) => void
}

/** Some of the records of a file. */
export interface Selection {
  readonly wants: (record: number) => boolean
  /** Reading may begin at this byte, with the record of this number. */
  readonly seek: { readonly record: number; readonly offset: number } | null
}

/** What data packed with zstd begin with (RFC 8878). */
const ZSTD_START = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

const ALL: Selection = { wants: () => true, seek: null }
const MAX_RECORD_BYTES = 16 * 1024 * 1024
/** Enough to see what a file is, within the first member of a compressed one too. */
const HEAD_BYTES = 4096

/**
 * Reads files, folders and standard input (`-`), one record after the other, in the order given.
 * Nothing is thrown for what the input holds: each thing that cannot be read comes out as one failure, and the rest goes on.
 * Memory is bounded by the largest record, not by the input.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadInputsOptions = {},
): AsyncGenerator<PlacedInput> {
  const reader = new InputReader(options)
  for (const input of inputs) yield* reader.read(input)
}

/** Keeps what must be unique over all inputs of one call. */
class InputReader {
  private readonly stems = new Map<string, number>()
  private readonly maxRecordBytes: number

  constructor(private readonly options: ReadInputsOptions) {
    this.maxRecordBytes = options.maxRecordBytes ?? MAX_RECORD_BYTES
  }

  async *read(input: string): AsyncGenerator<PlacedInput> {
    if (input === '-') {
      yield* placed('stdin', this.readBytes('stdin', 'stdin', this.options.stdin ?? process.stdin))
      return
    }
    let isFolder: boolean
    try {
      isFolder = (await stat(input)).isDirectory()
    } catch (error) {
      yield* placed(input, [failed(fileFailure(input, error))])
      return
    }
    if (!isFolder) {
      yield* this.readFile(input)
      return
    }
    let found = false
    for await (const listed of listFiles(input)) {
      found = true
      if (listed.error) yield* placed(listed.path, [failed(fileFailure(listed.path, listed.error))])
      else yield* this.readFile(listed.path)
    }
    if (!found) {
      const nothing = failed({ origin: input, code: 'empty', detail: `no ${KNOWN_TYPES} in this folder` })
      yield* placed(input, [nothing])
    }
  }

  private async *readFile(path: string): AsyncGenerator<PlacedInput> {
    const name = basename(path)
    const named = byName(name)
    const selection = this.options.select ? await this.options.select(path) : ALL
    if (!selection) {
      this.unique(named.stem)
      this.options.onRead?.(await fileSize(path))
      return
    }
    const { wants, seek } = selection
    for await (const input of placed(path, this.fileInputs(path, name, seek?.offset ?? 0), seek?.record)) {
      if (wants(input.place.record)) yield input
    }
  }

  private async *fileInputs(path: string, name: string, from: number): AsyncGenerator<Input> {
    const named = byName(name)
    if (!named.kind && hasExtension(name)) {
      yield failed({ origin: path, code: 'unknown-type', detail: `known are ${KNOWN_TYPES}` })
      return
    }
    if (named.kind === 'wacz') {
      yield* this.guarded(path, () =>
        readWacz({ path, stem: this.unique(named.stem), maxRecordBytes: this.maxRecordBytes }),
      )
      this.options.onRead?.(await fileSize(path))
      return
    }
    const file = fileBytes(path, from)
    this.options.onRead?.(from)
    try {
      yield* this.readBytes(path, name, this.counted(file), from)
    } finally {
      file.destroy()
    }
  }

  private async *counted(source: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.options.onRead?.(chunk.length)
      yield chunk
    }
  }

  private readBytes(origin: string, name: string, source: Bytes, from = 0): AsyncGenerator<Input> {
    const named = byName(name)
    const stem = this.unique(named.stem)
    const { maxRecordBytes } = this
    const columns = this.options.columns ?? {}
    return this.guarded(origin, async function* () {
      const { head, all } = await peek(source, HEAD_BYTES)
      const gzip = isGzip(head)
      const plain = WARC_START.equals(head.subarray(0, WARC_START.length))
      if (ZSTD_START.equals(head.subarray(0, ZSTD_START.length))) {
        yield failed({ origin, code: 'zstd', detail: '' })
      } else if (named.kind === 'warc' || (!named.kind && (plain || (gzip && beginsWith(head, WARC_START))))) {
        yield* readWarc({
          origin,
          stem,
          bytes: all,
          gzip: gzip || (named.packed === 'gzip' && !plain),
          from,
          maxRecordBytes,
        })
      } else if (named.packed === 'gzip' && head.length > 0 && !gzip) {
        yield failed({ origin, code: 'bad-format', detail: 'its name ends in .gz, but it is not gzip data' })
      } else {
        const bytes = withoutByteOrderMark(gzip ? gunzip(all) : all)
        yield* readContent({ origin, stem, kind: named.kind, bytes, maxRecordBytes, columns })
      }
    })
  }

  /** What is thrown while a file is read becomes its last failure. */
  private async *guarded(origin: string, inputs: () => AsyncGenerator<Input>): AsyncGenerator<Input> {
    try {
      yield* inputs()
    } catch (error) {
      if (error instanceof BrokenGzip) yield failed({ origin, code: 'truncated', detail: `gzip: ${error.message}` })
      else yield failed(fileFailure(origin, error))
    }
  }

  /** The first file of a name keeps it, the second is `name~2`. */
  private unique(stem: string): string {
    const count = (this.stems.get(stem) ?? 0) + 1
    this.stems.set(stem, count)
    return count === 1 ? stem : this.unique(`${stem}~${count}`)
  }
}

/** Bytes of all files of the inputs, as far as they can be seen: what is read in all, for one who tells how far it came. */
export async function sizeOf(inputs: readonly string[]): Promise<number> {
  let bytes = 0
  for (const input of inputs) {
    const info = await stat(input).catch(() => null)
    if (!info?.isDirectory()) bytes += info?.size ?? 0
    else for await (const { path } of listFiles(input)) bytes += await fileSize(path)
  }
  return bytes
}

async function fileSize(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}

/** The inputs of one file with their numbers in it, which begin with `first`. */
async function* placed(
  input: string,
  inputs: AsyncIterable<Input> | Iterable<Input>,
  first = 0,
): AsyncGenerator<PlacedInput> {
  let record = first
  for await (const one of inputs) {
    const { offset } = one
    yield { ...one, place: { input, record: record++, ...(offset !== undefined && { offset }) } }
  }
}

function failed(failure: InputFailure): Input {
  return { ok: false, failure }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a link that leads to itself',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
}

function fileFailure(origin: string, error: unknown): InputFailure {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return { origin, code: 'not-found', detail: '' }
  return { origin, code: 'unreadable', detail: (code && REASONS[code]) ?? code ?? message }
}
