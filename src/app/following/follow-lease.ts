import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Lease, SourceStore } from '../../store/source-store.js'

/** How long a lease holds when its holder says nothing more, and how often it does. */
const HOLDS = 3 * 60_000
const RENEWED_EVERY = 30_000

/** Thrown to who would follow a library's outlets while another process does. */
export class AlreadyFollowed extends Error {
  constructor(readonly by: Lease) {
    super(`process ${by.pid} on ${by.machine} follows the outlets of this library`)
  }
}

/** Holders in this process: a number of a process that is our own tells nothing of them. */
const HERE = new Set<string>()

/** The right to follow the outlets of a library, which one process has at a time: two would fetch everything twice. */
export class FollowLease {
  private readonly holder = randomUUID()
  private renewedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly store: SourceStore,
    private readonly now: () => number,
  ) {}

  /** True when it is time to hold it again. */
  get isDue(): boolean {
    return this.now() - this.renewedAt >= RENEWED_EVERY
  }

  /**
   * Takes or renews it. One left behind by a process of this machine that was killed does not count.
   * @throws AlreadyFollowed
   */
  async hold(): Promise<void> {
    const at = this.now()
    const mine = { holder: this.holder, machine: hostname(), pid: process.pid, at, until: at + HOLDS }
    let other = await this.store.lease(mine)
    if (other && isGone(other)) other = await this.store.lease(mine, other.holder)
    if (other) throw new AlreadyFollowed(other)
    this.renewedAt = at
    HERE.add(this.holder)
  }

  async giveBack(): Promise<void> {
    HERE.delete(this.holder)
    await this.store.release(this.holder)
  }
}

function isGone({ holder, machine, pid }: Lease): boolean {
  if (machine !== hostname()) return false
  if (pid === process.pid) return !HERE.has(holder)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
