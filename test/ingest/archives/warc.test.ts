import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { PlacedInput } from '../../../src/ingest/input.js'
import {
  ADDRESSES,
  brief,
  type InventedRecord,
  readAll,
  spoiled,
  testFolder,
  threeMembers,
  threeRecords,
  warcRecord,
  windows1256,
} from './invented-archives.js'

const folder = testFolder()

const read = async (name: string, ...parts: readonly Uint8Array[]) =>
  readAll([await folder.put(name, Buffer.concat(parts))])

function html(input: PlacedInput | undefined): string {
  if (!input?.ok || input.record.content.kind !== 'html') throw new Error('no page')
  return input.record.content.html
}

describe('forms of a web archive', () => {
  const FORMS: readonly [name: string, content: () => Uint8Array][] = [
    ['plain.warc', () => Buffer.concat(threeRecords())],
    ['members.warc.gz', () => Buffer.concat(threeMembers())],
    ['whole.warc.gz', () => gzipSync(Buffer.concat(threeRecords()))],
    ['compressed-without-saying.warc', () => Buffer.concat(threeMembers())],
    ['plain-under-a-false-name.warc.gz', () => Buffer.concat(threeRecords())],
    ['CC-NEWS-20310514-00001', () => Buffer.concat(threeMembers())],
    ['no-name', () => Buffer.concat(threeRecords())],
  ]
  it.each(FORMS)('%s', async (name, content) => expect(brief(await read(name, content()))).toEqual(ADDRESSES))

  it('reads what another program wrote', async () => {
    async function* body() {
      yield Buffer.from('<html><p>خبر من أرشيف آخر')
    }
    const record = WARCRecord.create(
      {
        url: ADDRESSES[1]!,
        date: '2031-05-14T10:00:00Z',
        type: 'response',
        httpHeaders: { 'Content-Type': 'text/html' },
      },
      body(),
    )
    const info = WARCRecord.createWARCInfo({ filename: 'a.warc.gz' }, { software: 'another' })
    const parts = await Promise.all([info, record].map((r) => WARCSerializer.serialize(r, { gzip: true })))
    const [input] = await read('other.warc.gz', ...parts)
    expect(html(input)).toBe('<html><p>خبر من أرشيف آخر')
  })

  it('knows a page by its address, and keeps when it was seen', async () => {
    const [input] = await read('a.warc', warcRecord())
    expect(input?.ok && input.record).toMatchObject({ fromWeb: true, seen: '2031-05-14T10:00:00Z' })
  })

  it.each([
    ['a.warc', threeRecords],
    ['a.warc.gz', threeMembers],
  ] as const)('can be read on from a page in %s', async (name, make) => {
    const path = await folder.put(name, Buffer.concat(make()))
    const { offset = 0, record } = (await readAll([path]))[1]!.place
    const select = async () => ({ wants: () => true, seek: { offset, record } })
    const rest = await readAll([path], { select })
    expect(brief(rest)).toEqual(ADDRESSES.slice(1))
    expect(rest.map((input) => input.place.record)).toEqual([1, 2])
  })
})

describe('what is no page is passed over without a word', () => {
  const OTHERS: readonly [what: string, record: InventedRecord][] = [
    ['a request', { type: 'request', body: 'GET / HTTP/1.1\r\n\r\n' }],
    ['warcinfo', { type: 'warcinfo', body: 'software: x\r\n' }],
    ['a revisit', { type: 'revisit', body: '' }],
    ['an image', { http: { 'Content-Type': 'image/png' }, body: Uint8Array.of(1, 2, 3) }],
    ['a redirection', { status: '301 Moved Permanently' }],
    ['a missing page', { status: '404 Not Found' }],
    ['an empty page', { body: '' }],
    ['an untyped file', { http: { 'Content-Type': '' }, body: '{"a":1}' }],
    ['what a crawler knows to be no HTML', { warc: { 'WARC-Identified-Payload-Type': 'application/pdf' } }],
    ['a saved image', { type: 'resource', warc: { 'Content-Type': 'image/png' } }],
  ]
  it.each(OTHERS)('%s', async (_what, record) => {
    expect(brief(await read('a.warc.gz', gzipSync(warcRecord(record)), ...threeMembers()))).toEqual(ADDRESSES)
  })

  it('takes a saved page without an HTTP head', async () => {
    const record = warcRecord({
      type: 'resource',
      warc: { 'Content-Type': 'text/html; charset=windows-1256' },
      body: windows1256('<p>نص محفوظ'),
    })
    expect(html((await read('a.warc', record))[0])).toBe('<p>نص محفوظ')
  })
})

