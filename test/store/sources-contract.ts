import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Source } from '../../src/domain/index.js'
import type { AddressRecord } from '../../src/store/source-store.js'
import type { Store } from '../../src/store/store.js'
import type { StoreUnderTest } from './contract.js'
import { entry } from './invented-entries.js'

function source(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    feed: `https://${id}/feed`,
    kind: 'feed',
    home: `https://${id}/`,
    name: 'صحيفة المرفأ',
    followedAt: 1_000,
    etag: '"v1"',
    lastModified: null,
    interval: 900_000,
    due: 2_000,
    leaveUntil: null,
    lastGood: null,
    lastNew: null,
    trouble: null,
    ended: false,
    ...change,
  }
}

function address(key: string, change: Partial<AddressRecord> = {}): AddressRecord {
  return {
    key,
    source: 'marfa.example',
    host: 'marfa.example',
    state: 'wanted',
    at: 100,
    seen: 60,
    published: 50,
    signature: 's',
    listed: {
      url: `https://${key}`,
      title: 'خبر\u0000"',
      author: null,
      published: null,
      updated: null,
      html: '<p>نص</p>',
    },
    looks: 0,
    etag: null,
    lastModified: null,
    trouble: null,
    ...change,
  }
}

const TROUBLE = { code: 'timeout', detail: 'لا جواب', since: 7, times: 2 } as const

