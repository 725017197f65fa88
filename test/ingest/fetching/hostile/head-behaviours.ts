import { type Behaviour, failed, fetched, SILENCE, SMALL } from './behaviour.js'
import type { Reply } from './hostile-server.js'
import { answer, drip, endless, head, ok, raw, reset, stall } from './replies.js'

const PAGE = '<p>خبر</p>'
const validators = { etag: '"a"', lastModified: 'Sun, 06 Nov 2033 08:49:37 GMT' }

/** Answers 304 when both validators came back as they were given. */
const conditional: Reply = (socket, request, here) => {
  const both =
    request.head.includes('if-none-match: "a"') && request.head.includes('if-modified-since: Sun, 06 Nov 2033')
  ;(both ? raw(head('304 Not Modified')) : ok(PAGE))(socket, request, here)
}

/** Tells how many headers the request had and whether one was smuggled in. */
const smuggled: Reply = (socket, request, here) =>
  ok(request.head.includes('x-evil') ? 'smuggled' : PAGE)(socket, request, here)

export const HEADS: readonly Behaviour[] = [
  { name: 'unchanged', page: conditional, request: validators, expected: { kind: 'unchanged' } },
  {
    name: 'unchanged, though nobody asked',
    page: raw(head('304 Not Modified')),
    expected: failed('bad-response', { status: 304 }),
  },
  {
    name: 'a validator with a line break in it',
    page: smuggled,
    request: { etag: '"a"\r\nx-evil: 1' },
    expected: fetched(),
  },
  { name: 'a validator no header may hold', page: smuggled, request: { etag: '"أ"' }, expected: fetched() },
  { name: 'not found', page: answer('404 Not Found'), expected: failed('not-found', { status: 404 }) },
  { name: 'gone', page: answer('410 Gone'), expected: failed('gone', { status: 410 }) },
  { name: 'forbidden', page: answer('403 Forbidden'), expected: failed('denied', { status: 403 }) },
  { name: 'a teapot', page: answer("418 I'm a teapot"), expected: failed('denied', { status: 418 }) },
  {
    name: 'a server in trouble',
    page: answer('500 Oops'),
    expected: failed('server-error', { status: 500, retryAfter: null }),
  },
  {
    name: 'busy',
    page: answer('429 Too Many', ['Retry-After: 120']),
    expected: failed('busy', { status: 429, retryAfter: 120 }),
  },
  {
    name: 'busy for a thousand years',
    page: answer('503 Busy', ['Retry-After: 31536000000']),
    expected: failed('busy', { retryAfter: 86_400 }),
  },
  {
    name: 'busy until long ago',
    page: answer('503 Busy', ['Retry-After: Sun, 06 Nov 1994 08:49:37 GMT']),
    expected: failed('busy', { retryAfter: 0 }),
  },
  {
    name: 'busy for -1 seconds',
    page: answer('503 Busy', ['Retry-After: -1']),
    expected: failed('busy', { retryAfter: null }),
  },
  { name: 'a status below all others', page: answer('042 Odd'), expected: failed('bad-response') },
  {
    name: 'a status that does not exist',
    page: answer('999 Blocked'),
    expected: failed('server-error', { status: 999 }),
  },
  {
    name: 'a not-found page without end',
    page: endless(head('404 Not Found'), 'x'.repeat(8192)),
    expected: failed('not-found'),
  },
  {
    name: 'a not-found page that drips',
    page: drip(head('404 Not Found'), 'x'),
    limits: { slowGraceSeconds: 0.1 },
    expected: failed('not-found'),
  },
  { name: 'silence', page: stall(), limits: SILENCE, expected: failed('timeout', { status: null }) },
  {
    name: 'silence in the headers',
    page: stall('HTTP/1.1 200 OK\r\nContent-'),
    limits: SILENCE,
    expected: failed('timeout'),
  },
  {
    name: 'a header letter now and then',
    page: drip('HTTP/1.1 200 OK\r\nX-Long: ', 'x'),
    limits: SILENCE,
    expected: failed('timeout'),
  },
  {
    name: 'provisional answers without end',
    page: drip('', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
    limits: SILENCE,
    expected: failed('timeout'),
  },
  {
    name: 'a provisional answer, then the page',
    page: raw(head('103 Early Hints'), head('200 OK'), PAGE),
    expected: fetched(),
  },
  {
    name: 'leave to go on that nobody asked for',
    page: raw(head('100 Continue'), head('200 OK'), PAGE),
    expected: failed('bad-response'),
  },
  {
    name: 'headers without end',
    page: endless('HTTP/1.1 200 OK\r\n', 'X-A: 1\r\n'.repeat(100)),
    expected: failed('bad-response'),
  },
  {
    name: 'one header without end',
    page: endless('HTTP/1.1 200 OK\r\nX-A: ', 'x'.repeat(8192)),
    expected: failed('bad-response'),
  },
  {
    name: 'a status line without end',
    page: endless('HTTP/1.1 200 ', 'x'.repeat(8192)),
    limits: SMALL,
    expected: failed('too-large'),
  },
  { name: 'many cookies', page: ok(PAGE, ...Array<string>(400).fill('Set-Cookie: a=b; path=/')), expected: fetched() },
  {
    name: 'two lengths',
    page: raw(head('200 OK', ['Content-Length: 3', 'Content-Length: 5']), PAGE),
    expected: failed('bad-response'),
  },
  {
    name: 'a length below zero',
    page: raw(head('200 OK', ['Content-Length: -5']), PAGE),
    expected: failed('bad-response'),
  },
  {
    name: 'a length and chunks at once',
    page: raw(head('200 OK', ['Content-Length: 3', 'Transfer-Encoding: chunked']), '3\r\n<p>\r\n0\r\n\r\n'),
    expected: failed('bad-response'),
  },
  {
    name: 'a zero byte in a header',
    page: raw('HTTP/1.1 200 OK\r\nETag: "a\0b"\r\n\r\n', PAGE),
    expected: failed('bad-response'),
  },
  {
    name: 'a header split by a bare carriage return',
    page: raw('HTTP/1.1 200 OK\r\nETag: "a"\rX-Evil: 1\r\n\r\n', PAGE),
    expected: failed('bad-response'),
  },
  { name: 'another protocol', page: raw('SSH-2.0-OpenSSH_9.6\r\n'), expected: failed('bad-response') },
  { name: 'a page without any header', page: raw('<!doctype html><p>خبر</p>'), expected: failed('bad-response') },
  {
    name: 'a version that does not exist',
    page: raw('HTTP/9.9 200 OK\r\n\r\n', PAGE),
    expected: failed('bad-response'),
  },
  {
    name: 'another protocol, politely',
    page: raw(head('101 Switching Protocols', ['Upgrade: websocket', 'Connection: upgrade'])),
    expected: failed('bad-response'),
  },
  { name: 'hanging up at once', page: raw(), expected: failed('bad-response', { status: null }) },
  { name: 'breaking off at once', page: reset(), expected: failed('bad-response', { status: null }) },
]
