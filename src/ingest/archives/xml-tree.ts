import { decodeXML } from 'entities'
import { XMLParser } from 'fast-xml-parser'

/** An element: names without prefixes, children in order, text with its character references resolved. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

type Parsed = Readonly<Record<string, unknown>>

/** Deeper than any format of news nests. */
const MAX_DEPTH = 100

/**
 * The text without its document type, which only names entities and a grammar: neither is wanted. A subset in brackets ends where a
 * bracket is closed before `>`.
 */
function withoutDoctype(text: string): string {
  const start = text.search(/<!DOCTYPE[\s[]/i)
  if (start < 0) return text
  const plain = text.indexOf('>', start)
  const bracket = text.indexOf('[', start)
  if (bracket < 0 || plain < bracket) return plain < 0 ? text : text.slice(0, start) + text.slice(plain + 1)
  const end = /\]\s{0,20}>/g
  end.lastIndex = bracket
  const closed = end.exec(text)
  return closed ? text.slice(0, start) + text.slice(end.lastIndex) : text
}

/**
 * Entities that a document defines are never expanded; those of XML itself are, here. Comments and processing instructions are left out.
 * @throws Error when it is nested deeper than `MAX_DEPTH` or is no XML
 */
export function parseXml(text: string): readonly XmlElement[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: MAX_DEPTH,
  })
  return (parser.parse(withoutDoctype(text)) as Parsed[]).map(toNode).filter((node) => typeof node !== 'string')
}

function toNode(parsed: Parsed): XmlElement | string {
  if ('#text' in parsed) return decodeXML(String(parsed['#text']))
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? ''
  const attributes = Object.entries((parsed[':@'] ?? {}) as Record<string, unknown>)
  const children = parsed[name]
  return {
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decodeXML(String(value))])),
    children: Array.isArray(children) ? children.map(toNode) : [],
  }
}

/** All elements of these names, outermost first, in order; inside one that is found no other is looked for. */
export function findAll(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  if (names.includes(element.name)) return [element]
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : findAll(child, names)))
}

/** The first element of the first of these names that there is. */
export function find(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const found = findAll(element, [name])[0]
    if (found) return found
  }
  return null
}

/** The words of an element on one line; null when it has none. */
export function words(element: XmlElement | null): string | null {
  return element ? allText(element).replace(/\s+/g, ' ').trim() || null : null
}

function allText(node: XmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(allText).join('')
}

/** Elements that stand as paragraphs of their own. */
const BLOCKS = new Set(
  'p div section article block blockquote bq hl2 h1 h2 h3 h4 h5 h6 li dt dd tr ul ol dl table body body.content br'.split(
    ' ',
  ),
)
const LEFT_OUT = new Set('media figure script style nav media-caption note'.split(' '))

/** The text of an element with a blank line between its paragraphs. */
export function paragraphs(element: XmlElement): string {
  const done: string[] = []
  let current = ''
  const flush = () => {
    const text = current.replace(/\s+/g, ' ').trim()
    if (text) done.push(text)
    current = ''
  }
  const walk = (node: XmlElement | string): void => {
    if (typeof node === 'string') {
      current += node
      return
    }
    const name = node.name.toLowerCase()
    if (LEFT_OUT.has(name)) return
    if (BLOCKS.has(name)) flush()
    node.children.forEach(walk)
    if (BLOCKS.has(name)) flush()
  }
  walk(element)
  flush()
  return done.join('\n\n')
}
