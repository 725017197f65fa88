import { ELEMENT_NODE, type PageNode, TEXT_NODE } from './dom.js'

/** Elements whose content is not text of the article. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA FORM NAV FIGCAPTION HEAD'.split(
    ' ',
  ),
)

/** Elements that run within a line; every other one begins and ends a paragraph. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)

/**
 * The text of a tree as a reader sees it: a blank line between paragraphs, `<br>` as a line break, cells of a table apart,
 * white space collapsed, nothing of scripts, styles and controls. Words of neighbouring blocks are never glued.
 */
export function blockText(page: PageNode): string {
  const root = mainCell(page)
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
      current += (node.nodeValue ?? '').replace(/\s+/g, ' ')
      return
    }
    if (node.nodeType !== ELEMENT_NODE) return
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name)) return
    if (name === 'BR') {
      // Two in a row are how old pages part paragraphs.
      if (/\n\s*$/.test(current)) flush()
      else current += '\n'
      return
    }
    const apart = name === 'TD' || name === 'TH'
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

/** How many times the text of the other cells of its row a cell must have to be the page's main column. */
const MAIN_CELL_RATIO = 2.5
const MIN_MAIN_CELL = 400

/** Old pages lay out with tables: of a row with one cell that outweighs the others, that cell is the article. */
function mainCell(root: PageNode): PageNode {
  for (let node = next(root, root); node; node = next(node, root)) {
    if (node.nodeName.toUpperCase() !== 'TR') continue
    let largest: PageNode | null = null
    let most = 0
    let total = 0
    for (let cell = node.firstChild; cell; cell = cell.nextSibling) {
      const length = cell.nodeType === ELEMENT_NODE ? (cell.textContent ?? '').trim().length : 0
      total += length
      if (length > most) {
        most = length
        largest = cell
      }
    }
    const others = total - most
    if (largest && most >= MIN_MAIN_CELL && others > 0 && most > others * MAIN_CELL_RATIO) return largest
  }
  return root
}

/** The next node of a tree in document order. */
function next(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild) return node.firstChild
  for (let at: PageNode | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling
  return null
}
