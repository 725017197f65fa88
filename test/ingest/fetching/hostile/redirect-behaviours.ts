import { type Behaviour, failed, fetched, refused } from './behaviour.js'
import type { Reply } from './hostile-server.js'
import { answer, endless, head, ok, raw, redirect, site } from './replies.js'

/** Redirects to the canary, which is spelled in `{port}`. */
const toCanary =
  (location: string): Reply =>
  (socket, request, here) =>
    redirect(location.replace('{port}', String(here.canary)))(socket, request, here)

const there = { '/there': ok() }

/** Redirects to a longer path each time. */
const longChain: Reply = (socket, request, here) => redirect(`${request.path}x`)(socket, request, here)

const FORBIDDEN = [
  'http://127.0.0.1:{port}/',
  'http://localhost:{port}/',
  'http://LOCALHOST.:{port}/',
  'http://outlet.localhost:{port}/',
  'http://0x7f.1:{port}/',
  'http://2130706433:{port}/',
  'http://0177.0.0.1:{port}/',
  'http://127.1:{port}/',
  'http://127.0.0.1.:{port}/',
  'http://%31%32%37.0.0.1:{port}/',
  'http://0:{port}/',
  'http://0.0.0.0:{port}/',
  'http://[::1]:{port}/',
  'http://[::]:{port}/',
  'http://[::ffff:127.0.0.1]:{port}/',
  'http://[::127.0.0.1]:{port}/',
  'http://[64:ff9b::127.0.0.1]:{port}/',
  'http://[2002:7f00:1::]:{port}/',
  '//127.0.0.1:{port}/',
  'http:\\\\127.0.0.1:{port}\\',
  'http://169.254.169.254/latest/meta-data/',
  'http://metadata.google.internal/',
  'http://100.100.100.200/',
  'http://[fd00:ec2::254]/',
  'http://168.63.129.16/',
  'http://10.0.0.1/',
  'http://printer.local/',
  'http://intranet/',
  'http://outlet.example:25/',
]

const BAD = [
  'file:///etc/passwd',
  'ftp://outlet.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'gopher://127.0.0.1:{port}/',
  'http://outlet.example@127.0.0.1:{port}/',
  'http://[fe80::1%25eth0]:{port}/',
  'http://',
  `http://outlet.example/${'x'.repeat(3000)}`,
]

export const REDIRECTS: readonly Behaviour[] = [
  {
    name: 'moved for good',
    page: site({ '/page': redirect('/there', '301 Moved'), ...there }),
    expected: { ...fetched(), movedPermanently: '/there' },
  },
  {
    name: 'moved for now',
    page: site({ '/page': redirect('/there'), ...there }),
    expected: { ...fetched(), movedPermanently: null },
  },
  {
    name: 'moved for good by way of a move for now',
    page: site({ '/page': redirect('/x', '308 Moved'), '/x': redirect('/there', '307 Moved'), ...there }),
    expected: { ...fetched(), movedPermanently: null },
  },
  {
    name: 'moved to an Arabic path',
    page: site({ '/page': redirect('/هنا#أ'), '/%D9%87%D9%86%D8%A7': ok() }),
    expected: fetched(),
  },
  {
    name: 'a redirect with a page without end',
    page: site({ '/page': endless(head('302 Found', ['Location: /there']), 'x'.repeat(8192)), ...there }),
    expected: fetched(),
  },
  { name: 'to itself', page: redirect('/page'), expected: refused('too-many-redirects') },
  {
    name: 'in a circle of two',
    page: site({ '/page': redirect('/b'), '/b': redirect('/page#again') }),
    expected: refused('too-many-redirects'),
  },
  { name: 'on and on', page: longChain, expected: refused('too-many-redirects') },
  { name: 'without saying where to', page: answer('302 Found'), expected: failed('bad-response', { status: 302 }) },
  {
    name: 'to two places',
    page: raw(head('302 Found', ['Location: /there', 'Location: /b', 'Content-Length: 0'])),
    expected: failed('bad-response'),
  },
  ...FORBIDDEN.map((location) => ({
    name: `to ${location}`,
    page: toCanary(location),
    expected: refused('forbidden-address'),
  })),
  ...BAD.map((location) => ({
    name: `to ${location.slice(0, 50)}`,
    page: toCanary(location),
    expected: refused('bad-address'),
  })),
  {
    name: 'to a name that leads to loopback',
    page: toCanary('http://outlet.example:{port}/'),
    resolve: async () => ['127.0.0.1'],
    expected: refused('forbidden-address'),
  },
  {
    name: 'to a name that leads to many private places',
    page: toCanary('http://outlet.example:{port}/'),
    resolve: async () => ['10.0.0.1', '::1', '::ffff:127.0.0.1', 'fe80::1%eth0', '169.254.169.254', 'nonsense'],
    expected: refused('forbidden-address'),
  },
  {
    name: 'to a name that leads nowhere',
    page: toCanary('http://outlet.example:{port}/'),
    resolve: async () => [],
    expected: refused('forbidden-address'),
  },
  {
    name: 'to a name that does not exist',
    page: toCanary('http://outlet.example:{port}/'),
    resolve: () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })),
    expected: failed('unreachable'),
  },
]
