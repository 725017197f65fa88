import { describe, expect, test } from 'vitest'
import { keysOf, siftAddresses } from '../../../src/app/following/new-addresses.js'
import type { ListedArticle } from '../../../src/domain/index.js'
import type { AddressRecord } from '../../../src/store/source-store.js'

const NOW = Date.parse('2031-05-14T09:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const listed = (path: string, change: Partial<ListedArticle> = {}): ListedArticle => ({
  url: `https://marfa.example/${path}`,
  title: `خبر ${path}`,
  author: null,
  published: null,
  updated: null,
  html: null,
  ...change,
})

function sift(
  entries: readonly ListedArticle[],
  known: readonly AddressRecord[] = [],
  { everything = false, first = false, now = NOW } = {},
) {
  return siftAddresses(
    { source: 'marfa.example', entries, everything, first },
    new Map(known.map((k) => [k.key, k])),
    now,
  )
}

/** The record of an address after its article was taken. */
function taken(entry: ListedArticle, at = NOW): AddressRecord {
  return { ...sift([entry]).records[0]!, state: 'taken', at, listed: null, looks: 1 }
}

describe('a feed', () => {
  test('what nobody has listed before is wanted now', () => {
    const published = 'Wed, 14 May 2031 10:00:00 +0300'
    const { records, fresh } = sift([
      listed('1', { published }),
      listed('2', { published: '2031-06-01T00:00:00Z' }),
      listed('3'),
    ])
    expect(fresh).toBe(3)
    expect(records.map((r) => [r.key, r.host, r.state, r.at, r.published])).toEqual([
      ['marfa.example/1', 'marfa.example', 'wanted', NOW, Date.parse('2031-05-14T07:00:00Z')],
      ['marfa.example/2', 'marfa.example', 'wanted', NOW, NOW],
      ['marfa.example/3', 'marfa.example', 'wanted', NOW, NOW],
    ])
  })

  test('one address in several spellings is one', () => {
    const entries = [listed('1'), listed('1/'), { ...listed('1'), url: 'http://www.marfa.example/1', title: 'غير' }]
    expect(keysOf(entries)).toEqual(['marfa.example/1'])
    expect(sift(entries).records).toHaveLength(1)
    expect(sift(entries, [taken(listed('1'))]).records).toEqual([])
  })

  test('what is known and unchanged is left alone, in whatever state', () => {
    const known = taken(listed('1'))
    for (const state of ['wanted', 'taken', 'failed', 'passed'] as const) {
      expect(sift([listed('1')], [{ ...known, state }])).toEqual({ records: [], fresh: 0 })
    }
  })

  test('an entry that changes is looked at again after a while; markup that changes alone is no change', () => {
    const before = listed('1', { html: '<p>بدأ العمل</p>' })
    const known = taken(before)
    const later = NOW + 30 * MINUTE
    expect(sift([{ ...before, html: '<div> بدأ  العمل </div>' }], [known], { now: later }).records).toEqual([])
    const changed = listed('1', { html: '<p>انتهى العمل</p>' })
    expect(sift([changed], [known], { now: NOW + MINUTE }).records).toEqual([])
    expect(sift([changed], [known], { now: later })).toMatchObject({
      fresh: 0,
      records: [{ state: 'wanted', at: later, looks: 1, listed: changed }],
    })
    expect(sift([changed], [{ ...known, looks: 6 }], { now: NOW + 20 * DAY }).records).toEqual([])
  })

  test('that it is still listed is written down now and then', () => {
    const known = taken(listed('1'))
    expect(sift([listed('1')], [known], { now: NOW + 30 * DAY }).records).toEqual([])
    const later = NOW + 31 * DAY
    expect(sift([listed('1')], [known], { now: later })).toEqual({ fresh: 0, records: [{ ...known, seen: later }] })
  })

  test('one that was given up is wanted again when its entry changes', () => {
    const trouble = { code: 'no-article', detail: '', since: 1, times: 5 } as const
    const failed: AddressRecord = { ...taken(listed('1')), state: 'failed', looks: 0, trouble }
    expect(sift([listed('1', { title: 'غير' })], [failed]).records).toMatchObject([{ state: 'wanted', trouble: null }])
  })
})

describe('a sitemap of everything', () => {
  const recent = listed('new', { updated: '2031-05-13' })
  const old = listed('old', { updated: '2031-01-01' })
  const undated = listed('undated')

  test('at first only the last days’ articles are wanted; the others are remembered', () => {
    const { records, fresh } = sift([old, undated, recent], [], { everything: true, first: true })
    expect(fresh).toBe(1)
    expect(records.map((r) => [r.key, r.state, r.listed !== null])).toEqual([
      ['marfa.example/old', 'passed', false],
      ['marfa.example/undated', 'passed', false],
      ['marfa.example/new', 'wanted', true],
    ])
  })

  test('later whatever is new to it, up to a bound, the newest first', () => {
    expect(sift([old, undated, recent], [], { everything: true }).records.map((r) => r.state)).toEqual([
      'passed',
      'wanted',
      'wanted',
    ])
    const many = Array.from({ length: 2_500 }, (_, i) =>
      listed(`${i}`, { updated: new Date(NOW - i * 1000).toISOString() }),
    )
    const { records, fresh } = sift(many, [], { everything: true })
    expect(fresh).toBe(2_000)
    expect(records.filter((r) => r.state === 'wanted').map((r) => r.key)).toContain('marfa.example/1999')
    expect(records).toHaveLength(2_500)
  })

  test('what was passed over stays so', () => {
    const passed = sift([old], [], { everything: true, first: true }).records
    expect(sift([listed('old', { updated: '2031-05-14' })], passed, { everything: true }).records).toEqual([])
  })
})
