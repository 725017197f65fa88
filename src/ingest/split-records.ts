import type { Bytes } from './byte-source.js'

/** One line, or one JSON value, of a stream: its bytes, or null when it was longer than the limit and was passed over. */
export interface Piece {
  readonly bytes: Uint8Array | null
  /** Line on which it begins, from 1. */
  readonly line: number
  /** False for a last piece that the stream broke off (a JSON value without its closing bracket). */
  readonly whole: boolean
}

/** Gathers the bytes of one piece up to a limit; beyond it only counts, so that memory stays flat. */
class Gatherer {
  private parts: Uint8Array[] = []
  private length = 0
  constructor(private readonly limit: number) {}
  add(bytes: Uint8Array): void {
    this.length += bytes.length
    if (this.length > this.limit) this.parts = []
    else this.parts.push(bytes)
  }
  take(): Uint8Array | null {
    const [first] = this.parts
    const bytes = this.length > this.limit ? null : this.parts.length === 1 ? first! : Buffer.concat(this.parts)
    this.parts = []
    this.length = 0
    return bytes
  }
  get isEmpty(): boolean {
    return this.length === 0
  }
}

const NEWLINE = 0x0a

/** The lines of a stream without their line feeds; blank ones are left out. */
export async function* splitLines(source: Bytes, limitBytes: number): AsyncGenerator<Piece> {
  const gathered = new Gatherer(limitBytes)
  let line = 1
  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      gathered.add(chunk.subarray(from, at))
      const bytes = gathered.take()
      if (!bytes || !isBlank(bytes)) yield { bytes, line, whole: true }
      line++
      from = at + 1
    }
    if (from < chunk.length) gathered.add(chunk.subarray(from))
  }
  if (gathered.isEmpty) return
  const bytes = gathered.take()
  if (!bytes || !isBlank(bytes)) yield { bytes, line, whole: true }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((b) => b === 0x20 || b === 0x0d || b === 0x09)
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const COMMA = 0x2c

/**
 * The values of a JSON text: the elements of an outer array, or the values that follow one another.
 * Only brackets and strings are looked at; whether a piece is sound JSON is for its reader to say.
 */
export async function* splitJsonValues(source: Bytes, limitBytes: number): AsyncGenerator<Piece> {
  const gathered = new Gatherer(limitBytes)
  let line = 1
  let startLine = 1
  let depth = 0
  /** Depth of a value's surroundings: 1 inside an outer array. */
  let base = -1
  let inString = false
  let escaped = false
  let inValue = false
  for await (const chunk of source) {
    let from = inValue ? 0 : -1
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (byte === NEWLINE) line++
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (byte === NEWLINE || byte === 0x20 || byte === 0x0d || byte === 0x09) continue
      if (base === -1) {
        base = byte === OPEN_ARRAY ? 1 : 0
        if (base === 1) {
          depth = 1
          continue
        }
      }
      const separates = depth === base && (byte === COMMA || byte === CLOSE_ARRAY)
      if (!inValue && !separates) {
        inValue = true
        from = i
        startLine = line
      }
      if (byte === QUOTE) inString = true
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth--
      const closes = inValue && byte === CLOSE_OBJECT && depth === base
      if (inValue && (separates || closes)) {
        gathered.add(chunk.subarray(from, separates ? i : i + 1))
        yield { bytes: gathered.take(), line: startLine, whole: true }
        inValue = false
        from = -1
      }
      // A closing bracket too many must not hide the values that follow.
      if (depth < base) depth = base
    }
    if (inValue) gathered.add(chunk.subarray(from))
  }
  if (inValue) yield { bytes: gathered.take(), line: startLine, whole: false }
}
