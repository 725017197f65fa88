/** The pieces that hostile answers are made of. */
import type { Socket } from 'node:net'
import type { Reply } from './hostile-server.js'

/** An answer as it stands, sent at once; the connection is then closed. */
export const raw =
  (...pieces: readonly (string | Uint8Array)[]): Reply =>
  (socket) => {
    for (const piece of pieces) socket.write(piece)
    socket.end()
  }

/** A well-formed answer. */
export const answer = (status: string, headers: readonly string[] = [], body: string | Uint8Array = ''): Reply =>
  raw(head(status, [...headers, `Content-Length: ${Buffer.byteLength(body)}`]), body)

export const ok = (body: string | Uint8Array = '<p>خبر</p>', ...headers: readonly string[]): Reply =>
  answer('200 OK', headers, body)

export const redirect = (location: string, status = '302 Found'): Reply => answer(status, [`Location: ${location}`])

export function head(status: string, headers: readonly string[] = []): string {
  return `HTTP/1.1 ${status}\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n`
}

/** Sends a beginning, then a piece again and again for as long as anyone takes it. */
export const endless =
  (beginning: string, piece: string | Uint8Array): Reply =>
  (socket) => {
    socket.write(beginning)
    const pump = () => {
      while (!socket.destroyed && socket.write(piece));
    }
    socket.on('drain', pump)
    pump()
  }

/** Sends a beginning, then a piece every 20 ms. */
export const drip =
  (beginning: string, piece: string): Reply =>
  (socket) => {
    socket.write(beginning)
    const timer = setInterval(() => socket.write(piece), 20)
    socket.on('close', () => clearInterval(timer))
  }

/** Sends something and then nothing more, without hanging up. */
export const stall =
  (beginning = ''): Reply =>
  (socket) => {
    if (beginning !== '') socket.write(beginning)
  }

/** Sends something and breaks the connection. */
export const reset =
  (beginning = ''): Reply =>
  (socket: Socket) => {
    if (beginning === '') socket.resetAndDestroy()
    else socket.write(beginning, () => setTimeout(() => socket.resetAndDestroy(), 20))
  }

/** Another reply for each path; others are not found. */
export const site =
  (paths: Readonly<Record<string, Reply>>): Reply =>
  (socket, request, here) =>
    (paths[request.path] ?? answer('404 Not Found'))(socket, request, here)
