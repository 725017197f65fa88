import { isElement, type PageDocument, type PageElement, plainText } from './dom.js'

const MAX_LOOKED_AT = 40
const HEADINGS = 'h1, h2'

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
      for (const other of laterLike(block)) {
        const theirs = plainText(other.querySelector(HEADINGS))
        if (theirs && theirs !== words) other.remove()
      }
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
