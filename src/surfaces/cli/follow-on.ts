import type { Follower } from '../../app/following/follower.js'
import { type Clock, systemClock } from '../../ingest/fetching/clock.js'
import { StoreError } from '../../store/store-error.js'
import type { Session } from './session.js'

const PAUSE = 10_000

/**
 * Follows until the signal is aborted. A library that another program writes to for long (a large import) is no reason to end: what was
 * under way is fetched again a little later.
 * @throws what the follower throws otherwise
 */
export async function followOn(
  session: Session,
  follower: Pick<Follower, 'run'>,
  signal: AbortSignal,
  clock: Pick<Clock, 'sleep'> = systemClock,
): Promise<void> {
  while (!signal.aborted) {
    try {
      return await follower.run({}, signal)
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'locked')) throw error
      session.terminal.err(
        `${session.say(
          'another program is writing to the library; following goes on in ten seconds',
          'برنامج آخر يكتب في المكتبة؛ تُستأنف المتابعة بعد عشر ثوان',
        )}\n`,
      )
      await clock.sleep(PAUSE, signal).catch(() => {})
    }
  }
}
