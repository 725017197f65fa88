import { canonicalAddress } from '../../ingest/address.js'

/** Hosts that serve copies of other sites' pages under addresses of their own. */
const CACHES = /(?:^|\.)(?:ampproject\.(?:org|net)|google\.[a-z.]{2,6}|bing-amp\.com)$/i

/**
 * The canonical address of an article: the first of those that the page states which can be believed. One on another site is not (a copy that
 * names its origin is still this outlet's publication), nor the front page of the site for a page that is not there.
 * @param stated as written in the page, most telling first; may be relative
 * @param fetched where the page was fetched, if it was
 */
export function articleAddress(stated: readonly (string | null | undefined)[], fetched: string | null): string | null {
  const own = fetched === null ? null : canonicalAddress(fetched)
  const absolute = stated.flatMap((value) => (value && canonicalAddress(value)) || [])
  const base = own ?? absolute[0]
  for (const value of stated) {
    const address = value ? canonicalAddress(value, base) : null
    if (address && (own === null || speaksFor(address, own))) return address
  }
  return own
}

function speaksFor(address: string, own: string): boolean {
  const canonical = new URL(address)
  const here = new URL(own)
  if (canonical.pathname === '/' && !canonical.search && here.pathname !== '/') return false
  return CACHES.test(here.hostname) || siteOf(canonical.hostname) === siteOf(here.hostname)
}

/** «news.nahr.example» and «www.nahr.example» are one site; under a country's second level («com.eg») three labels are. */
export function siteOf(host: string): string {
  const labels = host.split('.')
  const second = labels.at(-2) ?? ''
  const deep = labels.length > 2 && labels.at(-1)!.length === 2 && /^(?:com?|net|org|gov|edu|info|ac)$/.test(second)
  return labels.slice(deep ? -3 : -2).join('.')
}
