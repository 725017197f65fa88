import { decodeHTML } from 'entities'
import { canonicalAddress } from '../address.js'

const FEED_TYPE = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|xml|json)\b/i
/** Feeds of readers' comments, and of one article's comments. */
const COMMENTS = /comments?\b|تعليقات/i
/** «/rss», «/feed/», «/ar/rss.xml», «/rss.php»: links to feeds that the page shows to its readers only. */
const FEED_PATH = /(?:^|\/)(?:rss|feeds?|atom)(?:\.(?:xml|php|aspx?|json)|\/)?(?:\?[^#]*)?$/i

const MOST_LINKS = 12

/** Where sites of the usual kinds keep their feed or news sitemap, likeliest first. */
const USUAL_PATHS = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap_news.xml',
  '/sitemap.xml',
]

/**
 * Addresses of feeds that a page names: those that it declares first (`<link rel="alternate">`), then those that it links to; in its order.
 * The markup is only scanned: nothing is built from a page that may be hostile.
 */
export function feedLinks(html: string, url: string): readonly string[] {
  const declared: string[] = []
  const linked: string[] = []
  let base = url
  for (const [, tag, rest] of html.matchAll(/<(link|a|base)\s([^<>]{1,3000})>/gi)) {
    const attributes = attributesOf(rest!)
    const href = attributes.get('href')
    if (!href) continue
    if (tag!.toLowerCase() === 'base') base = canonicalAddress(href, url) ?? base
    const address = canonicalAddress(href, base)
    if (!address) continue
    if (tag!.toLowerCase() === 'a') {
      if (FEED_PATH.test(address) && linked.length < MOST_LINKS) linked.push(address)
    } else if (
      /\balternate\b/i.test(attributes.get('rel') ?? '') &&
      FEED_TYPE.test(attributes.get('type') ?? '') &&
      !/\/wp-json\/|oembed/i.test(address) &&
      !COMMENTS.test(`${attributes.get('title') ?? ''} ${address}`)
    )
      declared.push(address)
  }
  return [...new Set([...declared.slice(0, MOST_LINKS), ...linked])]
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name, double, single, bare] of text.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gi)) {
    found.set(name!.toLowerCase(), decodeHTML(double ?? single ?? bare ?? ''))
  }
  return found
}

/** Sitemaps that a robots.txt names, those of news first. */
export function robotsSitemaps(text: string, url: string): readonly string[] {
  const all = [...text.matchAll(/^[^\S\n]*sitemap[^\S\n]*:[^\S\n]*(\S+)/gim)].flatMap(
    ([, address]) => canonicalAddress(address!, url) ?? [],
  )
  return [...new Set(newsFirst(all, (address) => address))].slice(0, MOST_LINKS)
}

/** Sitemaps whose address says news before the others. */
export function newsFirst<T>(sitemaps: readonly T[], address: (sitemap: T) => string): readonly T[] {
  const isNews = (one: T) => /news|akhbar|latest/i.test(address(one))
  return [...sitemaps.filter(isNews), ...sitemaps.filter((one) => !isNews(one))]
}

/** Addresses at which a feed or sitemap may stand although nothing names it: below the page itself, then at the root of its site. */
export function usualAddresses(url: string): readonly string[] {
  const { pathname } = new URL(url)
  const below = pathname === '/' ? [] : [canonicalAddress(`${pathname.replace(/\/+$/, '')}/feed/`, url)!]
  return [...below, ...USUAL_PATHS.map((path) => canonicalAddress(path, url)!)]
}
