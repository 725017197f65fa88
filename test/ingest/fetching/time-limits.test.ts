import { describe, expect, it } from 'vitest'
import { createFetcher } from '../../../src/ingest/fetching/polite-fetcher.js'
import { startHostileServer } from './hostile/hostile-server.js'
import { ok } from './hostile/replies.js'

describe('time limits', () => {
  it('are not held against a server while this process is busy with something else', async () => {
    const server = await startHostileServer(ok())
    const host = `127.0.0.1:${server.port}`
    const fetcher = createFetcher({ allow: [host], limits: { firstByteSeconds: 0.2, secondsBetween: 0 } })
    const asked = fetcher.fetch({ url: `http://${host}/`, as: 'robots' })
    setTimeout(() => {
      const end = performance.now() + 400
      while (performance.now() < end);
    }, 0)
    expect(await asked).toMatchObject({ kind: 'fetched' })
    await fetcher.close()
    await server.close()
  })
})
