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

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  remove(): void
  before(text: string): void
}

export interface PageDocument {
  readonly documentElement: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(
    selector: string,
  ): Iterable<PageElement> & { readonly length: number; readonly [index: number]: PageElement }
}

export const ELEMENT_NODE = 1
export const TEXT_NODE = 3
