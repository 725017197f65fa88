import { setImmediate } from 'node:timers/promises'
import type { Fetcher } from '../../ingest/fetching/fetcher.js'
import type { AddressRecord, SourceStore, WantedAddress } from '../../store/source-store.js'
import { afterMishap, afterTaking } from './address-states.js'
import type { ArticleQueue } from './article-queue.js'
import { fetchArticle } from './fetch-article.js'
import type { ListTexts } from './list-texts.js'
import { isOfHost, type Mishap } from './trouble.js'

/** Addresses taken up together. Asked for anew only when all of them are settled, or some would be fetched twice. */
const MOST_TOGETHER = 25

/** What work on a host is done with. */
export interface HostTools {
  readonly store: SourceStore
  readonly fetcher: Fetcher
  readonly queue: ArticleQueue
  readonly texts: ListTexts
  readonly now: () => number
  /** The name of a source. */
  readonly outletOf: (source: string) => string | null
  readonly onMishap: (record: AddressRecord, mishap: Mishap) => void
}

/** How work on one address ended. */
type Done = { readonly kind: 'done' | 'stopped' } | { readonly kind: 'mishap'; readonly mishap: Mishap }

/**
 * Fetches what is wanted of one host, one address after the other, until nothing is left, the host itself fails, or it is stopped.
 * @returns the mishap of the host that ended it; null when all was done
 */
export async function workOffHost(host: string, tools: HostTools, signal: AbortSignal): Promise<Mishap | null> {
  for (;;) {
    const some = await tools.store.wanted(host, tools.now(), MOST_TOGETHER)
    const added: Promise<void>[] = []
    let last: Done = { kind: 'done' }
    for (const record of some) {
      last = await workOff(record, tools, added, signal)
      if (last.kind === 'stopped' || (last.kind === 'mishap' && isOfHost(last.mishap.code))) break
      // Articles that come with their lists are not waited for: others must have their turn between two of them.
      await setImmediate()
    }
    await Promise.all(added)
    if (last.kind === 'mishap' && isOfHost(last.mishap.code)) return last.mishap
    if (last.kind === 'stopped' || some.length < MOST_TOGETHER) return null
  }
}

/** @param added takes the promise that the article becomes durable: the next page is fetched meanwhile */
async function workOff(
  record: WantedAddress,
  { store, fetcher, queue, texts, now, outletOf, onMishap }: HostTools,
  added: Promise<void>[],
  signal: AbortSignal,
): Promise<Done> {
  const outcome = await fetchArticle(fetcher, record, { outlet: outletOf(record.source), now: now(), texts }, signal)
  if (outcome.kind === 'stopped') return outcome
  if (outcome.kind === 'mishap') {
    await store.put({ addresses: [afterMishap(record, outcome.mishap, now())] })
    onMishap(record, outcome.mishap)
    return outcome
  }
  if (outcome.kind === 'unchanged') await store.put({ addresses: [afterTaking(record, now())] })
  else {
    const one = queue.add({ ...outcome, record })
    // Whoever waits for all of them is told of a failure; until then it must not count as unnoticed.
    one.catch(() => {})
    added.push(one)
  }
  return { kind: signal.aborted ? 'stopped' : 'done' }
}
