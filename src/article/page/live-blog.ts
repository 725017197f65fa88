import { parseHTML } from 'linkedom'
import { statedPublication } from '../stated-publication.js'
import { blockText } from './block-text.js'
import { isElement, type PageDocument, type PageElement, type PageNode, plainText } from './dom.js'
import type { JsonLdArticle } from './json-ld.js'

/** One update of a live blog. */
export interface LiveEntry {
  /** When it was put up, as stated (ISO 8601); null when the page does not say. */
  readonly at: string | null
  readonly title: string | null
  readonly text: string
}

const LEAST_ENTRIES = 3
const MAX_ENTRIES = 500
const SAYS_LIVE = /(?:لحظة بلحظة|أولا بأول|أولاً بأول|تغطية (?:مباشرة|مستمرة|حية)|^\s*مباشر(?=[\s|:.]|$)|بث مباشر)/u

/**
 * The updates of a live blog, oldest first; null for a page that is none. Taken from the page's data where these hold them, else from its
 * blocks with a time each.
 */
export function liveEntries(
  document: PageDocument,
  ld: JsonLdArticle,
  title: string | null,
): readonly LiveEntry[] | null {
  if (ld.updates === null && !SAYS_LIVE.test(title ?? '')) return null
  const stated = (ld.updates ?? []).flatMap(({ at, title, body }) => {
    const text = body === null ? '' : dataText(body)
    return text ? [{ at: statedPublication(at)?.at ?? null, title, text }] : []
  })
  const entries = stated.length >= LEAST_ENTRIES ? stated : shownEntries(document)
  return entries.length >= LEAST_ENTRIES ? inOrder(entries) : null
}

/** The text of what a page's data hold, which may be HTML. */
export function dataText(value: string): string {
  if (!/<[a-z/!]/i.test(value)) {
    return value
      .split(/\s*\n\s*/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n\n')
  }
  const { body } = parseHTML(`<!doctype html><html><body>${value}</body></html>`).document as unknown as PageDocument
  return body ? blockText(body) : ''
}

/** Blocks side by side that each hold one time. */
function shownEntries(document: PageDocument): LiveEntry[] {
  const groups = new Map<PageNode, { readonly block: PageElement; readonly time: PageElement }[]>()
  const times = [...document.querySelectorAll('time[datetime]')].slice(0, MAX_ENTRIES)
  const held = timesHeld(times)
  for (const time of times) {
    const block = blockOfOneTime(time, held)
    if (!block?.parentNode) continue
    const group = groups.get(block.parentNode) ?? []
    if (group.length === 0) groups.set(block.parentNode, group)
    group.push({ block, time })
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return largest.flatMap(({ block, time }) => {
    const at = statedPublication(time.getAttribute('datetime'))?.at ?? null
    const heading = block.querySelector('h2, h3, h4')
    const title = plainText(heading)
    const own = new Set([plainText(time), title])
    const text = blockText(block)
      .split('\n\n')
      .filter((paragraph) => !own.has(paragraph))
      .join('\n\n')
    return text ? [{ at, title, text }] : []
  })
}

const MAX_CLIMB = 8

/** How many times the elements around them hold. */
function timesHeld(times: readonly PageElement[]): ReadonlyMap<PageNode, number> {
  const held = new Map<PageNode, number>()
  for (const time of times) {
    let node = time.parentNode
    for (let steps = 0; node && steps < MAX_CLIMB; steps++, node = node.parentNode) {
      held.set(node, (held.get(node) ?? 0) + 1)
    }
  }
  return held
}

/** The largest element around a time in which it is the only one. */
function blockOfOneTime(time: PageElement, held: ReadonlyMap<PageNode, number>): PageElement | null {
  let block: PageElement | null = null
  let node = time.parentNode
  for (let steps = 0; node && isElement(node) && steps < MAX_CLIMB; steps++, node = node.parentNode) {
    if (held.get(node)! > 1) break
    block = node
  }
  return block
}

/** Oldest first, as an account is told; as they stand where a time is missing. */
function inOrder(entries: readonly LiveEntry[]): readonly LiveEntry[] {
  if (entries.some(({ at }) => at === null)) return entries
  return entries
    .map((entry, place) => ({ entry, place, at: Date.parse(entry.at!) }))
    .sort((a, b) => a.at - b.at || b.place - a.place)
    .map(({ entry }) => entry)
}

/**
 * A live blog as one text: what it says of itself, then each update below its time («14:05»; with the day where that is another than before)
 * and its heading.
 * @param day the day of publication, if it is known
 */
export function liveText(intro: string | null, entries: readonly LiveEntry[], day: string | null): string {
  const paragraphs = intro ? [intro] : []
  let last = day
  for (const { at, title, text } of entries) {
    if (at) {
      const [date, clock] = [at.slice(0, 10), at.slice(11, 16)]
      paragraphs.push(date === last ? clock : `${date} ${clock}`)
      last = date
    }
    if (title && title !== text) paragraphs.push(title)
    paragraphs.push(text)
  }
  return paragraphs.join('\n\n')
}
