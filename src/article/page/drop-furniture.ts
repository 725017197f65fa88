import { foldWord } from '../../arabic/fold.js'
import { isElement, type PageDocument, type PageElement, type PageNode, plainText, TEXT_NODE, walkTree } from './dom.js'
import { FURNITURE_ELEMENTS, FURNITURE_PARTS, FURNITURE_RUNS, HEADER_PARTS } from './furniture-lexicon.js'
import { isOtherTextHeading, isProgramLine, linksElsewhere } from './furniture-text.js'

/** What holds a larger share of a page's text than this is the article, whatever its class says. */
const MAX_SHARE = 0.5
const MAX_HEADER_CHARACTERS = 150
const MAX_LINE_CHARACTERS = 320
const MAX_HEADING_CHARACTERS = 60
/** For each of them all that follows it is looked through. */
const MAX_OTHER_TEXTS = 30
const MAX_CLASS_CHARACTERS = 300

/**
 * Takes out of a page what is shown between and around an article's paragraphs: share bars, captions, «اقرأ أيضا», tags, comments,
 * advertisements, what is hidden, sentences pulled out of the text. Class names, text and structure tell; nothing that holds half of the
 * page's text, or its main heading, is taken. Linear in the size of the page.
 */
export function dropFurniture(document: PageDocument): void {
  const body = document.body
  if (!body) return
  const lengths = textLengths(body)
  const all = lengths.get(body) ?? 0
  const dropped: PageElement[] = []
  walkTree(body, (node) => {
    if (!isElement(node)) return false
    if (node === body) return true
    const length = lengths.get(node) ?? 0
    if (length > all * MAX_SHARE || !isFurniture(node, length)) return true
    if (length > MAX_LINE_CHARACTERS && node.querySelector('h1')) return true
    dropped.push(node)
    return false
  })
  for (const element of dropped) element.remove()
  dropLinkLines(body, lengths)
  dropOtherTexts(body, all, lengths)
  dropPulledQuotes(body)
}

/** Characters of text in each element, counted once from the leaves up. */
function textLengths(root: PageNode): Map<PageNode, number> {
  const lengths = new Map<PageNode, number>()
  walkTree(
    root,
    () => true,
    (node) => {
      const own = node.nodeType === TEXT_NODE ? (node.nodeValue?.trim().length ?? 0) : (lengths.get(node) ?? 0)
      if (own > 0 && node.parentNode) lengths.set(node.parentNode, (lengths.get(node.parentNode) ?? 0) + own)
    },
  )
  return lengths
}

function isFurniture(element: PageElement, length: number): boolean {
  if (FURNITURE_ELEMENTS.has(element.nodeName.toUpperCase()) || isHidden(element)) return true
  const words = classWords(element)
  for (const word of words) {
    const parts = word.split('-')
    if (parts.some((part) => FURNITURE_PARTS.has(part)) || FURNITURE_RUNS.some((run) => hasRun(word, run))) return true
    if (length < MAX_HEADER_CHARACTERS && parts.some((part) => HEADER_PARTS.has(part)) && !element.querySelector('h1'))
      return true
  }
  return length < MAX_LINE_CHARACTERS && /^(?:P|DIV|SPAN|CENTER)$/i.test(element.nodeName) && isProgramLine(element)
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 1_000))
}

/** Classes and id in lower case with hyphens. «tag-…» and «category-…» are what a theme calls articles of that tag. */
function classWords(element: PageElement): string[] {
  const value = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (value.length < 2) return []
  return value
    .slice(0, MAX_CLASS_CHARACTERS)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', '-'))
    .filter((word) => word && !/^(?:tag|category)-/.test(word))
}

function hasRun(word: string, run: string): boolean {
  return `-${word}-`.includes(`-${run}-`)
}

/** Lines that are a link to another article: those that say so («اقرأ أيضا: …»), and headlines that are a link from end to end. */
function dropLinkLines(body: PageElement, lengths: ReadonlyMap<PageNode, number>): void {
  const lines = new Set<PageElement>()
  for (const anchor of body.querySelectorAll('a')) {
    const line = lineOf(anchor)
    if (line && (lengths.get(line) ?? 0) < MAX_LINE_CHARACTERS) lines.add(line)
  }
  for (const line of lines) if (linksElsewhere(line)) line.remove()
}

const LINE_ELEMENTS = new Set('P DIV LI H2 H3 H4 H5 H6 BLOCKQUOTE ASIDE TD'.split(' '))

/** The nearest block around a link. */
function lineOf(anchor: PageElement): PageElement | null {
  for (let node = anchor.parentNode; node && isElement(node); node = node.parentNode) {
    if (LINE_ELEMENTS.has(node.nodeName.toUpperCase())) return node
  }
  return null
}

/** Comments, the writer's life and further reading below headings of their own, up to the end of what holds the heading. */
function dropOtherTexts(body: PageElement, all: number, lengths: ReadonlyMap<PageNode, number>): void {
  let headings = 0
  for (const heading of body.querySelectorAll('h2, h3, h4, h5, h6, strong, b')) {
    if ((lengths.get(heading) ?? 0) > MAX_HEADING_CHARACTERS || !isOtherTextHeading(heading)) continue
    if (++headings > MAX_OTHER_TEXTS) return
    const after: PageElement[] = []
    let length = 0
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      after.push(next)
      length += lengths.get(next) ?? 0
    }
    // Prose that goes on after a box of links within the text is longer than what such a heading stands above.
    const others = after.some((next) => isProse(next)) ? after.filter((next) => !isProse(next)).slice(0, 1) : after
    if (length <= all * MAX_SHARE) for (const next of others) next.remove()
    heading.remove()
  }
}

const PROSE_CHARACTERS = 60

function isProse(element: PageElement): boolean {
  return element.nodeName.toUpperCase() === 'P' && (element.textContent ?? '').trim().length > PROSE_CHARACTERS
}

const LEAST_QUOTE_WORDS = 4
const MAX_QUOTES = 50

/** A sentence of the text that is shown a second time in large letters. */
function dropPulledQuotes(body: PageElement): void {
  let quotes = 0
  let prose: string | null = null
  for (const quote of body.querySelectorAll('blockquote, aside, q')) {
    const words = wordsOf(quote)
    if (words.split(' ').length < LEAST_QUOTE_WORDS || words.length > MAX_LINE_CHARACTERS) continue
    if (++quotes > MAX_QUOTES) return
    prose ??= ` ${wordsOf(body)} `
    const first = prose.indexOf(` ${words} `)
    if (first >= 0 && prose.indexOf(` ${words} `, first + 1) >= 0) quote.remove()
  }
}

function wordsOf(node: PageNode): string {
  return (plainText(node) ?? '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map(foldWord)
    .join(' ')
}
