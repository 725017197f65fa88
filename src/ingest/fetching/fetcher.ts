import type { Clock } from './clock.js'
import type { FailureCode } from './failure-code.js'
import type { Resolve } from './guarded-connector.js'
import type { FetchPurpose, Limits } from './limits.js'

/** One address to get. */
export interface FetchRequest {
  readonly url: string
  /** What the caller will do with it: sets the Accept header and the size limit. */
  readonly as: FetchPurpose
  /** Validators of the last good fetch; sent as If-None-Match and If-Modified-Since. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly signal?: AbortSignal
}

export type FetchOutcome = Fetched | { readonly kind: 'unchanged' } | Refused | Failed

export interface Fetched {
  readonly kind: 'fetched'
  /** Where the bytes came from, after redirects. */
  readonly url: string
  /** The new address when every redirect on the way was a permanent one (301, 308). */
  readonly movedPermanently: string | null
  /** The Content-Type header as it was sent. */
  readonly contentType: string | null
  /** The body, decompressed, also where it is a gzip file of its own. A robots.txt is cut at its size limit. */
  readonly bytes: Uint8Array
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Not asked for, by our own rule: robots.txt, or an address that must not be reached. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: 'robots' | 'forbidden-address' | 'bad-address' | 'too-many-redirects'
  readonly detail: string
}

export interface Failed {
  readonly kind: 'failed'
  readonly code: FailureCode
  readonly detail: string
  /** The status of the answer, when there was one. */
  readonly status: number | null
  /** Seconds to leave the host alone, from Retry-After (seconds or HTTP date), bounded. */
  readonly retryAfter: number | null
}

export interface FetcherOptions {
  /** Hosts or addresses (`127.0.0.1:8080`, `intranet.example`) that may be reached although they are private; by name, never wholesale. */
  readonly allow?: readonly string[]
  readonly clock?: Clock
  /** Finds the IP addresses of a name; the machine's own resolver when left out. What it finds is judged as any other. */
  readonly resolve?: Resolve
  readonly limits?: Partial<Limits>
  /** A mail address or page for those who want to reach whoever runs this; it stands in the user agent. */
  readonly contact?: string
}

/** Gets addresses of the open web, one request at a time from each host. It never throws: what goes wrong is an outcome. */
export interface Fetcher {
  /** Waits its turn at the host (robots.txt and the gap between requests included), then asks; follows redirects. */
  fetch(request: FetchRequest): Promise<FetchOutcome>
  /** Asks nothing of a host (name and port, as in its addresses) before a moment, in milliseconds since 1970: who asks gets `busy`. */
  leaveAlone(host: string, until: number): void
  /** Ends what is under way (those who wait get `stopped`) and closes every connection. */
  close(): Promise<void>
}
