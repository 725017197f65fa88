import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../src/article/page/extract-page.js'

const FOLDER = join(import.meta.dirname, 'pages')
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'))

/** `UPDATE_GOLDEN=1` writes what is found; look at the difference before it is committed. A page without its golden fails. */
describe('golden pages', () => {
  it.each(PAGES)('%s', (name) => {
    const golden = join(FOLDER, name.replace('.html', '.golden.json'))
    const found = extractPage(readFileSync(join(FOLDER, name), 'utf8'))
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${JSON.stringify(found, null, 2)}\n`)
    expect(existsSync(golden), `${golden} is missing`).toBe(true)
    expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })
})

const PARAGRAPH =
  '<p>قال مسؤول محلي إن جسرا قديما انهار في المدينة بعد أمطار غزيرة استمرت ثلاثة أيام، وإن ثلاثة أشخاص فقدوا.</p>'

describe('pages made to break the parser are refused', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(200_000), 'the page is nested too deep'],
    [
      'deep nesting below the markup limit',
      `${'<div>'.repeat(1000)}${PARAGRAPH.repeat(9)}`,
      'the page is nested too deep',
    ],
    ['tables within tables', `${'<table><tr><td>'.repeat(30)}${PARAGRAPH.repeat(9)}`, 'the page is nested too deep'],
    ['more elements than any page has', PARAGRAPH.repeat(26_000), 'the page has too many elements'],
    ['many elements', '<br>'.repeat(200_000), 'the page has too many elements'],
    ['no markup but brackets', '<'.repeat(1_000_000), 'the page has too many elements'],
    ['a page without end', PARAGRAPH.repeat(60_000), 'the page is too long'],
    ['nothing', '<html></html>', 'no passage of prose was found'],
  ])('%s', (_name, html, reason) => {
    expect(extractPage(html)).toMatchObject({ ok: false, reason })
  })

  it('tags inside a script are not counted', () => {
    const page = `<html><head><script>${'"<div>"'.repeat(2000)}</script></head><body>${PARAGRAPH.repeat(4)}</body></html>`
    expect(extractPage(page).ok).toBe(true)
  })
})

describe('metadata', () => {
  const page = (head: string, body = '') =>
    extractPage(`<html><head>${head}</head><body>${body}${PARAGRAPH.repeat(4)}</body></html>`)

  it('a script in a title stays text', () => {
    expect(page('<title>&lt;script&gt;alert(1)&lt;/script&gt; جسر</title>')).toMatchObject({
      title: '<script>alert(1)</script> جسر',
    })
  })

  it('JSON-LD that is hostile or of another kind is passed over', () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expect(
      page(`<script type="application/ld+json">${nested}</script><meta name="author" content="سالم">`),
    ).toMatchObject({
      author: 'سالم',
    })
    expect(
      page('<script type="application/ld+json">{"@type":"Recipe","name":"خبز"}</script><title>ع</title>'),
    ).toMatchObject({
      title: 'ع',
    })
  })

  it('an address that is no web address is none', () => {
    expect(page('<link rel="canonical" href="javascript:alert(1)">')).toMatchObject({ url: null })
  })

  it('a time among links to other articles does not date the page', () => {
    const others = '<ul><li><time datetime="2030-01-01">أ</time></li><li><time datetime="2030-01-02">ب</time></li></ul>'
    expect(page('', others)).toMatchObject({ published: null })
    expect(page('', '<time datetime="2030-01-02">ب</time>')).toMatchObject({
      published: { day: '2030-01-02', at: null },
    })
  })
})
