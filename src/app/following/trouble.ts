import type { Trouble, TroubleCode } from '../../domain/index.js'
import type { FetchOutcome } from '../../ingest/fetching/fetcher.js'

/** What went wrong once. */
export interface Mishap {
  readonly code: TroubleCode
  readonly detail: string
  /** Milliseconds for which the host asked to be left alone. */
  readonly leaveAlone: number
}

export type NotFetched = Exclude<FetchOutcome, { readonly kind: 'fetched' | 'unchanged' }>

/** What went wrong with a request; null when we stopped it ourselves. */
export function mishapOf(outcome: NotFetched): Mishap | null {
  if (outcome.kind === 'refused') return { code: outcome.code, detail: outcome.detail, leaveAlone: 0 }
  if (outcome.code === 'stopped') return null
  return { code: outcome.code, detail: outcome.detail, leaveAlone: (outcome.retryAfter ?? 0) * 1000 }
}

/** The trouble that a mishap goes on with: of one kind after another, since the first. */
export function troubleAfter(before: Trouble | null, { code, detail }: Mishap, now: number): Trouble {
  return { code, detail, since: before?.since ?? now, times: (before?.times ?? 0) + 1 }
}

/** Mishaps that trying again does not mend. */
const FINAL: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'gone',
  'robots',
  'forbidden-address',
  'bad-address',
  'too-many-redirects',
  'too-large',
  'not-arabic',
  'fault',
])

export function isFinal(code: TroubleCode): boolean {
  return FINAL.has(code)
}

/** Mishaps of a whole host rather than of one address: asking for its next page now would fail as well. */
const OF_HOST: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'denied',
  'busy',
  'server-error',
  'timeout',
  'too-slow',
  'unreachable',
  'tls',
])

export function isOfHost(code: TroubleCode): boolean {
  return OF_HOST.has(code)
}
