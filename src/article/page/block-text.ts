import { ELEMENT_NODE, type PageNode, TEXT_NODE, walkTree } from './dom.js'
import { PARAGRAPH_BREAK } from './old-markup.js'

/** Elements whose content is not text of the article. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA NAV FIGCAPTION HEAD'.split(
    ' ',
  ),
)

/** Elements that run within a line; every other one begins and ends a paragraph. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)

/** A form to fill in has hardly any text; sites of one make put the whole page into one. */
const MAX_FORM = 400

/** Cells of data are shorter; a longer one is a column of a page laid out with a table. */
const MIN_PROSE_CELL = 80

/** True when the text in an element is shorter than a limit; no more of it than that is looked at. */
function isShort(element: PageNode, limit: number): boolean {
  let length = 0
  walkTree(element, (node) => {
    if (node.nodeType === TEXT_NODE) length += node.nodeValue?.length ?? 0
    return length < limit
  })
  return length < limit
}

/**
 * The text of a tree as a reader sees it: a blank line between paragraphs, `<br>` as a line break, cells of a table apart,
 * white space collapsed, nothing of scripts, styles and controls. Words of neighbouring blocks are never glued.
 */
export function blockText(root: PageNode): string {
  const paragraphs: string[] = []
  let current = ''
  const flush = () => {
    const text = current
      .split('\n')
      .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
    if (text) paragraphs.push(text)
    current = ''
  }
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT_NODE) {
      const [first, ...others] = (node.nodeValue ?? '').replace(/\s+/g, ' ').split(PARAGRAPH_BREAK)
      current += first
      for (const other of others) {
        flush()
        current += other
      }
      return
    }
    if (node.nodeType !== ELEMENT_NODE) return
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name) || (name === 'FORM' && isShort(node, MAX_FORM))) return
    if (name === 'BR') {
      // Two in a row are how old pages part paragraphs.
      if (/\n\s*$/.test(current)) flush()
      else current += '\n'
      return
    }
    const apart = (name === 'TD' || name === 'TH') && isShort(node, MIN_PROSE_CELL)
    const block = !apart && !INLINE.has(name)
    if (block) flush()
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child)
    if (block) flush()
    else if (apart) current += ' '
  }
  walk(root)
  flush()
  return paragraphs.join('\n\n')
}
