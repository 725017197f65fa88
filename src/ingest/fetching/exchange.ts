import { type Dispatcher, request as send } from 'undici'
import { failed, failureOfStatus, outcomeOfError } from './failures.js'
import type { FetchOutcome, FetchRequest } from './fetcher.js'
import type { Limits } from './limits.js'
import { linkedAbort } from './linked-abort.js'
import { readBody, ungzipFile } from './read-body.js'
import { requestHeaders, validator } from './request-headers.js'
import { retryAfterSeconds } from './retry-after.js'
import { TimeLimits } from './time-limits.js'

/** Where an answer sends us instead. */
export interface Redirect {
  readonly kind: 'redirect'
  readonly location: string
  readonly permanent: boolean
}

export interface ExchangeContext {
  readonly dispatcher: Dispatcher
  readonly limits: Limits
  readonly agent: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type Answer = Dispatcher.ResponseData

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PERMANENT: ReadonlySet<number> = new Set([301, 308])

/** The body of an answer that only its status matters of is read away up to here, so that the connection ends in good order. */
const MOST_UNREAD_BYTES = 64 * 1024

/** Sends one request and reads the answer within the limits. Never throws. */
export async function exchange(
  url: URL,
  request: FetchRequest,
  context: ExchangeContext,
  signal: AbortSignal,
): Promise<FetchOutcome | Redirect> {
  const link = linkedAbort(signal)
  const times = new TimeLimits(context.limits, link.abort)
  let status: number | null = null
  try {
    const answer = await send(url, {
      dispatcher: context.dispatcher,
      headers: requestHeaders(request, context.agent),
      signal: link.signal,
    })
    status = answer.statusCode
    times.answered()
    if (status !== 200 && status !== 203) {
      await answer.body.dump({ limit: MOST_UNREAD_BYTES, signal: link.signal }).catch(() => {})
      return withoutBody(answer, request, context)
    }
    return await withBody(url, answer, request, context.limits, times)
  } catch (error) {
    return outcomeOfError(link.signal.aborted ? link.signal.reason : error, status)
  } finally {
    times.stop()
    link.unlink()
  }
}

function withoutBody(answer: Answer, request: FetchRequest, context: ExchangeContext): FetchOutcome | Redirect {
  const status = answer.statusCode
  if (REDIRECTS.has(status)) {
    const location = single(answer.headers.location)
    if (location === null) return failed('bad-response', `HTTP ${status} without saying where to`, status)
    return { kind: 'redirect', location: utf8(location), permanent: PERMANENT.has(status) }
  }
  const conditional = validator(request.etag ?? null) !== null || validator(request.lastModified ?? null) !== null
  if (status === 304 && conditional) return { kind: 'unchanged' }
  const retryAfter = single(answer.headers['retry-after'])
  return failureOfStatus(status, retryAfterSeconds(retryAfter, context.now(), context.limits.retryAfterMost))
}

async function withBody(
  url: URL,
  { statusCode, headers, body }: Answer,
  { as }: FetchRequest,
  { bytes: mostBytes, inflation }: Limits,
  times: TimeLimits,
): Promise<FetchOutcome> {
  const limits = { most: mostBytes[as], cut: as === 'robots', inflation }
  const said = Number(single(headers['content-length']))
  if (!limits.cut && said > limits.most) {
    body.on('error', () => {}).destroy()
    return failed('too-large', `says that it has ${said} bytes`, statusCode)
  }
  const read = await readBody(body, single(headers['content-encoding']), limits, (count) => times.received(count))
  const bytes = await ungzipFile(read, limits)
  if (bytes.length === 0 && as !== 'robots') return failed('bad-response', 'the answer was empty', statusCode)
  return {
    kind: 'fetched',
    url: url.href,
    movedPermanently: null,
    contentType: single(headers['content-type']),
    bytes,
    etag: validator(single(headers.etag)),
    lastModified: validator(single(headers['last-modified'])),
  }
}

/** The value of a header; null when it is absent, or is there more than once and so says nothing. */
function single(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** Headers come as a letter per byte, but servers write addresses with Arabic in them as UTF-8. */
function utf8(header: string): string {
  return Buffer.from(header, 'latin1').toString('utf8')
}
