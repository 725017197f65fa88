import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/article/page/extract-page.js'
import { wholeArticle } from '../../../src/article/whole-article.js'
import { decodeHtml } from '../../../src/ingest/decode-text.js'

const FOLDER = join(import.meta.dirname, 'golden')
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''))

const page = (name: string) => decodeHtml(readFileSync(join(FOLDER, `${name}.html`)))
const expected = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8'))

/** Pages in the manner of different kinds of news sites; what is expected was written by hand with the page, not taken from what is found. */
describe('pages of different kinds of sites', () => {
  it('fourteen of them', () => {
    expect(NAMES).toHaveLength(14)
  })

  it.each(NAMES)('%s: what the page says of itself', (name) => {
    const { text: _, ...metadata } = expected(name)
    expect(extractPage(page(name))).toMatchObject({ ok: true, ...metadata })
  })

  it.each(NAMES)('%s: the text, word for word', async (name) => {
    const further = join(FOLDER, `${name}.2.html`)
    const nextPage = async () => (existsSync(further) ? page(`${name}.2`) : null)
    const content = { kind: 'html', html: page(name), url: null } as const
    expect(await wholeArticle({ origin: name, fallbackId: name, content }, nextPage)).toMatchObject({
      id: name,
      text: expected(name).text,
    })
  })

  it('a live blog keeps its updates with their times, oldest first', () => {
    const live = extractPage(page('live-blog'))
    expect(live.ok && live.live?.map(({ at, title }) => [at, title])).toEqual([
      ['2031-10-14T04:52:00+03:00', 'هزة بقوة 5,8 درجات'],
      ['2031-10-14T05:40:00+03:00', 'انقطاع الكهرباء عن عشر بلدات'],
      ['2031-10-14T06:25:00+03:00', 'الدفاع المدني: قتيلان و14 جريحا'],
      ['2031-10-14T08:10:00+03:00', 'ارتفاع عدد القتلى إلى أربعة'],
    ])
  })
})
