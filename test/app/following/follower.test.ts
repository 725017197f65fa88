import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FollowEvent, Follower } from '../../../src/app/following/follower.js'
import { healthOfSources } from '../../../src/app/following/health.js'
import { openLibrary } from '../../../src/app/open-library.js'
import { addressKey, articleIdOf } from '../../../src/ingest/address.js'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import type { Store } from '../../../src/store/store.js'
import { temporaryLibrary } from '../temporary-library.js'
import { failed, fetched, InventedWeb, item, page, rss, TestClock, text } from './invented-web.js'

const HOME = 'https://marfa.example/'
const FEED = 'https://marfa.example/feed'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const never = new AbortController().signal
const at = (number: number) => `https://marfa.example/news/${number}`

let files: ReturnType<typeof temporaryLibrary>
let store: Store
let web: InventedWeb
let clock: TestClock
let events: FollowEvent[]

beforeEach(async () => {
  files = temporaryLibrary()
  store = await openSqliteStore(files.path)
  web = new InventedWeb()
  clock = new TestClock()
  events = []
  web.put(HOME, page(0, 'صفحة', '<link rel="alternate" type="application/rss+xml" href="/feed">'))
})
afterEach(async () => {
  await store.close()
  await files.remove()
})

async function follower(): Promise<Follower> {
  const library = await openLibrary(store)
  return new Follower(store.sources, library, web, { clock, random: () => 0.5, onEvent: (event) => events.push(event) })
}

/** A round of all, by a process that has just begun. */
async function once(): Promise<readonly string[]> {
  web.takeAsked()
  await (await follower()).run({ once: true }, never)
  return web.takeAsked()
}

async function textOf(number: number): Promise<string | undefined> {
  const id = articleIdOf(at(number))
  return (await store.readings([id])).get(id)?.article.text
}

const addressOf = async (number: number) => {
  const key = addressKey(at(number))
  return (await store.sources.addresses([key])).get(key)
}
const onlySource = async () => (await store.sources.list())[0]!