describe('bodies', () => {
  const PAGE = '<html><p>قال المتحدث باسم المرفأ إن السفينة وصلت على موعدها'
  const chunks = (body: Buffer) =>
    Buffer.concat([
      Buffer.from(`5;x=y\r\n`),
      body.subarray(0, 5),
      Buffer.from(`\r\n${(body.length - 5).toString(16)}\r\n`),
      body.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
  const bytes = Buffer.from(PAGE)
  const BODIES: readonly [what: string, body: Uint8Array, http: Record<string, string>][] = [
    ['chunked', chunks(bytes), { 'Transfer-Encoding': 'chunked' }],
    ['said to be chunked, kept whole', bytes, { 'Transfer-Encoding': 'chunked' }],
    ['gzip', gzipSync(bytes), { 'Content-Encoding': 'gzip' }],
    ['gzip without its end', gzipSync(bytes).subarray(0, -8), { 'Content-Encoding': 'gzip' }],
    ['said to be gzip, kept unpacked', bytes, { 'Content-Encoding': 'gzip' }],
    ['chunked gzip', chunks(gzipSync(bytes)), { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }],
    ['brotli', brotliCompressSync(bytes), { 'content-encoding': 'br' }],
    ['said to be brotli, kept unpacked', bytes, { 'content-encoding': 'br' }],
    ['deflate', deflateSync(bytes), { 'Content-Encoding': 'deflate' }],
    ['bare deflate', deflateRawSync(bytes), { 'Content-Encoding': 'deflate' }],
    ['windows-1256 by the HTTP head alone', windows1256(PAGE), { 'Content-Type': 'text/html; charset=windows-1256' }],
    ['no type, but a page', bytes, { 'Content-Type': '' }],
  ]
  it.each(BODIES)('%s', async (_what, body, http) => {
    expect(html((await read('a.warc', warcRecord({ body, http })))[0])).toBe(PAGE)
  })

  it.each([
    ['zstd', bytes, 'bad-format'],
    ['br', Buffer.from([1, 2, 3, 4]), 'corrupt'],
    ['gzip, gzip, gzip, gzip', bytes, 'bad-format'],
  ])('tells of %s that it cannot unpack', async (coding, body, code) => {
    const inputs = await read('a.warc', warcRecord({ body, http: { 'Content-Encoding': coding } }), ...threeRecords())
    expect(brief(inputs)).toEqual([`!${code}`, ...ADDRESSES])
  })
})

describe('damage', () => {
  it('passes over a broken member and goes on with the next, telling where', async () => {
    const [a, b, c] = threeMembers() as [Buffer, Buffer, Buffer]
    const inputs = await read('a.warc.gz', a, spoiled(b, 60), c)
    expect(brief(inputs)).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[2]])
    expect(!inputs[1]!.ok && inputs[1]!.failure.origin).toContain(`byte ${a.length}`)
  })

  it.each([
    ['its head', 0],
    ['its checksum', -6],
  ])('does not trust a member when %s is wrong', async (_what, at) => {
    const [a, b, c] = threeMembers() as [Buffer, Buffer, Buffer]
    const inputs = await read('a.warc.gz', a, spoiled(b, at < 0 ? b.length + at : at, 1), c)
    expect(brief(inputs)).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[2]])
  })

  it('finds the first record behind what is no archive at all', async () => {
    const inputs = await read('a.warc.gz', Buffer.alloc(40_000, 7), ...threeMembers())
    expect(brief(inputs)).toEqual(['!corrupt', ...ADDRESSES])
  })

  it('is not led astray by a gzip member that is no record', async () => {
    const [a, b, c] = threeMembers() as [Buffer, Buffer, Buffer]
    const inputs = await read('a.warc.gz', a, spoiled(gzipSync('x'.repeat(500)), 15), gzipSync('بيانات'), b, c)
    expect(brief(inputs)).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[1], ADDRESSES[2]])
  })

  it.each([
    ['a length that is too short', '5'],
    ['a length that is too long', '420'],
    ['a length that is none', 'many'],
  ])('goes on behind %s', async (_what, length) => {
    const [a, b, c] = threeRecords() as [Buffer, Buffer, Buffer]
    const wrong = Buffer.from(b.toString().replace(/Content-Length: \d+/, `Content-Length: ${length}`))
    expect(brief(await read('a.warc', a, wrong, c))).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[2]])
  })

  it.each([
    ['plain', (at: number) => Buffer.concat(threeRecords()).subarray(0, at), 'a.warc'],
    ['members', (at: number) => Buffer.concat(threeMembers()).subarray(0, at), 'a.warc.gz'],
  ] as const)('keeps what came before the end of a cut-off file: %s', async (_what, make, name) => {
    const whole = make(Number.MAX_SAFE_INTEGER).length
    expect(brief(await read(name, make(whole - 30)))).toEqual([...ADDRESSES.slice(0, 2), '!truncated'])
  })

  it('keeps most of a file that is one cut-off member', async () => {
    const records = Array.from({ length: 400 }, (_, i) =>
      warcRecord({ url: `https://marfa.example/${i}`, body: `<p>${Math.sin(i)}` }),
    )
    const whole = gzipSync(Buffer.concat(records))
    const found = brief(await read('a.warc.gz', whole.subarray(0, whole.length / 2)))
    expect(found.at(-1)).toBe('!truncated')
    expect(found.length).toBeGreaterThan(100)
  })

  it('says the same whatever the pieces in which the bytes come', async () => {
    const [a, b, c] = threeMembers() as [Buffer, Buffer, Buffer]
    const bytes = Buffer.concat([a, spoiled(b, 60), c])
    for (const size of [1, 3, 50, 4096]) {
      async function* stdin() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      expect(brief(await readAll(['-'], { stdin: stdin() }))).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[2]])
    }
  })
})

