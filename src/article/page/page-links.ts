import { canonicalAddress } from '../../ingest/address.js'
import { type PageDocument, plainText } from './dom.js'

/** Links that a page has to other parts or forms of its own article; absolute addresses. */
export interface PageLinks {
  /** The next page of an article that is cut into pages. */
  readonly next: string | null
  readonly amp: string | null
}

const MAX_ANCHORS = 3_000
const SAYS_NEXT = /^(?:الصفحة )?التالي(?:ة)?\s*[»›>←]?$/

/**
 * The next page and the AMP version. `rel=next` alone does not tell: blogs mark the next article with it. The next page is at the page's own
 * address with its number raised by one.
 */
export function readLinks(document: PageDocument, address: string | null): PageLinks {
  if (address === null) return { next: null, amp: null }
  const here = numberings(address)
  const isNext = (href: string | null): string | null => {
    const found = href ? canonicalAddress(href, address) : null
    if (found === null) return null
    const follows = numberings(found).some((there) =>
      here.some(({ stem, page }) => there.stem === stem && there.page === page + 1),
    )
    return follows ? found : null
  }
  return { next: nextOf(document, isNext), amp: ampOf(document, address) }
}

function nextOf(document: PageDocument, isNext: (href: string | null) => string | null): string | null {
  for (const link of document.querySelectorAll('link[rel~="next"], a[rel~="next"]')) {
    const found = isNext(link.getAttribute('href'))
    if (found) return found
  }
  let anchors = 0
  for (const anchor of document.querySelectorAll('a[href]')) {
    if (++anchors > MAX_ANCHORS) return null
    const found = SAYS_NEXT.test(plainText(anchor) ?? '') ? isNext(anchor.getAttribute('href')) : null
    if (found) return found
  }
  return null
}

function ampOf(document: PageDocument, address: string): string | null {
  const href = document.querySelector('link[rel~="amphtml"]')?.getAttribute('href')
  return href ? canonicalAddress(href, address) : null
}

interface Numbering {
  /** What stands around the number. */
  readonly stem: string
  readonly page: number
}

/**
 * The ways in which an address may name a page: as the first one, without a number, or by the number in «/report?page=2», «/report/2»,
 * «/report/page/2/», «/report-2.html», «/report,2». In «/news/7?page=2» the 7 is the article.
 */
function numberings(address: string): readonly Numbering[] {
  const url = new URL(address)
  const found: Numbering[] = [{ stem: stemOf(url), page: 1 }]
  const inPath = /^(.*?)(?:\/page)?[/,_-](\d{1,2})(\.html?|\/)?$/.exec(url.pathname)
  if (inPath) {
    const first = new URL(url)
    first.pathname = inPath[1]! + (inPath[3] ?? '')
    found.push({ stem: stemOf(first), page: Number(inPath[2]) })
  }
  for (const name of ['page', 'p', 'pg', 'paged', 'pageno', 'page_no']) {
    const value = url.searchParams.get(name)
    if (value === null || !/^\d{1,2}$/.test(value)) continue
    const first = new URL(url)
    first.searchParams.delete(name)
    found.push({ stem: stemOf(first), page: Number(value) })
  }
  return found
}

function stemOf(url: URL): string {
  return url.host + url.pathname.replace(/(?:\.html?)?\/*$/, '') + url.search
}
