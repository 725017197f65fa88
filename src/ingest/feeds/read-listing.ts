import { gunzip, isGzip } from '../byte-source.js'
import { decodeXml } from './decode-xml.js'
import type { Listing, NoListing } from './listing.js'
import { readFeed } from './read-feed.js'
import { readSitemap } from './read-sitemap.js'

/** The sitemaps protocol's own limit for one file. */
const MAX_BYTES = 50 * 1024 * 1024
const TOO_LARGE = 'more than 50 MB'
/** Enough to tell what a document is. */
const HEAD_CHARACTERS = 4_096

/**
 * What bytes from an outlet list: a feed of any format, a sitemap or an index of sitemaps, plain or as gzip. Never throws.
 * @param url where they came from
 * @param contentType the HTTP header, for its charset
 */
export async function readListing(
  bytes: Uint8Array,
  url: string,
  contentType: string | null,
): Promise<Listing | NoListing> {
  try {
    const plain = isGzip(bytes) ? await unfold(bytes) : bytes
    if (plain.length > MAX_BYTES) return { kind: 'unreadable', reason: TOO_LARGE }
    const text = decodeXml(plain, contentType)
    const head = text.slice(0, HEAD_CHARACTERS).replace(/<!--.*?-->/gs, '')
    if (/^\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head))
      return { kind: 'page', reason: 'a web page' }
    if (/<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]/i.test(head)) {
      return readSitemap(text, url) ?? { kind: 'unreadable', reason: 'neither feed nor sitemap' }
    }
    return readFeed(text, url)
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error as Error) }
  }
}

/** Small pieces bound what one step of decompression can unfold to. */
const PIECE_BYTES = 16 * 1024

/** Throws when the data break, or unfold to more than a list may hold. (Node's synchronous gunzip keeps memory for every broken input.) */
async function unfold(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of gunzip(pieces(bytes))) {
    length += part.length
    if (length > MAX_BYTES) throw new Error(TOO_LARGE)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += PIECE_BYTES) yield bytes.subarray(i, i + PIECE_BYTES)
}

/** The parser's own word where it has one («Unclosed tag 'item'»), else what the library made of it. */
function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error
  return cause.message.replace(/\s+/g, ' ').slice(0, 200)
}
