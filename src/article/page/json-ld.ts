import type { PageDocument } from './dom.js'
import { lenientJson } from './lenient-json.js'

/** One update of a live blog as the page's data give it. */
export interface JsonLdUpdate {
  readonly title: string | null
  /** Text or HTML. */
  readonly body: string | null
  readonly at: string | null
}

export interface JsonLdArticle {
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly section: string | null
  readonly language: string | null
  /** The article's text, or HTML, where the page's data hold it. */
  readonly body: string | null
  readonly description: string | null
  /** Null where the page does not say that it is a live blog; empty where its data hold no updates. */
  readonly updates: readonly JsonLdUpdate[] | null
}

const NOTHING: JsonLdArticle = {
  title: null,
  author: null,
  outlet: null,
  url: null,
  published: null,
  section: null,
  language: null,
  body: null,
  description: null,
  updates: null,
}
const ARTICLE_TYPES =
  /^(?:(?:https?:\/\/schema\.org\/)?(?:\w{0,20}NewsArticle|Article|Report|BlogPosting|LiveBlogPosting))$/
const LIVE_TYPE = /LiveBlogPosting$/
/** Nodes looked at in all blocks together: a page cannot make this walk long. */
const MAX_NODES = 5_000
const MAX_UPDATES = 500
const MAX_NAMES = 20

type Json = Readonly<Record<string, unknown>>

/**
 * The article that a page's JSON-LD (schema.org) describes: of several the one at the page's own address, else the first. Blocks that are
 * no JSON even when read leniently are passed over.
 * @param address the page's own address, if it is known
 */
export function readJsonLd(document: PageDocument, address: string | null): JsonLdArticle {
  const articles: Json[] = []
  const named = new Map<string, Json>()
  const budget = { nodes: MAX_NODES }
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    collect(lenientJson(script.textContent ?? ''), articles, named, budget)
  }
  const article = articles.find((node) => address !== null && addressOf(node) === address) ?? articles[0]
  return article ? describe(article, named) : NOTHING
}

function describe(article: Json, named: ReadonlyMap<string, Json>): JsonLdArticle {
  const referred = (value: unknown): unknown[] =>
    [value]
      .flat()
      .slice(0, MAX_NAMES)
      .map((item) => {
        const id = isObject(item) && !item.name ? text(item['@id']) : null
        return (id && named.get(id)) ?? item
      })
  return {
    title: text(article.headline) ?? text(article.name),
    author: names(referred(article.author)) ?? names(referred(article.creator)),
    outlet: names(referred(article.publisher)),
    url: addressOf(article),
    published: text(article.datePublished) ?? text(article.dateCreated),
    section: text([article.articleSection].flat()[0]),
    language: names(article.inLanguage),
    body: text(article.articleBody) ?? text(article.text),
    description: text(article.description),
    updates: typesOf(article).some((type) => LIVE_TYPE.test(type)) ? updatesOf(article.liveBlogUpdate) : null,
  }
}

function updatesOf(value: unknown): JsonLdUpdate[] {
  return [value]
    .flat()
    .filter(isObject)
    .slice(0, MAX_UPDATES)
    .map((update) => ({
      title: text(update.headline) ?? text(update.name),
      body: text(update.articleBody) ?? text(update.text) ?? text(update.description),
      at: text(update.datePublished) ?? text(update.dateCreated),
    }))
}

function collect(root: unknown, articles: Json[], named: Map<string, Json>, budget: { nodes: number }): void {
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && budget.nodes-- > 0; i++) {
    const node = queue[i]
    if (Array.isArray(node)) for (const item of node.slice(0, MAX_NODES)) queue.push(item)
    else if (isObject(node)) {
      if (typesOf(node).some((type) => ARTICLE_TYPES.test(type))) articles.push(node)
      const id = text(node['@id'])
      if (id && node.name) named.set(id, node)
      if (node['@graph']) queue.push(node['@graph'])
      if (isObject(node.mainEntity)) queue.push(node.mainEntity)
    }
  }
}

function typesOf(node: Json): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string')
}

function addressOf(article: Json): string | null {
  const { mainEntityOfPage } = article
  return text(article.url) ?? text(isObject(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage)
}

/** A name, an object with a name, or several of them. */
function names(value: unknown): string | null {
  const list = [value].flat().map((item) => text(isObject(item) ? (item.name ?? item.alternateName) : item))
  return [...new Set(list.filter((name) => name !== null))].join('، ') || null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
