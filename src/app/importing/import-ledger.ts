import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Place } from '../../ingest/input.js'
import type { Selection } from '../../ingest/read-inputs.js'
import type { ImportedFile, ImportStore } from '../../store/import-store.js'

export interface LedgerOptions {
  /** How files are asked to be read, for what it changes: a table read with other columns is another table. */
  readonly manner: string
  /** Files that were read before are read again. */
  readonly again: boolean
  /** Only these records of these files (absolute paths), as long as the files are what they were; null for all of a file. */
  readonly only: ReadonlyMap<string, ReadonlySet<number> | null> | null
}

/** Keeps, while inputs are imported, which records of which files are done, and from which of them an import that was stopped goes on. */
export class ImportLedger {
  /** Files whose progress is not written yet. */
  private readonly changed = new Map<string, ImportedFile>()
  private current: string | null = null

  constructor(
    private readonly store: ImportStore,
    private readonly options: LedgerOptions,
  ) {}

  /** What is to be read of a file that comes up next: null for nothing. */
  readonly select = async (path: string): Promise<Selection | null> => {
    this.end()
    const file = resolve(path)
    const identity = await this.identityOf(file)
    const before = await this.store.file(file)
    const same = identity !== null && before?.identity === identity
    const only = this.options.only?.get(file)
    if (only && same) return { wants: (record) => only.has(record), seek: null }
    const again = this.options.again || only === null
    if (same && before.complete && !again) return null
    const known =
      same && !again ? before : { path: file, identity: identity ?? '', done: 0, seek: null, complete: false }
    this.current = file
    this.changed.set(file, known)
    return { wants: (record) => record >= known.done, seek: known.seek }
  }

  /** A record was read; it counts as done with the next `write`. */
  note({ input, record, offset }: Place): void {
    const file = resolve(input)
    const known = this.changed.get(file)
    if (!known || file !== this.current) return
    const seek = offset === undefined ? known.seek : { record, offset }
    this.changed.set(file, { ...known, done: record + 1, seek })
  }

  /** The file that is being read could not be: it is tried again the next time. */
  leave(): void {
    if (this.current !== null) this.changed.delete(this.current)
    this.current = null
  }

  /** The file that was read last has come to its end. */
  end(): void {
    const known = this.current === null ? undefined : this.changed.get(this.current)
    if (known) this.changed.set(known.path, { ...known, complete: true })
    this.current = null
  }

  /** Makes durable what was noted; to be called when the articles of those records are. */
  async write(): Promise<void> {
    const files = [...this.changed.values()]
    if (files.length === 0) return
    await this.store.put(files)
    for (const { path } of files) if (path !== this.current) this.changed.delete(path)
  }

  /** Null when the file cannot be looked at: why is told by who reads it. */
  private async identityOf(file: string): Promise<string | null> {
    try {
      const { size, mtimeMs } = await stat(file)
      return `${size}-${mtimeMs}${this.options.manner && `-${this.options.manner}`}`
    } catch {
      return null
    }
  }
}
