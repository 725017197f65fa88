import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ListedArticle } from '../../../src/domain/index.js'
import type { Listing } from '../../../src/ingest/feeds/listing.js'
import { readListing } from '../../../src/ingest/feeds/read-listing.js'

const bytes = (text: string) => Buffer.from(text, 'utf8')
const URL_OF_FEED = 'https://marfa.example/feed/'
const read = (text: string, contentType: string | null = null) => readListing(bytes(text), URL_OF_FEED, contentType)

function entriesOf(listing: Awaited<ReturnType<typeof readListing>>): readonly ListedArticle[] {
  expect(['feed', 'sitemap']).toContain(listing.kind)
  return (listing as Extract<Listing, { entries: unknown }>).entries
}

const RSS = (items: string, channel = '') => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>صحيفة المرفأ</title><link>https://marfa.example/</link>${channel}${items}</channel></rss>`

describe('RSS', () => {
  test('says whose it is and lists its entries', async () => {
    const listing = await read(
      RSS(`<item><title>افتتاح جسر &amp;quot;الريحان&amp;quot;</title><link>/news/1?utm_source=rss</link>
        <dc:creator>ليان الخطيب</dc:creator><pubDate>Wed, 14 May 2031 10:00:00 +0300</pubDate>
        <description>افتتح الجسر صباحا</description><content:encoded><![CDATA[<p>افتتح رئيس البلدية الجسر الجديد صباح الأربعاء.</p>]]></content:encoded></item>`),
    )
    expect(listing).toEqual({
      kind: 'feed',
      title: 'صحيفة المرفأ',
      home: 'https://marfa.example/',
      entries: [
        {
          url: 'https://marfa.example/news/1',
          title: 'افتتاح جسر "الريحان"',
          author: 'ليان الخطيب',
          published: 'Wed, 14 May 2031 10:00:00 +0300',
          updated: null,
          html: '<p>افتتح رئيس البلدية الجسر الجديد صباح الأربعاء.</p>',
        },
      ],
    })
  })

  test('a permanent guid is an address, any other is not', async () => {
    const items = `<item><title>أول</title><guid>https://marfa.example/1</guid></item>
      <item><title>ثان</title><guid isPermaLink="false">https://marfa.example/2</guid></item>
      <item><title>ثالث</title></item><item><title>رابع</title><link>javascript:alert(1)</link></item>`
    expect(entriesOf(await read(RSS(items))).map((e) => e.url)).toEqual(['https://marfa.example/1'])
  })

  test('bare ampersands, a byte-order mark and what stands before the declaration do not matter', async () => {
    const items = '<item><title>نفط & غاز</title><link>https://marfa.example/?a=1&b=2</link></item>'
    expect(entriesOf(await read(`\ufeff\n${RSS(items)}`))).toMatchObject([
      { title: 'نفط & غاز', url: 'https://marfa.example/?a=1&b=2' },
    ])
  })

  test('a feed with nothing in it is a feed', async () => {
    expect(entriesOf(await read(RSS('')))).toEqual([])
  })
})

