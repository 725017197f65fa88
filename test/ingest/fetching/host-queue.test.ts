import { describe, expect, it } from 'vitest'
import { HostLeftAlone, HostQueue } from '../../../src/ingest/fetching/host-queue.js'
import { LeapingClock } from './leaping-clock.js'

const never = new AbortController().signal

/** Work that ends when it is told to. */
function openWork() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    started.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  return { work, started, end: (name: string) => ends.get(name)!() }
}

/** Lets everything that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a queue of hosts', () => {
  it('lets one in at a time at each host, in order, with a gap from the end of the one before', async () => {
    const clock = new LeapingClock()
    const queue = new HostQueue(clock, 10)
    const { work, started, end } = openWork()
    const all = ['a1', 'a2', 'b1'].map((name) => queue.inTurn(name[0]!, 2, never, work(name)))
    await settle()
    expect(started).toEqual(['a1', 'b1'])
    clock.time += 10_000
    end('a1')
    await settle()
    expect(started).toEqual(['a1', 'b1', 'a2'])
    expect(clock.waits).toEqual([2])
    end('a2')
    end('b1')
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1'])
  })

  it('waits for what is left of the gap only', async () => {
    const clock = new LeapingClock()
    const queue = new HostQueue(clock, 10)
    for (const pause of [0, 1500, 5000]) {
      clock.time += pause
      await queue.inTurn('a', 2, never, async () => {})
    }
    expect(clock.waits).toEqual([0.5])
  })

  it('lets in no more than so many over all hosts', async () => {
    const queue = new HostQueue(new LeapingClock(), 2)
    const { work, started, end } = openWork()
    for (const name of ['a', 'b', 'c']) void queue.inTurn(name, 0, never, work(name))
    await settle()
    expect(started).toEqual(['a', 'b'])
    end('b')
    await settle()
    expect(started).toEqual(['a', 'b', 'c'])
  })

  it('goes on after work that fails, and past those who gave up waiting', async () => {
    const queue = new HostQueue(new LeapingClock(), 1)
    const { work, started, end } = openWork()
    const first = queue.inTurn('a', 0, never, work('first'))
    const impatient = new AbortController()
    const second = queue.inTurn('a', 0, impatient.signal, work('second'))
    const third = queue.inTurn('a', 0, never, () => Promise.reject(new Error('third')))
    const fourth = queue.inTurn('a', 0, never, work('fourth'))
    impatient.abort(new Error('enough'))
    await expect(second).rejects.toThrow('enough')
    end('first')
    await first
    await expect(third).rejects.toThrow('third')
    await settle()
    expect(started).toEqual(['first', 'fourth'])
    end('fourth')
    await fourth
  })

  it('sends everyone away from a host that wants to be left alone, until its time is over', async () => {
    const clock = new LeapingClock()
    const queue = new HostQueue(clock, 10)
    const busy = queue.inTurn('a', 2, never, async () => queue.leaveAlone('a', clock.now() + 60_000))
    const waiting = queue.inTurn('a', 2, never, async () => 'asked')
    await busy
    await expect(waiting).rejects.toMatchObject({ seconds: 60 })
    clock.time += 59_500
    await expect(queue.inTurn('a', 2, never, async () => 'asked')).rejects.toBeInstanceOf(HostLeftAlone)
    expect(clock.waits).toEqual([])
    clock.time += 500
    expect(await queue.inTurn('a', 2, never, async () => 'asked')).toBe('asked')
    expect(await queue.inTurn('b', 2, never, async () => 'asked')).toBe('asked')
  })

  it('remembers who wants to be left alone, however many other hosts come', async () => {
    const clock = new LeapingClock()
    const queue = new HostQueue(clock, 10)
    queue.leaveAlone('a', clock.now() + 24 * 60 * 60 * 1000)
    clock.time += 2 * 60 * 60 * 1000
    for (let i = 0; i < 2500; i++) await queue.inTurn(`host-${i}`, 0, never, async () => {})
    await expect(queue.inTurn('a', 0, never, async () => {})).rejects.toMatchObject({ seconds: 22 * 60 * 60 })
  })
})
