import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import type { Command } from 'commander'
import { openLibrary } from '../../../app/open-library.js'
import { takeIn } from '../../../app/take-in.js'
import { openSqliteStore } from '../../../store/sqlite/open-sqlite-store.js'
import { loopbackOnly } from '../../web/loopback-only.js'
import { readingRoom } from '../../web/reading-room.js'
import { existingStore } from '../library-at-hand.js'
import { defaultStorePath, type Session, UserError, wrongValue } from '../session.js'

interface ServeOptions {
  readonly store?: string
  readonly port: string
  readonly sample?: boolean
}

const SAMPLE = fileURLToPath(new URL('../../../../sample', import.meta.url))

/** `serve`: the reading room, on loopback only. */
export function serveCommand(command: Command, session: Session): void {
  command
    .description(session.say('open the reading room in the browser', 'فتح غرفة القراءة في المتصفح'))
    .option('--port <n>', session.say('port on 127.0.0.1', 'المنفذ على 127.0.0.1'), '4717')
    .option(
      '--sample',
      session.say('put the bundled sample into the library first', 'إضافة العينة المرفقة إلى المكتبة أولا'),
    )
    .action(async (options: ServeOptions) => {
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw wrongValue(session, '--port', '4717', options.port)
      }
      const path = options.sample ? (options.store ?? defaultStorePath()) : existingStore(session, options)
      const library = await openLibrary(await openSqliteStore(path))
      try {
        // The port first: whether it is free is known at once, whereas the sample takes a moment.
        const server = await listen(loopbackOnly(readingRoom(library).fetch), port, session)
        if (options.sample) await library.add(takeIn([`${SAMPLE}/articles.jsonl`, `${SAMPLE}/pages`], () => {}))
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
        session.print(
          session.say(
            `The reading room is open at ${address}  (stop it with Ctrl-C)\n` +
              'Read your own articles:  bin/riwaya add FOLDER --store my.db  then  bin/riwaya serve --store my.db',
            `غرفة القراءة مفتوحة على ${address}  (للإيقاف: Ctrl-C)\n` +
              'لقراءة مقالاتك:  bin/riwaya add FOLDER --store my.db  ثم  bin/riwaya serve --store my.db',
          ),
        )
        await untilStopped()
        await closed(server)
        await setTimeout(LATE_SIGNAL_MS)
      } finally {
        await library.close()
      }
    })
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  session: Session,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server)) as Server
    server.on('error', (error: NodeJS.ErrnoException) => {
      const taken = session.say(
        `port ${port} is taken; choose another one with --port, such as --port ${port + 1}.`,
        `المنفذ ${port} مشغول؛ اختر غيره، مثل ‎--port ${port + 1}`,
      )
      const forbidden = session.say(
        `port ${port} may not be opened by this user; choose one above 1023 with --port.`,
        `لا يسمح لك بفتح المنفذ ${port}؛ اختر منفذا فوق 1023 بالخيار ‎--port`,
      )
      if (error.code === 'EADDRINUSE') reject(new UserError(taken))
      else reject(error.code === 'EACCES' ? new UserError(forbidden) : error)
    })
  })
}

/** Answers what is being answered, then lets go of connections that a browser keeps open. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    globalThis.setTimeout(() => server.closeAllConnections(), 500).unref()
  })
}

/** A second signal may be delivered by a thread that wakes up late: it must still find its handler, or it ends the process as an error. */
const LATE_SIGNAL_MS = 150

/** Ctrl-C reaches this process twice under `npm start`: from the terminal and from the script. The second one changes nothing. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
