import { resolve } from 'node:path'
import type { Article } from '../../domain/index.js'
import type { ColumnNames } from '../../ingest/archives/csv-columns.js'
import type { InputFailure, Place } from '../../ingest/input.js'
import { readInputs } from '../../ingest/read-inputs.js'
import type { ReadOptions } from '../../reading/read-article.js'
import type { ImportStore } from '../../store/import-store.js'
import type { AddReport, Library } from '../library.js'
import { articleOf } from '../take-in.js'
import { ImportLedger } from './import-ledger.js'

/** What could not be taken in, and where to find it again. */
export interface ImportFailure extends InputFailure {
  readonly place: Place
}

export interface ImportOptions extends Omit<ReadOptions, 'onFault'> {
  /** Columns of tables by the user's names. */
  readonly columns?: ColumnNames
  /** Reads again what was imported before. */
  readonly again?: boolean
  /** Only these records of these files (absolute paths), null for all of one; a file that has changed since is read as a whole. */
  readonly only?: ReadonlyMap<string, ReadonlySet<number> | null>
  /** Files in a folder that are none of its contents (absolute paths): the report that is written there. */
  readonly except?: ReadonlySet<string>
  /** Records that are made durable together, with the note that they are done. */
  readonly together?: number
  readonly onFailure: (failure: ImportFailure) => void
  /** Called after each batch that was made durable. */
  readonly onProgress?: (done: { readonly articles: number; readonly bytes: number }) => void
  /** Stops the import after the batch that is being made durable. */
  readonly signal?: AbortSignal
}

export interface ImportReport extends AddReport {
  /** Files that were read to their end by an earlier import and not touched. */
  readonly filesDoneBefore: number
}

const TOGETHER = 128
/** Made durable after so long all the same: on a slow machine a kill must not cost minutes of work. */
const MOST_MS = 2_000

/** Failures of a file as a whole, which may be mended without the file's changing: by other permissions, say. */
export const WHOLE_FILE: ReadonlySet<InputFailure['code']> = new Set([
  'not-found',
  'unreadable',
  'unknown-type',
  'zstd',
])

/**
 * Imports files and folders into a library. How far each file was read is kept in the store with every batch, so that an import that was
 * stopped or killed goes on where it was: articles of its last batch may be read twice, and are found to be there already.
 */
export async function importInputs(
  library: Library,
  store: ImportStore,
  inputs: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { columns = {}, again = false, only = null, signal, onFailure } = options
  const manner = Object.keys(columns).length > 0 ? JSON.stringify(columns) : ''
  const ledger = new ImportLedger(store, { manner, again, only })
  const report = { added: 0, updated: 0, unchanged: 0, filesDoneBefore: 0 }
  let bytes = 0
  let batch: { readonly article: Article; readonly place: Place }[] = []
  let records = 0
  let flushed = performance.now()

  const flush = async () => {
    const places = new Map(batch.map(({ article, place }) => [article, place]))
    const articles = batch.map((b) => b.article)
    batch = []
    records = 0
    const done = await library.add(articles, {
      ...(options.period && { period: options.period }),
      onFault: (article, error) => {
        const detail = error instanceof Error ? error.message : String(error)
        onFailure({ origin: article.id, code: 'fault', detail, place: places.get(article)! })
      },
    })
    await ledger.write()
    flushed = performance.now()
    report.added += done.added
    report.updated += done.updated
    report.unchanged += done.unchanged
    options.onProgress?.({ articles: report.added + report.updated + report.unchanged, bytes })
  }

  const select = async (path: string) => {
    if (options.except?.has(resolve(path))) return null
    const selection = await ledger.select(path)
    if (!selection) report.filesDoneBefore++
    return selection
  }
  for await (const input of readInputs(inputs, { columns, select, onRead: (read) => (bytes += read) })) {
    const { article, failures } = articleOf(input)
    for (const failure of failures) onFailure({ ...failure, place: input.place })
    if (article) batch.push({ article, place: input.place })
    if (!input.ok && WHOLE_FILE.has(input.failure.code)) ledger.leave()
    else ledger.note(input.place)
    if (++records >= (options.together ?? TOGETHER) || performance.now() - flushed > MOST_MS) await flush()
    if (signal?.aborted) break
  }
  if (!signal?.aborted) ledger.end()
  await flush()
  return report
}
