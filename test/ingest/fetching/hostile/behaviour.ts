import type { FetcherOptions, FetchOutcome, FetchRequest } from '../../../../src/ingest/fetching/fetcher.js'
import type { Limits } from '../../../../src/ingest/fetching/limits.js'
import type { Reply } from './hostile-server.js'

export interface Behaviour {
  readonly name: string
  readonly page: Reply
  /** What /robots.txt answers; not found when left out. */
  readonly robots?: Reply
  readonly request?: Partial<Omit<FetchRequest, 'url'>>
  readonly limits?: Partial<Limits>
  readonly resolve?: FetcherOptions['resolve']
  readonly expected: Expected
}

export type Expected = {
  readonly kind: FetchOutcome['kind']
  readonly code?: string
  readonly status?: number | null
  readonly retryAfter?: number | null
  /** The body as text. */
  readonly text?: string
  readonly movedPermanently?: string | null
}

/** For what has no end: a limit that is soon met. */
export const SMALL = { bytes: { feed: 300_000, page: 300_000, sitemap: 300_000, robots: 20_000 } }

/** For those who say nothing: a wait that is soon over. */
export const SILENCE = { firstByteSeconds: 0.2 }

export const fetched = (text = '<p>خبر</p>'): Expected => ({ kind: 'fetched', text })
export const failed = (code: string, more: Partial<Expected> = {}): Expected => ({ kind: 'failed', code, ...more })
export const refused = (code: string): Expected => ({ kind: 'refused', code })