describe('following an outlet', () => {
  test('its feed is found and its articles come, once', async () => {
    web.put(FEED, rss([item(1), item(2)]))
    for (const n of [1, 2]) web.put(at(n), page(n))
    const followed = await (await follower()).follow(HOME, never)
    expect(followed).toMatchObject({
      kind: 'followed',
      fresh: 2,
      source: { id: 'marfa.example/feed', feed: FEED, home: HOME, name: 'صحيفة المرفأ' },
    })
    expect(await once()).toEqual(expect.arrayContaining([FEED, at(1), at(2)]))
    expect(await textOf(1)).toBe(text(1))
    expect(await store.countArticles()).toBe(2)
    expect(await addressOf(1)).toMatchObject({ state: 'taken', looks: 1, listed: null })
    expect(await once()).toEqual([FEED])
    expect(await store.countArticles()).toBe(2)
    expect(await (await follower()).follow(FEED, never)).toMatchObject({ kind: 'known' })
  })

  test('the whole text of a feed is taken without its pages but for the first, oldest first', async () => {
    const whole = (n: number) => `<p>${text(n, 8)}</p>`
    web.put(
      FEED,
      rss([
        item(2, { html: whole(2), published: '2031-05-14T08:00:00Z' }),
        item(1, { html: whole(1), published: '2031-05-14T07:00:00Z' }),
      ]),
    )
    web.put(at(1), page(1, text(1, 8)))
    await (await follower()).follow(FEED, never)
    expect(await once()).toEqual([FEED, at(1)])
    const stored = await store.readingsAfter(0, 9)
    expect(stored.map((s) => s.reading.article.url)).toEqual([at(1), at(2)])
    expect(stored[0]!.reading.article).toMatchObject({
      outlet: 'صحيفة المرفأ',
      title: 'خبر 1',
      text: text(1, 8),
      published: { day: '2031-05-14' },
    })
  })

  test('validators are kept and sent; an unchanged feed makes the pause longer', async () => {
    web.put(FEED, rss([]), { etag: '"1"', lastModified: 'Wed' })
    await (await follower()).follow(FEED, never)
    const before = (await onlySource()).interval
    web.answers.set(FEED, { kind: 'unchanged' })
    await once()
    web.asked.length = 0
    await (await follower()).run({ once: true }, never)
    expect(web.asked).toMatchObject([{ url: FEED, etag: '"1"', lastModified: 'Wed' }])
    expect((await onlySource()).interval).toBe(Math.round(Math.round(before * 1.5) * 1.5))
  })

  test('an article that its outlet changes is kept as a new version', async () => {
    web.put(FEED, rss([item(1)]))
    web.put(at(1), page(1))
    await (await follower()).follow(FEED, never)
    await once()
    web.put(FEED, rss([item(1, { title: 'خبر 1 (محدث)' })]))
    web.put(at(1), page(1, text(7)))
    clock.advance(HOUR)
    expect(await once()).toEqual([FEED, at(1)])
    expect(await textOf(1)).toBe(text(7))
    const [replaced] = await store.earlierVersions(articleIdOf(at(1)))
    expect(replaced).toMatchObject({ article: { text: text(1) } })
    expect(Math.abs(replaced!.replacedAt! - clock.now())).toBeLessThanOrEqual(2 * MINUTE)
    expect(await addressOf(1)).toMatchObject({ state: 'taken', looks: 2 })
  })

  test('two sources that list one article bring it once', async () => {
    web.put(FEED, rss([item(1)]))
    web.put('https://marfa.example/local/rss', rss([item(1), item(2)]))
    for (const n of [1, 2]) web.put(at(n), page(n))
    const one = await follower()
    await one.follow(FEED, never)
    await one.follow('https://marfa.example/local/rss', never)
    const asked = await once()
    expect(asked.filter((url) => url === at(1))).toHaveLength(1)
    expect(await store.countArticles()).toBe(2)
  })

  test('an outlet that is unfollowed while it is asked does not come back', async () => {
    web.put(FEED, rss([]))
    await (await follower()).follow(FEED, never)
    web.answers.set(FEED, async () => {
      await store.sources.remove('marfa.example/feed')
      return fetched(FEED, rss([item(1)]))
    })
    await once()
    expect(await store.sources.list()).toEqual([])
    expect(await store.sources.hosts()).toEqual(new Map())
  })

  test('a feed that moved for good is asked at its new address, and stays the same source', async () => {
    web.put(FEED, rss([]))
    await (await follower()).follow(FEED, never)
    web.answers.set(FEED, {
      ...fetched('https://marfa.example/v2', rss([])),
      movedPermanently: 'https://marfa.example/v2',
    })
    web.put('https://marfa.example/v2', rss([]))
    await once()
    expect(await once()).toEqual(['https://marfa.example/v2'])
    expect(await onlySource()).toMatchObject({ id: 'marfa.example/feed', feed: 'https://marfa.example/v2' })
  })
})

test('what a list of subscriptions says of an outlet fills what its feed leaves open', async () => {
  const unnamed = rss([item(1)])
    .replace(/<title>.*?<\/title>/, '')
    .replace(/<link>.*?<\/link>/, '')
  web.put(FEED, unnamed)
  await (await follower()).follow(FEED, never, { home: HOME, name: 'المرفأ' })
  expect(await onlySource()).toMatchObject({ home: HOME, name: 'المرفأ' })
})

