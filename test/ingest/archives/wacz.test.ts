import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  ADDRESSES,
  brief,
  readAll,
  spoiled,
  testFolder,
  threeMembers,
  threeRecords,
  warcRecord,
} from './invented-archives.js'
import { zip } from './invented-zip.js'

const folder = testFolder()
const INDEX = { name: 'datapackage.json', data: Buffer.from('{}') }

describe('WACZ', () => {
  it('reads every WARC in it, plain or compressed', async () => {
    const other = warcRecord({ url: 'https://marfa.example/other' })
    const path = await folder.put(
      'a.wacz',
      zip([
        { name: 'archive/data.warc.gz', data: Buffer.concat(threeMembers()) },
        INDEX,
        { name: 'archive/more.warc', data: other },
      ]),
    )
    const inputs = await readAll([path])
    expect(brief(inputs)).toEqual([...ADDRESSES, 'https://marfa.example/other'])
    expect(inputs.map((input) => input.place.record)).toEqual([0, 1, 2, 3])
    expect(inputs.every((input) => input.place.offset === undefined)).toBe(true)
  })

  it('passes over what is broken within a WARC', async () => {
    const [a, b, c] = threeMembers() as [Buffer, Buffer, Buffer]
    const path = await folder.put(
      'a.wacz',
      zip([{ name: 'archive/a.warc.gz', data: Buffer.concat([a, spoiled(b, 60), c]) }]),
    )
    expect(brief(await readAll([path]))).toEqual([ADDRESSES[0], '!corrupt', ADDRESSES[2]])
  })

  const BAD: readonly [what: string, bytes: () => Uint8Array, code: string][] = [
    ['no zip', () => Buffer.from('x'.repeat(100)), '!bad-format'],
    [
      'a cut-off zip',
      () => zip([{ name: 'archive/a.warc', data: Buffer.concat(threeRecords()) }]).subarray(0, 200),
      '!bad-format',
    ],
    ['a zip without a WARC', () => zip([INDEX]), '!empty'],
  ]
  it.each(BAD)('tells of %s', async (_what, bytes, code) => {
    expect(brief(await readAll([await folder.put('a.wacz', bytes())]))).toEqual([code])
  })

  it('gives up on a WARC that unfolds without measure', async () => {
    const head = warcRecord({ warc: { 'Content-Length': '999999999999' } }).subarray(0, 300)
    const bomb = gzipSync(Buffer.concat([head, Buffer.alloc(150_000_000)]))
    const path = await folder.put(
      'a.wacz',
      zip([
        { name: 'a.warc.gz', data: bomb },
        { name: 'b.warc', data: Buffer.concat(threeRecords()) },
      ]),
    )
    expect(brief(await readAll([path]))).toEqual(['!corrupt', ...ADDRESSES])
  })
})
