import { generateOpml, parseOpml } from 'feedsmith'
import { canonicalAddress } from '../address.js'
import { decodeXml } from './decode-xml.js'

/** An outlet in a list of subscriptions. */
export interface Subscription {
  readonly name: string | null
  /** Address of its feed; null when the list names only its page. */
  readonly feed: string | null
  readonly home: string | null
}

interface Outline {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly url?: string
  readonly outlines?: readonly Outline[]
}

const MOST_SUBSCRIPTIONS = 10_000

/**
 * The outlets of an OPML file, in its order, folders opened, each once.
 * @throws when it is no OPML; the parser bounds its depth
 */
export function readOpml(bytes: Uint8Array): readonly Subscription[] {
  const found = new Map<string, Subscription>()
  const walk = (outlines: readonly Outline[]) => {
    for (const { text, title, xmlUrl, htmlUrl, url, outlines: inside } of outlines) {
      const feed = xmlUrl ? canonicalAddress(xmlUrl) : null
      const page = htmlUrl ?? url
      const home = page ? canonicalAddress(page) : null
      const address = feed ?? home
      if (address && !found.has(address) && found.size < MOST_SUBSCRIPTIONS) {
        found.set(address, { name: (title ?? text)?.trim() || null, feed, home })
      }
      if (inside) walk(inside)
    }
  }
  walk(parseOpml(decodeXml(bytes, null)).body?.outlines ?? [])
  return [...found.values()]
}

/** A list of subscriptions, one at least, as OPML 2.0, which every feed reader takes. */
export function writeOpml(title: string, subscriptions: readonly Subscription[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: subscriptions.map(({ name, feed, home }) => ({
        text: name ?? feed ?? home ?? '',
        type: 'rss',
        ...(feed && { xmlUrl: feed }),
        ...(home && { htmlUrl: home }),
      })),
    },
  })
}
