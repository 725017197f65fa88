import type { FetchRequest } from './fetcher.js'
import type { FetchPurpose } from './limits.js'
import { ACCEPTED_CODINGS } from './unfold.js'

const XML = 'application/xml;q=0.9, text/xml;q=0.9'

const ACCEPT: Readonly<Record<FetchPurpose, string>> = {
  feed: `application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, ${XML}, */*;q=0.5`,
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
  sitemap: `${XML}, application/gzip;q=0.8, */*;q=0.5`,
  robots: 'text/plain, */*;q=0.5',
}

/** Longer validators are not worth keeping; some servers send whole cookies as such. */
const LONGEST_VALIDATOR = 512

/** The headers of a request. */
export function requestHeaders(request: FetchRequest, agent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': agent,
    accept: ACCEPT[request.as],
    'accept-encoding': ACCEPTED_CODINGS,
    'accept-language': 'ar, *;q=0.5',
  }
  const etag = validator(request.etag ?? null)
  const lastModified = validator(request.lastModified ?? null)
  if (etag !== null) headers['if-none-match'] = etag
  if (lastModified !== null) headers['if-modified-since'] = lastModified
  return headers
}

/** A validator that may be sent back as it came, or null: a server might have put a line break in, or letters no header may hold. */
export function validator(value: string | null): string | null {
  return value !== null && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e]+$/.test(value) ? value : null
}
