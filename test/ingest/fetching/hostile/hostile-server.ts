/** A server on loopback that answers byte by byte as it is told to, and counts what it gets rid of. */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** Answers one request; `head` is the request as it came, up to the blank line. */
export type Reply = (socket: Socket, request: { readonly path: string; readonly head: string }, here: Here) => void

/** What a reply may need to know of the servers of a test. */
export interface Here {
  /** `127.0.0.1:port` of the hostile server itself. */
  readonly host: string
  /** The port of a server that nobody may ever connect to. */
  readonly canary: number
}

export interface HostileServer {
  readonly port: number
  /** The requests that came, as `GET /path`. */
  readonly requests: readonly string[]
  readonly connections: () => number
  /** Bytes handed to the network, over all connections. */
  readonly sent: () => number
  close(): Promise<void>
}

/** Starts a server that reads requests and gives them to `reply`. */
export function startHostileServer(reply: Reply, canary = 0): Promise<HostileServer> {
  const requests: string[] = []
  const server = createServer((socket) => {
    let head = ''
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const request = head.slice(0, end)
      head = head.slice(end + 4)
      const path = request.split(' ', 2)[1]!
      requests.push(`GET ${path}`)
      reply(socket, { path, head: request }, { host: `127.0.0.1:${addressOf(server).port}`, canary })
    })
  })
  return listen(server, requests)
}

/** Starts a server that does as it likes with each connection, before a request and without one. */
export function startRawServer(onConnection: (socket: Socket) => void): Promise<HostileServer> {
  return listen(createServer(onConnection), [])
}

async function listen(server: Server, requests: readonly string[]): Promise<HostileServer> {
  const sockets: Socket[] = []
  server.on('connection', (socket) => {
    sockets.push(socket)
    // The fetcher hangs up on much of what is tested here.
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: addressOf(server).port,
    requests,
    connections: () => sockets.length,
    sent: () => sockets.reduce((sum, { bytesWritten, writableLength }) => sum + bytesWritten - writableLength, 0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function addressOf(server: Server): AddressInfo {
  return server.address() as AddressInfo
}
