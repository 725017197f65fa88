import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { Agent } from 'undici'
import { exchange } from '../../../src/ingest/fetching/exchange.js'
import { DEFAULT_LIMITS } from '../../../src/ingest/fetching/limits.js'
import { mutateBytes } from '../mutate.js'
import { fuzzTarget } from '../target.js'

const PAGE = '<!doctype html><title>خبر</title><p>نص الخبر</p>'
const KINDS = new Set(['fetched', 'unchanged', 'redirect', 'failed'])
const MOST_BYTES = 20_000

const answer = (headers: string, body: string | Uint8Array = PAGE) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${headers.replaceAll('\n', '\r\n')}\r\n\r\n`), Buffer.from(body)])

const compressed = (coding: string, body: Uint8Array) =>
  answer(`200 OK\nContent-Encoding: ${coding}\nContent-Length: ${body.length}\nETag: W/"1"`, body)

const SEEDS = [
  answer(
    `200 OK\nContent-Type: text/html; charset=windows-1256\nContent-Length: ${Buffer.byteLength(PAGE)}\nETag: "1"`,
  ),
  answer('200 OK\nTransfer-Encoding: chunked', '5\r\n<p>ab\r\n4;x=y\r\n</p>\r\n0\r\nX-Trailer: 1\r\n\r\n'),
  compressed('gzip', gzipSync(PAGE.repeat(50))),
  compressed('br', brotliCompressSync(PAGE.repeat(50))),
  compressed('deflate', deflateRawSync(PAGE)),
  compressed('gzip, gzip', gzipSync(gzipSync(PAGE))),
  answer('302 Found\nLocation: https://outlet.example/أخبار?x#y\nContent-Length: 0', ''),
  answer('304 Not Modified\nETag: "1"', ''),
  answer('429 Too Many Requests\nRetry-After: 120\nContent-Length: 0', ''),
  answer('103 Early Hints\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\nContent-Length: 3', 'abc'),
]
const DICTIONARY = [
  '\r\n',
  '\r\n\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: 5\r\n',
  'Content-Encoding: gzip\r\n',
  'Location: //127.0.0.1/\r\n',
  '\0',
  'HTTP/1.1 200 OK\r\n',
]

let current: Uint8Array = SEEDS[0]!
const server = createServer((socket) => {
  socket.on('error', () => {})
  socket.once('data', () => socket.end(current))
})
server.listen(0, '127.0.0.1').unref()
await once(server, 'listening')
const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

// One exchange at a time, so that no answer has a say in the next, and none that follows a spoiled address: it could be anyone's.
const context = {
  dispatcher: new Agent({ pipelining: 0, maxHeaderSize: DEFAULT_LIMITS.headerBytes }),
  limits: {
    ...DEFAULT_LIMITS,
    firstByteSeconds: 1,
    bytes: { feed: MOST_BYTES, page: MOST_BYTES, sitemap: MOST_BYTES, robots: MOST_BYTES },
  },
  agent: 'Riwaya',
  now: () => 0,
}
const never = new AbortController().signal

export const target = fuzzTarget({
  name: 'http-answers',
  generate: (random) => ({
    bytes: mutateBytes(random, SEEDS, { dictionary: DICTIONARY }),
    as: random.of(['page', 'robots', 'sitemap'] as const),
  }),
  async run({ bytes, as }) {
    current = bytes
    const outcome = await exchange(url, { url: url.href, as, etag: '"1"' }, context, never)
    assert(KINDS.has(outcome.kind))
    if (outcome.kind === 'fetched') {
      assert(outcome.bytes.length <= MOST_BYTES)
      assert.doesNotMatch(`${outcome.etag}${outcome.lastModified}`, /[^\x20-\x7e]/)
    }
    if (outcome.kind === 'failed') assert.doesNotMatch(outcome.detail, /assert|undefined|TypeError/i)
  },
  mostMilliseconds: 100,
  mostMegabytes: 20,
})
