import type { ByteWindow } from './byte-window.js'
import { type HeaderFields, MAX_HEAD_BYTES, readHead } from './header-fields.js'

/** What stands in a WARC file (ISO 28500), one record after the other. */
export type WarcPiece =
  | { readonly kind: 'record'; readonly offset: number; readonly fields: HeaderFields; readonly block: Buffer }
  | {
      readonly kind: 'broken'
      readonly offset: number
      readonly code: 'corrupt' | 'truncated' | 'too-large'
      readonly detail: string
    }

export interface WarcOptions {
  /** Records that are not wanted are passed over without being held. */
  readonly wanted: (fields: HeaderFields) => boolean
  /** Whether one that is too large is told of, by the beginning of its block: a page is, a film is not. */
  readonly missed: (fields: HeaderFields, beginning: Buffer) => boolean
  readonly maxRecordBytes: number
}

const START = 'WARC/'
const NEXT = Buffer.from('\nWARC/1.')
/** The two line ends that close a record, and the first letters of the next one. */
const BEHIND = 4 + START.length
const CUT_OFF = 'the last record is cut off'

/**
 * The wanted records of an unpacked WARC stream. Where no record stands, or one whose length cannot be right, that is told and the next
 * line that begins a record is looked for.
 */
export async function* warcRecords(window: ByteWindow, options: WarcOptions): AsyncGenerator<WarcPiece> {
  while (await hasMore(window)) {
    const offset = window.offset
    const bytes = await window.fill(MAX_HEAD_BYTES)
    const head = bytes.toString('latin1', 0, START.length) === START ? readHead(bytes, 'utf8') : null
    const length = contentLength(head?.fields)
    if (!head || length === null) {
      const cutOff = !head && bytes.length < MAX_HEAD_BYTES && begins(bytes)
      if (cutOff) window.throwBroken()
      if (cutOff) yield { kind: 'broken', offset, code: 'truncated', detail: CUT_OFF }
      else yield { kind: 'broken', offset, code: 'corrupt', detail: 'no record begins here' }
      await toNext(window)
      continue
    }
    const wanted = options.wanted(head.fields)
    if (!wanted || length > options.maxRecordBytes) {
      const beginning = (await window.fill(head.length + Math.min(length, MAX_HEAD_BYTES))).subarray(head.length)
      const missed = wanted && options.missed(head.fields, beginning)
      const whole = (await window.skip(head.length + length)) === head.length + length
      if (!whole) yield { kind: 'broken', offset, code: 'truncated', detail: CUT_OFF }
      else if (missed) yield { kind: 'broken', offset, code: 'too-large', detail: `${length} bytes` }
      continue
    }
    const end = head.length + length
    const held = await window.fill(end + BEHIND)
    // A checksum that is wrong shows only behind the record.
    if (held.length < end + BEHIND) window.throwBroken()
    if (held.length < end) {
      yield { kind: 'broken', offset, code: 'truncated', detail: CUT_OFF }
      window.drop(held.length)
    } else if (closes(held.subarray(end, end + BEHIND))) {
      yield { kind: 'record', offset, fields: head.fields, block: held.subarray(head.length, end) }
      window.drop(end)
    } else {
      yield { kind: 'broken', offset, code: 'corrupt', detail: 'its length is wrong' }
      await toNext(window)
    }
  }
}

/** Moves on to what follows line ends. @returns false at the end */
async function hasMore(window: ByteWindow): Promise<boolean> {
  for (;;) {
    if (await window.atEnd()) return false
    const { bytes } = window
    const solid = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
    window.drop(solid < 0 ? bytes.length : solid)
    if (solid >= 0) return true
  }
}

/** True for what may be the beginning of a record, or of its first word. */
function begins(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, START.length)
  return START.startsWith(start)
}

function contentLength(fields: HeaderFields | undefined): number | null {
  const value = fields?.get('content-length') ?? ''
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}

/** What follows a record of the right length: line ends, then the next record or nothing. */
function closes(behind: Buffer): boolean {
  const rest = behind.toString('latin1').replace(/^[\r\n]+/, '')
  return START.startsWith(rest) || rest.startsWith(START)
}

async function toNext(window: ByteWindow): Promise<void> {
  window.drop(1)
  if (await window.seek(NEXT)) window.drop(1)
}
