import { framingOver } from '../comparison/framing/framing-over.js'
import { coveredLength } from '../copying/prose-length.js'
import { withSharedSpeech } from '../copying/shared-speech.js'
import { isOfWholeText } from '../domain/article.js'
import type { Copy, Reading, Span } from '../domain/index.js'
import type { StoreReader } from '../store/store.js'
import type { OutletPartner, OutletView } from './library.js'

/** Articles whose credits and copies are counted: what an outlet does now, at a cost that does not grow with the library. */
const MOST_LOOKED_AT = 300

/** An outlet over a store; null when it has no article of it. */
export async function outletView(store: StoreReader, name: string): Promise<OutletView | null> {
  const entry = (await store.outlets()).find((o) => o.outlet === name)
  if (!entry) return null
  const ids = await store.articlesOfOutlet(name, { offset: 0, limit: MOST_LOOKED_AT })
  const [readings, touching, { events, first }, framings] = await Promise.all([
    store.readings(ids),
    store.copiesOf(ids),
    store.precedence(name),
    store.framingsBeside(name, MOST_LOOKED_AT),
  ])
  const own = new Set(ids)
  const taken = touching.filter((c) => c.kind === 'copy' && !c.sameOutlet)
  const others = await store.readings([...new Set(taken.map((c) => (own.has(c.a.id) ? c.b.id : c.a.id)))])
  const copies = withSharedSpeech(taken, new Map([...readings, ...others])).filter((c) => c.kind === 'copy')
  const articles = [...readings.values()]
  return {
    ...entry,
    shared: { stories: events, first },
    looked: articles.length,
    copiedShare: copiedShare(articles, copies),
    partners: partnersOf(own, copies, others),
    credits: creditsOf(articles),
    framing: framingOver(framings, { outlet: name }),
  }
}

function copiedShare(articles: readonly Reading[], copies: readonly Copy[]): number {
  const sides = new Map<string, Copy['a']['span'][]>()
  for (const { a, b } of copies)
    for (const { id, span } of [a, b]) if (span.field === 'text') sides.set(id, [...(sides.get(id) ?? []), span])
  const copied = articles.reduce((sum, { article }) => sum + coveredLength(sides.get(article.id) ?? []), 0)
  const all = articles.reduce((sum, { article }) => sum + article.text.length, 0)
  return all === 0 ? 0 : copied / all
}

function partnersOf(
  own: ReadonlySet<string>,
  copies: readonly Copy[],
  others: ReadonlyMap<string, Reading>,
): OutletPartner[] {
  const found = new Map<string, { articles: Set<string>; taken: Map<string, Span>; given: Map<string, Span> }>()
  for (const { a, b, from } of copies) {
    const [mine, theirs] = own.has(a.id) ? [a, b] : [b, a]
    const outlet = others.get(theirs.id)?.article.outlet
    if (!outlet) continue
    const partner = found.get(outlet) ?? { articles: new Set(), taken: new Map(), given: new Map() }
    found.set(outlet, partner)
    partner.articles.add(mine.id)
    if (from === null) continue
    const places = from === mine.id ? partner.given : partner.taken
    const known = places.get(mine.id)
    if (!known || lengthOf(mine.span) > lengthOf(known)) places.set(mine.id, mine.span)
  }
  const placed = (places: ReadonlyMap<string, Span>) => [...places].map(([article, span]) => ({ article, span }))
  return [...found]
    .map(([outlet, p]) => ({ outlet, articles: p.articles.size, taken: placed(p.taken), given: placed(p.given) }))
    .sort((x, y) => y.articles - x.articles)
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

function creditsOf(articles: readonly Reading[]): OutletView['credits'] {
  const uses = new Map<string, number>()
  for (const { layout } of articles)
    for (const credit of new Set(layout.credits.filter(isOfWholeText).map((c) => c.name)))
      uses.set(credit, (uses.get(credit) ?? 0) + 1)
  return [...uses].map(([name, n]) => ({ name, articles: n })).sort((x, y) => y.articles - x.articles)
}
