import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import type { Command } from 'commander'
import { openLibrary } from '../../../app/open-library.js'
import { takeIn } from '../../../app/take-in.js'
import { openSqliteStore } from '../../../store/sqlite/open-sqlite-store.js'
import { readingRoom } from '../../web/reading-room.js'
import { defaultStorePath, type Session, UserError } from '../session.js'

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
        throw new UserError(`--port wants a number from 0 to 65535; it was given "${options.port}".`)
      }
      const library = await openLibrary(await openSqliteStore(options.store ?? defaultStorePath()))
      if (options.sample) await library.add(takeIn([`${SAMPLE}/articles.jsonl`, `${SAMPLE}/pages`], () => {}))
      const address = await listen(readingRoom(library).fetch, port, session)
      session.print(
        session.say(
          `The reading room is open at http://127.0.0.1:${address.port}  (stop it with Ctrl-C)\n` +
            'Read your own articles:  bin/riwaya add FOLDER --store my.db  then  bin/riwaya serve --store my.db',
          `غرفة القراءة مفتوحة على http://127.0.0.1:${address.port}  (للإيقاف: Ctrl-C)\n` +
            'لقراءة مقالاتك:  bin/riwaya add FOLDER --store my.db  ثم  bin/riwaya serve --store my.db',
        ),
      )
      await untilStopped()
      await library.close()
    })
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  session: Session,
): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, resolve)
    server.on('error', (error: NodeJS.ErrnoException) => {
      const taken = session.say(
        `port ${port} is taken; choose another one with --port, such as --port ${port + 1}.`,
        `المنفذ ${port} مشغول؛ اختر غيره، مثل ‎--port ${port + 1}`,
      )
      reject(error.code === 'EADDRINUSE' ? new UserError(taken) : error)
    })
  })
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
