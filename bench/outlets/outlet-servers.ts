import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Outlet } from './outlet.js'
import { answerOf } from './outlet-pages.js'

/** A request as the outlet's server saw it, at compressed moments. */
export interface SeenRequest {
  readonly path: string
  readonly begun: number
  readonly ended: number
  readonly status: number
}

export interface OutletServer {
  readonly outlet: Outlet
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly requests: readonly SeenRequest[]
  close(): Promise<void>
}

/** Serves an outlet on a port of loopback, with validators; keeps what it is asked. */
export async function serveOutlet(outlet: Outlet, now: () => number): Promise<OutletServer> {
  const requests: SeenRequest[] = []
  let origin = ''
  const server: Server = createServer((request, response) => {
    const begun = now()
    const path = new URL(request.url!, origin).pathname
    const answer = answerOf(outlet, origin, path, begun)
    let status = answer ? 200 : 404
    const etag = answer && `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 20)}"`
    if (etag && request.headers['if-none-match'] === etag) status = 304
    response.writeHead(status, answer ? { 'content-type': answer.type, etag: etag! } : {})
    response.end(status === 200 ? answer!.body : '', () => requests.push({ path, begun, ended: now(), status }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    outlet,
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
