/** A reading room over the sample and one article whose every field tries to run a script. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Library } from '../../../src/app/library.js'
import { openLibrary } from '../../../src/app/open-library.js'
import { takeIn } from '../../../src/app/take-in.js'
import type { Article } from '../../../src/domain/index.js'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import { readingRoom } from '../../../src/surfaces/web/reading-room.js'
import { SAMPLE } from '../run-riwaya.js'

export const HOSTILE: Article = {
  id: 'x"><script>window.hit=1</script>/?#',
  outlet: '"><img src=x onerror="window.hit=2">',
  url: 'javascript:window.hit=3',
  title: 'عنوان <script>window.hit=4</script> عن النهر',
  author: '<svg onload=window.hit=5>',
  published: { day: '2019-03-04', at: '2019-03-04T10:00:00+03:00' },
  text:
    'قالت وزارة المياه <script>window.hit=6</script> يوم الأحد إن "منسوب <img src=x onerror=window.hit=7> النهر ارتفع أربعة أمتار".\n' +
    "وأضاف الوزير سالم <a href='javascript:window.hit=8' onclick='window.hit=9'>الحوراني</a> أن 300 أسرة غادرت منازلها.",
}

export interface SampleRoom {
  readonly room: Hono
  readonly library: Library
  readonly close: () => Promise<void>
}

export async function sampleRoom(): Promise<SampleRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'riwaya-room-'))
  const library = await openLibrary(await openSqliteStore(join(folder, 'library.db')))
  await library.add(
    takeIn(SAMPLE, (failure) => {
      throw new Error(`the sample holds ${failure.code}`)
    }),
  )
  await library.add([HOSTILE])
  return {
    room: readingRoom(library),
    library,
    close: async () => {
      await library.close()
      rmSync(folder, { recursive: true })
    },
  }
}
