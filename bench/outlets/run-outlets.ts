import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { type Compression, compressedClock } from './compressed-clock.js'
import type { ChildTask } from './follow-child.js'
import { seeded } from './invented-news.js'
import { Outlet } from './outlet.js'
import { type OutletServer, serveOutlet } from './outlet-servers.js'

/** A run of the simulation. */
export interface OutletsPlan {
  readonly outlets: number
  readonly articles: number
  /** How often the process that follows them is killed. */
  readonly kills: number
  readonly factor: number
  /** Compressed minutes over which the articles are published. */
  readonly minutes: number
  /** The library file. */
  readonly path: string
}

/** What happened, to be checked. */
export interface OutletsRun {
  readonly servers: readonly OutletServer[]
  /** Compressed moments of the kills. */
  readonly kills: readonly number[]
  /** What the process that follows said went wrong. */
  readonly complaints: readonly string[]
  readonly realSeconds: number
}

const CHILD = fileURLToPath(new URL('follow-child.ts', import.meta.url))
const MINUTE = 60_000
/** Compressed time after the last publication in which all must have arrived. */
const GRACE = 30 * MINUTE
const LOOK_EVERY_MS = 1_000

/** Serves the outlets, follows them in a process of its own, kills that so often, and ends when every article is in or time is up. */
export async function runOutlets(
  plan: OutletsPlan,
  onLook: (taken: number, published: number) => void,
): Promise<OutletsRun> {
  const compression: Compression = { begun: Date.now(), factor: plan.factor }
  const { now } = compressedClock(compression)
  const until = compression.begun + plan.minutes * MINUTE
  const servers = await Promise.all(
    Array.from({ length: plan.outlets }, (_, i) => {
      const count = Math.floor(plan.articles / plan.outlets) + (i < plan.articles % plan.outlets ? 1 : 0)
      return serveOutlet(new Outlet(i, count, compression.begun, until), now)
    }),
  )
  const task: ChildTask = { ...compression, path: plan.path, outlets: servers.map((s) => `${s.origin}/`) }
  const complaints: string[] = []
  let child = follow(task, complaints)
  const kills: number[] = []
  const store = await openSqliteStore(plan.path)
  try {
    const due = killMoments(plan, compression.begun, until)
    for (;;) {
      await pause(LOOK_EVERY_MS)
      if (child.exitCode !== null)
        throw new Error(`the process that follows ended:\n${complaints.slice(-20).join('\n')}`)
      const counts = [...(await store.sources.counts(0)).values()]
      const taken = counts.reduce((sum, one) => sum + one.taken, 0)
      onLook(
        taken,
        servers.reduce((sum, one) => sum + one.outlet.publishedAt(now()), 0),
      )
      if (due[0] !== undefined && now() >= due[0]) {
        due.shift()
        await killed(child)
        kills.push(now())
        child = follow(task, complaints)
      }
      if (due.length === 0 && (taken >= plan.articles || now() > until + GRACE)) break
    }
  } finally {
    await store.close()
    await ended(child)
    await Promise.all(servers.map((server) => server.close()))
  }
  return { servers, kills, complaints, realSeconds: (Date.now() - compression.begun) / 1000 }
}

/** Spread over the time in which articles come, each at a moment of chance. */
function killMoments({ kills }: OutletsPlan, from: number, until: number): number[] {
  const random = seeded(kills)
  return Array.from({ length: kills }, (_, i) => from + ((i + 0.3 + 0.6 * random()) / (kills + 0.2)) * (until - from))
}

function follow(task: ChildTask, complaints: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', (line) => complaints.push(line))
  }
  return child
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
