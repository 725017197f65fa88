import { gzipSync } from 'node:zlib'
import { type Behaviour, failed, fetched, refused, SILENCE } from './behaviour.js'
import type { Reply } from './hostile-server.js'
import { answer, endless, head, ok, redirect, reset, stall } from './replies.js'

const away = 'User-agent: *\nDisallow: /page\n'

const toCanary: Reply = (socket, request, here) =>
  redirect(`http://127.0.0.1:${here.canary}/robots.txt`)(socket, request, here)

export const ROBOTS: readonly Behaviour[] = [
  { name: 'robots.txt keeps us away', robots: ok(away), page: ok(), expected: refused('robots') },
  {
    name: 'robots.txt keeps us away by name',
    robots: ok('User-agent: riwaya\nDisallow: /\n'),
    page: ok(),
    expected: refused('robots'),
  },
  {
    name: 'robots.txt keeps another away',
    robots: ok('User-agent: other\nDisallow: /\n'),
    page: ok(),
    expected: fetched(),
  },
  { name: 'robots.txt is empty', robots: ok(''), page: ok(), expected: fetched() },
  { name: 'robots.txt is forbidden', robots: answer('403 Forbidden'), page: ok(), expected: fetched() },
  {
    name: 'robots.txt is in trouble',
    robots: answer('500 Oops'),
    page: ok(),
    expected: failed('server-error', { status: 500, retryAfter: null }),
  },
  {
    name: 'robots.txt is busy',
    robots: answer('503 Busy', ['Retry-After: 60']),
    page: ok(),
    expected: failed('busy', { retryAfter: 60 }),
  },
  { name: 'robots.txt never answers', robots: stall(), page: ok(), limits: SILENCE, expected: failed('timeout') },
  { name: 'robots.txt breaks off', robots: reset(), page: ok(), expected: failed('bad-response') },
  { name: 'robots.txt is a page', robots: ok('<!doctype html><p>Disallow: /</p>'), page: ok(), expected: fetched() },
  { name: 'robots.txt goes in a circle', robots: redirect('/robots.txt'), page: ok(), expected: fetched() },
  { name: 'robots.txt sends us to a forbidden address', robots: toCanary, page: ok(), expected: fetched() },
  {
    name: 'robots.txt has no end, but rules at its beginning',
    robots: endless(`${head('200 OK')}${away}`, '#'.repeat(8191) + '\n'),
    page: ok(),
    expected: refused('robots'),
  },
  {
    name: 'robots.txt is a bomb',
    robots: ok(gzipSync(Buffer.alloc(20_000_000)), 'Content-Encoding: gzip'),
    page: ok(),
    expected: fetched(),
  },
  {
    name: 'robots.txt asks for a delay without end',
    robots: ok('User-agent: *\nCrawl-delay: Infinity\n'),
    page: ok(),
    limits: { crawlDelayMost: 0.05 },
    expected: fetched(),
  },
  {
    name: 'robots.txt names thousands of agents and rules',
    robots: ok(
      `${Array.from({ length: 9000 }, (_, i) => `User-agent: a${i}\n`).join('')}${'Disallow: /*a*a*a\n'.repeat(9000)}`,
    ),
    page: ok(),
    expected: fetched(),
  },
]
