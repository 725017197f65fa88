import { describe, expect, it } from 'vitest'
import { StoreError } from '../../../src/store/store-error.js'
import { followOn } from '../../../src/surfaces/cli/follow-on.js'
import { Session } from '../../../src/surfaces/cli/session.js'

const locked = new StoreError('locked', 'library.db', 'library.db: another program is writing to this store')
const never = new AbortController().signal

/** Runs that end as told, one after the other. */
async function follow(ends: readonly (Error | null)[], signal = never) {
  let runs = 0
  let said = ''
  const pauses: number[] = []
  const terminal = { columns: 80, color: false, out: () => {}, err: (text: string) => (said += text) }
  const session = new Session(terminal as unknown as Session['terminal'], 'en')
  const run = async () => {
    const end = ends[runs++]
    if (end) throw end
  }
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds)
  const failed = await followOn(session, { run }, signal, { sleep }).catch((error: unknown) => error)
  return { runs, said, pauses, failed }
}

describe('following for long', () => {
  it('goes on after another program has written to the library', async () => {
    const { runs, said, pauses, failed } = await follow([locked, locked, null])
    expect(failed).toBeUndefined()
    expect(runs).toBe(3)
    expect(pauses).toEqual([10_000, 10_000])
    expect(said.match(/another program is writing to the library; following goes on/g)).toHaveLength(2)
  })

  it('ends with any other failure', async () => {
    const full = new StoreError('full', 'library.db', 'no space left')
    expect(await follow([full, null])).toMatchObject({ runs: 1, failed: full, said: '' })
  })

  it('does not begin again when it was stopped', async () => {
    expect(await follow([locked], AbortSignal.abort())).toMatchObject({ runs: 0 })
  })
})