describe('bounds', () => {
  const LIMIT = { maxRecordBytes: 100_000 }

  it('refuses a record that is too large, and goes on', async () => {
    const large = warcRecord({ body: 'x'.repeat(200_000) })
    const path = await folder.put('a.warc', Buffer.concat([large, ...threeRecords()]))
    expect(brief(await readAll([path], LIMIT))).toEqual(['!too-large', ...ADDRESSES])
  })

  it('does not speak of films', async () => {
    const film = warcRecord({ http: { 'Content-Type': 'video/mp4' }, body: 'x'.repeat(200_000) })
    const path = await folder.put('a.warc', Buffer.concat([film, ...threeRecords()]))
    expect(brief(await readAll([path], LIMIT))).toEqual(ADDRESSES)
  })

  it('refuses a body that unfolds to too much', async () => {
    for (const [coding, body] of [
      ['gzip', gzipSync(Buffer.alloc(5_000_000))],
      ['br', brotliCompressSync(Buffer.alloc(5_000_000))],
      ['deflate', deflateSync(Buffer.alloc(5_000_000))],
    ] as const) {
      const bomb = warcRecord({ body, http: { 'Content-Encoding': coding } })
      const path = await folder.put('a.warc', Buffer.concat([bomb, ...threeRecords()]))
      expect(brief(await readAll([path], LIMIT))).toEqual(['!too-large', ...ADDRESSES])
    }
  })

  it('gives a member up that unfolds to hundreds of times its size', async () => {
    const [a, , c] = threeMembers() as [Buffer, Buffer, Buffer]
    const head = warcRecord({ warc: { 'Content-Length': '999999999999' } }).subarray(0, 300)
    const bomb = gzipSync(Buffer.concat([head, Buffer.alloc(150_000_000)]))
    const inputs = await read('a.warc.gz', a, bomb, c)
    expect(brief(inputs)).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[2]])
    expect(!inputs[1]!.ok && inputs[1]!.failure.detail).toContain('times its size')
  })

  it('does not take a head without end for a record', async () => {
    const endless = Buffer.from(`WARC/1.0\r\n${'a\r\n'.repeat(100_000)}`)
    expect(brief(await read('a.warc', endless, Buffer.from('\r\n'), ...threeRecords()))).toEqual([
      '!corrupt',
      ...ADDRESSES,
    ])
  })
})
