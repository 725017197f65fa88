import { describe, expect, test } from 'vitest'
import { feedLinks, newsFirst, robotsSitemaps, usualAddresses } from '../../../src/ingest/feeds/discover.js'

const HOME = 'https://marfa.example/ar/'

describe('feeds that a page names', () => {
  test('those declared come first, then those linked to; comments and interfaces are none', () => {
    const html = `<head><base href="/ar/">
      <link rel="alternate" type="application/rss+xml" title="المرفأ &raquo; الخلاصة" href="feed/?utm_source=x">
      <link rel="alternate" type="application/rss+xml" title="المرفأ &raquo; خلاصة التعليقات" href="/comments/feed/">
      <link rel='alternate' type='application/atom+xml' href='https://feeds.example/marfa?a=1&amp;b=2'>
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
      <link rel="alternate" hreflang="en" href="/en/"><link rel=stylesheet href=a.css></head>
      <a class=x href="/rss">خلاصات</a><a href="/rss-readers-guide">دليل</a><a href="/ar/news/1">خبر</a>`
    expect(feedLinks(html, HOME)).toEqual([
      'https://marfa.example/ar/feed/',
      'https://feeds.example/marfa?a=1&b=2',
      'https://marfa.example/rss',
    ])
  })

  test('a page that names none, and one made to be slow', () => {
    expect(feedLinks('<p>خبر</p>', HOME)).toEqual([])
    expect(feedLinks('<a '.repeat(200_000), HOME)).toEqual([])
    expect(feedLinks(`<link ${'a='.repeat(400_000)}>`, HOME)).toEqual([])
    expect(feedLinks('<a href="/feed">x</a>'.repeat(5_000), HOME)).toEqual(['https://marfa.example/feed'])
  })
})

test('sitemaps of a robots.txt, those of news first', () => {
  const text =
    'User-agent: *\nDisallow: /admin\nSitemap: /sitemap.xml\n  sitemap:https://marfa.example/news.xml\r\nSitemap: ftp://x/\nSitemap: /sitemap.xml'
  expect(robotsSitemaps(text, 'https://marfa.example/robots.txt')).toEqual([
    'https://marfa.example/news.xml',
    'https://marfa.example/sitemap.xml',
  ])
  expect(newsFirst(['a', 'news-b'], (x) => x)).toEqual(['news-b', 'a'])
})

test('usual places: below the page, then at the root', () => {
  expect(usualAddresses('https://marfa.example/ar').slice(0, 2)).toEqual([
    'https://marfa.example/ar/feed/',
    'https://marfa.example/feed/',
  ])
  expect(usualAddresses('https://marfa.example/')[0]).toBe('https://marfa.example/feed/')
})
