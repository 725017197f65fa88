/** The few parts of the DOM standard that reading a page needs; the server's type library has no DOM. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

interface Queried {
  querySelector(selector: string): PageElement | null
  querySelectorAll(
    selector: string,
  ): Iterable<PageElement> & { readonly length: number; readonly [index: number]: PageElement }
}

export interface PageElement extends PageNode, Queried {
  readonly nextElementSibling: PageElement | null
  getAttribute(name: string): string | null
  remove(): void
  before(text: string): void
}

export interface PageDocument extends Queried {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

export const ELEMENT_NODE = 1
export const TEXT_NODE = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE
}

/** The text of a node on one line, white space collapsed; null when there is none. */
export function plainText(node: PageNode | null | undefined): string | null {
  return node?.textContent?.replace(/\s+/g, ' ').trim() || null
}

/**
 * Walks a tree in document order without recursion, so that no depth can break it.
 * @param enter is told each node; false leaves out what is inside it
 * @param leave is told each node once all that is inside it was walked
 */
export function walkTree(root: PageNode, enter: (node: PageNode) => boolean, leave?: (node: PageNode) => void): void {
  let node: PageNode = root
  for (;;) {
    const inside: PageNode | null = enter(node) ? node.firstChild : null
    if (inside) {
      node = inside
      continue
    }
    for (;;) {
      leave?.(node)
      if (node === root) return
      if (node.nextSibling) {
        node = node.nextSibling
        break
      }
      node = node.parentNode!
    }
  }
}
