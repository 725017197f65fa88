import { afterEach, describe, expect, it } from 'vitest'
import type { Fetcher, FetcherOptions } from '../../../src/ingest/fetching/fetcher.js'
import { createFetcher } from '../../../src/ingest/fetching/polite-fetcher.js'
import { type HostileServer, type Reply, startHostileServer } from './hostile/hostile-server.js'
import { answer, ok, site } from './hostile/replies.js'
import { LeapingClock } from './leaping-clock.js'

let fetcher: Fetcher | undefined
let server: HostileServer | undefined
afterEach(async () => {
  await fetcher?.close()
  await server?.close()
})

async function at(reply: Reply, options: FetcherOptions = {}) {
  server = await startHostileServer(reply)
  const clock = new LeapingClock()
  const host = `127.0.0.1:${server.port}`
  fetcher = createFetcher({ allow: [host], clock, ...options })
  const asking = fetcher
  return {
    clock,
    requests: server.requests,
    fetch: (path: string) => asking.fetch({ url: `http://${host}${path}`, as: 'page' }),
  }
}

const robots = (text: string) => site({ '/robots.txt': ok(text), '/a': ok(), '/b': ok() })

describe('politeness', () => {
  it('asks for robots.txt once, and waits between two requests', async () => {
    const { fetch, clock, requests } = await at(robots(''))
    const outcomes = await Promise.all(['/a', '/b', '/a'].map(fetch))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['fetched', 'fetched', 'fetched'])
    expect(requests).toEqual(['GET /robots.txt', 'GET /a', 'GET /b', 'GET /a'])
    expect(clock.waits).toEqual([2, 2, 2])
  })

  it('follows a longer crawl-delay, within bounds', async () => {
    const { fetch, clock } = await at(robots('User-agent: *\nCrawl-delay: 7'))
    await fetch('/a')
    expect(clock.waits).toEqual([7])
    const patient = await at(robots('User-agent: *\nCrawl-delay: 86400'))
    await patient.fetch('/a')
    expect(patient.clock.waits).toEqual([60])
  })

  it('asks for robots.txt again when it is old', async () => {
    const { fetch, clock, requests } = await at(robots(''))
    await fetch('/a')
    clock.time += 25 * 60 * 60 * 1000
    await fetch('/b')
    expect(requests).toEqual(['GET /robots.txt', 'GET /a', 'GET /robots.txt', 'GET /b'])
  })

  it('asks for nothing while it is not known what may be asked for', async () => {
    const replies = [answer('500 Oops'), ok('')]
    const { fetch, clock, requests } = await at((socket, request, here) =>
      (request.path === '/robots.txt' ? replies.shift()! : ok())(socket, request, here),
    )
    expect(await fetch('/a')).toMatchObject({ code: 'server-error' })
    clock.time += 60_000
    expect(await fetch('/a')).toMatchObject({
      code: 'server-error',
      retryAfter: 540,
      detail: 'robots.txt: HTTP 500',
    })
    expect(requests).toEqual(['GET /robots.txt'])
    clock.time += 540_000
    expect(await fetch('/a')).toMatchObject({ kind: 'fetched' })
    expect(requests).toEqual(['GET /robots.txt', 'GET /robots.txt', 'GET /a'])
  })

  it('leaves a host alone for as long as it asks', async () => {
    const busy = answer('429 Too Many Requests', ['Retry-After: 300'])
    const { fetch, clock, requests } = await at(site({ '/robots.txt': ok(''), '/a': busy, '/b': ok() }))
    expect(await fetch('/a')).toMatchObject({ code: 'busy', status: 429, retryAfter: 300 })
    clock.time += 100_000
    expect(await fetch('/b')).toMatchObject({ code: 'busy', status: null, retryAfter: 200 })
    expect(requests).toEqual(['GET /robots.txt', 'GET /a'])
    clock.time += 200_000
    expect(await fetch('/b')).toMatchObject({ kind: 'fetched' })
  })

  it('says who it is, and lets no contact spoil the header', async () => {
    const heads: string[] = []
    const telling: Reply = (socket, request, here) => {
      heads.push(request.head)
      ok()(socket, request, here)
    }
    const { fetch } = await at(telling, { contact: 'desk@outlet.example\r\nX-Evil: (1)' })
    await fetch('/a')
    for (const head of heads) {
      expect(head).toMatch(/^user-agent: Riwaya\/\d+\.\d+\.\d+ \(\+desk@outlet\.exampleX-Evil:1\)\r?$/m)
      expect(head).not.toMatch(/^x-evil/im)
      expect(head).toMatch(/^connection: close\r?$/im)
    }
    const silent = await at(telling)
    await silent.fetch('/a')
    expect(heads.at(-1)).toMatch(/^user-agent: Riwaya\/\d+\.\d+\.\d+\r?$/m)
  })

  it('keeps validators only as they may be sent back', async () => {
    const modified = 'Sun, 06 Nov 2033 08:49:37 GMT'
    const { fetch } = await at(
      site({
        '/a': ok('x', 'ETag: W/"1"', `Last-Modified: ${modified}`),
        '/b': ok('x', 'ETag: "أ"', `Last-Modified: ${'x'.repeat(600)}`),
      }),
    )
    expect(await fetch('/a')).toMatchObject({ etag: 'W/"1"', lastModified: modified })
    expect(await fetch('/b')).toMatchObject({ etag: null, lastModified: null })
  })
})
