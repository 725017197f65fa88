/** Riwaya works without a network; a test that reaches beyond loopback is a defect, so it fails here at once. */
import net, { type LookupFunction } from 'node:net'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', undefined])

interface Target {
  readonly host?: string
  readonly path?: string
  lookup?: LookupFunction
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as Target | undefined
  if (typeof first === 'object' && !first.path && !LOOPBACK.has(first.host)) {
    const { lookup } = first
    // A test may give names a meaning of its own, as long as they mean this machine.
    if (lookup === undefined || net.isIP(first.host ?? '') !== 0) throw refusal(first.host)
    first.lookup = onlyLoopback(lookup)
  }
  return (connect as (...a: unknown[]) => net.Socket).apply(this, args)
} as typeof connect

function onlyLoopback(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family)
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address)
      const beyond = addresses.find((address) => !LOOPBACK.has(address))
      callback(beyond === undefined ? null : refusal(beyond), found, family)
    })
}

function refusal(host: string | undefined): Error {
  return new Error(`a test tried to reach ${host}: only loopback is allowed`)
}
