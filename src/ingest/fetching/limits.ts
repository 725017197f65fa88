/** What the caller will do with the bytes of an address. */
export type FetchPurpose = 'feed' | 'page' | 'sitemap' | 'robots'

/** How much of anything one request may take. Times are in seconds, sizes in bytes after decompression. */
export interface Limits {
  /** The largest body per purpose. */
  readonly bytes: Readonly<Record<FetchPurpose, number>>
  /** Inflated bytes for each byte received; judged only once the body is over a quarter of a megabyte. */
  readonly inflation: number
  /** Bytes of status line and headers of an answer. */
  readonly headerBytes: number
  readonly connectSeconds: number
  /** From the request until its headers, and between two pieces of a body. */
  readonly firstByteSeconds: number
  /** Bytes a second that a body must keep up on the average, once `slowGraceSeconds` have passed. */
  readonly leastBytesPerSecond: number
  readonly slowGraceSeconds: number
  /** From the request to the last byte, its turn having come; each redirect begins anew. */
  readonly totalSeconds: number
  readonly redirects: number
  /** Requests under way at once, over all hosts. A host has one at a time. */
  readonly requestsAtOnce: number
  /** From the end of a request to the beginning of the next at the same host; a longer crawl-delay of the host is followed up to `crawlDelayMost`. */
  readonly secondsBetween: number
  readonly crawlDelayMost: number
  /** The longest Retry-After that is believed. */
  readonly retryAfterMost: number
  /** How long a host's robots.txt is remembered, and how long the failure to get it. */
  readonly robotsSeconds: number
  readonly robotsRetrySeconds: number
}

const MEGABYTE = 1024 * 1024

export const DEFAULT_LIMITS: Limits = {
  bytes: { feed: 10 * MEGABYTE, page: 5 * MEGABYTE, sitemap: 50 * MEGABYTE, robots: MEGABYTE / 2 },
  inflation: 100,
  headerBytes: 32 * 1024,
  connectSeconds: 10,
  firstByteSeconds: 20,
  leastBytesPerSecond: 1024,
  slowGraceSeconds: 10,
  totalSeconds: 60,
  redirects: 8,
  requestsAtOnce: 16,
  secondsBetween: 2,
  crawlDelayMost: 60,
  retryAfterMost: 24 * 60 * 60,
  robotsSeconds: 24 * 60 * 60,
  robotsRetrySeconds: 10 * 60,
}
