import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkRun } from '../../bench/outlets/check-run.js'
import { runOutlets } from '../../bench/outlets/run-outlets.js'
import { temporaryLibrary } from '../app/temporary-library.js'

let files: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  files = temporaryLibrary()
})
afterEach(() => files.remove())

// The small version of bench/follow-outlets.ts: real servers, real processes, real kills.
test('outlets of every kind are followed through kills: nothing lost, nothing doubled, no host pressed', {
  timeout: 300_000,
}, async () => {
  const plan = { outlets: 6, articles: 60, kills: 2, factor: 40, minutes: 12, path: files.path }
  const run = await runOutlets(plan, () => {})
  expect(run.complaints).toEqual([])
  expect(run.kills).toHaveLength(2)
  const check = await checkRun(run, files.path)
  expect(check).toMatchObject({
    published: 60,
    inLibrary: 60,
    missing: 0,
    wrongText: 0,
    severalVersions: 0,
    overlapping: 0,
    requests: { failed: 0 },
  })
  expect(check.leastGap).toBeGreaterThan(1.9)
})
