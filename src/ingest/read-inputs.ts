import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrokenGzip, type Bytes, fileBytes, gunzip, isGzip, peek, withoutByteOrderMark } from './byte-source.js'
import type { Input, InputFailure } from './input.js'
import { listFiles } from './list-files.js'
import { readContent } from './read-content.js'
import { byName, hasExtension, KNOWN_TYPES } from './sniff-content.js'

export interface ReadInputsOptions {
  /** Where `-` reads from; the process's standard input unless given. */
  readonly stdin?: Bytes
  /** Longest record (a line, a JSON value, a text or a page) in bytes; longer ones are refused as `too-large`. */
  readonly maxRecordBytes?: number
}

const MAX_RECORD_BYTES = 16 * 1024 * 1024

/**
 * Reads files, folders and standard input (`-`), one record after the other, in the order given.
 * Nothing is thrown for what the input holds: each thing that cannot be read comes out as one failure, and the rest goes on.
 * Memory is bounded by the largest record, not by the input.
 */
export async function* readInputs(inputs: readonly string[], options: ReadInputsOptions = {}): AsyncGenerator<Input> {
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

  async *read(input: string): AsyncGenerator<Input> {
    if (input === '-') {
      yield* this.readBytes('stdin', 'stdin', this.options.stdin ?? process.stdin)
      return
    }
    let isFolder: boolean
    try {
      isFolder = (await stat(input)).isDirectory()
    } catch (error) {
      yield failed(fileFailure(input, error))
      return
    }
    if (!isFolder) {
      yield* this.readFile(input, basename(input))
      return
    }
    let found = false
    for await (const listed of listFiles(input)) {
      found = true
      if (listed.error) yield failed(fileFailure(listed.path, listed.error))
      else yield* this.readFile(listed.path, basename(listed.path))
    }
    if (!found) yield failed({ origin: input, code: 'empty', detail: `no ${KNOWN_TYPES} in this folder` })
  }

  private async *readFile(path: string, name: string): AsyncGenerator<Input> {
    if (!byName(name).kind && hasExtension(name)) {
      yield failed({ origin: path, code: 'unknown-type', detail: `known are ${KNOWN_TYPES}` })
      return
    }
    const file = fileBytes(path)
    try {
      yield* this.readBytes(path, name, file)
    } finally {
      file.destroy()
    }
  }

  private async *readBytes(origin: string, name: string, source: Bytes): AsyncGenerator<Input> {
    const named = byName(name)
    try {
      const { head, all } = await peek(source, 2)
      if (named.gzip && head.length > 0 && !isGzip(head)) {
        yield failed({ origin, code: 'unreadable', detail: 'its name ends in .gz, but it is not gzip data' })
        return
      }
      const plain = withoutByteOrderMark(isGzip(head) ? gunzip(all) : all)
      yield* readContent({
        origin,
        stem: this.unique(named.stem),
        kind: named.kind,
        bytes: plain,
        maxRecordBytes: this.maxRecordBytes,
      })
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
