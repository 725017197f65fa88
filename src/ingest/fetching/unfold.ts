import { pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** What we say we can read. Zstandard is left out: not every Node we run on has it. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br'

/** Thrown for a Content-Encoding that we did not ask for. */
export class UnknownCoding extends Error {}

/** Nobody compresses more often than this for good. */
const MOST_CODINGS = 2

/** The bytes as they were before each of the codings of a Content-Encoding header was applied; unfolded only as they are read. */
export function unfold(body: AsyncIterable<Uint8Array>, contentEncoding: string | null): AsyncIterable<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > MOST_CODINGS) throw new UnknownCoding(`compressed ${codings.length} times`)
  return codings.reverse().reduce(unfoldOnce, body)
}

/** Whether bytes begin as gzip does. */
export function looksGzipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function* unfoldOnce(body: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const decoder = decoderFor(coding, first.value)
  async function* all() {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  // What goes wrong is thrown to the reader of the decoder.
  pipeline(Readable.from(all()), decoder, () => {})
  yield* decoder
}

function decoderFor(coding: string, beginning: Uint8Array) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      // Some servers leave the zlib header out, whose low four bits are always 8.
      return (beginning[0]! & 0x0f) === 8 ? createInflate() : createInflateRaw()
    default:
      throw new UnknownCoding(`compressed as "${coding.slice(0, 20).replace(/[^\w.-]/g, '?')}"`)
  }
}
