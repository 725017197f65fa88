import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, constants as zlib } from 'node:zlib'
import { type HeaderFields, readHead } from './header-fields.js'

export interface HttpResponse {
  readonly status: number
  readonly fields: HeaderFields
  readonly body: Buffer
}

/** A response as it was kept: status line, fields, body as sent. Null for what is none. */
export function readHttpResponse(block: Buffer): HttpResponse | null {
  const head = readHead(block, 'latin1')
  const status = /^HTTP\/[\d.]+ (\d{3})(?: |$)/.exec(head?.startLine ?? '')?.[1]
  return head && status ? { status: Number(status), fields: head.fields, body: block.subarray(head.length) } : null
}

export type DecodedBody =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly code: 'too-large' | 'corrupt' | 'bad-format'; readonly detail: string }

/** One who compresses a page more often than this has something else in mind. */
const MAX_CODINGS = 3

/** The body without the chunks and the compression that its fields tell of; archives that kept it unpacked already are taken at their bytes. */
export function decodeBody({ fields, body }: HttpResponse, maxBytes: number): DecodedBody {
  const chunked = /(?:^|,)\s*chunked\s*$/i.test(fields.get('transfer-encoding') ?? '')
  let bytes = chunked ? (joinChunks(body) ?? body) : body
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((c) => c.trim())
  if (codings.length > MAX_CODINGS) return { ok: false, code: 'bad-format', detail: 'compressed too many times' }
  for (const coding of codings.reverse()) {
    const decoded = decompress(bytes, coding, maxBytes)
    if (!decoded.ok) return decoded
    bytes = decoded.bytes
  }
  return { ok: true, bytes }
}

function decompress(bytes: Buffer, coding: string, maxBytes: number): DecodedBody {
  // A page whose end is missing still has its beginning.
  const options = { maxOutputLength: maxBytes, finishFlush: zlib.Z_SYNC_FLUSH }
  try {
    switch (coding) {
      case '':
      case 'identity':
        return { ok: true, bytes }
      case 'gzip':
      case 'x-gzip':
        return { ok: true, bytes: bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes }
      case 'deflate':
        return { ok: true, bytes: looksPlain(bytes) ? bytes : inflateEither(bytes, options) }
      case 'br':
        return {
          ok: true,
          bytes: looksPlain(bytes) ? bytes : brotliDecompressSync(bytes, { maxOutputLength: maxBytes }),
        }
      default:
        return { ok: false, code: 'bad-format', detail: `compressed with "${coding.slice(0, 40)}"` }
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      return { ok: false, code: 'too-large', detail: `unfolds to more than ${maxBytes} bytes` }
    }
    return { ok: false, code: 'corrupt', detail: `${coding}: ${message}` }
  }
}

/** Servers mean zlib's format by `deflate`, or the bare data. */
function inflateEither(bytes: Buffer, options: Parameters<typeof inflateSync>[1]): Buffer {
  try {
    return inflateSync(bytes, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error
    return inflateRawSync(bytes, options)
  }
}

function looksPlain(bytes: Buffer): boolean {
  return /^\s*<(?:!doctype|!--|html|head|\?xml)/i.test(bytes.toString('latin1', 0, 200))
}

const CHUNK_HEAD = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i
const MAX_CHUNK_HEAD = 256

/** The chunks of a body put together; what follows a broken one is left out. Null when the first one is none: the body was kept whole. */
function joinChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const end = body.subarray(at, at + MAX_CHUNK_HEAD).indexOf('\n')
    const size = end < 0 ? undefined : CHUNK_HEAD.exec(body.toString('latin1', at, at + end).trimEnd())?.[1]
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : null
    const length = Number.parseInt(size, 16)
    const from = at + end + 1
    if (length === 0) break
    parts.push(body.subarray(from, from + length))
    at = from + length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}
