import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One reading of an expected time: theirs are two, one behind and one ahead of the day of writing. */
export type Resolution = Readonly<Record<string, string>>

export interface ExpectedTime {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Their kind: date, daterange, time, timerange, datetime, datetimerange, duration, set. */
  readonly type: string
  /** Null in the files of extractors, which give extents only. */
  readonly timex: string | null
  readonly resolutions: readonly Resolution[]
}

export interface SpecCase {
  /** `DateParser/12/1a2b3c4d`: file, position in it, head of the input's SHA-1; names a case without its text. */
  readonly id: string
  readonly file: string
  readonly input: string
  /** Day of writing, `YYYY-MM-DD`. */
  readonly day: string
  /** Their own Arabic reader is known not to pass it. */
  readonly notSupported: boolean
  readonly expected: readonly ExpectedTime[]
}

interface RawResult {
  readonly Text: string
  readonly Start: number
  readonly Type: string
  readonly Value?: {
    readonly Timex: string
    readonly FutureResolution?: Resolution
    readonly PastResolution?: Resolution
  }
}

interface RawCase {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly NotSupported?: string
  readonly Results: readonly RawResult[]
}

/** The day of writing of cases that give none. */
const DEFAULT_DAY = '2016-11-07'
const FILE = /^recognizers-(.+)\.json$/

/** The cases of every specification file in a folder, in the order of their names. */
export function timeSpecCases(folder: string): SpecCase[] {
  const files = readdirSync(folder).filter((name) => FILE.test(name))
  return files.sort().flatMap((name) => {
    const file = FILE.exec(name)![1]!
    const raw = JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '')) as RawCase[]
    return raw.map((one, index) => specCase(file, index, one))
  })
}

function specCase(file: string, index: number, raw: RawCase): SpecCase {
  const hash = createHash('sha1').update(raw.Input).digest('hex').slice(0, 8)
  return {
    id: `${file}/${index}/${hash}`,
    file,
    input: raw.Input,
    day: (raw.Context?.ReferenceDateTime ?? DEFAULT_DAY).slice(0, 10),
    notSupported: raw.NotSupported !== undefined,
    expected: raw.Results.map((result) => expectedTime(raw.Input, result)),
  }
}

/** Where their offset does not hold (−1 in many) the first place of the text; start −1 where the input does not have it at all. */
function expectedTime(input: string, result: RawResult): ExpectedTime {
  const { Text: text, Start: given, Type: type, Value: value } = result
  const start = input.startsWith(text, given) ? given : input.indexOf(text)
  const resolutions = [value?.FutureResolution, value?.PastResolution].filter((r) => r !== undefined)
  return { text, start, end: start + text.length, type, timex: value?.Timex ?? null, resolutions }
}
