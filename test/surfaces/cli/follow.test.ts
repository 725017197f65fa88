import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOpml } from '../../../src/ingest/feeds/opml.js'
import { item, page, rss, text } from '../../app/following/invented-web.js'
import { jsonLines, riwaya } from '../run-riwaya.js'

let folder: string
let store: string
let server: Server
let host: string
let home: string
/** What the outlet's server answers, by path; null for an error of its own. */
const answers = new Map<string, string | null>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-follow-'))
  store = join(folder, 'library.db')
  server = createServer((request, response) => {
    const answer = answers.get(request.url!)
    response.writeHead(answer === undefined ? 404 : answer === null ? 500 : 200, {
      'content-type': 'text/html; charset=utf-8',
    })
    response.end(answer ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  home = `http://${host}/`
  const whole = (n: number) => item(n, { html: `<p>${text(n, 8)}</p>` })
  answers.set('/', page(0, 'صفحة', '<link rel="alternate" type="application/rss+xml" href="/feed">'))
  answers.set('/feed', rss([whole(1), whole(2)], host).replaceAll('https://', 'http://'))
})
afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
  rmSync(folder, { recursive: true })
})

const run = (...args: string[]) => riwaya([...args, '--store', store])

describe('following outlets from the command line', () => {
  it('says so when nothing is followed', async () => {
    const { code, err } = await run('follow', '--once')
    expect(code).toBe(1)
    expect(err).toContain('nothing is followed yet; begin with riwaya follow https://')
    expect((await run('sources')).err).toContain('nothing is followed yet')
  })

  it('reaches a private host only when it is allowed by name', async () => {
    const { code, err, out } = await run('follow', home, '--once')
    expect(code).toBe(1)
    expect(err).toContain('an address inside a private network')
    expect(err).toContain('--allow')
    expect(out).toBe('')
  })

  it('finds the feed of a page and takes its articles, in one round', async () => {
    const { code, out, err } = await run('follow', home, '--once', '--allow', host)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain(`Followed: صحيفة المرفأ by ${home}feed; articles to fetch: 2`)
    expect(out).toContain('2 added, 0 updated.')
    expect((await run('search', 'الجسر')).out).toContain('خبر 1')
  })

  it('goes on with what is followed, and knows it by its page', async () => {
    const { code, out } = await run('follow', home, '--once', '--allow', host)
    expect(code).toBe(0)
    expect(out).toContain(`Followed already: ${home}feed`)
    expect(out).toContain('0 added, 0 updated.')
  })

  it('shows the health of its sources, for people in both languages and for programs', async () => {
    const english = (await run('sources')).out
    expect(english).toContain(`صحيفة المرفأ  ${home}feed`)
    expect(english).toMatch(/well; asked now, last new article now, next round in \d+ minutes · articles a day: 2/)
    expect(english).toContain('sources: 1 (well: 1)')
    const arabic = (await run('--lang', 'ar', 'sources')).out
    expect(arabic).toMatch(/بخير؛ سُئل الآن/)
    expect(arabic).toContain('المصادر: 1 (بخير: 1)')
    const [json] = jsonLines<Record<string, unknown>>((await run('sources', '--json')).out)
    expect(json).toMatchObject({
      feed: `${home}feed`,
      home,
      state: 'well',
      articlesADay: 2,
      waiting: 0,
      failed: 0,
      trouble: null,
    })
    expect(Date.parse(json!.lastGood as string)).not.toBeNaN()
  })

  it('hands them out as OPML, and takes them in again', async () => {
    const { out } = await run('sources', '--opml')
    expect(readOpml(Buffer.from(out))).toEqual([{ name: 'صحيفة المرفأ', feed: `${home}feed`, home }])
    const file = join(folder, 'outlets.opml')
    writeFileSync(file, out)
    const elsewhere = ['--store', join(folder, 'other.db')]
    const other = await riwaya(['follow', '--opml', file, '--once', '--allow', host, ...elsewhere])
    expect(other.out).toContain('2 added, 0 updated.')
    expect((await riwaya(['sources', '--opml', ...elsewhere])).out).toBe(out)
    writeFileSync(file, 'not OPML')
    expect((await run('follow', '--opml', file)).err).toContain('is no OPML file')
    expect((await run('follow', '--opml', `${file}-mistyped`)).err).toContain('cannot be read')
  })

  it('says what is wrong with a source, since when, and what to do', async () => {
    answers.delete('/feed')
    const round = await run('follow', '--once', '--allow', host)
    expect(round.err).toContain('صحيفة المرفأ: not found at its address')
    const { out } = await run('sources')
    expect(out).toMatch(/in trouble; last good answer now/)
    expect(out).toMatch(/wrong: not found at its address \([^)]*404[^)]*\), began now, tries since: 1/)
    expect(out).toMatch(/next try in \d+ minutes · to do: open the outlet’s page in a browser/)
    expect((await run('--lang', 'ar', 'sources')).out).toContain('ما العمل: افتح صفحة المنبر')
  })

  it('lists articles that could not be had', async () => {
    answers.set('/feed', rss([item(3)], host).replaceAll('https://', 'http://'))
    answers.set('/news/3', null)
    expect((await run('sources', '--failed')).out).toContain('Every article could be had.')
    const { out } = await run('follow', '--once', '--allow', host)
    expect(out).toContain('Failed attempts to get an article: 1. See them: riwaya sources --failed')
    expect((await run('sources', '--failed')).out).toMatch(
      /news\/3\n {4}the server has an error \([^)]*500[^)]*\), began now; tried again in 10 minutes/,
    )
    expect(jsonLines((await run('sources', '--failed', '--json')).out)).toMatchObject([
      { address: `${host}/news/3`, state: 'wanted', trouble: { code: 'server-error' } },
    ])
  })

  it('keeps running until Ctrl-C, and stops cleanly', async () => {
    const before = process.listenerCount('SIGINT')
    let said = ''
    const running = riwaya(['follow', '--allow', host, '--store', store], {
      out: (line) => {
        said += line
        if (said.includes('Stop with Ctrl-C')) process.emit('SIGINT')
      },
    })
    expect((await running).code).toBe(0)
    expect(said).toContain('Sources followed: 1. Stop with Ctrl-C.')
    expect(said).toContain('0 added, 0 updated.')
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it('stops following by page or feed, and keeps the articles', async () => {
    expect((await run('unfollow', 'https://dafa.example/')).err).toContain('https://dafa.example/ is not followed')
    expect((await run('unfollow', home)).out).toContain('No longer followed: صحيفة المرفأ')
    expect((await run('sources')).code).toBe(1)
    expect((await run('search', 'الجسر')).out).toContain('خبر 1')
  })

  it('does not make a library to look at sources', async () => {
    const nowhere = join(folder, 'mistyped.db')
    expect((await riwaya(['sources', '--store', nowhere])).err).toContain('there is no library at')
    expect(existsSync(nowhere)).toBe(false)
  })
})
