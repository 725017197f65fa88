import { decodeXML } from 'entities'
import { XMLParser } from 'fast-xml-parser'
import type { ListedArticle } from '../../domain/index.js'
import { canonicalAddress } from '../address.js'
import type { Listing } from './listing.js'

type Sitemap = Extract<Listing, { kind: 'sitemap' | 'sitemap-index' }>

/** What the sitemaps protocol allows in one file (sitemaps.org). */
const MAX_ENTRIES = 50_000
/** `urlset.url.news:news.news:publication.news:name` is five deep. */
const MAX_DEPTH = 12

const PARSER = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // A document's own entities can unfold without bound; those that every XML has are decoded below.
  processEntities: false,
  parseTagValue: false,
  removeNSPrefix: true,
  transformTagName: (name) => name.toLowerCase(),
  maxNestedTags: MAX_DEPTH,
  isArray: (name) => name === 'url' || name === 'sitemap',
})

/**
 * A sitemap, a news sitemap (Google's extension) or an index of sitemaps.
 * @returns null when the text is none
 * @throws when it is nested too deep or is no XML
 */
export function readSitemap(text: string, url: string): Sitemap | null {
  const root = asObject(PARSER.parse(text))
  if ('sitemapindex' in root) {
    const sitemaps = items(asObject(root.sitemapindex).sitemap).flatMap((item) => {
      const address = addressOf(item, url)
      return address ? [{ url: address, updated: value(item.lastmod) }] : []
    })
    return { kind: 'sitemap-index', sitemaps }
  }
  if (!('urlset' in root)) return null
  let news = false
  let title: string | null = null
  const entries = items(asObject(root.urlset).url).flatMap((item): ListedArticle[] => {
    const address = addressOf(item, url)
    if (!address) return []
    const told = asObject(first(item.news))
    if ('title' in told || 'publication_date' in told) news = true
    title ??= value(asObject(told.publication).name)
    return [
      {
        url: address,
        title: value(told.title),
        author: null,
        published: value(told.publication_date),
        updated: value(item.lastmod),
        html: null,
      },
    ]
  })
  return { kind: 'sitemap', news, title, entries }
}

type Node = Readonly<Record<string, unknown>>

function asObject(node: unknown): Node {
  return typeof node === 'object' && node !== null ? (node as Node) : {}
}

function items(node: unknown): readonly Node[] {
  return Array.isArray(node) ? node.slice(0, MAX_ENTRIES).map(asObject) : []
}

function first(node: unknown): unknown {
  return Array.isArray(node) ? node[0] : node
}

function value(node: unknown): string | null {
  const text = first(node)
  return typeof text === 'string' && text.trim() ? decodeXML(text).replace(/\s+/g, ' ').trim() : null
}

function addressOf(item: Node, base: string): string | null {
  const address = value(item.loc)
  return address ? canonicalAddress(address, base) : null
}