describe('when something goes wrong', () => {
  test('a feed that fails is left alone for longer and longer, and its trouble is dated from its beginning', async () => {
    web.put(FEED, rss([]))
    await (await follower()).follow(FEED, never)
    const begun = clock.now()
    web.answers.set(FEED, failed('server-error', 503))
    for (const [times, wait] of [
      [1, 5],
      [2, 10],
      [3, 20],
    ] as const) {
      await once()
      expect(await onlySource()).toMatchObject({
        due: clock.now() + wait * MINUTE,
        trouble: { code: 'server-error', since: begun, times },
      })
      clock.advance(wait * MINUTE)
    }
    expect(await healthOfSources(store.sources, clock.now())).toMatchObject([{ state: 'troubled' }])
    web.put(FEED, rss([]))
    await once()
    expect(await onlySource()).toMatchObject({ trouble: null, lastGood: clock.now() })
  })

  test('a host that asks for time is given it, also by a single round', async () => {
    web.put(FEED, rss([]))
    await (await follower()).follow(FEED, never)
    web.answers.set(FEED, failed('busy', 429, 7200))
    await once()
    expect(await onlySource()).toMatchObject({ due: clock.now() + 2 * HOUR })
    expect(await once()).toEqual([])
    clock.advance(2 * HOUR)
    expect(await once()).toEqual([FEED])
  })

  test('a feed that is gone is asked no more, until it is followed again', async () => {
    web.put(FEED, rss([]))
    await (await follower()).follow(FEED, never)
    web.answers.set(FEED, failed('gone', 410))
    await once()
    expect(await once()).toEqual([])
    expect(await healthOfSources(store.sources, clock.now())).toMatchObject([{ state: 'ended' }])
    web.put(FEED, rss([]))
    expect(await (await follower()).follow(FEED, never)).toMatchObject({ kind: 'followed' })
    expect(await onlySource()).toMatchObject({ ended: false, trouble: null })
  })

  test('a page that fails is tried again, five times, and the others go on', async () => {
    web.put(FEED, rss([item(1), item(2)]))
    web.answers.set(at(1), failed('not-found', 404))
    web.put(at(2), page(2))
    await (await follower()).follow(FEED, never)
    await once()
    expect(await textOf(2)).toBe(text(2))
    const waiting = (await addressOf(1))!
    expect(waiting).toMatchObject({ state: 'wanted', trouble: { code: 'not-found', times: 1 } })
    expect(waiting.at).toBe(waiting.trouble!.since + 10 * MINUTE)
    expect(await once()).toEqual([FEED])
    let tries = 1
    for (let hour = 0; hour < 60; hour++) {
      clock.advance(HOUR)
      if ((await once()).includes(at(1))) tries++
    }
    expect(tries).toBe(5)
    expect(await addressOf(1)).toMatchObject({ state: 'failed', trouble: { code: 'not-found', times: 5 } })
    expect((await store.sources.troubled(9)).map((a) => a.key)).toEqual(['marfa.example/news/1'])
    expect(events.filter((e) => e.kind === 'mishap')).toHaveLength(5)
  })

  test('a page that came back is taken, though its feed forgot it', async () => {
    web.put(FEED, rss([item(1)]))
    web.answers.set(at(1), failed('not-found', 404))
    await (await follower()).follow(FEED, never)
    await once()
    web.put(FEED, rss([]))
    web.put(at(1), page(1))
    clock.advance(HOUR)
    await once()
    expect(await textOf(1)).toBe(text(1))
    expect(await addressOf(1)).toMatchObject({ state: 'taken', trouble: null })
  })

  test('what robots.txt closes and what is in another language is given up at once', async () => {
    web.put(FEED, rss([item(1), item(2)]))
    web.answers.set(at(1), { kind: 'refused', code: 'robots', detail: '' })
    web.put(
      at(2),
      page(2, 'The bridge was opened by the mayor this morning. '.repeat(20)).replace(/خبر|صحيفة المرفأ/g, 'News'),
    )
    await (await follower()).follow(FEED, never)
    await once()
    expect(await addressOf(1)).toMatchObject({ state: 'failed', trouble: { code: 'robots' } })
    expect(await addressOf(2)).toMatchObject({ state: 'failed', trouble: { code: 'not-arabic' } })
  })

  test('a host that fails is not asked for its other pages until it has rested', async () => {
    web.put(FEED, rss([1, 2, 3].map((n) => item(n))))
    for (const n of [1, 2, 3]) web.answers.set(at(n), failed('unreachable', null))
    const one = await follower()
    await one.follow(FEED, never)
    web.takeAsked()
    await one.run({ once: true }, never)
    expect(web.takeAsked().filter((url) => url !== FEED)).toHaveLength(1)
    expect(await store.sources.hosts()).toEqual(new Map([['marfa.example', expect.any(Number)]]))
  })

  test('when the library fails nothing counts as taken, and the failure is told', async () => {
    web.put(FEED, rss([item(1)]))
    web.put(at(1), page(1))
    const broken = { add: () => Promise.reject(new Error('the disk is full')) }
    const failing = new Follower(store.sources, broken, web, { clock })
    await failing.follow(FEED, never)
    await expect(failing.run({ once: true }, never)).rejects.toThrow('the disk is full')
    expect(await addressOf(1)).toMatchObject({ state: 'wanted' })
    await once()
    expect(await textOf(1)).toBe(text(1))
  })

  test('an article that was durable before its address was written down is not doubled', async () => {
    web.put(FEED, rss([item(1)]))
    web.put(at(1), page(1))
    await (await follower()).follow(FEED, never)
    const before = await addressOf(1)
    await once()
    // As if the process had been killed between the two.
    await store.sources.put({ addresses: [before!] })
    await once()
    expect(await store.countArticles()).toBe(1)
    expect(await store.earlierVersions(articleIdOf(at(1)))).toEqual([])
    expect(await addressOf(1)).toMatchObject({ state: 'taken' })
  })
})

