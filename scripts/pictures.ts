/**
 * Makes the pictures of the reading room in docs/, from the sample: `npx tsx scripts/pictures.ts`.
 * Wants chromium (RIWAYA_CHROMIUM or /usr/bin/chromium).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { chromium } from 'playwright-core'
import { openLibrary } from '../src/app/open-library.js'
import { takeIn } from '../src/app/take-in.js'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js'
import { readingRoom } from '../src/surfaces/web/reading-room.js'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'riwaya-pictures-'))
const library = await openLibrary(await openSqliteStore(join(folder, 'sample.db')))
await library.add(takeIn([join(root, 'sample/articles.jsonl'), join(root, 'sample/pages')], () => {}))
const [largest] = [...(await library.stories({ offset: 0, limit: 50 }))].sort((a, b) => b.accounts - a.accounts)
const story = await library.story(largest!.event.id)
const article = story!.readings.reduce((a, b) => (b.statements.length > a.statements.length ? b : a)).article.id

const port = await new Promise<number>((resolve) => {
  serve({ fetch: readingRoom(library).fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port))
})
const browser = await chromium.launch({
  executablePath: process.env.RIWAYA_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const shots = [
  ['reading-room', '/', 1200, 900],
  ['story', `/stories/${encodeURIComponent(largest!.event.id)}`, 1200, 1300],
  ['story-en', `/stories/${encodeURIComponent(largest!.event.id)}?lang=en`, 1200, 1300],
  ['article', `/articles/${encodeURIComponent(article)}`, 1200, 1100],
] as const
for (const [name, path, width, height] of shots) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(`http://127.0.0.1:${port}${path}`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(root, 'docs', `${name}.png`) })
  await page.close()
}
await browser.close()
await library.close()
rmSync(folder, { recursive: true })
process.exit(0)
