import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/ingest/fetching/read-body.js'

const LIMITS = { most: 300_000, cut: false, inflation: 100 }

/** Bytes in pieces of 1 kB, and how many of them were taken. */
function inPieces(bytes: Uint8Array): { body: AsyncIterable<Uint8Array>; taken: () => number } {
  let taken = 0
  async function* body() {
    for (let at = 0; at < bytes.length; at += 1000) {
      const piece = bytes.subarray(at, at + 1000)
      taken += piece.length
      yield piece
    }
  }
  return { body: body(), taken: () => taken }
}

describe('a body', () => {
  it.each([
    ['gzip', gzipSync(Buffer.alloc(300_000_000, 'x'))],
    ['br', Buffer.concat(Array.from({ length: 3 }, () => brotliCompressSync(Buffer.alloc(30_000_000, 'x'))))],
  ])('that unfolds without measure (%s) is unfolded no further than its limit', async (coding, bomb) => {
    const { body, taken } = inPieces(bomb)
    await expect(readBody(body, coding, LIMITS, () => {})).rejects.toMatchObject({ code: 'too-large' })
    // What is read ahead on the way through the decompressor, not the whole.
    expect(taken()).toBeLessThan(70_000)
  })

  it('is not taken further than its limit', async () => {
    const { body, taken } = inPieces(new Uint8Array(1_000_000))
    await expect(readBody(body, null, LIMITS, () => {})).rejects.toMatchObject({ code: 'too-large' })
    expect(taken()).toBeLessThan(302_000)
  })

  it('is cut at its limit where that does no harm', async () => {
    const { body } = inPieces(new Uint8Array(1_000_000))
    expect(await readBody(body, null, { ...LIMITS, cut: true }, () => {})).toHaveLength(300_000)
  })

  it('may be as long as its limit', async () => {
    const { body } = inPieces(new Uint8Array(300_000))
    expect(await readBody(body, null, LIMITS, () => {})).toHaveLength(300_000)
  })

  it('that is small may unfold as much as it likes', async () => {
    const blanks = Buffer.alloc(250_000, ' ')
    const { body } = inPieces(gzipSync(blanks))
    expect(await readBody(body, 'gzip', LIMITS, () => {})).toHaveLength(blanks.length)
  })

  it('tells of every piece that comes', async () => {
    const pieces: number[] = []
    await readBody(inPieces(new Uint8Array(2500)).body, null, LIMITS, (bytes) => pieces.push(bytes))
    expect(pieces).toEqual([1000, 1000, 500])
  })
})
