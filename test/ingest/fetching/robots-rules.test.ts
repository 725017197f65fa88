import { describe, expect, it } from 'vitest'
import { robotsRules } from '../../../src/ingest/fetching/robots-rules.js'

const ORIGIN = 'https://outlet.example'
const rules = (text: string) => robotsRules(ORIGIN, text, 'Riwaya')
const allows = (text: string, path: string) => rules(text).allows(new URL(path, ORIGIN))

describe('robots.txt', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /a', '/a/b', false],
    ['User-agent: *\nDisallow: /a', '/b', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/news', '/a/news/1', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['\uFEFFUser-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['USER-AGENT : *  # all\nDISALLOW : /a # no', '/a', false],
    ['User-agent: *\nDisallow: /أخبار', '/أخبار/1', false],
    ['User-agent: *\nDisallow: /%d8%a3', '/%D8%A3', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x.pdf?y', true],
    ['User-agent: riwaya\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
    ['User-agent: Riwaya/2.0\nDisallow: /a', '/a', false],
    ['User-agent: other\nUser-agent: riwaya\nDisallow: /a', '/a', false],
    ['User-agent: other\nDisallow: /a\nUser-agent: another\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /b\nUser-agent: other\nDisallow: /a', '/a', true],
    ['User-agent: *\nSitemap: https://outlet.example/s.xml\nUser-agent: other\nDisallow: /a', '/a', false],
    ['Disallow: /a', '/a', true],
    [`User-agent: *\nDisallow: /${'a'.repeat(2000)}\nDisallow: /b`, '/b', false],
    ['<html>Disallow: /</html>', '/', true],
  ])('%j for %s: %s', (text, path, expected) => expect(allows(text, path)).toBe(expected))

  it('says nothing of another origin', () => {
    const all = rules('User-agent: *\nDisallow: /')
    expect(all.allows(new URL('/a', ORIGIN))).toBe(false)
    expect(all.allows(new URL('http://outlet.example/a'))).toBe(true)
  })

  it.each([
    ['User-agent: *\nCrawl-delay: 2.5', 2.5],
    ['User-agent: *\nCrawl-delay: 9\nUser-agent: riwaya\nCrawl-delay: 3', 3],
    ['User-agent: *\nCrawl-delay: -3', 0],
    ['User-agent: *\nCrawl-delay: soon', 0],
    ['User-agent: other\nCrawl-delay: 3', 0],
  ])('%j: a delay of %d', (text, delay) => expect(rules(text).crawlDelay).toBe(delay))

  it('keeps what wildcards cost within bounds, but every plain rule', () => {
    const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(100)}b\n`.repeat(2000)}Disallow: /plain\n`
    expect(allows(text, `/${'a'.repeat(2000)}`)).toBe(true)
    expect(allows(text, '/plain')).toBe(false)
  })
})
