import { BrokenGzip, type Bytes } from '../byte-source.js'
import { decodeHtml } from '../decode-text.js'
import type { Input, InputFailure } from '../input.js'
import { ByteWindow } from './byte-window.js'
import { gzipMembers, TruncatedGzip } from './gzip-members.js'
import { type HeaderFields, mediaType } from './header-fields.js'
import { decodeBody, type HttpResponse, readHttpResponse } from './http-response.js'
import { type WarcPiece, warcRecords } from './warc-records.js'

export interface WarcContent {
  readonly origin: string
  /** Start of the fallback ids of its pages. */
  readonly stem: string
  readonly bytes: Bytes
  /** Each record, or the whole, is compressed with gzip. */
  readonly gzip: boolean
  /** Place in the file at which `bytes` begin, when reading goes on in the middle. */
  readonly from?: number
  readonly maxRecordBytes: number
}

export const WARC_START = Buffer.from('WARC/')

/**
 * The pages of a web archive: responses with status 200 and saved resources that are HTML. All other records are passed over without a word.
 * What is broken is told with its place, and reading goes on at the next record that is whole.
 */
export async function* readWarc(content: WarcContent): AsyncGenerator<Input> {
  const window = new ByteWindow(content.bytes, content.from)
  const found = new PageReader(content)
  try {
    if (!content.gzip) {
      for await (const piece of warcRecords(window, found)) yield* found.pages(piece, piece.offset, true)
      return
    }
    for await (const member of gzipMembers(window, WARC_START)) {
      let first = true
      try {
        for await (const piece of warcRecords(new ByteWindow(member.bytes), found)) {
          for (const input of found.pages(piece, member.offset, first)) {
            yield input
            first = false
          }
        }
      } catch (error) {
        if (!(error instanceof BrokenGzip)) throw error
        const code = error instanceof TruncatedGzip ? 'truncated' : 'corrupt'
        yield* found.pages({ kind: 'broken', offset: 0, code, detail: `gzip: ${error.message}` }, member.offset, first)
      }
    }
  } finally {
    await window.close()
  }
}

/** Turns records into pages. */
class PageReader {
  constructor(private readonly content: WarcContent) {}

  /** The HTTP head and a compressed body come on top of the page itself. */
  get maxRecordBytes(): number {
    return this.content.maxRecordBytes
  }

  readonly wanted = (fields: HeaderFields): boolean => {
    if (isResource(fields)) return isHtml(mediaType(fields.get('content-type')).type)
    if (fields.get('warc-type')?.toLowerCase() !== 'response') return false
    const identified = fields.get('warc-identified-payload-type')
    return identified === undefined || isHtml(mediaType(identified).type) || /^text\/plain/i.test(identified)
  }

  readonly missed = (fields: HeaderFields, beginning: Buffer): boolean => {
    const response = isResource(fields) ? null : readHttpResponse(beginning)
    return response === null || mayBePage(response)
  };

  /** @param seekable reading can begin again at `offset` with this piece as the first that yields something */
  *pages(piece: WarcPiece, offset: number, seekable: boolean): Generator<Input> {
    const place = seekable ? { offset } : {}
    const at = `${this.content.origin}, byte ${offset}`
    if (piece.kind === 'broken') {
      yield { ok: false, failure: { origin: at, code: piece.code, detail: piece.detail }, ...place }
      return
    }
    const page = pageOf(piece.fields, piece.block, this.content.maxRecordBytes)
    if (page === null) return
    const url = targetAddress(piece.fields)
    const origin = url ? `${at} (${url})` : at
    if ('code' in page) {
      yield { ok: false, failure: { origin, ...page }, ...place }
      return
    }
    yield {
      ok: true,
      record: {
        origin,
        fallbackId: `${this.content.stem}-${seekable ? offset : `${offset}.${piece.offset}`}`,
        fromWeb: true,
        seen: piece.fields.get('warc-date') ?? null,
        content: { kind: 'html', html: decodeHtml(page.bytes, page.charset), url },
      },
      ...place,
    }
  }
}

type Page = { readonly bytes: Uint8Array; readonly charset: string | null }

/** The HTML of a record; null when it holds something else. */
function pageOf(
  fields: HeaderFields,
  block: Buffer,
  maxBytes: number,
): Page | Pick<InputFailure, 'code' | 'detail'> | null {
  if (isResource(fields)) return { bytes: block, charset: mediaType(fields.get('content-type')).charset }
  const response = readHttpResponse(block)
  if (!response || !mayBePage(response)) return null
  const { type, charset } = mediaType(response.fields.get('content-type'))
  const body = decodeBody(response, maxBytes)
  if (!body.ok) return { code: body.code, detail: body.detail }
  // Nothing says what it is: only what begins as a page does is taken for one.
  if (type === '' && !/^\s*</.test(body.bytes.toString('latin1', 0, 100))) return null
  return body.bytes.length === 0 ? null : { bytes: body.bytes, charset }
}

function isResource(fields: HeaderFields): boolean {
  return fields.get('warc-type')?.toLowerCase() === 'resource'
}

/** By its head alone. */
function mayBePage({ status, fields }: HttpResponse): boolean {
  const { type } = mediaType(fields.get('content-type'))
  return status === 200 && (type === '' || isHtml(type))
}

function isHtml(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml'
}

function targetAddress(fields: HeaderFields): string | null {
  const uri = fields.get('warc-target-uri')?.replace(/^<|>$/g, '')
  return uri && /^https?:\/\//i.test(uri) ? uri : null
}
