import type { Child } from 'hono/jsx'
import type { CountedName, FollowedKind, FoundStories, Library, SearchOrder } from '../../app/library.js'
import { SearchPage } from './pages/search-page.js'
import type { View } from './view.js'

const STORIES_A_PAGE = 15
/** Stories whose statements are looked through for one page. */
const LOOKED_THROUGH = 12
const MAX_QUERY_CHARS = 300
const MAX_NAME_CHARS = 200
/** Names offered beside what was found. */
const MOST_NAMES = 8
/** More words than a name has. */
const MOST_NAME_WORDS = 5

const NOTHING: FoundStories = { total: 0, placed: 0, articles: 0, found: [] }

/** The page at `/search`: the stories whose articles have some words, or what somebody says. */
export async function searchRoom(
  library: Library,
  view: View,
  asked: (name: string) => string | undefined,
  page: number,
): Promise<Child> {
  const query = (asked('q') ?? '').slice(0, MAX_QUERY_CHARS).trim()
  const by = (asked('by') ?? '').slice(0, MAX_NAME_CHARS).trim()
  const order: SearchOrder = asked('order') === 'newest' ? 'newest' : 'best'
  const pageSize = by ? LOOKED_THROUGH : STORIES_A_PAGE
  const slice = { offset: (page - 1) * pageSize, limit: pageSize }
  const [found, names] = await Promise.all([
    by
      ? library.searchStatements(by, query, slice)
      : query
        ? library.searchStories(query, { ...slice, order })
        : NOTHING,
    page === 1 && query && !by ? namesCalled(library, query) : [],
  ])
  return (
    <SearchPage
      view={view}
      query={query}
      by={by}
      found={found}
      names={names}
      order={order}
      page={page}
      pageSize={pageSize}
    />
  )
}

const KINDS: readonly FollowedKind[] = ['person', 'organization', 'place']

/** Persons, bodies and places in whose names the words stand, those of most stories first. */
async function namesCalled(library: Library, query: string): Promise<readonly CountedName[]> {
  if (query.split(/\s+/).length > MOST_NAME_WORDS) return []
  const found = await Promise.all(KINDS.map((kind) => library.findNames(kind, query)))
  return found
    .flatMap((names) => names.like)
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST_NAMES)
}
