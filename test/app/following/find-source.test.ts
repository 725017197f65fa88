import { beforeEach, describe, expect, test } from 'vitest'
import { findSource } from '../../../src/app/following/find-source.js'
import { failed, InventedWeb, item, page, rss } from './invented-web.js'

const HOME = 'https://marfa.example/'
const signal = new AbortController().signal
let web: InventedWeb
beforeEach(() => {
  web = new InventedWeb()
})
const find = (address = HOME) => findSource(web, address, signal)

const SITEMAP = `<urlset xmlns:news="x"><url><loc>https://marfa.example/news/1</loc><news:news><news:title>خبر</news:title></news:news></url></urlset>`

describe('from a page', () => {
  test('the first feed that answers with entries, of those it declares', async () => {
    web.put(
      HOME,
      page(
        0,
        'صفحة',
        '<link rel="alternate" type="application/rss+xml" href="/old"><link rel="alternate" type="application/rss+xml" href="/empty"><link rel="alternate" type="application/atom+xml" href="/feed">',
      ),
    )
    web.put('https://marfa.example/empty', rss([]))
    web.put('https://marfa.example/feed', rss([item(1)]))
    expect(await find()).toMatchObject({
      kind: 'found',
      feed: 'https://marfa.example/feed',
      home: HOME,
      listing: { title: 'صحيفة المرفأ', as: 'feed' },
    })
    expect(web.takeAsked()).toEqual([
      HOME,
      'https://marfa.example/old',
      'https://marfa.example/empty',
      'https://marfa.example/feed',
    ])
  })

  test('a feed that is empty today, when there is no other', async () => {
    web.put(HOME, page(0, 'صفحة', '<link rel="alternate" type="application/rss+xml" href="/empty">'))
    web.put('https://marfa.example/empty', rss([]))
    expect(await find()).toMatchObject({ kind: 'found', feed: 'https://marfa.example/empty' })
  })

  test('the sitemap of news that robots.txt names', async () => {
    web.put(HOME, page(0))
    web.put(
      'https://marfa.example/robots.txt',
      'User-agent: *\nSitemap: https://marfa.example/pages.xml\nSitemap: https://marfa.example/news-sitemap.xml',
    )
    web.put('https://marfa.example/news-sitemap.xml', SITEMAP)
    expect(await find()).toMatchObject({
      kind: 'found',
      feed: 'https://marfa.example/news-sitemap.xml',
      home: HOME,
      listing: { as: 'sitemap', everything: false },
    })
  })

  test('a usual place', async () => {
    web.put(HOME, page(0))
    web.put('https://marfa.example/rss.xml', rss([item(1)]))
    expect(await find()).toMatchObject({ kind: 'found', feed: 'https://marfa.example/rss.xml' })
  })

  test('nothing, with what was tried', async () => {
    web.put(HOME, page(0))
    const outcome = await find()
    expect(outcome.kind).toBe('nothing')
    expect(outcome).toHaveProperty(
      'tried',
      expect.arrayContaining(['https://marfa.example/feed/', 'https://marfa.example/sitemap.xml']),
    )
    expect(web.asked.length).toBeLessThan(15)
  })
})

describe('from the address of a list', () => {
  test('a feed, asked for once', async () => {
    web.put('https://marfa.example/feed/', rss([item(1)]))
    expect(await find('https://marfa.example/feed/')).toMatchObject({
      kind: 'found',
      feed: 'https://marfa.example/feed/',
      home: HOME,
    })
    expect(web.takeAsked()).toEqual(['https://marfa.example/feed/'])
  })

  test('a feed that has moved for good', async () => {
    web.put('https://marfa.example/feed/', rss([item(1)]), { movedPermanently: 'https://new.example/feed' })
    expect(await find('https://marfa.example/feed/')).toMatchObject({ kind: 'found', feed: 'https://new.example/feed' })
  })

  test('an index of sitemaps, of which the one of news is read', async () => {
    web.put(
      'https://marfa.example/sitemap.xml',
      '<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>',
    )
    web.put('https://marfa.example/news.xml', SITEMAP)
    web.put('https://marfa.example/a.xml', SITEMAP)
    expect(await find('https://marfa.example/sitemap.xml')).toMatchObject({
      kind: 'found',
      feed: 'https://marfa.example/sitemap.xml',
      listing: { as: 'sitemap' },
    })
  })

  test('what is no feed, says why', async () => {
    web.put('https://marfa.example/feed.xml', '<rss version="2.0"><channel><item>')
    expect(await find('https://marfa.example/feed.xml')).toMatchObject({ kind: 'mishap', code: 'no-feed' })
  })
})

describe('when the address cannot be had', () => {
  test('its trouble is told', async () => {
    expect(await find()).toMatchObject({ kind: 'mishap', code: 'not-found' })
    web.answers.set(HOME, { kind: 'refused', code: 'robots', detail: 'marfa.example' })
    expect(await find()).toEqual({ kind: 'mishap', code: 'robots', detail: 'marfa.example', leaveAlone: 0 })
  })

  test('being stopped is no trouble', async () => {
    web.answers.set(HOME, failed('stopped', null))
    expect(await find()).toEqual({ kind: 'stopped' })
  })
})
