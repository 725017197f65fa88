/**
 * `npx tsx bench/story-page.ts`: what the page of a story of sixty accounts costs: milliseconds of server time (median of thirty requests
 * after ten; on a machine with other work the mean processor time says more), and bytes before fonts. The accounts are invented here: twenty outlets, two agencies, ten speakers, figures that move.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { openLibrary } from '../src/app/open-library.js'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js'
import { readingRoom } from '../src/surfaces/web/reading-room.js'
import { ACCOUNTS, inventedAccounts } from './invented-accounts.js'

const WARM_UP = 10
const MEASURED = 30

const folder = mkdtempSync(join(tmpdir(), 'riwaya-bench-'))
const store = await openSqliteStore(join(folder, 'library.db'))
const library = await openLibrary(store)
try {
  await library.add(inventedAccounts())
  const stories = await library.stories({ offset: 0, limit: 100 })
  const largest = stories.reduce((a, b) => (b.accounts > a.accounts ? b : a))
  console.log(
    `${ACCOUNTS} accounts: the largest story has ${largest.accounts}, ${largest.independentSources} independent sources, ${largest.disputed} disputed points`,
  )
  const story = `/stories/${encodeURIComponent(largest.event.id)}`
  const paths = ['/', story, `${story}?lang=en`, `${story}?part=accounts`, `${story}?part=points`, `${story}?part=said`]
  for (const path of paths) {
    for (const [what, room] of [
      // A library that was just opened remembers no story that was looked at.
      ['first look', async () => readingRoom(await openLibrary(store))],
      ['again', async () => readingRoom(library)],
    ] as const) {
      console.log(`${`${decodeURIComponent(path)}, ${what}`.padEnd(46)} ${await cost(room, path)}`)
    }
  }
} finally {
  await library.close()
  rmSync(folder, { recursive: true })
}

async function cost(room: () => Promise<Hono>, path: string): Promise<string> {
  const times: number[] = []
  let html = ''
  let cpu = process.cpuUsage()
  for (let i = 0; i < WARM_UP + MEASURED; i++) {
    if (i === WARM_UP) cpu = process.cpuUsage()
    const start = performance.now()
    html = await (await (await room()).request(path)).text()
    if (i >= WARM_UP) times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(cpu)
  times.sort((a, b) => a - b)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
  return (
    `median ${times[Math.floor(MEASURED / 2)]!.toFixed(0)} ms, ${((user + system) / 1000 / MEASURED).toFixed(0)} ms of processor, ` +
    `${kilobytes(Buffer.byteLength(html))} (${kilobytes(gzipSync(html).length)} compressed)`
  )
}