describe('staying up to date', () => {
  test('rounds follow one another in time, what appears comes, and it ends when it is stopped', async () => {
    const stop = new AbortController()
    let published = 1
    const begun = clock.now()
    web.answers.set(FEED, () => {
      published = 1 + Math.floor((clock.now() - begun) / (30 * MINUTE))
      if (published > 20) stop.abort()
      return fetched(FEED, rss(Array.from({ length: Math.min(10, published) }, (_, i) => item(published - i))))
    })
    for (let n = 1; n < 40; n++) web.put(at(n), page(n))
    const one = await follower()
    await one.follow(FEED, never)
    await one.run({}, stop.signal)
    expect(await store.countArticles()).toBeGreaterThanOrEqual(18)
    const rounds = web.asked.filter((request) => request.url === FEED).length
    // Some ten hours, an article every half hour: far fewer rounds than at the least interval, which would be 120.
    expect(rounds).toBeGreaterThan(8)
    expect(rounds).toBeLessThan(60)
    const health = await healthOfSources(store.sources, clock.now())
    expect(health[0]!.state).toBe('well')
    expect(health[0]!.articlesADay).toBeGreaterThan(10)
  })
})

test('a source that brings nothing any more is silent', async () => {
  web.put(FEED, rss([item(1)]))
  web.put(at(1), page(1))
  await (await follower()).follow(FEED, never)
  await once()
  expect(await healthOfSources(store.sources, clock.now())).toMatchObject([
    { state: 'well', articlesADay: 1, waiting: 0, failed: 0 },
  ])
  clock.advance(40 * 24 * HOUR)
  await once()
  expect(await healthOfSources(store.sources, clock.now())).toMatchObject([{ state: 'silent', articlesADay: null }])
})

test('a source whose articles can all not be had is fruitless, until one can', async () => {
  web.put(FEED, rss([item(1)]))
  web.answers.set(at(1), { kind: 'refused', code: 'robots', detail: '' })
  await (await follower()).follow(FEED, never)
  const state = async () => (await healthOfSources(store.sources, clock.now()))[0]!.state
  expect(await state()).toBe('well')
  await once()
  expect(await state()).toBe('fruitless')
  web.put(FEED, rss([item(1), item(2)]))
  web.put(at(2), page(2))
  await once()
  expect(await state()).toBe('well')
})
