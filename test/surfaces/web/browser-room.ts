/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The reading room over the sample, served to a real browser. Needs chromium: `RIWAYA_CHROMIUM`, or where Debian puts it. */
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type SampleRoom, sampleRoom } from './sample-room.js'

const PLACES = [process.env.RIWAYA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']
export const CHROMIUM = PLACES.find((path) => path && existsSync(path))
if (!CHROMIUM)
  console.info(
    'Skipped: the browser tests, because no chromium was found (set RIWAYA_CHROMIUM, or apt-get install chromium).',
  )

const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
export const DESKTOP = { width: 1280, height: 900 }
export const TELEPHONE = { width: 360, height: 740 }

export const KINDS = [
  'home',
  'all',
  'named',
  'outlets',
  'outlet',
  'story',
  'accounts',
  'points',
  'missing',
  'article',
  'place',
  'search',
  'nothing',
  'said',
  'emptyDay',
  'placeName',
  'missingPage',
  'person',
] as const
export type Kind = (typeof KINDS)[number]
export const LANGUAGES = ['ar', 'en'] as const

/** A browser at the sample's pages; `close` ends it with its server. */
export class BrowserRoom {
  private constructor(
    readonly sample: SampleRoom,
    readonly origin: string,
    /** Addresses of one page of each kind. */
    readonly paths: Readonly<Record<Kind, string>>,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<BrowserRoom> {
    const sample = await sampleRoom()
    const server = await new Promise<Server>((resolve) => {
      const listening = serve({ fetch: sample.room.fetch, port: 0, hostname: '127.0.0.1' }, () =>
        resolve(listening),
      ) as Server
    })
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const browser = await chromium.launch({ executablePath: CHROMIUM!, args: QUIET.split(' ') })
    return new BrowserRoom(sample, origin, await pathsOf(sample), server, browser)
  }

  async close(): Promise<void> {
    await this.browser.close()
    this.server.close()
    await this.sample.close()
  }

  addressOf(kind: Kind, language: (typeof LANGUAGES)[number]): string {
    const path = this.paths[kind]
    return language === 'ar' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`
  }

  /** Opens a page in a fresh profile, looks at it, and fails on whatever the browser complained of. */
  async look(path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const context = await this.browser.newContext({ viewport: DESKTOP, ...options })
    try {
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (m) => {
        // That a page is not there is what its own test is about.
        const awaited = path.startsWith(this.paths.missingPage) && m.text().includes('404')
        if ((m.type() === 'error' || m.type() === 'warning') && !awaited) complaints.push(m.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(this.origin)) complaints.push(`asked for ${request.url()}`)
      })
      await page.goto(this.origin + path)
      await look(page)
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  }
}

async function pathsOf({ library }: SampleRoom): Promise<Record<Kind, string>> {
  const stories = await library.stories({ offset: 0, limit: 100 })
  const views = await Promise.all(stories.map((s) => library.story(s.event.id)))
  const story = views.find((v) => v!.readings.length > 1 && v!.readings.some((r) => r.statements.length > 1))!
  const reading = story.readings.find((r) => r.statements.length > 1)!
  const storyPath = `/stories/${encodeURIComponent(story.event.id)}`
  const [outlet] = await library.outlets()
  return {
    home: '/',
    all: '/?all=1&order=disputed',
    named: `/?person=${encodeURIComponent('رامح')}`,
    outlets: '/outlets',
    outlet: `/outlets/${encodeURIComponent(outlet!.outlet)}`,
    accounts: `${storyPath}?part=accounts`,
    points: `${storyPath}?part=points`,
    missing: `${storyPath}?part=missing`,
    story: storyPath,
    article: `/articles/${encodeURIComponent(reading.article.id)}`,
    place: `/articles/${encodeURIComponent(reading.article.id)}?at=text:0-${reading.article.text.length}`,
    search: `/search?q=${encodeURIComponent('تل عنبر')}`,
    nothing: `/search?q=${encodeURIComponent('قرنبيط مسلوق')}`,
    said: `/search?by=${encodeURIComponent('رامح')}`,
    emptyDay: '/?day=1999-01-01',
    placeName: `/places/${encodeURIComponent((await library.topNames('place', {}, 1))[0]!.name)}`,
    missingPage: '/nowhere',
    person: `/people/${encodeURIComponent(views.flatMap((v) => v!.said).find((g) => g.speaker?.isPerson && g.speaker.name.includes(' '))!.speaker!.name)}`,
  }
}
