import { rolesOfName } from '../comparison/names/roles-of-name.js'
import { nameKey } from '../reading/names/name-key.js'
import type { StoreReader } from '../store/store.js'
import type { FollowedKind, FollowedView, Page, SaidInStory, StoryOrder } from './library.js'
import { sayingsOf } from './sayings-of.js'
import { storySummaries } from './story-summaries.js'

/** Stories whose statements are read: what somebody says these days, at a cost that does not grow with the library. */
const LATEST = 12

/** A person, body or place over a store; null when no story names it. */
export async function followView(
  store: StoreReader,
  kind: FollowedKind,
  name: string,
  { order, ...slice }: Page & { readonly order?: StoryOrder | undefined },
): Promise<FollowedView | null> {
  const key = nameKey(name)
  const entry = await store.nameEntry({ kind, key })
  if (!entry) return null
  const naming = { kind, keys: [key] }
  const [listed, speaking, coverage] = await Promise.all([
    store.listEvents(slice, { names: [naming] }, order),
    store.listEvents({ offset: 0, limit: LATEST }, { names: [{ ...naming, speaking: true }] }),
    store.coverageOf({ kind, key }),
  ])
  const [stories, voiced] = await Promise.all([storySummaries(store, listed), storySummaries(store, speaking)])
  const looked = [...voiced, ...stories.slice(0, LATEST - voiced.length)]
  const readings = await store.readings([...new Set(looked.flatMap((s) => s.event.articles))])
  const latest = sayingsOf([key], voiced, readings)
  return {
    kind,
    name: entry.name,
    roles: kind === 'person' ? rolesOfName([...readings.values()], key) : [],
    stories,
    total: entry.events,
    statements: entry.statements,
    latest,
    quoted: { stories: latest.length, by: quotedBy(latest) },
    coverage,
  }
}

function quotedBy(latest: readonly SaidInStory[]): FollowedView['quoted']['by'] {
  const counts = new Map<string | null, number>()
  for (const { said } of latest)
    for (const { sayings } of said)
      for (const { reading } of sayings)
        counts.set(reading.article.outlet, (counts.get(reading.article.outlet) ?? 0) + 1)
  return [...counts].map(([outlet, statements]) => ({ outlet, statements })).sort((a, b) => b.statements - a.statements)
}
