import { isElement, type PageDocument, type PageElement, plainText } from './dom.js'

const MAX_LOOKED_AT = 40
const HEADINGS = 'h1, h2'
const LEAST_ARTICLE = 400
/** Characters of a section or a share bar that may stand above an article's heading. */
const ABOVE_HEADING = 120

/**
 * Takes out the articles that a page without end puts below its own: blocks beside the one with the page's headline, of the same make, each
 * with a heading of its own.
 */
export function dropOtherArticles(document: PageDocument, title: string | null): void {
  if (title === null) return
  let looked = 0
  for (const heading of document.querySelectorAll(HEADINGS)) {
    if (++looked > MAX_LOOKED_AT) return
    const words = plainText(heading)
    if (words === null || !(words === title || title.startsWith(words))) continue
    for (const block of blocksAround(heading)) {
      // A row of a grid that holds the headline alone stands above the text, in rows of the same make.
      if ((block.textContent ?? '').trim().length < LEAST_ARTICLE) continue
      for (const other of laterLike(block)) if (opensWithHeading(other, words)) other.remove()
    }
    return
  }
}

/** What holds the headline, up to the page's body. */
function* blocksAround(heading: PageElement): Generator<PageElement> {
  for (let node = heading.parentNode; node && isElement(node); node = node.parentNode) {
    if (/^(?:body|main|html)$/i.test(node.nodeName)) return
    yield node
  }
}

function opensWithHeading(block: PageElement, title: string): boolean {
  const theirs = plainText(block.querySelector(HEADINGS))
  if (!theirs || theirs === title) return false
  const at = plainText(block)!.indexOf(theirs)
  return at >= 0 && at <= ABOVE_HEADING
}

/** Later siblings with the same name and first class. */
function laterLike(block: PageElement): PageElement[] {
  const kind = kindOf(block)
  const found: PageElement[] = []
  if (kind === null) return found
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (kindOf(next) === kind) found.push(next)
  }
  return found
}

function kindOf(element: PageElement): string | null {
  const name = element.nodeName.toLowerCase()
  const first = element.getAttribute('class')?.trim().split(/\s+/, 1)[0]
  return first ? `${name}.${first}` : name === 'article' ? name : null
}
