import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { canonicalAddress } from '../../../src/ingest/address.js'
import { feedLinks, robotsSitemaps } from '../../../src/ingest/feeds/discover.js'
import { isWholeText } from '../../../src/ingest/feeds/full-text.js'
import { readOpml } from '../../../src/ingest/feeds/opml.js'
import { readListing } from '../../../src/ingest/feeds/read-listing.js'
import { mutateBytes, mutateText } from '../mutate.js'
import type { Random } from '../random.js'
import { fuzzTarget } from '../target.js'

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY a "خبر"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>صحيفة المرفأ &b;</title><link>https://marfa.example/</link><ttl>30</ttl>
<item><title>افتتاح جسر &amp;quot;الريحان&amp;quot;</title><link>/news/1?utm_source=rss</link><guid isPermaLink="false">1</guid><dc:creator>ليان</dc:creator>
<pubDate>Wed, 14 May 2031 10:00:00 +0300</pubDate><description>افتتح...</description><content:encoded><![CDATA[<p>افتتح رئيس البلدية الجسر.</p>]]></content:encoded></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://dafa.example/"><title type="html">موقع &lt;b&gt;الضفة</title><link rel="self" href="/atom"/><link href="/"/>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">إضراب</div></title><id>tag:1</id><updated>2031-05-14T12:00:00Z</updated><link rel="alternate" href="/2"/><content type="xhtml"><div><p>نص</p></div></content></entry></feed>`
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>وكالة</title><link>https://rayhan.example/</link></channel>
<item rdf:about="https://rayhan.example/3"><title>سيول</title><link>https://rayhan.example/3</link></item></rdf:RDF>`
const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"جريدة","items":[{"id":"1","url":"https://sahl.example/4","title":"حريق","content_text":"سطر\\nسطر","authors":[{"name":"سامر"}]}]}`
const NEWS_SITEMAP = `<?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://marfa.example/5?a=1&amp;b=2</loc><lastmod>2031-05-15</lastmod>
<news:news><news:publication><news:name>صحيفة</news:name></news:publication><news:publication_date>2031-05-14</news:publication_date><news:title>عنوان</news:title></news:news></url></urlset>`
const INDEX =
  '<sitemapindex><sitemap><loc>https://marfa.example/s1.xml.gz</loc><lastmod>2031-05-14</lastmod></sitemap></sitemapindex>'
const OPML = `<opml version="2.0"><head><title>أخبار</title></head><body><outline text="صحف"><outline text="المرفأ" type="rss" xmlUrl="https://marfa.example/feed" htmlUrl="https://marfa.example/"/></outline></body></opml>`
const PAGE = `<html><head><base href="/ar/"><link rel="alternate" type="application/rss+xml" title="&raquo; الخلاصة" href='feed/'></head><body><a class=x href="/rss">خلاصات</a></body></html>`

const DICTIONARY = [
  '<item>',
  '</item>',
  '<entry>',
  '<url><loc>',
  '<outline ',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [',
  '<!ENTITY c "&b;&b;">',
  '&b;',
  '&amp;',
  '&#x41;',
  '&#99999999;',
  'xmlns:a="http://purl.org/dc/elements/1.1/"',
  'encoding="windows-1256"',
  'encoding="utf-16"',
  '__proto__',
  'constructor',
  'javascript:',
  'http://[',
  '{"',
  '[[[[',
  '\ufeff',
  '\u0000',
]
const BASE = 'https://marfa.example/feed'
const MARKUP = [RSS, ATOM, RDF, JSON_FEED, NEWS_SITEMAP, INDEX].map((text) => Buffer.from(text))

/** The largest inputs are rare: what takes long in them would take for ever in larger ones. */
const mostBytes = (random: Random) => (random.oneIn(30) ? 400_000 : 16_000)

const listings = fuzzTarget({
  name: 'feeds and sitemaps',
  generate(random) {
    const bytes = mutateBytes(random, MARKUP, { dictionary: DICTIONARY, mostBytes: mostBytes(random) })
    return random.oneIn(20) ? mutateBytes(random, [gzipSync(bytes)]) : bytes
  },
  async run(bytes) {
    const listing = await readListing(bytes, BASE, null)
    if (listing.kind === 'feed' || listing.kind === 'sitemap') {
      for (const { url, title, author, html } of listing.entries) {
        assert.equal(canonicalAddress(url), url)
        for (const field of [title, author, html])
          assert(field === null || (typeof field === 'string' && field.trim() !== ''))
        if (html) assert.equal(typeof isWholeText(html), 'boolean')
      }
    } else if (listing.kind === 'sitemap-index') {
      for (const { url } of listing.sitemaps) assert.equal(canonicalAddress(url), url)
    } else assert.notEqual(listing.reason, '')
  },
  mostMilliseconds: 1500,
  mostMegabytes: 20,
})

const opml = fuzzTarget({
  name: 'opml',
  generate: (random) =>
    mutateBytes(random, [Buffer.from(OPML), Buffer.from(RSS)], {
      dictionary: DICTIONARY,
      mostBytes: mostBytes(random),
    }),
  run(bytes) {
    let found: ReturnType<typeof readOpml>
    try {
      found = readOpml(bytes)
    } catch (error) {
      // What is no OPML is refused; anything else than an error of the parser would be ours.
      assert.match((error as Error).constructor.name, /^(?:Malformed|Parse)Error$/)
      return
    }
    for (const { feed, home } of found) assert(feed !== null || home !== null)
  },
  mostMilliseconds: 1500,
  mostMegabytes: 20,
})

const links = fuzzTarget({
  name: 'links to feeds',
  generate: (random) =>
    mutateText(random, [PAGE, 'User-agent: *\nSitemap: https://marfa.example/s.xml\n'], {
      dictionary: DICTIONARY,
      mostBytes: mostBytes(random),
    }),
  run(text) {
    for (const address of [...feedLinks(text, BASE), ...robotsSitemaps(text, BASE)])
      assert.equal(canonicalAddress(address), address)
  },
  mostMilliseconds: 500,
  mostMegabytes: 10,
})

export const targets = [listings, opml, links]
