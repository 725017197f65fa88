import type { AddressRecord } from '../../store/source-store.js'
import { articleWait } from './schedule.js'
import { isFinal, type Mishap, troubleAfter } from './trouble.js'

/** An address whose article is in the library as it is now. */
export function afterTaking(record: AddressRecord, now: number): AddressRecord {
  return { ...record, state: 'taken', at: now, listed: null, trouble: null }
}

/** An address that failed: wanted again later, or given up. An article that is in the library already stays as it was. */
export function afterMishap(record: AddressRecord, mishap: Mishap, now: number): AddressRecord {
  const trouble = troubleAfter(record.trouble, mishap, now)
  const wait = isFinal(mishap.code) ? null : articleWait(trouble.times)
  if (wait !== null) return { ...record, at: now + Math.max(wait, mishap.leaveAlone), trouble }
  if (record.looks > 0) return afterTaking(record, now)
  return { ...record, state: 'failed', at: now, listed: null, trouble }
}
