import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractPage } from '../../../src/article/page/extract-page.js'
import { joinPages } from '../../../src/article/page/join-pages.js'
import { toArticle } from '../../../src/article/to-article.js'
import { decodeHtml } from '../../../src/ingest/decode-text.js'
import { mutateText } from '../mutate.js'
import { fuzzTarget } from '../target.js'

const GOLDEN = join(import.meta.dirname, '../../../test/article/page/golden')
const ADDRESS = 'https://outlet.example/news/report?page=1'

const PAGES = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.html'))
  .map((name) => decodeHtml(readFileSync(join(GOLDEN, name))))

const DICTIONARY = [
  '<div>'.repeat(300),
  '<table><tr><td>'.repeat(60),
  '<a href="',
  '</',
  '<!--',
  ']]>',
  '<script>',
  '<script type="application/ld+json">',
  '{"@type":"LiveBlogPosting","liveBlogUpdate":[{"articleBody":"<p>","datePublished":"2031-01-01T00:00:00Z"}',
  '"articleBody":"',
  '['.repeat(2000),
  '<time datetime="2031-01-01T00:00:00Z">',
  '<time datetime="">',
  '<link rel="next" href="/news/report?page=2">',
  '<link rel="canonical" href="',
  '<p class="share related comments">',
  '<form><input><textarea>',
  '<svg><foreignObject>',
  '<template><math>',
  `<p ${'x'.repeat(3000)}="${'y'.repeat(3000)}">`,
  '&#xD800;',
  '&#0;',
  '&lt;&amp;&nbsp;&notanentity;',
  '<br><br>',
  'اقرأ أيضا: ',
  '\u202e',
  '\ue000',
]

export const target = fuzzTarget({
  name: 'pages',
  generate: (random) =>
    mutateText(random, PAGES, { dictionary: DICTIONARY, mostBytes: random.oneIn(50) ? 1_000_000 : 60_000 }),
  run(html) {
    const page = extractPage(html, ADDRESS)
    if (!page.ok) {
      assert(page.reason.length > 0)
      return
    }
    assert(page.text.trim().length > 0)
    assert(page.url === null || /^https?:\/\//.test(page.url))
    for (const link of [page.links.next, page.links.amp]) assert(link === null || /^https?:\/\//.test(link))
    assert(joinPages(page, [page]).text.length <= page.text.length)
    const content = { kind: 'html', html, url: ADDRESS } as const
    const article = toArticle({ origin: 'fuzz', fallbackId: 'fuzz', content })
    assert('code' in article || Buffer.from(article.text).toString() === article.text, 'broken characters')
  },
  mostMilliseconds: 3000,
  // The records of words (src/text/words.ts) fill up with spoiled ones, to some hundred megabytes and no further.
  mostMegabytes: 250,
})
