import { ELEMENT_NODE, type PageDocument, type PageElement, type PageNode, TEXT_NODE } from './dom.js'

/** Stands for a paragraph break where the extractor would drop the breaks themselves; a private-use code point. */
export const PARAGRAPH_BREAK = '\ue000'

/** How many times the text of the other cells of its row a cell must have to be the page's main column. */
const MAIN_CELL_RATIO = 2.5
const MIN_MAIN_CELL = 400
const MAX_ROWS = 500

/** Prepares pages written as in the nineties: laid out with tables, paragraphs parted by `<br><br>`. */
export function modernise(document: PageDocument): void {
  markParagraphBreaks(document)
  dropSideCells(document)
}

function markParagraphBreaks(document: PageDocument): void {
  for (const element of document.querySelectorAll('br')) {
    if (nextSolid(element)?.nodeName.toUpperCase() === 'BR') element.before(PARAGRAPH_BREAK)
  }
}

function nextSolid(node: PageNode): PageNode | null {
  let next = node.nextSibling
  while (next && next.nodeType === TEXT_NODE && !next.nodeValue?.trim()) next = next.nextSibling
  return next
}

/** Of a row with one cell that outweighs the others together, that cell is the article and the others are its margins. */
function dropSideCells(document: PageDocument): void {
  let rows = 0
  for (const row of document.querySelectorAll('tr')) {
    if (++rows > MAX_ROWS) return
    const cells: { readonly cell: PageElement; readonly length: number }[] = []
    for (let node = row.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === ELEMENT_NODE)
        cells.push({ cell: node as PageElement, length: (node.textContent ?? '').trim().length })
    }
    const most = Math.max(...cells.map((c) => c.length))
    const others = cells.reduce((sum, c) => sum + c.length, 0) - most
    if (most < MIN_MAIN_CELL || most < others * MAIN_CELL_RATIO) continue
    for (const { cell, length } of cells) if (length < most) cell.remove()
  }
}
