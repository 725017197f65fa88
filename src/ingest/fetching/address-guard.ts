import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { isPublicAddress } from './public-address.js'

export type CheckedAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly code: 'forbidden-address' | 'bad-address'; readonly detail: string }

/** Longer addresses are of no use to anyone, and every rule of a robots.txt is held against the path. */
const MOST_CHARACTERS = 2048

/** Ends of names that mean this machine or the network around it (RFC 6761, 6762, 8375 and what routers hand out). */
const PRIVATE_ENDINGS = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|onion)$/

/** Below this, ports belong to services that are not the web (mail, shells, name service); 80 and 443 are the web. */
const FIRST_FREE_PORT = 1024

/** Decides which addresses may be asked for, and which IP addresses a name may lead to. */
export interface AddressGuard {
  /** Reads an address in any spelling (relative to `base` when given) and says whether it may be asked for, as far as its text tells. */
  check(text: string, base?: URL): CheckedAddress
  /** Whether this host and port were opened by name; then where the name leads to is not looked at. */
  isOpened(hostname: string, port: number): boolean
  /** Whether a connection may go to this IP address. */
  mayReach(ip: string): boolean
}

/** @param allow hosts or `host:port` that are opened though they are private. Throws a RangeError for what is neither. */
export function addressGuard(allow: readonly string[] = []): AddressGuard {
  const opened = new Set(allow.map(openedName))
  const isOpened = (hostname: string, port: number) => opened.has(hostname) || opened.has(`${hostname}:${port}`)

  return {
    isOpened,
    mayReach: (ip) => isPublicAddress(ip) && !isOfThisMachine(ip),
    check(text, base) {
      if (text.length > MOST_CHARACTERS) return bad(`the address is longer than ${MOST_CHARACTERS} characters`)
      if (!URL.canParse(text, base?.href)) return bad('that is no web address')
      const url = new URL(text, base?.href)
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return bad(`${url.protocol} is not http or https`)
      if (url.username !== '' || url.password !== '') return bad('the address has a user name or password in it')
      if (url.href.length > MOST_CHARACTERS) return bad(`the address is longer than ${MOST_CHARACTERS} characters`)
      url.hash = ''
      if (isOpened(url.hostname, portOf(url))) return { ok: true, url }
      const reason = whyForbidden(url)
      return reason === null ? { ok: true, url } : { ok: false, code: 'forbidden-address', detail: reason }
    },
  }
}

/** The port that an address means, said or not. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

/** A host of an address as an IP address, or null when it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return isIP(bare) === 0 ? null : bare
}

function whyForbidden(url: URL): string | null {
  const port = portOf(url)
  if (port < FIRST_FREE_PORT && port !== 80 && port !== 443) return `port ${port} is not a port of the web`
  const ip = literalAddress(url.hostname)
  if (ip !== null) {
    return isPublicAddress(ip) && !isOfThisMachine(ip) ? null : `${ip} is not an address of the open internet`
  }
  const name = url.hostname.replace(/\.+$/, '')
  if (!name.includes('.') || PRIVATE_ENDINGS.test(name)) return `${url.hostname} is a name inside a private network`
  return null
}

function isOfThisMachine(ip: string): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === ip))
}

function openedName(entry: string): string {
  const port = /(?<=[^:]|\]):(\d{1,5})$/.exec(entry)?.[1]
  const host = port === undefined ? entry : entry.slice(0, -port.length - 1)
  const address = `http://${host}/`
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.port !== '' || url.pathname !== '/' || url.username !== '') {
    throw new RangeError(`"${entry}" is not a host or host:port`)
  }
  return port === undefined ? url.hostname : `${url.hostname}:${Number(port)}`
}

function bad(detail: string): CheckedAddress {
  return { ok: false, code: 'bad-address', detail }
}
