/**
 * `npx tsx --expose-gc bench/warc.ts [--pages 10000] [--extract no]`: writes a WARC.gz of invented Arabic pages as a stream, reads it to
 * articles, and prints pages a second and memory on the way. With `--extract no` the pages are read and decoded, and no article is looked
 * for in them.
 */
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { articleOf } from '../src/app/take-in.js'
import { readInputs } from '../src/ingest/read-inputs.js'
import { inventedPage } from './invented-page.js'

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '10000' }, extract: { type: 'string', default: 'yes' } },
})
const pages = Number(values.pages)
const folder = mkdtempSync(join(tmpdir(), 'riwaya-bench-'))
const path = join(folder, 'pages.warc.gz')
try {
  await write()
  await read(values.extract !== 'no')
} finally {
  rmSync(folder, { recursive: true })
}

async function write(): Promise<void> {
  const file = createWriteStream(path)
  let html = 0
  for (let i = 0; i < pages; i++) {
    const page = Buffer.from(inventedPage(i))
    html += page.length
    if (!file.write(gzipSync(warcRecord(`https://outlet${i % 40}.example/news/${i}`, page)))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  console.log(
    `${pages} pages of ${Math.round(html / pages / 1000)} kB each, ${Math.round(statSync(path).size / 1e6)} MB compressed, Node ${process.version}`,
  )
}

function warcRecord(url: string, page: Buffer): Buffer {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
  const fields = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2031-05-14T10:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${head.length + page.length}`,
  ]
  return Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n${head}`), page, Buffer.from('\r\n\r\n')])
}

async function read(extract: boolean): Promise<void> {
  const begun = performance.now()
  const cpu = process.cpuUsage()
  let articles = 0
  let failures = 0
  let seen = 0
  for await (const input of readInputs([path])) {
    seen++
    const made = extract ? articleOf(input) : { article: input.ok, failures: [] }
    if (made.article) articles++
    failures += made.failures.length
    if (seen % Math.ceil(pages / 10) === 0) tell(seen)
  }
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const each = (user + system) / 1000 / pages
  console.log(
    `${articles} articles, ${failures} left out, in ${seconds.toFixed(1)} s: ${(pages / seconds).toFixed(0)} pages a second, ${each.toFixed(2)} ms of the processor each`,
  )
}

function tell(seen: number): void {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  console.log(`  after ${seen}: ${Math.round(heapUsed / 1e6)} MB heap, ${Math.round(rss / 1e6)} MB in all`)
}
