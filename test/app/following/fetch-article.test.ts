import { beforeEach, describe, expect, test } from 'vitest'
import { fetchArticle } from '../../../src/app/following/fetch-article.js'
import { ListTexts } from '../../../src/app/following/list-texts.js'
import type { ListedArticle } from '../../../src/domain/index.js'
import { articleIdOf } from '../../../src/ingest/address.js'
import type { WantedAddress } from '../../../src/store/source-store.js'
import { failed, fetched, InventedWeb, page, text } from './invented-web.js'

const URL_OF_PAGE = 'https://marfa.example/news/1'
const signal = new AbortController().signal
let web: InventedWeb
let texts: ListTexts
beforeEach(() => {
  web = new InventedWeb()
  texts = new ListTexts()
})

const LISTED: ListedArticle = {
  url: URL_OF_PAGE,
  title: 'عنوان الخلاصة',
  author: 'ليان الخطيب',
  published: 'Wed, 14 May 2031 10:00:00 +0300',
  updated: null,
  html: '<p>بدأ العمل...</p>',
}

function fetchIt(change: Partial<ListedArticle> = {}, record: Partial<WantedAddress> = {}) {
  const wanted: WantedAddress = {
    key: 'marfa.example/news/1',
    source: 'marfa.example/feed',
    host: 'marfa.example',
    state: 'wanted',
    at: 0,
    seen: 0,
    published: 0,
    signature: '',
    looks: 0,
    etag: null,
    lastModified: null,
    trouble: null,
    ...record,
    listed: { ...LISTED, ...change },
  }
  return fetchArticle(web, wanted, { outlet: 'المرفأ', now: Date.parse('2031-05-14T09:00:00Z'), texts }, signal)
}

describe('from its page', () => {
  test('what the page says counts; the list fills what it leaves open', async () => {
    web.put(URL_OF_PAGE, page(1), { etag: '"1"' })
    expect(await fetchIt()).toEqual({
      kind: 'article',
      etag: '"1"',
      lastModified: null,
      article: {
        id: articleIdOf(URL_OF_PAGE),
        url: URL_OF_PAGE,
        outlet: 'صحيفة المرفأ',
        title: 'خبر 1',
        author: 'ليان الخطيب',
        published: { day: '2031-05-14', at: '2031-05-14T10:00:00+03:00' },
        text: text(1),
      },
    })
    web.put(URL_OF_PAGE, `<article><p>${text(1)}</p></article>`)
    expect(await fetchIt()).toMatchObject({ article: { outlet: 'المرفأ', title: 'عنوان الخلاصة' } })
  })

  test('where it was sent on to is where it stands', async () => {
    web.answers.set(URL_OF_PAGE, fetched('https://marfa.example/1400/05/bridge?utm_source=x', page(1)))
    expect(await fetchIt()).toMatchObject({
      article: { url: 'https://marfa.example/1400/05/bridge', id: articleIdOf('https://marfa.example/1400/05/bridge') },
    })
  })

  test('an article cut into pages is fetched whole; when a page cannot be had now it waits', async () => {
    const first = 'https://marfa.example/report'
    const second = `${first}?page=2`
    const fetchFirst = () => fetchIt({ url: first })
    web.put(first, page(1, text(1), `<link rel="next" href="${second}">`))
    web.put(second, page(1, text(2)))
    expect(await fetchFirst()).toHaveProperty('article.text', `${text(1)}\n\n${text(2)}`)
    web.answers.set(second, failed('timeout', null))
    expect(await fetchFirst()).toMatchObject({ kind: 'mishap', mishap: { code: 'timeout' } })
    web.answers.set(second, failed('stopped', null))
    expect(await fetchFirst()).toEqual({ kind: 'stopped' })
    web.answers.set(second, failed('not-found', 404))
    expect(await fetchFirst()).toHaveProperty('article.text', text(1))
  })

  test('an old code page is known by the server’s word', async () => {
    const decoder = new TextDecoder('windows-1256')
    const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
    const bytes = Uint8Array.from(page(1), (character) => byteOf.get(character)!)
    web.put(URL_OF_PAGE, '', { bytes, contentType: 'text/html; charset=windows-1256' })
    expect(await fetchIt()).toHaveProperty('article.text', text(1))
  })

  test('a page on which reading fails is a mishap of its own', async () => {
    web.put(URL_OF_PAGE, '', { bytes: null as unknown as Uint8Array })
    expect(await fetchIt()).toMatchObject({ kind: 'mishap', mishap: { code: 'fault' } })
  })

  test('its validators are sent, and a page that has not changed is not read', async () => {
    web.answers.set(URL_OF_PAGE, { kind: 'unchanged' })
    expect(await fetchIt({}, { etag: '"1"', lastModified: 'x' })).toEqual({ kind: 'unchanged' })
    expect(web.asked).toMatchObject([{ url: URL_OF_PAGE, as: 'page', etag: '"1"', lastModified: 'x' }])
  })
})

