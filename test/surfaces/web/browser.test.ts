/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The reading room in a real browser. Needs chromium: `RIWAYA_CHROMIUM`, or where Debian puts it. */
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { HOSTILE, type SampleRoom, sampleRoom } from './sample-room.js'

const CHROMIUM = [process.env.RIWAYA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
if (!CHROMIUM)
  console.info(
    'Skipped: the browser tests, because no chromium was found (set RIWAYA_CHROMIUM, or apt-get install chromium).',
  )

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const DESKTOP = { width: 1280, height: 900 }
const TELEPHONE = { width: 360, height: 740 }

/** A browser on a busy machine may take its time; nothing here is about speed. */
vi.setConfig({ testTimeout: 60_000 })

let sample: SampleRoom
let server: Server
let browser: Browser
let origin: string
/** Addresses of one page of each kind. */
let paths: Record<(typeof KINDS)[number], string>

beforeAll(async () => {
  if (!CHROMIUM) return
  sample = await sampleRoom()
  server = await new Promise<Server>((resolve) => {
    const listening = serve({ fetch: sample.room.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(listening),
    ) as Server
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET.split(' ') })
  const stories = await sample.library.stories({ offset: 0, limit: 100 })
  const views = await Promise.all(stories.map((s) => sample.library.story(s.event.id)))
  const story = views.find((v) => v!.readings.length > 1 && v!.readings.some((r) => r.statements.length > 1))!
  const reading = story.readings.find((r) => r.statements.length > 1)!
  const storyPath = `/stories/${encodeURIComponent(story.event.id)}`
  const [outlet] = await sample.library.outlets()
  paths = {
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
    person: `/people/${encodeURIComponent(views.flatMap((v) => v!.said).find((g) => g.speaker?.isPerson && g.speaker.name.includes(' '))!.speaker!.name)}`,
  }
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  await sample?.close()
})

/** Opens a page in a fresh profile, looks at it, and fails on whatever the browser complained of. */
async function open(
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (m) => {
      if (m.type() === 'error' || m.type() === 'warning') complaints.push(m.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(origin + path)
    await look(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

/** What is read on the page, closed parts and hidden notes aside: what textContent would not tell. */
function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only the text that is laid out counts here
  return page.locator('body').innerText()
}

const KINDS = [
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
  'person',
] as const
const LANGUAGES = ['ar', 'en'] as const
const EVERY_PAGE = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const))

const addressOf = (kind: (typeof KINDS)[number], language: (typeof LANGUAGES)[number]) => {
  const path = paths[kind]
  return language === 'ar' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`
}

describe.skipIf(!CHROMIUM)('the reading room in a browser', () => {
  it.each(EVERY_PAGE)(
    '%s in %s: no complaint, the direction of its language, its own font, no sideways scrolling on a telephone',
    (kind, language) =>
      open(addressOf(kind, language), async (page) => {
        const seen = await page.evaluate(async () => {
          await document.fonts.ready
          return {
            direction: getComputedStyle(document.body).direction,
            fonts: [...document.fonts].filter((f) => f.status === 'loaded').length,
            heading: document.querySelectorAll('h1').length,
          }
        })
        expect(seen).toMatchObject({ direction: language === 'ar' ? 'rtl' : 'ltr', heading: 1 })
        expect(seen.fonts).toBeGreaterThan(0)
        await page.setViewportSize(TELEPHONE)
        const [content, width] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ])
        expect(content).toBeLessThanOrEqual(width!)
      }),
  )

  it.each(EVERY_PAGE)('%s in %s: axe finds no serious violation', (kind, language) =>
    open(
      addressOf(kind, language),
      async (page) => {
        await page.evaluate(AXE)
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
          }
          return (await axe.run()).violations.map((v) => ({
            id: v.id,
            impact: v.impact,
            at: v.nodes[0]?.html.slice(0, 200),
          }))
        })
        expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')).toEqual([])
      },
      { bypassCSP: true },
    ),
  )

  it('Tab reaches the way past the masthead first, then every link in turn', () =>
    open(paths.home, async (page) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName)
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('#content')
      expect(await page.locator('.skip').evaluate((e) => e.getBoundingClientRect().width)).toBeGreaterThan(40)
      await page.keyboard.press('Enter')
      const first = await page.locator('.story h2 a, .story-line a').first().getAttribute('href')
      const passed: unknown[] = []
      // The days, the orders and the filter stand before the stories, each reached once.
      for (let at = await focused(); at !== first && passed.length < 60; at = await focused()) {
        await page.keyboard.press('Tab')
        passed.push(await focused())
      }
      expect(await focused()).toBe(first)
      const links = passed.filter((at): at is string => typeof at === 'string' && at.startsWith('/'))
      expect(links).toEqual([...new Set(links)])
      expect(passed).toContain('SELECT')
      await page.keyboard.press('Enter')
      await page.waitForURL(origin + first)
    }))

  it('a mark in an article is reached by Tab and then tells what it is', () =>
    open(paths.article, async (page) => {
      const mark = page.locator('.article-text a.mark').first()
      for (let i = 0; i < 60 && !(await mark.evaluate((e) => e === document.activeElement)); i++)
        await page.keyboard.press('Tab')
      expect(await mark.evaluate((e) => e === document.activeElement)).toBe(true)
      expect(await mark.locator('.tip').isVisible()).toBe(true)
      // What it is and its value, in words.
      expect(await mark.locator('.tip').textContent()).toMatch(/^[\u0600-\u06ff ]+: \S/)
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toMatch(/^#note-/)
    }))

  it('hovering a mark tells what it is', () =>
    open(paths.article, async (page) => {
      const mark = page.locator('.article-text a.mark').first()
      expect(await mark.locator('.tip').isVisible()).toBe(false)
      await mark.hover()
      expect(await mark.locator('.tip').isVisible()).toBe(true)
    }))

  it.each([
    ['ar', DESKTOP],
    ['en', DESKTOP],
    ['ar', TELEPHONE],
    ['en', TELEPHONE],
  ] as const)('what a mark tells stands within the window (%s, %j)', (language, viewport) =>
    open(
      addressOf('article', language),
      async (page) => {
        await page.addStyleTag({ content: '.tip.tip { display: block }' })
        const [boxes, width] = await page.evaluate(() => [
          [...document.querySelectorAll('.tip')].map((e) => {
            const { left, right } = e.getBoundingClientRect()
            return { left, right, text: e.textContent }
          }),
          document.documentElement.clientWidth,
        ])
        expect(boxes.length).toBeGreaterThan(3)
        expect(boxes.filter((box) => box.left < 0 || box.right > width)).toEqual([])
      },
      { viewport, bypassCSP: true },
    ),
  )

  it('one click on a statement of a story shows its words where they stand', () =>
    open(paths.story, async (page) => {
      const link = page.locator('.speaker-group[open] .statement blockquote a').first()
      const words = ((await link.textContent()) ?? '').replace(/^«|»$/g, '')
      await link.click()
      await page.waitForURL(/\/articles\/.*#here$/)
      const shown = await page.locator('.marked').evaluateAll((elements) =>
        elements
          .map((e) => {
            const copy = e.cloneNode(true) as HTMLElement
            for (const tip of copy.querySelectorAll('.tip')) tip.remove()
            return copy.textContent
          })
          .join(''),
      )
      const spaceless = (text: string) => text.replace(/\s+/g, '')
      expect(spaceless(shown)).toBe(spaceless(words))
      expect(
        await page.locator('#here').evaluate((e) => {
          const box = e.getBoundingClientRect()
          return box.top >= 0 && box.bottom <= innerHeight
        }),
      ).toBe(true)
    }))

  it('without JavaScript a story and an article read the same', async () => {
    for (const kind of ['story', 'article'] as const) {
      let withScript = ''
      await open(paths[kind], async (page) => {
        withScript = await visibleText(page)
      })
      await open(
        paths[kind],
        async (page) => {
          expect(await visibleText(page)).toBe(withScript)
          expect(withScript.length).toBeGreaterThan(300)
        },
        { javaScriptEnabled: false },
      )
    }
  })

  it('the search form finds', () =>
    open('/?lang=en', async (page) => {
      await page.locator('input[type=search]').fill('ميناء')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?/)
      expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
      expect(await page.locator('.hits li').count()).toBeGreaterThan(0)
    }))

  it('runs nothing that an article brought with it', async () => {
    const hostile = (await sample.library.article(HOSTILE.id))!
    const article = `/articles/${encodeURIComponent(HOSTILE.id)}`
    for (const path of ['/', article, `/stories/${encodeURIComponent(hostile.event!.id)}`, '/search?q=النهر']) {
      await open(path, async (page) => {
        await page.locator('body').click({ position: { x: 5, y: 5 } })
        expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined()
        expect(await page.locator('body script, img, main svg:not(.drawing, .shape-key)').count()).toBe(0)
        expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
      })
    }
  })
})
