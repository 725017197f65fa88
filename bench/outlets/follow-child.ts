/**
 * Run as a process of its own by the simulation: follows outlets in a library, on a compressed clock, until it is ended by SIGTERM or
 * killed. Its one argument is a `ChildTask` as JSON; prints what went wrong, a line each.
 */
import { Follower } from '../../src/app/following/follower.js'
import { openLibrary } from '../../src/app/open-library.js'
import { createFetcher } from '../../src/ingest/fetching/polite-fetcher.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { type Compression, compressedClock } from './compressed-clock.js'

export interface ChildTask extends Compression {
  readonly path: string
  /** Home pages of the outlets. */
  readonly outlets: readonly string[]
}

const task = JSON.parse(process.argv[2]!) as ChildTask
const clock = compressedClock(task)
const store = await openSqliteStore(task.path)
const library = await openLibrary(store)
const fetcher = createFetcher({ allow: task.outlets.map((home) => new URL(home).host), clock })
const follower = new Follower(store.sources, library, fetcher, {
  clock,
  onEvent: (event) => {
    if (event.kind === 'mishap') console.log(`${event.record.key}: ${event.mishap.code} ${event.mishap.detail}`)
    if (event.kind === 'round' && event.source.trouble)
      console.log(`${event.source.id}: ${event.source.trouble.detail}`)
  },
})
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
const running = follower.run({}, stop.signal)
const known = new Set((await store.sources.list()).map((source) => source.home))
const waiting = task.outlets.filter((home) => !known.has(home))
await Promise.all(
  Array.from({ length: 32 }, async () => {
    for (let home = waiting.shift(); home !== undefined && !stop.signal.aborted; home = waiting.shift()) {
      const followed = await follower.follow(home, stop.signal)
      if (followed.kind !== 'followed' && followed.kind !== 'stopped')
        console.log(`${home}: ${JSON.stringify(followed)}`)
    }
  }),
)
await running
await fetcher.close()
await library.close()
