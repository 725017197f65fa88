import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchOutcome } from '../../../src/ingest/fetching/fetcher.js'
import type { Limits } from '../../../src/ingest/fetching/limits.js'
import { createFetcher } from '../../../src/ingest/fetching/polite-fetcher.js'
import type { Behaviour } from './hostile/behaviour.js'
import { BODIES } from './hostile/body-behaviours.js'
import { HEADS } from './hostile/head-behaviours.js'
import { type HostileServer, startHostileServer, startRawServer } from './hostile/hostile-server.js'
import { REDIRECTS } from './hostile/redirect-behaviours.js'
import { answer } from './hostile/replies.js'
import { ROBOTS } from './hostile/robots-behaviours.js'

const BEHAVIOURS = [...BODIES, ...HEADS, ...REDIRECTS, ...ROBOTS]

/** Long enough for a busy machine; behaviours that are about time have limits of their own. */
const PATIENT: Partial<Limits> = {
  connectSeconds: 5,
  firstByteSeconds: 5,
  slowGraceSeconds: 5,
  totalSeconds: 10,
  secondsBetween: 0,
}

/** What sockets on loopback hold by themselves, on both sides; nothing without an end may send more. */
const MOST_SENT = 24 * 1024 * 1024

let canary: HostileServer
beforeAll(async () => {
  canary = await startRawServer((socket) => socket.end())
})
afterAll(() => canary.close())

async function meet(behaviour: Behaviour): Promise<{ outcome: FetchOutcome; server: HostileServer; base: string }> {
  const { page, robots = answer('404 Not Found'), request, limits, resolve } = behaviour
  const server = await startHostileServer(
    (socket, asked, here) => (asked.path === '/robots.txt' ? robots : page)(socket, asked, here),
    canary.port,
  )
  const base = `http://127.0.0.1:${server.port}`
  const fetcher = createFetcher({ allow: [`127.0.0.1:${server.port}`], limits: { ...PATIENT, ...limits }, resolve })
  try {
    return { outcome: await fetcher.fetch({ url: `${base}/page`, as: 'page', ...request }), server, base }
  } finally {
    await fetcher.close()
    await server.close()
  }
}

describe('a hostile server', () => {
  it('has many behaviours, each with a name of its own', () => {
    const names = BEHAVIOURS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(40)
  })

  it.each(BEHAVIOURS)('$name', async (behaviour) => {
    const { outcome, server, base } = await meet(behaviour)
    const { text, movedPermanently, ...expected } = behaviour.expected
    expect(outcome).toMatchObject(expected)
    if (outcome.kind === 'fetched') {
      expect(new TextDecoder().decode(outcome.bytes)).toBe(text)
      if (movedPermanently !== undefined) {
        expect(outcome.movedPermanently).toBe(movedPermanently === null ? null : base + movedPermanently)
      }
    }
    expect(server.sent()).toBeLessThan(MOST_SENT)
    expect(canary.connections()).toBe(0)
  })
})
