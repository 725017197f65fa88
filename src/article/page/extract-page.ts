import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { StatedPublication } from '../../domain/index.js'
import { blockText } from './block-text.js'
import { ELEMENT_NODE, type PageDocument, type PageNode } from './dom.js'
import { modernise } from './old-markup.js'
import { readMetadata } from './page-metadata.js'
import { refuseMarkup } from './refuse-markup.js'

export type ExtractedPage =
  | {
      readonly ok: true
      readonly title: string | null
      readonly author: string | null
      readonly outlet: string | null
      readonly url: string | null
      readonly published: StatedPublication | null
      readonly text: string
    }
  | { readonly ok: false; readonly reason: string }

/** A news page of text weighs well under this; beyond it the time that scoring takes is not bounded. */
const MAX_HTML_CHARACTERS = 5_000_000
const MAX_ELEMENTS = 50_000
/** Deeper trees than any real page has; the extractor walks them recursively. */
const MAX_DEPTH = 400
/** Fewer characters than this are a notice or a menu, not an article. */
const MIN_TEXT_CHARACTERS = 120

/** The article of a page: its text with a blank line between paragraphs, and what the page says of itself. No script is run. */
export function extractPage(html: string): ExtractedPage {
  const reason = html.length > MAX_HTML_CHARACTERS ? 'the page is too long' : refuseMarkup(html)
  if (reason) return { ok: false, reason }
  try {
    return extract(html)
  } catch (error) {
    // Scoring and serialising recurse and throw on pages made to break them.
    return { ok: false, reason: error instanceof RangeError ? 'the page is nested too deep' : (error as Error).message }
  }
}

function extract(html: string): ExtractedPage {
  const document: PageDocument = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  ).document
  const refusal = tooBig(document)
  if (refusal) return { ok: false, reason: refusal }
  const meta = readMetadata(document)
  for (const element of document.querySelectorAll('figcaption')) element.remove()
  modernise(document)
  const found = new Readability<PageNode>(document as never, {
    serializer: (node) => node as PageNode,
    disableJSONLD: true,
    maxElemsToParse: MAX_ELEMENTS,
    charThreshold: 250,
  }).parse()
  const read = found?.content ? blockText(found.content) : ''
  const { title, site, text } = settleTitle(meta.title ?? (found?.title?.trim() || null), read)
  if (text.length < MIN_TEXT_CHARACTERS) return { ok: false, reason: 'no passage of prose was found' }
  return {
    ok: true,
    ...meta,
    title,
    outlet: meta.outlet ?? site,
    author: meta.author ?? (found?.byline?.trim() || null),
    text,
  }
}

/** Walks the tree without recursion. */
function tooBig(document: PageDocument): string | null {
  let elements = 0
  let depth = 0
  let node: PageNode | null = document.documentElement
  while (node) {
    if (node.nodeType === ELEMENT_NODE && ++elements > MAX_ELEMENTS) return 'the page has too many elements'
    if (node.firstChild) {
      if (++depth > MAX_DEPTH) return 'the page is nested too deep'
      node = node.firstChild
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return null
}

const HEAD_LINES = 6

/**
 * Sets the title against the text. A window title «Site - Headline» whose headline stands above the text is parted into both;
 * a first paragraph that only repeats the title is the page's own heading and not text.
 */
function settleTitle(title: string | null, text: string): { title: string | null; site: string | null; text: string } {
  if (!title) return { title, site: null, text }
  const head = text.split('\n', HEAD_LINES).map((line) => line.trim())
  const parted = /^(.+?)\s+[-–—|:]+\s+(.+)$/u.exec(title)
  const settled =
    parted && head.includes(parted[2]!)
      ? { title: parted[2]!, site: parted[1]! }
      : parted && head.includes(parted[1]!)
        ? { title: parted[1]!, site: parted[2]! }
        : { title, site: null }
  const end = text.indexOf('\n')
  const repeats = end !== -1 && text.slice(0, end).trim() === settled.title
  return { ...settled, text: repeats ? text.slice(end).trimStart() : text }
}
