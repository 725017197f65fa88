import { createHash } from 'node:crypto'

/** Parameters that tell where a reader came from, never which article it is. */
const TRACKING =
  /^(?:(?:utm|at|mtm|pk|hsa|mc|wt|_hs)[_-].+|xtor|[a-z]*clid|gbraid|wbraid|igsh(?:id)?|_ga|_gl|ncid|ocid|cmpid|s_cid)$/i

/** Parameters that name an article on some sites and the reader's way on others: dropped only with one of these values. */
const WAY = /^(?:ref|referrer|referer|source|src|from|medium|partner)$/i
const WAY_VALUE =
  /^(?:rss|feed|atom|sitemap|home|twitter|facebook|telegram|whatsapp|t\.co|google|newsletter|email|push|share)$/i

/** Longer ones are made by mistakes and by those who wish harm. */
const MAX_CHARACTERS = 2_000

/**
 * An address in the one form under which it is fetched and remembered: absolute, without fragment, tracking parameters and default
 * port, its percent-escapes in capitals. What names the article (path, other parameters, their order) stays as it is.
 * @param base what a relative address is relative to
 * @returns null for what is no http or https address, holds a password, or is longer than 2,000 characters
 */
export function canonicalAddress(value: string, base?: string): string | null {
  const trimmed = value.trim()
  if (trimmed.length === 0 || trimmed.length > MAX_CHARACTERS || !URL.canParse(trimmed, base)) return null
  const url = new URL(trimmed, base)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return null
  // Old pages drawn by scripts keep the article's name behind «#!».
  if (!url.hash.startsWith('#!')) url.hash = ''
  if (url.search) url.search = withoutTracking(url.search.slice(1))
  const address = url.href.replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase())
  return address.length > MAX_CHARACTERS ? null : address
}

function withoutTracking(query: string): string {
  return query
    .split('&')
    .filter((parameter) => {
      const equals = parameter.indexOf('=')
      const name = equals < 0 ? parameter : parameter.slice(0, equals)
      return name !== '' && !TRACKING.test(name) && !(WAY.test(name) && WAY_VALUE.test(parameter.slice(equals + 1)))
    })
    .join('&')
}

/** What two spellings of one address have in common: the canonical address without scheme, `www.` and a slash at the end of the path. */
export function addressKey(canonical: string): string {
  const { host, pathname, search, hash } = new URL(canonical)
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search + hash
}

/** The id of the article at an address, the same however it came in: `marfa.example-3f0c9a1be22d74`. */
export function articleIdOf(canonical: string): string {
  const host = new URL(canonical).hostname.replace(/^www\./, '').replace(/[^a-z0-9.-]/g, '')
  return `${host}-${createHash('sha256').update(addressKey(canonical)).digest('hex').slice(0, 14)}`
}
