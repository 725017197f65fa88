import type { PageDocument } from './dom.js'

export interface JsonLdArticle {
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
}

const NOTHING: JsonLdArticle = { title: null, author: null, outlet: null, url: null, published: null }
const ARTICLE_TYPES =
  /^(?:NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|Article|BlogPosting|LiveBlogPosting)$/
/** Nodes looked at in all blocks together: a page cannot make this walk long. */
const MAX_NODES = 5_000

type Json = Readonly<Record<string, unknown>>

/** The article that a page's JSON-LD (schema.org) describes; blocks that are not valid JSON are passed over. */
export function readJsonLd(document: PageDocument): JsonLdArticle {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown
    try {
      value = JSON.parse((script.textContent ?? '').replace(/^\s*<!--|-->\s*$/g, ''))
    } catch {
      continue
    }
    const article = findArticle(value)
    if (article) {
      return {
        title: text(article.headline) ?? text(article.name),
        author: names(article.author),
        outlet: names(article.publisher),
        url:
          text(article.url) ??
          text(isObject(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
        published: text(article.datePublished) ?? text(article.dateCreated),
      }
    }
  }
  return NOTHING
}

function findArticle(root: unknown): Json | null {
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const node = queue[i]
    if (Array.isArray(node)) for (const item of node) queue.push(item)
    else if (isObject(node)) {
      const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']]
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return node
      if (node['@graph']) queue.push(node['@graph'])
      if (node.mainEntity) queue.push(node.mainEntity)
    }
  }
  return null
}

/** A name, an object with a name, or several of them. */
function names(value: unknown): string | null {
  const list = (Array.isArray(value) ? value : [value]).map((item) => text(isObject(item) ? item.name : item))
  return list.filter((name) => name !== null).join('، ') || null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
