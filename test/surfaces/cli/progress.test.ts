import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progress } from '../../../src/surfaces/cli/progress.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A terminal as far as a progress bar needs one. */
function stream(isTTY: boolean) {
  const through = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  })
  let written = ''
  through.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  return { stream: through as unknown as NodeJS.WriteStream, written: () => written }
}

function work(isTTY: boolean, msAStep: number, total: number | null): string {
  const to = stream(isTTY)
  const bar = progress('reading', total, to.stream)
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(msAStep)
    bar.step()
  }
  bar.stop()
  return to.written()
}

describe('progress', () => {
  it('shows how far long work has come', () => expect(work(true, 300, 10)).toMatch(/reading .*\d+\/10/))
  it('counts up where the end is not known', () => expect(work(true, 300, null)).toMatch(/reading \d+ ·/))
  it('shows nothing for short work', () => expect(work(true, 10, 10)).toBe(''))
  it('shows nothing where nobody looks', () => expect(work(false, 300, 10)).toBe(''))
  it('takes the number done from one who knows it', () => {
    const to = stream(true)
    const bar = progress('added', 500, to.stream)
    vi.advanceTimersByTime(1000)
    bar.step(128)
    vi.advanceTimersByTime(1000)
    bar.stop()
    expect(to.written()).toContain('128/500')
  })
})
