import { promises as dns } from 'node:dns'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import type { AddressGuard } from './address-guard.js'
import { LimitReached } from './limit-reached.js'

/** Thrown instead of a connection to an address that must not be reached. */
export class ForbiddenAddress extends Error {}

/** Finds the IP addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export const systemResolve: Resolve = async (hostname) => {
  const found = await dns.lookup(hostname, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

export interface ConnectionLimits {
  readonly connectSeconds: number
  /** Bytes over one connection, which serves one request. They count also where the parser passes over them and no limit of an answer sees them. */
  readonly mostBytes: number
}

/**
 * Makes connections for undici, but none to a forbidden address. The addresses that are judged are those the socket is then given,
 * so a name that leads elsewhere when it is asked for again gains nothing.
 */
export function guardedConnector(
  guard: AddressGuard,
  resolve: Resolve,
  { connectSeconds, mostBytes }: ConnectionLimits,
): buildConnector.connector {
  const timeout = connectSeconds * 1000
  const opened = buildConnector({ timeout, lookup: lookupWith(resolve, () => true) })
  const guarded = buildConnector({ timeout, lookup: lookupWith(resolve, guard.mayReach) })
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    const ip = isIP(options.hostname) === 0 ? null : options.hostname
    const connected: buildConnector.Callback = (...result) => {
      if (result[0] === null) endAfter(result[1], mostBytes)
      callback(...result)
    }
    if (guard.isOpened(ip?.includes(':') ? `[${ip}]` : options.hostname, port)) return opened(options, connected)
    // Sockets do not look literal addresses up, so these must be judged here.
    if (ip !== null && !guard.mayReach(ip)) return callback(forbidden(options.hostname, ip), null)
    guarded(options, connected)
  }
}

function endAfter(socket: Socket, mostBytes: number): void {
  socket.on('readable', () => {
    if (socket.bytesRead > mostBytes) socket.destroy(new LimitReached('too-large', `sent more than ${mostBytes} bytes`))
  })
}

function lookupWith(resolve: Resolve, mayReach: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const reachable = found.filter(mayReach).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
        const first = reachable[0]
        if (first === undefined) callback(forbidden(hostname, found.join(', ') || 'nothing'), '')
        else if (options.all) callback(null, reachable)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}

function forbidden(hostname: string, found: string): ForbiddenAddress {
  return new ForbiddenAddress(`${hostname} leads to ${found}, which is not an address of the open internet`)
}