describe('from the list', () => {
  const whole = `<p>${text(1, 8)}</p><p>${text(2, 8)}</p>`

  const fromList = `${text(1, 8)}\n\n${text(2, 8)}`

  test('which holds the whole text, as the first page shows: no further one is fetched', async () => {
    web.put(URL_OF_PAGE, page(1, fromList))
    for (let i = 0; i < 2; i++) {
      const outcome = await fetchIt({ html: whole })
      expect(outcome).toMatchObject({
        kind: 'article',
        etag: null,
        article: { url: URL_OF_PAGE, title: 'عنوان الخلاصة', outlet: 'المرفأ', text: fromList },
      })
    }
    expect(web.asked).toHaveLength(1)
  })

  test('which holds long openings, as the first page shows: all pages are fetched', async () => {
    const long = text(1, 24)
    web.put(URL_OF_PAGE, page(1, long))
    for (let i = 0; i < 2; i++) expect(await fetchIt({ html: whole })).toHaveProperty('article.text', long)
    expect(web.asked).toHaveLength(2)
  })

  test.each([
    ['not-found', 1],
    ['timeout', 2],
  ] as const)('which is all there is when the page fails: %s', async (code, pages) => {
    web.answers.set(URL_OF_PAGE, failed(code, null))
    for (let i = 0; i < 2; i++) expect(await fetchIt({ html: whole })).toHaveProperty('article.text', fromList)
    expect(web.asked).toHaveLength(pages)
    web.answers.set(URL_OF_PAGE, failed('stopped', null))
    expect((await fetchIt({ html: whole })).kind).toBe(code === 'timeout' ? 'stopped' : 'article')
  })

  test('markup that is no article leaves it to the page', async () => {
    web.put(URL_OF_PAGE, page(1))
    const menu = `<ul>${'<li><a href="/x">قسم الأخبار المحلية والعالمية</a></li>'.repeat(40)}</ul>`
    const outcome = await fetchIt({ html: menu })
    expect(outcome.kind).toBe('article')
  })
})

describe('what is wrong is told by its code', () => {
  test.each([
    [
      'not-arabic',
      `<html><body><article><p>${'The bridge was opened by the mayor this morning. '.repeat(20)}</p></article></body></html>`,
    ],
    ['no-article', '<html><body><p>قسم</p></body></html>'],
    ['no-article', ''],
  ])('%s', async (code, html) => {
    web.put(URL_OF_PAGE, html)
    expect(await fetchIt()).toMatchObject({ kind: 'mishap', mishap: { code } })
  })

  test('the host’s wish to be left alone comes with it', async () => {
    web.answers.set(URL_OF_PAGE, failed('busy', 429, 120))
    expect(await fetchIt()).toEqual({
      kind: 'mishap',
      mishap: { code: 'busy', detail: 'HTTP 429', leaveAlone: 120_000 },
    })
    web.answers.set(URL_OF_PAGE, { kind: 'refused', code: 'robots', detail: 'x' })
    expect(await fetchIt()).toMatchObject({ mishap: { code: 'robots', leaveAlone: 0 } })
    web.answers.set(URL_OF_PAGE, failed('stopped', null))
    expect(await fetchIt()).toEqual({ kind: 'stopped' })
  })
})
