import { LimitReached } from './limit-reached.js'
import { looksGzipped, unfold } from './unfold.js'

export interface BodyLimits {
  /** The most bytes, decompressed. */
  readonly most: number
  /** Whether what is beyond is left away instead of being an error. */
  readonly cut: boolean
  /** Inflated bytes for each byte received. */
  readonly inflation: number
}

/** Below this no body is judged by how much it unfolds: a short page of blanks may well unfold a thousandfold. */
const INFLATION_FROM = 256 * 1024

/**
 * Reads a body within its limits. Throws LimitReached, UnknownCoding, and what the stream or the decompressor throws.
 * @param received hears of each piece as it comes from the network
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  limits: BodyLimits,
  received: (bytes: number) => void,
): Promise<Uint8Array> {
  let wire = 0
  async function* counted() {
    for await (const chunk of body) {
      wire += chunk.length
      received(chunk.length)
      yield chunk
    }
  }
  return collect(unfold(counted(), contentEncoding), limits, () => wire)
}

/**
 * Decompresses a body that is a gzip file of its own, as sitemaps are (`sitemap.xml.gz`) and pages of servers that forget to say so;
 * others are returned as they are.
 */
export async function ungzipFile(bytes: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  if (!looksGzipped(bytes)) return bytes
  async function* whole() {
    yield bytes
  }
  return collect(unfold(whole(), 'gzip'), limits, () => bytes.length)
}

async function collect(chunks: AsyncIterable<Uint8Array>, limits: BodyLimits, wire: () => number): Promise<Uint8Array> {
  const { most, cut, inflation } = limits
  const kept: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    kept.push(chunk)
    if (length > INFLATION_FROM && length > wire() * inflation) {
      throw new LimitReached('too-large', `unfolds more than ${inflation} times`)
    }
    if (length > most) {
      if (cut) break
      throw new LimitReached('too-large', `more than ${most} bytes`)
    }
  }
  return Buffer.concat(kept, Math.min(length, most))
}
