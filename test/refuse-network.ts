/** Riwaya works without a network; a test that reaches beyond loopback is a defect, so it fails here at once. */
import net from 'node:net'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', undefined])
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: string; path?: string } | undefined
  if (typeof first === 'object' && !first.path && !LOOPBACK.has(first.host)) {
    throw new Error(`a test tried to reach ${first.host}: only loopback is allowed`)
  }
  return (connect as (...a: unknown[]) => net.Socket).apply(this, args)
} as typeof connect