describe('the other formats', () => {
  test('Atom', async () => {
    const listing = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>موقع الضفة</title>
      <link rel="self" href="https://dafa.example/atom"/><link href="https://dafa.example/"/>
      <author><name>هيئة التحرير</name></author>
      <entry><title type="html">إضراب &lt;b&gt;السائقين&lt;/b&gt;</title><id>tag:1</id><updated>2031-05-14T12:00:00Z</updated>
        <published>2031-05-14T10:00:00Z</published><link rel="enclosure" href="https://dafa.example/a.mp3"/>
        <link rel="alternate" type="text/html" href="https://dafa.example/2"/><summary>بدأ السائقون</summary></entry></feed>`)
    expect(listing).toMatchObject({ kind: 'feed', title: 'موقع الضفة', home: 'https://dafa.example/' })
    expect(entriesOf(listing)).toEqual([
      {
        url: 'https://dafa.example/2',
        title: 'إضراب السائقين',
        author: 'هيئة التحرير',
        published: '2031-05-14T10:00:00Z',
        updated: '2031-05-14T12:00:00Z',
        html: 'بدأ السائقون',
      },
    ])
  })

  test('RDF', async () => {
    const listing =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>وكالة الريحان</title><link>https://rayhan.example/</link></channel>
      <item rdf:about="https://rayhan.example/3"><title>سيول في الوادي</title><link>https://rayhan.example/3</link><dc:date>2031-05-14</dc:date></item></rdf:RDF>`)
    expect(entriesOf(listing)).toMatchObject([
      { url: 'https://rayhan.example/3', title: 'سيول في الوادي', published: '2031-05-14' },
    ])
  })

  test('JSON Feed, its plain text as paragraphs', async () => {
    const listing = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'جريدة السهل',
        home_page_url: 'https://sahl.example/',
        items: [
          {
            id: '1',
            url: 'https://sahl.example/4',
            title: 'حريق',
            content_text: 'سطر <أول>\nسطر ثان',
            date_published: '2031-05-14T10:00:00Z',
            authors: [{ name: 'سامر' }, { name: 'هند' }],
          },
        ],
      }),
    )
    expect(listing).toMatchObject({ kind: 'feed', title: 'جريدة السهل' })
    expect(entriesOf(listing)).toMatchObject([{ author: 'سامر، هند', html: '<p>سطر &lt;أول></p><p>سطر ثان</p>' }])
  })

  test('a news sitemap, with any prefix', async () => {
    const listing =
      await read(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://marfa.example/5?a=1&amp;b=2</loc><lastmod>2031-05-15</lastmod><n:news><n:publication><n:name>صحيفة المرفأ</n:name><n:language>ar</n:language></n:publication>
        <n:publication_date>2031-05-14T10:00:00+03:00</n:publication_date><n:title>عنوان &quot;أول&quot;</n:title></n:news></url>
      <url><loc>mailto:a@marfa.example</loc></url></urlset>`)
    expect(listing).toMatchObject({ kind: 'sitemap', news: true, title: 'صحيفة المرفأ' })
    expect(entriesOf(listing)).toEqual([
      {
        url: 'https://marfa.example/5?a=1&b=2',
        title: 'عنوان "أول"',
        author: null,
        published: '2031-05-14T10:00:00+03:00',
        updated: '2031-05-15',
        html: null,
      },
    ])
  })

  test('a plain sitemap as gzip, and an index of sitemaps', async () => {
    const plain = '<urlset><url><loc>https://marfa.example/6</loc></url></urlset>'
    expect(await readListing(gzipSync(plain), URL_OF_FEED, null)).toMatchObject({
      kind: 'sitemap',
      news: false,
      entries: [{ url: 'https://marfa.example/6' }],
    })
    expect(
      await read(
        '<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2031-05-14</lastmod></sitemap><sitemap/></sitemapindex>',
      ),
    ).toEqual({
      kind: 'sitemap-index',
      sitemaps: [{ url: 'https://marfa.example/s1.xml', updated: '2031-05-14' }],
    })
  })
})

describe('encodings', () => {
  // «خبر» in windows-1256.
  const legacy = Buffer.from([0xce, 0xc8, 0xd1])
  const around = (head: string) =>
    Buffer.concat([
      Buffer.from(`${head}<rss version="2.0"><channel><item><link>https://marfa.example/7</link><title>`),
      legacy,
      Buffer.from('</title></item></channel></rss>'),
    ])

  test.each([
    ['<?xml version="1.0" encoding="windows-1256"?>', null],
    ['<?xml version="1.0"?>', 'text/xml; charset=windows-1256'],
    ['<?xml version="1.0" encoding="no-such"?>', 'text/xml; charset=windows-1256'],
    ['<?xml version="1.0" encoding="utf-8"?>', null],
  ])('windows-1256 declared by %s and %s', async (head, contentType) => {
    expect(entriesOf(await readListing(around(head), URL_OF_FEED, contentType))).toMatchObject([{ title: 'خبر' }])
  })

  test('UTF-8 that says windows-1256, and UTF-16', async () => {
    const utf8 = RSS('<item><link>https://marfa.example/8</link><title>خبر</title></item>').replace(
      'UTF-8',
      'windows-1256',
    )
    expect(entriesOf(await read(utf8))).toMatchObject([{ title: 'خبر' }])
    expect(entriesOf(await readListing(Buffer.from(`\ufeff${utf8}`, 'utf16le'), URL_OF_FEED, null))).toMatchObject([
      { title: 'خبر' },
    ])
  })
})

describe('what is none', () => {
  test.each([
    ['<!DOCTYPE html><html><body>خبر</body></html>', 'page'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>', 'page'],
    ['', 'unreadable'],
    ['نص لا غير', 'unreadable'],
    ['{"a":1}', 'unreadable'],
    ['<rss version="2.0"><channel><item><title>مقطوع', 'unreadable'],
    ['<urlset><url><loc>https://marfa.example/', 'sitemap'],
  ])('%s', async (text, kind) => expect((await read(text)).kind).toBe(kind))

  test('broken gzip, and gzip that unfolds beyond the limit', async () => {
    expect((await readListing(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), URL_OF_FEED, null)).kind).toBe('unreadable')
    expect((await readListing(gzipSync(Buffer.alloc(60 * 1024 * 1024)), URL_OF_FEED, null)).kind).toBe('unreadable')
  })

  test('a sitemap nested without end', async () => {
    expect((await read(`<urlset>${'<url>'.repeat(50_000)}`)).kind).toBe('unreadable')
  })

  test('entities that unfold', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'خبر '.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`
    const sitemap = `${bomb}<urlset><url><loc>https://marfa.example/9</loc><news:news><news:title>&c;</news:title></news:news></url></urlset>`
    expect(entriesOf(await read(sitemap))).toMatchObject([{ title: '&c;' }])
    const feed = `${bomb}<rss version="2.0"><channel><item><link>https://marfa.example/9</link><title>&c;</title></item></channel></rss>`
    expect(entriesOf(await read(feed))).toMatchObject([{ title: '&c;' }])
  })
})