/** What every implementation of `Store` must keep of the outlets that are followed. */
export function sourcesContract(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`sources contract: ${name}`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await prepare()
      store = await under.open()
    })
    afterEach(async () => {
      await store.close()
      await under.remove()
    })
    const reopen = async () => {
      await store.close()
      store = await under.open()
    }

    test('nothing is followed at first', async () => {
      expect(await store.sources.list()).toEqual([])
      expect(await store.sources.addresses(['a'])).toEqual(new Map())
      expect(await store.sources.hosts()).toEqual(new Map())
      expect(await store.sources.wanted('marfa.example', 1e15, 9)).toEqual([])
      expect(await store.sources.troubled(9)).toEqual([])
      expect(await store.sources.counts(0)).toEqual(new Map())
      await store.sources.put({})
      await store.sources.remove('nobody')
    })

    test('sources and addresses come back as they went in, over what was, after the store was closed and opened', async () => {
      const late = source('dafa.example', { followedAt: 2_000, trouble: TROUBLE, name: null })
      await store.sources.put({ sources: [late, source('marfa.example')], addresses: [address('a'), address('b')] })
      const changed = address('b', { state: 'taken', listed: null, looks: 1, at: 300 })
      await store.sources.put({ addresses: [changed] })
      await reopen()
      expect(await store.sources.list()).toEqual([source('marfa.example'), late])
      expect(await store.sources.addresses(['b', 'missing', 'a'])).toEqual(
        new Map([
          ['a', address('a')],
          ['b', changed],
        ]),
      )
    })

    test('what is wanted of a host, from its moment on, oldest publication first', async () => {
      const addresses = [
        address('late', { published: 90 }),
        address('early', { published: 10 }),
        address('not yet', { at: 500, published: 1 }),
        address('taken', { state: 'taken' }),
        address('passed', { state: 'passed' }),
        address('failed', { state: 'failed' }),
        address('elsewhere', { host: 'dafa.example:8080', at: 40 }),
      ]
      await store.sources.put({ addresses })
      const keys = async (host: string, at: number, limit = 9) =>
        (await store.sources.wanted(host, at, limit)).map((a) => a.key)
      expect(await keys('marfa.example', 99)).toEqual([])
      expect(await keys('marfa.example', 100)).toEqual(['early', 'late'])
      expect(await keys('marfa.example', 100, 1)).toEqual(['early'])
      expect(await keys('marfa.example', 500)).toEqual(['not yet', 'early', 'late'])
      expect(await store.sources.hosts()).toEqual(
        new Map([
          ['dafa.example:8080', 40],
          ['marfa.example', 100],
        ]),
      )
    })

    test('troubled addresses and counts', async () => {
      const addresses = [
        address('again', { trouble: TROUBLE, published: 10 }),
        address('given up', { trouble: TROUBLE, state: 'failed', published: 20 }),
        address('t1', { state: 'taken', published: 30 }),
        address('t2', { state: 'taken', published: 80 }),
        address('t3', { state: 'taken', published: 60 }),
        address('p', { state: 'passed', source: 'dafa.example' }),
      ]
      await store.sources.put({ addresses })
      expect((await store.sources.troubled(9)).map((a) => a.key)).toEqual(['given up', 'again'])
      expect(await store.sources.troubled(1)).toHaveLength(1)
      expect(await store.sources.counts(60)).toEqual(
        new Map([
          ['dafa.example', { wanted: 0, failed: 0, taken: 0, earliest: null }],
          ['marfa.example', { wanted: 1, failed: 1, taken: 2, earliest: 60 }],
        ]),
      )
    })

    test('a source that is removed leaves what was taken', async () => {
      const addresses = [address('w'), address('t', { state: 'taken' }), address('other', { source: 'dafa.example' })]
      await store.sources.put({ sources: [source('marfa.example'), source('dafa.example')], addresses })
      await store.sources.remove('marfa.example')
      expect((await store.sources.list()).map((s) => s.id)).toEqual(['dafa.example'])
      expect([...(await store.sources.addresses(['w', 't', 'other'])).keys()].sort()).toEqual(['other', 't'])
    })

    test('rests of hosts come back, over what was, until they end', async () => {
      const rest = { until: 900, times: 2, asked: false }
      await store.sources.put({
        rests: new Map([
          ['marfa.example', { ...rest, times: 1 }],
          ['dafa.example:8080', { ...rest, asked: true }],
        ]),
      })
      await store.sources.put({ rests: new Map([['marfa.example', rest]]) })
      await reopen()
      expect(await store.sources.rests()).toEqual(
        new Map([
          ['dafa.example:8080', { ...rest, asked: true }],
          ['marfa.example', rest],
        ]),
      )
      await store.sources.put({ rests: new Map([['marfa.example', null]]) })
      expect([...(await store.sources.rests()).keys()]).toEqual(['dafa.example:8080'])
    })

    test('addresses that left their list long before its newest are forgotten', async () => {
      const addresses = [
        address('listed', { state: 'taken', seen: 900 }),
        address('left', { state: 'taken', seen: 300 }),
        address('left not long ago', { state: 'passed', seen: 600 }),
        address('waited for', { state: 'wanted', seen: 300 }),
        address('of a quiet source', { state: 'taken', seen: 300, source: 'dafa.example' }),
        address('of a new source', { state: 'taken', seen: 300, source: 'new.example' }),
        address('of no source', { state: 'taken', seen: 300, source: 'gone.example' }),
      ]
      const sources = [
        source('marfa.example', { lastNew: 1_000 }),
        source('dafa.example', { lastNew: 700 }),
        source('new.example'),
      ]
      await store.sources.put({ sources, addresses })
      expect(await store.sources.forget(500, 5_000)).toBe(2)
      expect([...(await store.sources.addresses(addresses.map((a) => a.key))).keys()].sort()).toEqual(
        addresses
          .map((a) => a.key)
          .filter((key) => key !== 'left' && key !== 'of no source')
          .sort(),
      )
      expect(await store.sources.forget(500, 5_000)).toBe(0)
    })

    test('one holds the lease, until it is given back, runs out, or its holder is known to be gone', async () => {
      const lease = (holder: string, at: number) => ({ holder, machine: 'm', pid: 7, at, until: at + 100 })
      expect(await store.sources.lease(lease('a', 0))).toBeNull()
      expect(await store.sources.lease(lease('a', 50))).toBeNull()
      await reopen()
      expect(await store.sources.lease(lease('b', 149))).toEqual(lease('a', 50))
      await store.sources.release('b')
      expect(await store.sources.lease(lease('b', 149))).toEqual(lease('a', 50))
      expect(await store.sources.lease(lease('b', 149), 'a')).toBeNull()
      expect(await store.sources.lease(lease('c', 249))).toBeNull()
      await store.sources.release('c')
      expect(await store.sources.lease(lease('d', 250))).toBeNull()
    })

    test('more addresses at once than one query can carry, and none of them when one is wrong', async () => {
      const addresses = Array.from({ length: 1_300 }, (_, i) => address(`a${i}`))
      await store.sources.put({ addresses })
      expect((await store.sources.addresses(addresses.map((a) => a.key))).size).toBe(1_300)
      const broken = { ...address('broken'), host: null as unknown as string }
      await expect(
        store.sources.put({ sources: [source('x')], addresses: [address('before'), broken] }),
      ).rejects.toThrow()
      expect(await store.sources.list()).toEqual([])
      expect(await store.sources.addresses(['before'])).toEqual(new Map())
    })

    test('what is made from articles is not outdated by it, also while articles are written', async () => {
      const before = await store.revision()
      await Promise.all([
        store.sources.put({ sources: [source('marfa.example')] }),
        store.write((w) => w.insertArticles([entry('a')])),
        store.sources.put({ addresses: [address('a')] }),
      ])
      expect(await store.revision()).toBe(before + 1)
      expect(await store.sources.list()).toHaveLength(1)
    })
  })
}
