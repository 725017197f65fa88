/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The reading room by keyboard alone, and on paper. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BrowserRoom, CHROMIUM } from './browser-room.js'

/** A browser on a busy machine may take its time; nothing here is about speed. */
vi.setConfig({ testTimeout: 60_000 })

let room: BrowserRoom
beforeAll(async () => {
  if (CHROMIUM) room = await BrowserRoom.open()
}, 60_000)
afterAll(() => room?.close())

describe.skipIf(!CHROMIUM)('by keyboard alone', () => {
  it('Tab reaches the way past the masthead first, then every link in turn', () =>
    room.look(room.paths.home, async (page) => {
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
      await page.waitForURL(room.origin + first)
    }))

  it('a mark in an article is reached by Tab and then tells what it is', () =>
    room.look(room.paths.article, async (page) => {
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

  it.each(['home', 'person', 'search', 'outlet', 'all'] as const)(
    'every control of %s is reached once, in the order of the page, and seen where it is',
    (kind) =>
      room.look(room.paths[kind], async (page) => {
        const expected = await page.evaluate(() => {
          const record = globalThis as unknown as { reached: string[]; unseen: string[] }
          record.reached = []
          record.unseen = []
          const controls = [
            ...document.querySelectorAll<HTMLElement>('a[href], input, select, button, summary'),
          ].filter((e) => e.getAttribute('type') !== 'hidden' && e.checkVisibility())
          for (const [i, control] of controls.entries()) control.dataset.number = String(i)
          document.addEventListener('focusin', ({ target }) => {
            const control = target as HTMLElement
            const { outlineStyle, outlineWidth } = getComputedStyle(control)
            const box = control.getBoundingClientRect()
            record.reached.push(control.dataset.number ?? control.outerHTML.slice(0, 80))
            if (outlineStyle === 'none' || outlineWidth === '0px' || box.width === 0)
              record.unseen.push(control.outerHTML.slice(0, 80))
          })
          return controls.map((_, i) => String(i))
        })
        // A field for a day takes a press for each of its parts.
        for (let i = 0; i < expected.length + 6; i++) await page.keyboard.press('Tab')
        const { reached, unseen } = await page.evaluate(() => {
          const { reached, unseen } = globalThis as unknown as { reached: string[]; unseen: string[] }
          return { reached, unseen }
        })
        const once = reached.filter((number, i) => reached.indexOf(number) === i)
        expect(once).toEqual(expected)
        expect(unseen).toEqual([])
      }),
  )

  it('a search is made and its first story opened without a pointer', () =>
    room.look('/search', async (page) => {
      await page.locator('main input[name=q]').focus()
      await page.keyboard.type('السيول')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?q=/)
      await page.locator('.hits h2 a').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/stories\//)
    }))
})

describe.skipIf(!CHROMIUM)('on paper', () => {
  it.each(['home', 'story', 'person', 'search', 'outlet', 'article'] as const)(
    '%s has its words and no navigation, black on white, within the sheet',
    (kind) =>
      room.look(
        room.paths[kind],
        async (page) => {
          await page.emulateMedia({ media: 'print' })
          const seen = await page.evaluate(() => {
            const shown = (where: string) =>
              [...document.querySelectorAll(where)].filter((e) => e.checkVisibility()).length
            return {
              heading: shown('h1'),
              controls: shown('.masthead nav, .filter, .pages, .skip, .feed, button, input'),
              ground: getComputedStyle(document.body).backgroundColor,
              width: document.documentElement.scrollWidth,
            }
          })
          expect(seen).toMatchObject({ heading: 1, controls: 0, ground: 'rgb(255, 255, 255)' })
          expect(seen.width).toBeLessThanOrEqual(A4.width)
        },
        { viewport: A4 },
      ),
  )
})

/** What is left of a sheet of A4 between margins of 14 and 16 mm, at 96 dots to the inch. */
const A4 = { width: 688, height: 1001 }
