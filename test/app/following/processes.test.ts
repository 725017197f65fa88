import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AlreadyFollowed } from '../../../src/app/following/follow-lease.js'
import { Follower } from '../../../src/app/following/follower.js'
import { addressKey } from '../../../src/ingest/address.js'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import type { Store } from '../../../src/store/store.js'
import { temporaryLibrary } from '../temporary-library.js'
import { failed, fetched, InventedWeb, item, page, rss, TestClock } from './invented-web.js'

const FEED = 'https://marfa.example/feed'
const HOST = 'marfa.example'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const never = new AbortController().signal
const at = (number: number) => `https://marfa.example/news/${number}`

let files: ReturnType<typeof temporaryLibrary>
let store: Store
let web: InventedWeb
let clock: TestClock

beforeEach(async () => {
  files = temporaryLibrary()
  store = await openSqliteStore(files.path)
  web = new InventedWeb()
  clock = new TestClock()
})
afterEach(async () => {
  await store.close()
  await files.remove()
})

const nothingRead = { add: async () => ({ added: 0, unchanged: 0, updated: 0 }) }
/** As a process that has just begun has it. */
const follower = () => new Follower(store.sources, nothingRead, web, { clock, random: () => 0.5 })
const once = () => follower().run({ once: true }, never)

describe('two that follow in one library', () => {
  test('the second is told of the first, and asks nothing', async () => {
    web.put(FEED, rss([]))
    await follower().follow(FEED, never)
    let second: Promise<void> | undefined
    web.answers.set(FEED, async () => {
      second ??= once()
      await second.catch(() => {})
      return fetched(FEED, rss([]))
    })
    web.takeAsked()
    await once()
    await expect(second).rejects.toBeInstanceOf(AlreadyFollowed)
    await expect(second).rejects.toMatchObject({ by: { pid: process.pid } })
    expect(web.takeAsked()).toEqual([FEED])
  })

  test('the first gives way when it has ended, and also when it failed', async () => {
    web.put(FEED, rss([item(1)]))
    web.put(at(1), page(1))
    await follower().follow(FEED, never)
    const full = { add: () => Promise.reject(new Error('the disk is full')) }
    await expect(new Follower(store.sources, full, web, { clock }).run({ once: true }, never)).rejects.toThrow('full')
    await once()
    await once()
  })

  const left = { holder: 'x', machine: 'elsewhere', pid: 1 }
  test('one on another machine counts until it has not been heard of for some minutes', async () => {
    await store.sources.lease({ ...left, at: clock.now(), until: clock.now() + 3 * MINUTE })
    await expect(once()).rejects.toMatchObject({ by: left })
    clock.advance(3 * MINUTE)
    await once()
  })

  test('one that keeps on following is heard of again and again', async () => {
    web.put(FEED, rss([]))
    await follower().follow(FEED, never)
    const stop = new AbortController()
    const until = clock.now() + 20 * MINUTE
    const refused: unknown[] = []
    web.answers.set(FEED, async () => {
      refused.push(await once().catch((error: unknown) => error))
      if (clock.now() > until) stop.abort()
      return fetched(FEED, rss([]))
    })
    await follower().run({}, stop.signal)
    expect(refused.length).toBeGreaterThan(2)
    for (const error of refused) expect(error).toBeInstanceOf(AlreadyFollowed)
  })
})

describe('what a process that begins anew keeps to', () => {
  test('a host that asked for time at an article is left alone as a whole', async () => {
    web.put(FEED, rss([item(1)]))
    web.answers.set(at(1), failed('busy', 429, 7200))
    await follower().follow(FEED, never)
    await once()
    const until = clock.now() + 120 * MINUTE
    web.leftAlone.clear()
    await once()
    expect([...web.leftAlone.keys()]).toEqual([HOST])
    expect(Math.abs(web.leftAlone.get(HOST)! - until)).toBeLessThan(5 * MINUTE)
  })

  test('a host whose feed asked for time is left alone too, also when another of its feeds is followed', async () => {
    web.put(FEED, rss([]))
    await follower().follow(FEED, never)
    web.answers.set(FEED, failed('busy', 429, 7200))
    await once()
    web.leftAlone.clear()
    await follower().follow('https://marfa.example/sport/feed', never)
    expect([...web.leftAlone.keys()]).toEqual([HOST])
  })

  test('the articles of a host that failed wait, longer each time, until it does well', async () => {
    web.put(FEED, rss([item(1), item(2)]))
    for (const n of [1, 2]) web.answers.set(at(n), failed('unreachable', null))
    await follower().follow(FEED, never)
    for (const [times, wait] of [
      [1, 5],
      [2, 10],
    ] as const) {
      await once()
      const rest = (await store.sources.rests()).get(HOST)!
      expect(rest).toMatchObject({ times, asked: false })
      expect(Math.abs(rest.until - clock.now() - wait * MINUTE)).toBeLessThan(2 * MINUTE)
      web.takeAsked()
      await once()
      expect(web.takeAsked()).toEqual([FEED])
      clock.advance(60 * MINUTE)
    }
    for (const n of [1, 2]) web.put(at(n), page(n))
    await once()
    expect(await store.sources.rests()).toEqual(new Map())
  })
})

test('an address that is still listed after months is known, one that left its list is forgotten', async () => {
  web.put(FEED, rss([item(1), item(2)]))
  for (let n = 1; n < 12; n++) web.put(at(n), page(n))
  await follower().follow(FEED, never)
  await once()
  const keys = [1, 2].map((n) => addressKey(at(n)))
  for (let month = 3; month < 11; month++) {
    clock.advance(30 * DAY + MINUTE)
    web.put(FEED, rss([item(1), item(month)]))
    await once()
  }
  expect([...(await store.sources.addresses(keys)).keys()]).toEqual([keys[0]])
})
