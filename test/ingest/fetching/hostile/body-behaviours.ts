import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { type Behaviour, failed, fetched, SILENCE, SMALL } from './behaviour.js'
import { answer, drip, endless, head, ok, raw, reset, stall } from './replies.js'

const PAGE = '<p>خبر</p>'
const CHUNKED = 'Transfer-Encoding: chunked'
const zeros = Buffer.alloc(20_000_000)
const gzipBomb = gzipSync(zeros)

export const BODIES: readonly Behaviour[] = [
  { name: 'a plain page', page: ok(PAGE), expected: fetched() },
  { name: 'gzip', page: ok(gzipSync(PAGE), 'Content-Encoding: gzip'), expected: fetched() },
  { name: 'gzip in capitals', page: ok(gzipSync(PAGE), 'Content-Encoding: GZIP'), expected: fetched() },
  { name: 'brotli', page: ok(brotliCompressSync(PAGE), 'Content-Encoding: br'), expected: fetched() },
  { name: 'deflate', page: ok(deflateSync(PAGE), 'Content-Encoding: deflate'), expected: fetched() },
  {
    name: 'deflate without its header',
    page: ok(deflateRawSync(PAGE), 'Content-Encoding: deflate'),
    expected: fetched(),
  },
  { name: 'gzip in gzip', page: ok(gzipSync(gzipSync(PAGE)), 'Content-Encoding: gzip, gzip'), expected: fetched() },
  { name: 'an encoding that is none', page: ok(PAGE, 'Content-Encoding: identity'), expected: fetched() },
  {
    name: 'an encoding nobody asked for',
    page: ok(PAGE, 'Content-Encoding: compress'),
    expected: failed('bad-response', { status: 200 }),
  },
  { name: 'gzip that nobody speaks of', page: ok(gzipSync(PAGE)), expected: fetched() },
  {
    name: 'ten encodings',
    page: ok(PAGE, `Content-Encoding: ${Array(10).fill('gzip').join(', ')}`),
    expected: failed('bad-response'),
  },
  { name: 'said to be gzip, but is not', page: ok(PAGE, 'Content-Encoding: gzip'), expected: failed('bad-response') },
  {
    name: 'gzip broken off',
    page: ok(gzipSync(PAGE.repeat(100)).subarray(0, 30), 'Content-Encoding: gzip'),
    expected: failed('bad-response'),
  },
  { name: 'gzip of nothing', page: ok(gzipSync(''), 'Content-Encoding: gzip'), expected: failed('bad-response') },
  { name: 'a gzip bomb', page: ok(gzipBomb, 'Content-Encoding: gzip'), expected: failed('too-large') },
  {
    name: 'a gzip bomb in gzip',
    page: ok(gzipSync(gzipBomb), 'Content-Encoding: gzip, gzip'),
    expected: failed('too-large'),
  },
  { name: 'a brotli bomb', page: ok(brotliCompressSync(zeros), 'Content-Encoding: br'), expected: failed('too-large') },
  { name: 'a deflate bomb', page: ok(deflateSync(zeros), 'Content-Encoding: deflate'), expected: failed('too-large') },
  {
    name: 'a compressed sitemap',
    page: ok(gzipSync('<urlset/>')),
    request: { as: 'sitemap' },
    expected: fetched('<urlset/>'),
  },
  {
    name: 'a compressed sitemap that is a bomb',
    page: ok(gzipBomb),
    request: { as: 'sitemap' },
    expected: failed('too-large'),
  },
  {
    name: 'a body without end',
    page: endless(head('200 OK'), 'x'.repeat(8192)),
    limits: SMALL,
    expected: failed('too-large'),
  },
  {
    name: 'chunks without end',
    page: endless(head('200 OK', [CHUNKED]), `2000\r\n${'x'.repeat(8192)}\r\n`),
    limits: SMALL,
    expected: failed('too-large'),
  },
  {
    name: 'chunks of a byte without end',
    page: endless(head('200 OK', [CHUNKED]), '1\r\nx\r\n'.repeat(500)),
    limits: SMALL,
    expected: failed('too-large'),
  },
  {
    name: 'gzip without end',
    page: endless(head('200 OK', ['Content-Encoding: gzip']), gzipSync('x'.repeat(5000))),
    limits: SMALL,
    expected: failed('too-large'),
  },
  {
    name: 'more said than allowed',
    page: raw(head('200 OK', ['Content-Length: 99999999999']), 'x'),
    expected: failed('too-large', { status: 200 }),
  },
  {
    name: 'chunked',
    page: raw(head('200 OK', [CHUNKED]), '5\r\n<p>ab\r\n4\r\n</p>\r\n0\r\n\r\n'),
    expected: fetched('<p>ab</p>'),
  },
  { name: 'no length, ended by hanging up', page: raw(head('200 OK'), PAGE), expected: fetched() },
  {
    name: 'more than was said',
    page: raw(head('200 OK', ['Content-Length: 3']), '<p>surplus'),
    expected: fetched('<p>'),
  },
  {
    name: 'less than was said',
    page: raw(head('200 OK', ['Content-Length: 3000']), PAGE),
    expected: failed('bad-response', { status: 200 }),
  },
  {
    name: 'chunks without their end',
    page: raw(head('200 OK', [CHUNKED]), '5\r\n<p>ab\r\n'),
    expected: failed('bad-response'),
  },
  {
    name: 'a chunk whose size is no number',
    page: raw(head('200 OK', [CHUNKED]), 'zz\r\n<p>ab\r\n0\r\n\r\n'),
    expected: failed('bad-response'),
  },
  {
    name: 'a chunk of an absurd size',
    page: raw(head('200 OK', [CHUNKED]), 'fffffffffffffffff\r\nx'),
    expected: failed('bad-response'),
  },
  {
    name: 'a chunk longer than its size',
    page: raw(head('200 OK', [CHUNKED]), '2\r\n<p>ab\r\n0\r\n\r\n'),
    expected: failed('bad-response'),
  },
  {
    name: 'a chunk extension without end',
    page: endless(`${head('200 OK', [CHUNKED])}1;`, 'x'.repeat(8192)),
    limits: SMALL,
    expected: failed('too-large'),
  },
  {
    name: 'silence after the headers',
    page: stall(head('200 OK', ['Content-Length: 10'])),
    limits: SILENCE,
    expected: failed('timeout', { status: 200 }),
  },
  {
    name: 'silence in the middle',
    page: stall(`${head('200 OK', ['Content-Length: 10'])}<p>`),
    limits: SILENCE,
    expected: failed('timeout'),
  },
  {
    name: 'a byte now and then',
    page: drip(head('200 OK'), 'x'),
    limits: { slowGraceSeconds: 0.1 },
    expected: failed('too-slow'),
  },
  {
    name: 'fast enough, but for too long',
    page: drip(head('200 OK'), 'x'.repeat(1000)),
    limits: { totalSeconds: 0.3 },
    expected: failed('too-slow'),
  },
  {
    name: 'a break in the middle',
    page: reset(`${head('200 OK', ['Content-Length: 3000'])}<p>`),
    expected: failed('bad-response'),
  },
  { name: 'an empty page', page: ok(''), expected: failed('bad-response', { status: 200 }) },
  { name: 'no content', page: answer('204 No Content'), expected: failed('bad-response', { status: 204 }) },
  { name: 'a part nobody asked for', page: answer('206 Partial Content', [], PAGE), expected: failed('bad-response') },
]
