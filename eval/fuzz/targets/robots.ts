import assert from 'node:assert/strict'
import { robotsRules } from '../../../src/ingest/fetching/robots-rules.js'
import { mutateText } from '../mutate.js'
import { fuzzTarget } from '../target.js'

const SEEDS = [
  'User-agent: *\nDisallow: /admin/\nAllow: /admin/news\nCrawl-delay: 5\nSitemap: https://outlet.example/sitemap.xml\n',
  'user-agent: riwaya\nuser-agent: another\ndisallow: /*?print=$\n\nUser-agent: *\nDisallow: /\n',
  '\uFEFFUser-Agent: * # all\r\nDisallow: /أخبار/قديم*\r\nDisallow: /%D8%A3*.html$\r\n',
  'Disallow: /early\nUser-agent: a\nUser-agent: b\nCrawl-delay: 1e9\nDisallow: /*a*b*c*d\n',
  '<!doctype html><title>404</title>',
]
const DICTIONARY = [
  'User-agent: ',
  '*',
  'Disallow: /',
  'Allow: ',
  'Crawl-delay: -1',
  '$',
  '#',
  '%',
  '%2',
  '%FF',
  '\r',
  '__proto__',
  'Infinity',
]
const PATHS = ['/', '/admin/news', '/أخبار/قديم/1.html', '/aaaaaaaaaa?print=', `/${'ab'.repeat(900)}`]

export const target = fuzzTarget({
  name: 'robots',
  generate: (random) =>
    mutateText(random, SEEDS, { dictionary: DICTIONARY, mostBytes: random.oneIn(20) ? 500_000 : 8000 }),
  run(text) {
    const rules = robotsRules('https://outlet.example', text, 'Riwaya')
    assert(rules.crawlDelay >= 0)
    for (const path of PATHS) assert.equal(typeof rules.allows(new URL(path, 'https://outlet.example')), 'boolean')
  },
  mostMilliseconds: 500,
  mostMegabytes: 10,
})
