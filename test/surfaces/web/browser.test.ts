/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The reading room in a real browser: what its pages look like and load, and that nothing runs on them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BrowserRoom, CHROMIUM, DESKTOP, KINDS, LANGUAGES, TELEPHONE } from './browser-room.js'
import { HOSTILE } from './sample-room.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser on a busy machine may take its time; nothing here is about speed. */
vi.setConfig({ testTimeout: 60_000 })

let room: BrowserRoom
beforeAll(async () => {
  if (CHROMIUM) room = await BrowserRoom.open()
}, 60_000)
afterAll(() => room?.close())

/** What is read on the page, closed parts and hidden notes aside: what textContent would not tell. */
function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only the text that is laid out counts here
  return page.locator('body').innerText()
}

const EVERY_PAGE = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const))

describe.skipIf(!CHROMIUM)('the reading room in a browser', () => {
  it.each(EVERY_PAGE)(
    '%s in %s: no complaint, the direction of its language, its own font, no sideways scrolling on a telephone',
    (kind, language) =>
      room.look(room.addressOf(kind, language), async (page) => {
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

  // The English pages differ from the Arabic ones in words and direction alone.
  it.each([...KINDS.map((kind) => [kind, 'ar'] as const), ['home', 'en'], ['story', 'en']] as const)(
    '%s in %s: axe finds no serious violation',
    (kind, language) =>
      room.look(
        room.addressOf(kind, language),
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

  it('hovering a mark tells what it is', () =>
    room.look(room.paths.article, async (page) => {
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
    room.look(
      room.addressOf('article', language),
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
    room.look(room.paths.story, async (page) => {
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
      await room.look(room.paths[kind], async (page) => {
        withScript = await visibleText(page)
      })
      await room.look(
        room.paths[kind],
        async (page) => {
          expect(await visibleText(page)).toBe(withScript)
          expect(withScript.length).toBeGreaterThan(300)
        },
        { javaScriptEnabled: false },
      )
    }
  })

  it('the search form finds', () =>
    room.look('/?lang=en', async (page) => {
      await page.locator('input[type=search]').fill('ميناء')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?/)
      expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
      expect(await page.locator('.hits li').count()).toBeGreaterThan(0)
    }))

  it('runs nothing that an article brought with it', async () => {
    const hostile = (await room.sample.library.article(HOSTILE.id))!
    const article = `/articles/${encodeURIComponent(HOSTILE.id)}`
    for (const path of ['/', article, `/stories/${encodeURIComponent(hostile.event!.id)}`, '/search?q=النهر']) {
      await room.look(path, async (page) => {
        await page.locator('body').click({ position: { x: 5, y: 5 } })
        expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined()
        expect(await page.locator('body script, img, main svg:not(.drawing, .shape-key)').count()).toBe(0)
        expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
      })
    }
  })
})
