import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { inventedArticles } from './invented-articles.js'
import { everything, temporaryLibrary } from './temporary-library.js'

const CHILD = fileURLToPath(new URL('add-until-killed.ts', import.meta.url))
const COUNT = 160
const ARTICLES = inventedArticles(COUNT)

let files: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  files = temporaryLibrary()
})
afterEach(() => files.remove())

interface Ended {
  /** The last count that it reported as durable. */
  readonly reported: number
  readonly signal: NodeJS.Signals | null
}

/** Starts the child and kills it `delayMs` after it has reported `reports` times. */
function killedAfter(reports: number, delayMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, files.path, String(COUNT)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let seen = 0
    let reported = 0
    const kill = () => {
      if (delayMs === 0) child.kill('SIGKILL')
      else setTimeout(() => child.kill('SIGKILL'), delayMs)
    }
    if (reports === 0) child.once('spawn', kill)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== 'done') reported = Number(line)
      if (++seen === reports) kill()
    })
    child.once('error', reject)
    child.once('close', (_code, signal) => resolve({ reported, signal }))
  })
}

describe('kill -9', () => {
  // Whole batches, the middle of one, and a process that has hardly begun, over a store that grows from kill to kill.
  test('loses nothing that was reported, at any moment, again and again', { timeout: 120_000 }, async () => {
    const moments: readonly (readonly [reports: number, delayMs: number])[] = [
      [0, 400],
      [1, 0],
      [3, 2],
      [6, 5],
      [9, 11],
      [12, 3],
    ]
    for (const [reports, delayMs] of moments) {
      const { reported, signal } = await killedAfter(reports, delayMs)
      expect(signal).toBe('SIGKILL')
      const store = await openSqliteStore(files.path)
      expect(await store.isSound()).toBe(true)
      const there = await store.countArticles()
      expect(there).toBeGreaterThanOrEqual(reported)
      const ids = ARTICLES.slice(0, there).map((a) => a.id)
      expect((await store.readings(ids)).size).toBe(there)
      expect((await store.assignments(ids)).size).toBe(there)
      await store.close()
    }

    const library = await files.open()
    const there = await library.countArticles()
    expect(there).toBeGreaterThan(0)
    expect(there).toBeLessThan(COUNT)
    expect(await library.add(ARTICLES)).toEqual({ added: COUNT - there, unchanged: there, updated: 0 })

    const uninterrupted = temporaryLibrary()
    const other = await uninterrupted.open()
    await other.add(ARTICLES)
    expect(await everything(library)).toEqual(await everything(other))
    await uninterrupted.remove()
  })
})
