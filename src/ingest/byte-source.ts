import { createReadStream, type ReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** Bytes in order, in chunks of any size. */
export type Bytes = AsyncIterable<Uint8Array>

/** Thrown by a byte source when compressed data end or break before their end; all that came before was delivered. */
export class BrokenGzip extends Error {}

/** Small input chunks bound what one step of decompression can unfold to (gzip unfolds 1,000-fold at worst). */
const CHUNK_BYTES = 16 * 1024

/** The bytes of a file from byte `start` on, read as they are asked for. Errors of the file system are thrown as they are. */
export function fileBytes(path: string, start = 0): ReadStream {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES, start })
}

/**
 * The first bytes of a source (at least `count`, fewer only when it ends or breaks before), and the whole source from its beginning.
 * An error met while looking is thrown where the reader of the whole meets it, after the bytes before it.
 */
export async function peek(source: Bytes, count: number): Promise<{ readonly head: Uint8Array; readonly all: Bytes }> {
  const iterator = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  let broken: { readonly error: unknown } | null = null
  try {
    while (length < count) {
      const next = await iterator.next()
      if (next.done) break
      seen.push(next.value)
      length += next.value.length
    }
  } catch (error) {
    broken = { error }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen.splice(0)
      if (broken) throw broken.error
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(seen), all: whole() }
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * Decompresses gzip, one or several members. What was whole before a break is delivered, then `BrokenGzip` is thrown:
 * a stream's own iterator would throw away what it had buffered.
 */
export async function* gunzip(source: Bytes): AsyncGenerator<Uint8Array> {
  const inflate = createGunzip()
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  inflate.on('data', (chunk: Uint8Array) => ready.push(chunk))
  inflate.on('error', (error) => {
    failure = error
  })
  const settled = new Promise<void>((resolve) => {
    inflate.once('close', resolve)
    inflate.once('error', () => resolve())
  })
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  try {
    for await (const chunk of source) {
      await Promise.race([new Promise<void>((done) => inflate.write(chunk, () => done())), settled])
      yield* take()
      if (failure) break
    }
    if (!failure) {
      inflate.end()
      await settled
    }
    yield* take()
    if (failure) throw new BrokenGzip((failure as Error).message)
  } finally {
    inflate.destroy()
  }
}

/** Drops a UTF-8 byte-order mark and turns UTF-16 (told by its mark) into UTF-8, so that all that follows sees one encoding. */
export async function* withoutByteOrderMark(source: Bytes): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(source, 3)
  const utf16 =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
  if (utf16) {
    const decoder = new TextDecoder(utf16)
    for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
    return
  }
  let skip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  for await (const chunk of all) {
    const skipped = Math.min(skip, chunk.length)
    skip -= skipped
    if (chunk.length > skipped) yield chunk.subarray(skipped)
  }
}
