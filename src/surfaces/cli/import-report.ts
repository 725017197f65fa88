import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ImportFailure, WHOLE_FILE } from '../../app/importing/import-inputs.js'
import { failureSentence } from '../failure-message.js'

/** What could not be imported, a JSON value a line: for the user to read, and for `import --retry` to try again. */
export interface ReportLine {
  /** Absolute path of the file, or `stdin`. */
  readonly input: string
  /** Number of the record in the file, from 0. */
  readonly record: number
  /** Where it begins in the file, where that is known. */
  readonly offset?: number
  readonly origin: string
  readonly code: string
  readonly detail: string
}

/** Writes a report as failures come, so that nothing of it is lost when the import is stopped; what it lists already is not listed twice. */
export class ImportReportFile {
  private readonly listed = new Set<string>()

  /**
   * @param fresh begin with an empty report rather than go on with what is there
   * @throws Error when it cannot be written, or when there is a file that is no report
   */
  constructor(
    private readonly path: string,
    fresh: boolean,
  ) {
    if (existsSync(path)) for (const line of linesOf(path)) this.listed.add(keyOf(line))
    if (fresh) this.listed.clear()
    if (fresh) writeFileSync(path, '')
    else appendFileSync(path, '')
  }

  add(failure: ImportFailure): void {
    const { place, origin, code } = failure
    const line: ReportLine = {
      input: place.input === 'stdin' ? 'stdin' : resolve(place.input),
      record: place.record,
      ...(place.offset !== undefined && { offset: place.offset }),
      origin,
      code,
      detail: failureSentence(failure, 'en'),
    }
    const key = keyOf(line)
    if (this.listed.has(key)) return
    this.listed.add(key)
    appendFileSync(this.path, `${JSON.stringify(line)}\n`)
  }
}

/**
 * The records that a report names, by file; null for a whole file that could not be read. What came from standard input cannot be had again.
 * @throws Error when a line is no line of a report
 */
export function readReport(path: string): ReadonlyMap<string, ReadonlySet<number> | null> {
  const files = new Map<string, Set<number> | null>()
  for (const line of linesOf(path)) {
    if (line.input === 'stdin') continue
    const known = files.get(line.input)
    if (WHOLE_FILE.has(line.code as ImportFailure['code'])) files.set(line.input, null)
    else if (known) known.add(line.record)
    else if (known === undefined) files.set(line.input, new Set([line.record]))
  }
  return files
}

function linesOf(path: string): ReportLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      if (!text.trim()) return []
      const line = parsed(text)
      if (!line) throw new Error(`${path} is no report of an import: see line ${i + 1}`)
      return line
    })
}

function keyOf({ input, record, origin, code }: ReportLine): string {
  return JSON.stringify([input, record, origin, code])
}

function parsed(text: string): ReportLine | null {
  try {
    const line = JSON.parse(text) as Partial<ReportLine> | null
    return typeof line?.input === 'string' && Number.isInteger(line.record) ? (line as ReportLine) : null
  } catch {
    return null
  }
}
