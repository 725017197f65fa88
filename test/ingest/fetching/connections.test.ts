import { createServer as createTlsServer } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fetcher, FetcherOptions } from '../../../src/ingest/fetching/fetcher.js'
import { createFetcher } from '../../../src/ingest/fetching/polite-fetcher.js'
import { type HostileServer, startHostileServer, startRawServer } from './hostile/hostile-server.js'
import { ok, redirect } from './hostile/replies.js'
import { SELF_SIGNED } from './hostile/self-signed.js'

let fetcher: Fetcher | undefined
const servers: HostileServer[] = []
let canary: HostileServer

const fetcherWith = (options: FetcherOptions): Fetcher => {
  fetcher = createFetcher({ ...options, limits: { secondsBetween: 0, ...options.limits } })
  return fetcher
}
const serve = async (starting: Promise<HostileServer>): Promise<HostileServer> => {
  const server = await starting
  servers.push(server)
  return server
}

beforeEach(async () => {
  canary = await serve(startHostileServer(ok('secret')))
})
afterEach(async () => {
  await fetcher?.close()
  for (const server of servers.splice(0)) await server.close()
})

describe('names', () => {
  it('may lead to a private address only when they are opened by name', async () => {
    const resolve = async () => ['127.0.0.1']
    const url = `http://outlet.example:${canary.port}/`
    const closed = await fetcherWith({ resolve }).fetch({ url, as: 'page' })
    expect(closed).toMatchObject({ kind: 'refused', code: 'forbidden-address' })
    expect(canary.connections()).toBe(0)
    const opened = await fetcherWith({ resolve, allow: [`outlet.example:${canary.port}`] }).fetch({ url, as: 'page' })
    expect(opened).toMatchObject({ kind: 'fetched' })
  })

  it('are looked up by this machine where nothing else is said', async () => {
    const url = `http://localhost:${canary.port}/`
    const outcome = await fetcherWith({ allow: ['localhost'] }).fetch({ url, as: 'page' })
    expect(outcome).toMatchObject({ kind: 'fetched', url })
  })

  it('that are forbidden are told as such, also where a redirect leads to them', async () => {
    const server = await serve(startHostileServer(redirect('http://10.0.0.1/')))
    const host = `127.0.0.1:${server.port}`
    const refused = { kind: 'refused', code: 'forbidden-address' }
    const asked = fetcherWith({ allow: [host] })
    const detail = '10.0.0.1 is not an address of the open internet'
    expect(await asked.fetch({ url: 'http://10.0.0.1/', as: 'robots' })).toEqual({ ...refused, detail })
    expect(await asked.fetch({ url: `http://${host}/`, as: 'robots' })).toEqual({
      ...refused,
      detail: `redirected: ${detail}`,
    })
  })

  it('do not come in by an address that is opened, nor by another port', async () => {
    const resolve = async () => ['127.0.0.1']
    const allow = [`127.0.0.1:${canary.port}`, `outlet.example:${canary.port + 1}`]
    const outcome = await fetcherWith({ resolve, allow }).fetch({
      url: `http://outlet.example:${canary.port}/`,
      as: 'page',
    })
    expect(outcome).toMatchObject({ kind: 'refused', code: 'forbidden-address' })
    expect(canary.connections()).toBe(0)
  })

  it('are judged each time a connection is made, by what it is made to', async () => {
    const answers = [['8.8.8.8'], ['127.0.0.1']]
    const asked: string[] = []
    const resolve = async (name: string) => {
      asked.push(name)
      return answers.shift() ?? []
    }
    const rebinding = fetcherWith({ resolve })
    const url = `http://outlet.example:${canary.port}/`
    // The first answer is an address that may be reached: the connection to it is what the tests' own guard refuses.
    expect(await rebinding.fetch({ url, as: 'robots' })).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('8.8.8.8'),
    })
    expect(await rebinding.fetch({ url, as: 'robots' })).toMatchObject({ kind: 'refused', code: 'forbidden-address' })
    expect(asked).toEqual(['outlet.example', 'outlet.example'])
    expect(canary.connections()).toBe(0)
  })

  it('that lead to several addresses are reached by those that may be', async () => {
    const resolve = async () => ['10.0.0.1', 'fe80::1', '8.8.8.8']
    const outcome = await fetcherWith({ resolve }).fetch({ url: 'http://outlet.example/', as: 'robots' })
    expect(outcome).toMatchObject({ kind: 'failed', detail: expect.stringContaining('8.8.8.8') })
  })
})

describe('hosts that do not answer well', () => {
  it('nobody listens', async () => {
    const port = canary.port
    await canary.close()
    const outcome = await fetcherWith({ allow: [`127.0.0.1:${port}`] }).fetch({
      url: `http://127.0.0.1:${port}/`,
      as: 'page',
    })
    expect(outcome).toMatchObject({ kind: 'failed', code: 'unreachable', status: null })
  })

  const tls = async (server: HostileServer, connectSeconds = 5) => {
    const host = `127.0.0.1:${server.port}`
    return fetcherWith({ allow: [host], limits: { connectSeconds } }).fetch({ url: `https://${host}/`, as: 'page' })
  }

  it('a certificate nobody vouches for', async () => {
    const server = createTlsServer(SELF_SIGNED, (socket) => socket.end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const outcome = await fetcherWith({ allow: [`127.0.0.1:${port}`] }).fetch({
      url: `https://127.0.0.1:${port}/`,
      as: 'page',
    })
    expect(outcome).toMatchObject({ kind: 'failed', code: 'tls' })
    await new Promise((resolve) => server.close(resolve))
  })

  it('plain text where a handshake is due', async () => {
    const server = await serve(startRawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    expect(await tls(server)).toMatchObject({ kind: 'failed', code: 'tls' })
  })

  it('silence where a handshake is due', async () => {
    const server = await serve(startRawServer(() => {}))
    expect(await tls(server, 0.2)).toMatchObject({ kind: 'failed', code: 'unreachable' })
  })

  it('a break where a handshake is due', async () => {
    const server = await serve(startRawServer((socket) => socket.once('data', () => socket.resetAndDestroy())))
    expect(await tls(server)).toMatchObject({ kind: 'failed', code: 'bad-response' })
  })
})

describe('stopping', () => {
  it('a request is given up, while it waits for an answer or for its turn', async () => {
    const server = await serve(startHostileServer(() => {}))
    const host = `127.0.0.1:${server.port}`
    const stopping = fetcherWith({ allow: [host] })
    const controller = new AbortController()
    const asked = [1, 2].map(() => stopping.fetch({ url: `http://${host}/`, as: 'robots', signal: controller.signal }))
    setTimeout(() => controller.abort(), 50)
    for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ kind: 'failed', code: 'stopped' })
    expect(await stopping.fetch({ url: `http://${host}/`, as: 'page', signal: controller.signal })).toMatchObject({
      code: 'stopped',
    })
  })

  it('closing ends what is under way and what comes after', async () => {
    const server = await serve(startHostileServer(() => {}))
    const host = `127.0.0.1:${server.port}`
    const closing = fetcherWith({ allow: [host] })
    const asked = [1, 2].map(() => closing.fetch({ url: `http://${host}/`, as: 'page' }))
    setTimeout(() => closing.close(), 50)
    for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ kind: 'failed', code: 'stopped' })
    expect(await closing.fetch({ url: `http://${host}/`, as: 'page' })).toMatchObject({
      kind: 'failed',
      code: 'stopped',
    })
  })
})
