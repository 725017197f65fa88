import type { FailureCode } from './failure-code.js'
import type { Failed, Refused } from './fetcher.js'
import { ForbiddenAddress } from './guarded-connector.js'
import { HostLeftAlone } from './host-queue.js'
import { LimitReached } from './limit-reached.js'
import { Stopped } from './linked-abort.js'

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
])

const CLOSED: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/** Beginnings of the codes by which OpenSSL and Node name what is wrong with a certificate or a handshake. */
const TLS =
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)/

/** What an error thrown on the way to an answer means. */
export function outcomeOfError(error: unknown, status: number | null): Failed | Refused {
  if (error instanceof ForbiddenAddress) return { kind: 'refused', code: 'forbidden-address', detail: error.message }
  if (error instanceof LimitReached) return failed(error.code, error.message, status)
  if (error instanceof Stopped) return failed('stopped', error.message, status)
  if (error instanceof HostLeftAlone) return failed('busy', error.message, status, error.seconds)
  const { code = '', message } = error as NodeJS.ErrnoException
  // undici's words for these are about its own code; it holds some of what it expects of an answer by assertions.
  const detail = CLOSED.has(code)
    ? 'it closed the connection'
    : code === 'ERR_ASSERTION'
      ? 'not as HTTP has it'
      : [code, message].filter(Boolean).join(': ')
  if (UNREACHABLE.has(code)) return failed('unreachable', detail, status)
  return failed(TLS.test(code) ? 'tls' : 'bad-response', detail, status)
}

/** What a status other than those that carry an answer or a redirect means. */
export function failureOfStatus(status: number, retryAfter: number | null): Failed {
  return failed(codeOfStatus(status), `HTTP ${status}`, status, retryAfter)
}

function codeOfStatus(status: number): FailureCode {
  if (status === 404) return 'not-found'
  if (status === 410) return 'gone'
  if (status === 408) return 'timeout'
  if (status === 429 || status === 503) return 'busy'
  if (status >= 500) return 'server-error'
  return status >= 400 ? 'denied' : 'bad-response'
}

export function failed(
  code: FailureCode,
  detail: string,
  status: number | null,
  retryAfter: number | null = null,
): Failed {
  return { kind: 'failed', code, detail, status, retryAfter }
}
