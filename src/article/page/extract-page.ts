import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blockText } from './block-text.js'
import { chooseText } from './choose-text.js'
import { ELEMENT_NODE, type PageDocument, type PageNode, plainText, walkTree } from './dom.js'
import { dropFurniture } from './drop-furniture.js'
import { dropOtherArticles } from './drop-other-articles.js'
import { isHeaderLine, readHeadLines, withoutWriterLabel } from './head-lines.js'
import { dataText, type LiveEntry, liveEntries, liveText } from './live-blog.js'
import { modernise } from './old-markup.js'
import { type PageLinks, readLinks } from './page-links.js'
import { type PageMetadata, readMetadata, windowTitle } from './page-metadata.js'
import { refuseMarkup } from './refuse-markup.js'
import { settleTitle, withoutTitle } from './settle-title.js'

export interface PageArticle extends PageMetadata {
  readonly ok: true
  readonly text: string
  /** The updates of a live blog, oldest first, which its text is made of; null for any other page. */
  readonly live: readonly LiveEntry[] | null
  readonly links: PageLinks
}

export type ExtractedPage =
  | PageArticle
  | {
      readonly ok: false
      readonly reason: string
      /** Other forms of the page that may hold what it does not; null for a page that was not parsed. */
      readonly links: PageLinks | null
    }

/** A news page of text weighs well under this; beyond it the time that scoring takes is not bounded. */
const MAX_HTML_CHARACTERS = 5_000_000
const MAX_ELEMENTS = 25_000
/** Deeper trees than any real page has; the extractor walks them recursively. */
const MAX_DEPTH = 120
/** Tables within tables: pages of the nineties have some ten; scoring goes through all that is in each of them. */
const MAX_TABLES_DEEP = 20
/** Fewer characters than this are a notice or a menu, not an article. */
const MIN_TEXT_CHARACTERS = 120
/** Lines of a page in which its headline is looked for. */
const HEAD_LINES = 400

/**
 * The article of a page: its text with a blank line between paragraphs, and what the page says of itself. No script is run, nothing fetched.
 * @param address where the page was fetched, if it was
 */
export function extractPage(html: string, address: string | null = null): ExtractedPage {
  const reason = html.length > MAX_HTML_CHARACTERS ? 'the page is too long' : refuseMarkup(html)
  if (reason) return { ok: false, reason, links: null }
  try {
    return extract(html, address)
  } catch (error) {
    // Scoring and serialising recurse and throw on pages made to break them.
    const why = error instanceof RangeError ? 'the page is nested too deep' : (error as Error).message
    return { ok: false, reason: why, links: null }
  }
}

function extract(html: string, address: string | null): ExtractedPage {
  const document: PageDocument = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  ).document
  const refusal = tooBig(document)
  if (refusal) return { ok: false, reason: refusal, links: null }

  const { meta, ld } = readMetadata(document, address)
  const links = readLinks(document, meta.url ?? address)
  const shown = shownLines(document)
  const headings = [...document.querySelectorAll('h1, h2, h3')].flatMap((heading) => plainText(heading) ?? [])
  const { title: stated, site } = settleTitle(meta.title, windowTitle(document), shown, headings)

  dropOtherArticles(document, stated)
  const live = liveEntries(document, ld, stated)
  dropFurniture(document)
  modernise(document)
  const marked = document.querySelector('[itemprop="articleBody"]')
  const markedText = marked ? blockText(marked) : ''
  const found = new Readability<PageNode>(document as never, {
    serializer: (node) => node as PageNode,
    disableJSONLD: true,
    maxElemsToParse: MAX_ELEMENTS,
    charThreshold: 250,
  }).parse()
  const title = stated ?? (found?.title?.trim() || null)
  const read = found?.content ? blockText(found.content) : ''
  const inData = ld.body ? dataText(ld.body) : ''
  const body = withoutTitle(live ? read : chooseText(read, markedText, inData), title)

  const head = title ? readHeadLines(shown, title, body.split('\n', 1)[0]!) : null
  const author = meta.author ?? withoutWriterLabel(found?.byline?.trim() || null) ?? head?.author ?? null
  const known: PageMetadata = {
    ...meta,
    title,
    outlet: meta.outlet ?? site,
    author: withoutWriterLabel(author),
    published: meta.published ?? head?.published ?? null,
    section: meta.section ?? head?.section ?? null,
  }
  const text = live
    ? liveText(ld.body ? inData : ld.description, live, known.published?.day ?? null)
    : withoutHeader(body, known)
  if (text.length < MIN_TEXT_CHARACTERS) return { ok: false, reason: 'no passage of prose was found', links }
  return { ok: true, ...known, text, live, links }
}

/** The lines of the whole page, before anything is taken out of it. */
function shownLines(document: PageDocument): readonly string[] {
  return document.body ? blockText(document.body).split(/\n+/, HEAD_LINES) : []
}

const HEADER_LINES = 4

/** A text without lines above it that only repeat the page's header. */
function withoutHeader(text: string, { author, outlet, section }: PageMetadata): string {
  const paragraphs = text.split('\n\n')
  let from = 0
  while (from < HEADER_LINES && from < paragraphs.length && isHeaderLine(paragraphs[from]!, [author, outlet, section]))
    from++
  return paragraphs.slice(from).join('\n\n')
}

function tooBig(document: PageDocument): string | null {
  if (!document.documentElement) return null
  let elements = 0
  let depth = 0
  let deepest = 0
  let tables = 0
  let mostTables = 0
  walkTree(
    document.documentElement,
    (node) => {
      deepest = Math.max(deepest, ++depth)
      if (node.nodeType === ELEMENT_NODE) elements++
      if (isTable(node)) mostTables = Math.max(mostTables, ++tables)
      return elements <= MAX_ELEMENTS
    },
    (node) => {
      depth--
      if (isTable(node)) tables--
    },
  )
  if (elements > MAX_ELEMENTS) return 'the page has too many elements'
  return deepest > MAX_DEPTH || mostTables > MAX_TABLES_DEEP ? 'the page is nested too deep' : null
}

function isTable(node: PageNode): boolean {
  return node.nodeName.length === 5 && node.nodeName.toUpperCase() === 'TABLE'
}
